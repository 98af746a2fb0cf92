import { closingOf, splitIntoParts } from '../../../core/books/account-parts.ts';
import type { BooksMonth } from '../../../core/books/columns.ts';
import { addMonthsToMonth, type Day, lastDayOf, type Month, monthOf } from '../../../core/dates.ts';
import { type AgedBalance, addAged, ageBalance } from '../../../core/ledgers/ageing.ts';
import { ageingBuckets } from '../../../core/ledgers/contract.ts';
import { formatFen } from '../../../core/money.ts';
import { readBooks } from '../books/read-books.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  iterateCharges,
  listPostedCodes,
  listTakenBack,
  type Stretch,
  sumByParty,
} from '../store/ledgers.ts';
import { listMonthSources } from '../store/month-source.ts';
import { standingStretches } from './standing-lines.ts';

type Ageing = OutputOf<'ledgers.getAgeing'>;
type Side = ParsedInputOf<'ledgers.getAgeing'>['side'];

/** As on the balance sheet: what stands on the other side of either account is paid in advance. */
const accountsOf: Record<Side, readonly string[]> = {
  receivable: ['1122', '2203', '1221'],
  payable: ['2202', '1123', '2241'],
};

/** What one party has on one lowest account; debit positive. */
interface Balance {
  readonly code: string;
  readonly partyId: number | null;
  readonly name: string;
  readonly fen: number;
}

export function getAgeing(context: ReadContext, input: ParsedInputOf<'ledgers.getAgeing'>): Ageing {
  const { db, speaker } = context;
  const { side } = input;
  const read = readBalances(context, input.on, accountsOf[side]);
  const on = read?.on ?? input.on;
  const sign = side === 'receivable' ? 1 : -1;
  const parties = new Map<string, { partyId: number | null; name: string; balances: AgedBalance[] }>();
  const balances = read?.balances ?? [];
  const stretches = standingStretches(db, read?.linesFrom ?? on, on);
  const takenBack = listTakenBack(db, on);
  for (const balance of balances) {
    if (balance.fen === 0) continue;
    const charges = chargesOf(db, balance, stretches, takenBack, sign);
    const aged = ageBalance({ balanceFen: sign * balance.fen, charges }, on);
    const key = balance.partyId === null ? balance.code : `party ${balance.partyId}`;
    const party = parties.get(key) ?? { partyId: balance.partyId, name: balance.name, balances: [] };
    party.balances.push(aged);
    parties.set(key, party);
  }
  const rows = [...parties.values()].map(({ partyId, name, balances: each }) => ({
    partyId,
    name,
    ...addAged(each),
  }));
  rows.sort((a, b) => b.totalFen - a.totalFen || b.advanceFen - a.advanceFen || (a.name < b.name ? -1 : 1));
  const all = addAged(rows);
  const balanceFen = sign * (read?.totalFen ?? 0);
  return {
    on,
    buckets: [...ageingBuckets],
    parties: rows,
    totalFen: all.totalFen,
    agedFen: all.agedFen,
    unknownAgeFen: all.unknownAgeFen,
    tiesToBooks: read
      ? speaker.say(`ledgers.ageing.ties.${side}`, {
          on,
          balance: formatFen(balanceFen),
          total: formatFen(all.totalFen),
          advance: formatFen(all.advanceFen),
        })
      : speaker.say('ledgers.ageing.noBooks', { on }),
  };
}

/**
 * The balances of some accounts by party on a day. Where only a trial balance tells of that day's month, they are those
 * of the last month end it tells of, and `on` is that day.
 */
function readBalances(
  context: ReadContext,
  day: Day,
  tops: readonly string[],
): { on: Day; balances: Balance[]; totalFen: number; linesFrom: Day } | null {
  const { db } = context;
  const sources = listMonthSources(db, '0000-00', monthOf(day));
  const last = sources.at(-1);
  if (!last) return null;
  const isWithin = last.month === monthOf(day) && day < lastDayOf(day.slice(0, 7));
  const isTold = !isWithin || last.kind !== 'trialBalance';
  const month = isTold ? last.month : (sources.at(-2)?.month ?? last.month);
  const [books] = readBooks(context, month, month);
  if (!books) return null;
  const trialBalances = sources.filter((each) => each.kind === 'trialBalance' && each.month <= month);
  const afterTrialBalance = trialBalances.at(-1)?.month;
  const linesFrom = afterTrialBalance ? firstDayAfter(afterTrialBalance) : '0000-01-01';
  const isPart = isWithin && isTold;
  const balances = balancesOf(context, books, tops, isPart ? 'opening' : 'closing');
  if (isPart) addLines(context, balances, tops, `${month}-01`, day);
  const totalFen = balances.reduce((sum, { fen }) => sum + fen, 0);
  return { on: isTold ? day : lastDayOf(month), balances, totalFen, linesFrom };
}

const firstDayAfter = (month: Month): Day => `${addMonthsToMonth(month, 1)}-01`;

/** Splits the accounts into lowest accounts, and those into parties with what no party is named for. */
function balancesOf(
  { speaker }: ReadContext,
  { accounts, parties }: BooksMonth,
  tops: readonly string[],
  at: 'opening' | 'closing',
): Balance[] {
  const fenOf = at === 'opening' ? ({ openingFen }: { openingFen: number }) => openingFen : closingOf;
  const own = accounts.filter(({ code }) => tops.some((top) => code.startsWith(top)));
  const parts = splitIntoParts(own, (account) => ({ opening: fenOf(account), debit: 0, credit: 0 }));
  return parts.flatMap(({ code, name, opening, isTop }): Balance[] => {
    const named = parties
      .filter((party) => party.code === code)
      .map((party) => ({ code, partyId: party.partyId, name: party.name, fen: fenOf(party) }));
    const rest = opening - named.reduce((sum, { fen }) => sum + fen, 0);
    const unnamed = isTop ? speaker.text('ledgers.ageing.noParty', { account: name }) : name;
    return [...named, { code, partyId: null, name: unnamed, fen: rest }];
  });
}

/** Adds what a month's lines moved up to a day. */
function addLines(
  context: ReadContext,
  balances: Balance[],
  tops: readonly string[],
  from: Day,
  to: Day,
): void {
  const { db, speaker } = context;
  const moved = sumByParty(db, {
    codes: tops.flatMap((top) => listPostedCodes(db, top)),
    stretches: standingStretches(db, from, to),
  });
  for (const { code, party_id: partyId, name, fen } of moved) {
    const at = balances.findIndex((each) => each.code === code && each.partyId === partyId);
    const held = balances[at];
    if (held) balances[at] = { ...held, fen: held.fen + fen };
    else
      balances.push({
        code,
        partyId,
        name: name ?? speaker.text('ledgers.ageing.noParty', { account: code }),
        fen,
      });
  }
}

/** The newest entries that made an open balance grow, no more of them than it takes. */
function* chargesOf(
  db: ReadDb,
  balance: Balance,
  stretches: readonly Stretch[],
  takenBack: ReadonlySet<number>,
  sign: 1 | -1,
): Generator<{ date: Day; amountFen: number }> {
  for (const stretch of stretches.toReversed()) {
    for (const row of iterateCharges(db, balance, stretch)) {
      const amountFen = sign * (row.debit_fen - row.credit_fen);
      if (amountFen > 0 && !takenBack.has(row.voucher_id)) yield { date: row.date, amountFen };
    }
  }
}
