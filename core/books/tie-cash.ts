import { addMonthsToMonth } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { freeCash } from './cash-columns.ts';
import { chainOf } from './columns.ts';
import type { ComputedStatement, StatementBooks, StatementColumn } from './compute-statement.ts';
import { tellHead } from './make-statement.ts';
import type { TieOut } from './schemas.ts';
import { sumOf, tie, tieEqual } from './tie.ts';
import { amountOfRole } from './tie-columns.ts';

/** The cash-flow statement against the balance sheet, in both columns, and that all cash has its line. */
export function tieCashFlow(
  speaker: Speaker,
  from: StatementBooks,
  flow: ComputedStatement,
  sheet: ComputedStatement,
): TieOut[] {
  return [
    ...tieColumn(speaker, from, flow, flow.current, ''),
    ...tieColumn(speaker, from, flow, flow.comparative, 'Comparative'),
    ...tieClosing(speaker, from, flow, sheet),
  ];
}

function tieColumn(
  speaker: Speaker,
  { all, cash }: StatementBooks,
  flow: ComputedStatement,
  column: StatementColumn,
  suffix: string,
): TieOut[] {
  const { computed } = column;
  const chain = chainOf(all, column.from, column.to);
  const [first] = chain ?? [];
  const last = chain?.at(-1);
  if (!computed || !first || !last) return [];
  const head = tellHead(speaker, column);
  const loose = sumOf(computed.unmapped, ({ amountFen }) => Math.abs(amountFen));
  const ties = [
    tie(
      `cashFlow.everyFlow${suffix}`,
      loose,
      () => speaker.say('books.tie.flows.ok', { head }),
      () => speaker.say('books.tie.flows.off', { head, amount: formatFen(loose) }),
    ),
    tieEqual(
      speaker,
      `cashFlow.netChange${suffix}`,
      speaker.text('books.tie.what.netChange', { head }),
      amountOfRole(flow, computed, 'netChange'),
      freeCash(cash, last).closingFen - freeCash(cash, first).openingFen,
    ),
  ];
  const before = all.find(({ month }) => month === addMonthsToMonth(first.from, -1));
  if (before)
    ties.push(
      tieEqual(
        speaker,
        `cashFlow.openingCash${suffix}`,
        speaker.text('books.tie.what.openingCash', { head, month: before.month }),
        amountOfRole(flow, computed, 'openingCash'),
        freeCash(cash, before).closingFen,
      ),
    );
  return ties;
}

/** Closing cash against 货币资金 of the balance sheet, less what is not free. */
function tieClosing(
  speaker: Speaker,
  { cash }: StatementBooks,
  flow: ComputedStatement,
  sheet: ComputedStatement,
): TieOut[] {
  const closing = flow.current.computed;
  const balance = sheet.current.computed;
  if (!closing || !balance) return [];
  return [
    tieEqual(
      speaker,
      'cashFlow.closingCash',
      speaker.text('books.tie.what.closingCash'),
      amountOfRole(flow, closing, 'closingCash'),
      amountOfRole(sheet, balance, 'cash') - freeCash(cash, flow.books).restrictedFen,
    ),
  ];
}
