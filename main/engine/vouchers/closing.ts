import { closingOf, type Part, splitIntoParts } from '../../../core/books/account-parts.ts';
import { lastDayOf, type Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { makeTransfer, profitCodes, type TransferLine } from '../../../core/vouchers/transfer.ts';
import { type Chart, openChart } from '../books/chart.ts';
import { readBooks } from '../books/read-books.ts';
import type { OutputOf, ReadContext, RoomHandlers, WriteContext } from '../handler.ts';
import { putAccount } from '../store/accounts.ts';
import { insertClosedMonth, isClosed, listClosedMonths, removeClosedMonth } from '../store/closed-months.ts';
import type { ReadDb } from '../store/handles.ts';
import { findMonthSource, listMonthSources } from '../store/month-source.ts';
import { listOwnWords } from '../store/vouchers.ts';
import { sayCloseRemarks } from './close-remarks.ts';
import { postVoucher } from './post.ts';

type Described = OutputOf<'vouchers.describeClose'>;
const undistributedName = '未分配利润';

/** A voucher that closing a month posts; a distribution ends on 利润分配—未分配利润. */
interface Transfer {
  readonly summary: 'vouchers.transfer.profit' | 'vouchers.transfer.priorYears' | 'vouchers.transfer.year';
  readonly lines: readonly TransferLine[];
  readonly isDistribution: boolean;
}

/** Income and costs to 本年利润, corrections of earlier years to 利润分配, and in December the year's profit too. */
function planTransfers(
  context: ReadContext,
  chart: Chart,
  month: Month,
): { profitFen: number; transfers: Transfer[] } {
  const [books] = readBooks(context, month, month);
  const parts = splitIntoParts(books?.accounts ?? [], (account) => ({
    opening: closingOf(account),
    debit: 0,
    credit: 0,
  }));
  const { profit, distribution, priorYears } = profitCodes[chart.standard];
  const isPrior = ({ code }: Part): boolean => priorYears !== null && code.startsWith(priorYears);
  const isResult = ({ code }: Part): boolean => chart.find(code)?.category === 'profit_loss';
  const results = parts.filter((part) => isResult(part) && !isPrior(part));
  // 0 - x: never a negative zero.
  const profitFen = 0 - results.reduce((sum, { opening }) => sum + opening, 0);
  const takes = lowestOf(chart, profit);
  const undistributed = findUndistributed(chart, distribution).code;
  const transfers: Transfer[] = [
    { summary: 'vouchers.transfer.profit', lines: makeTransfer(results, takes), isDistribution: false },
    {
      summary: 'vouchers.transfer.priorYears',
      lines: makeTransfer(parts.filter(isPrior), undistributed),
      isDistribution: true,
    },
  ];
  if (month.endsWith('-12')) {
    const year = addTo(
      parts.filter(({ code }) => code.startsWith(profit)),
      takes,
      0 - profitFen,
    );
    transfers.push({
      summary: 'vouchers.transfer.year',
      lines: makeTransfer(year, undistributed),
      isDistribution: true,
    });
  }
  return { profitFen, transfers: transfers.filter(({ lines }) => lines.length > 0) };
}

function addTo(parts: readonly Part[], code: string, fen: number): Pick<Part, 'code' | 'opening'>[] {
  const held = parts.find((part) => part.code === code);
  const others = parts.filter((part) => part !== held);
  return [...others, { code, opening: (held?.opening ?? 0) + fen }];
}

/** The account 利润分配—未分配利润: the firm's own where it has one, else the next free one below 利润分配. */
function findUndistributed(chart: Chart, distribution: string): { code: string; isNew: boolean } {
  const below = chart.list().filter(({ code }) => code.startsWith(distribution) && code !== distribution);
  const named = below.find(
    ({ code, name }) => name.includes(undistributedName) && chart.findBelow(code) === null,
  );
  if (named) return { code: named.code, isNew: false };
  for (let number = 1; ; number += 1) {
    const code = `${distribution}${String(number).padStart(2, '0')}`;
    if (!below.some((account) => account.code.startsWith(code))) return { code, isNew: true };
  }
}

/** The account itself, or the first of the lowest below it. */
function lowestOf(chart: Chart, code: string): string {
  const below = chart.findBelow(code);
  return below === null ? code : lowestOf(chart, below);
}

/** Why a month cannot be closed; null where it can. */
function whyNot(db: ReadDb, month: Month): RongbeiError | null {
  const source = findMonthSource(db, month);
  if (!source) return new RongbeiError('books.noMonth', { month });
  if (isClosed(db, month)) return new RongbeiError('books.monthClosed', { month });
  if (source.kind !== 'vouchers')
    return new RongbeiError('books.monthHasOtherSource', { month, kind: source.kind });
  const open = listMonthSources(db, '0000-00', month).find(
    (earlier) => earlier.month < month && earlier.kind === 'vouchers' && !isClosed(db, earlier.month),
  );
  return open ? new RongbeiError('books.closeEarlierFirst', { month, earlier: open.month }) : null;
}

function describeClose(context: ReadContext, month: Month): Described {
  const { db, speaker } = context;
  const chart = openChart(context, speaker.language);
  const closed = isClosed(db, month);
  const reason = whyNot(db, month);
  const { profitFen, transfers } = reason
    ? { profitFen: 0, transfers: [] }
    : planTransfers(context, chart, month);
  return {
    closed,
    canClose: reason === null,
    canReopen: closed && listClosedMonths(db).at(-1) === month,
    profitFen,
    lines: transfers.flatMap(({ summary, lines }) =>
      lines.map((line) => ({
        ...line,
        summary: speaker.text(summary),
        accountName: chart.find(line.code)
          ? chart.fullNameOf(line.code)
          : speaker.text('vouchers.undistributed'),
      })),
    ),
    remarks: sayCloseRemarks(context, month, { reason, closed, isEmpty: transfers.length === 0 }),
  };
}

function closeMonth(context: WriteContext, month: Month): OutputOf<'vouchers.closeMonth'> {
  const { tx, speaker } = context;
  const reason = whyNot(tx, month);
  if (reason) throw reason;
  const chart = openChart(context);
  const { distribution } = profitCodes[chart.standard];
  const { transfers } = planTransfers(context, chart, month);
  const words = listOwnWords(tx, month);
  const word = words.includes('转') || words.includes('收') || words.includes('付') ? '转' : '记';
  const voucherIds = transfers.map(({ summary, lines, isDistribution }) => {
    if (isDistribution) {
      const { code, isNew } = findUndistributed(chart, distribution);
      if (isNew) putAccount(tx, code, undistributedName);
    }
    return postVoucher(context, {
      date: lastDayOf(month),
      word,
      attachments: 0,
      kind: 'transfer',
      lines: lines.map((line) => ({ ...line, summary: speaker.text(summary), party: null, flow: null })),
    });
  });
  insertClosedMonth(tx, month, context.now());
  return { month, voucherIds };
}

export const closingHandlers: Pick<
  RoomHandlers<'vouchers'>,
  'vouchers.describeClose' | 'vouchers.closeMonth' | 'vouchers.reopenMonth'
> = {
  'vouchers.describeClose': (context, { month }) => describeClose(context, month),
  'vouchers.closeMonth': (context, { month }) => closeMonth(context, month),

  'vouchers.reopenMonth': ({ tx }, { month }) => {
    const last = listClosedMonths(tx).at(-1) ?? '';
    if (last !== month) throw new RongbeiError('books.notLastClosed', { month, last });
    removeClosedMonth(tx, month);
    return { month };
  },
};
