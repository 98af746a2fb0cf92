import type { MonthTotals } from '../../../core/books/month-totals.ts';
import type { Month } from '../../../core/dates.ts';
import type { Sentence } from '../../../core/schemas.ts';
import type { OutputOf, ReadContext } from '../handler.ts';
import { listAccountTotals, listFlowTotals, listPartyTotals } from '../store/book-totals.ts';
import { compareTrialBalances, countAccountMonths } from '../store/books.ts';
import { listMonthSources } from '../store/month-source.ts';
import { findParty } from '../store/parties.ts';
import { listUnbalanced } from '../store/vouchers.ts';
import { openChart } from './chart.ts';
import { readFlowRules } from './flows.ts';
import { addUpMonth } from './rebuild.ts';

/** Adds the books up anew from what stands for each month, and compares them with what is stored. */
export function verifyBooks(context: ReadContext): OutputOf<'books.verify'> {
  const { db, speaker, progress } = context;
  const differences = compareTrialBalances(db).map(({ month, code, file_name, kind }) =>
    kind === 'extra'
      ? speaker.say('books.verify.extra', { month, code })
      : speaker.say(`books.verify.${kind}`, { month, code, fileName: file_name ?? '' }),
  );
  const assignFlows = readFlowRules(context, openChart(context));
  const sources = listMonthSources(db);
  for (const [index, { month, kind }] of sources.entries()) {
    progress('books', index, sources.length);
    if (kind === 'trialBalance') continue;
    differences.push(...compareMonth(context, month, addUpMonth(db, month, kind, assignFlows)));
  }
  for (const { month, word, number } of listUnbalanced(db))
    differences.push(speaker.say('books.verify.unbalanced', { month, number: `${word}-${number}` }));
  return { ok: differences.length === 0, compared: countAccountMonths(db), differences };
}

function compareMonth({ db, speaker }: ReadContext, month: Month, totals: MonthTotals): Sentence[] {
  const accounts = differ(
    listAccountTotals(db, month).map((row) => [
      row.code,
      [row.debit_fen, row.credit_fen, row.transfer_debit_fen, row.transfer_credit_fen],
    ]),
    [...totals.accounts()].map(({ code, debitFen, creditFen, transferDebitFen, transferCreditFen }) => [
      code,
      [debitFen, creditFen, transferDebitFen, transferCreditFen],
    ]),
  );
  const parties = differ(
    listPartyTotals(db, month).map((row) => [`${row.code} ${row.party_id}`, [row.debit_fen, row.credit_fen]]),
    [...totals.parties()].map((each) => [`${each.code} ${each.partyId}`, [each.debitFen, each.creditFen]]),
  );
  const flows = differ(
    listFlowTotals(db, month).map((row) => [`${row.flow}`, [row.amount_fen]]),
    [...totals.flows()].map(({ flow, amountFen }) => [`${flow}`, [amountFen]]),
  );
  return [
    ...accounts.map((code) => speaker.say('books.verify.fromVouchers', { month, code })),
    ...parties.map((key) => {
      const [code = '', party = ''] = key.split(' ');
      return speaker.say('books.verify.party', {
        month,
        code,
        name: findParty(db, Number(party))?.name ?? party,
      });
    }),
    ...flows.map((flow) => speaker.say('books.verify.flow', { month, flow: Number(flow) })),
  ];
}

type Amounts = readonly [key: string, amounts: readonly number[]];

/** The keys whose amounts are not the same on both sides; nothing is the same as zero only where nothing is held. */
function differ(held: readonly Amounts[], made: readonly Amounts[]): string[] {
  const wanted = new Map(made.filter(([, amounts]) => amounts.some((amount) => amount !== 0)));
  const keys = new Set([...held.map(([key]) => key), ...wanted.keys()]);
  const there = new Map(held);
  return [...keys].sort().filter((key) => {
    const [is, should] = [there.get(key), wanted.get(key)];
    return !is || !should || is.some((amount, index) => amount !== should[index]);
  });
}
