import { type Month, monthsFromTo } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { formatPercent } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import { compareLegs, looksUndeclared, type RevenueNote } from './compare-legs.ts';
import { computeLegs, type RevenueFacts } from './revenue-legs.ts';
import type { RevenueRow } from './schemas.ts';
import { findTaxPeriod, listTaxPeriods, listWholeYears, type TaxPeriod } from './tax-periods.ts';
import { findVatRate } from './vat-rate.ts';

export interface RevenueCheck {
  readonly period: TaxPeriod;
  readonly tolerance: number;
  readonly vatRate: { rate: number; from: 'returns' | 'assumed'; sentence: Sentence };
  readonly rows: RevenueRow[];
  readonly findings: Sentence[];
}

/**
 * The revenue cross-check (收入交叉核验): books, effective receipts, VAT returns, filed statements and income tax side by
 * side for each VAT period, and for each whole year of the span, tax made equal.
 */
export function makeRevenueCheck(
  speaker: Speaker,
  facts: RevenueFacts,
  notes: readonly RevenueNote[],
  from: Month,
  to: Month,
): RevenueCheck {
  const { rules, returns, vatStatus } = facts;
  const period = findTaxPeriod(vatStatus, returns);
  const periods = listTaxPeriods(from, to, period);
  const rowOf =
    (kind: RevenueRow['kind']) =>
    (span: { from: Month; to: Month }): RevenueRow => {
      const legs = computeLegs(speaker, facts, span.from, span.to);
      const own = notes.filter((note) => note.from === span.from && note.to === span.to);
      return { kind, ...span, legs, pairs: compareLegs(speaker, legs, own, rules) };
    };
  const first = periods[0]?.from ?? from;
  const last = periods.at(-1)?.to ?? to;
  const rows = [...periods.map(rowOf('period')), ...listWholeYears(first, last).map(rowOf('year'))];
  const vatRate = findVatRate(returns, { from: first, to: last }, vatStatus, rules);
  const percent = formatPercent(vatRate.rate);
  return {
    period,
    tolerance: rules.tolerance.receipts,
    vatRate: {
      ...vatRate,
      sentence: speaker.say(`evidence.vatRate.${vatRate.from}`, {
        percent,
        source: rules.assumedVat.source[speaker.language],
      }),
    },
    rows,
    findings: listFindings(speaker, facts, rows),
  };
}

function listFindings(speaker: Speaker, facts: RevenueFacts, rows: readonly RevenueRow[]): Sentence[] {
  const findings: Sentence[] = [];
  const periods = rows.filter(({ kind }) => kind === 'period');
  const pairs = rows.flatMap((row) => row.pairs);
  const open = pairs.filter(({ state }) => state === 'open').length;
  const undeclared = periods.filter((row) => row.pairs.some(looksUndeclared));
  const [worst] = undeclared
    .flatMap((row) => row.pairs.filter(looksUndeclared).map((pair) => ({ row, pair })))
    .sort((a, b) => Math.abs(b.pair.gapFen ?? 0) - Math.abs(a.pair.gapFen ?? 0));
  if (worst)
    findings.push(
      speaker.say('evidence.finding.undeclared', {
        count: undeclared.length,
        from: worst.row.from,
        to: worst.row.to,
        gapFen: Math.abs(worst.pair.gapFen ?? 0),
      }),
    );
  if (open > 0) findings.push(speaker.say('evidence.finding.open', { count: open }));
  const days = periods
    .filter(({ legs }) => legs.receipts.amountFen !== null)
    .flatMap((row) => monthsFromTo(row.from, row.to))
    .reduce((sum, month) => sum + (facts.uncoveredDays.get(month) ?? 0), 0);
  if (days > 0) findings.push(speaker.say('evidence.finding.uncovered', { days }));
  const has = (leg: 'books' | 'receipts' | 'vat'): boolean =>
    rows.some(({ legs }) => legs[leg].amountFen !== null);
  if (!has('books')) findings.push(speaker.say('evidence.finding.noBooks'));
  if (!has('receipts')) findings.push(speaker.say('evidence.finding.noReceipts'));
  if (!has('vat')) findings.push(speaker.say('evidence.finding.noVat'));
  const compared = pairs.filter(({ state }) => state !== 'unknown').length;
  if (open === 0 && compared > 0)
    findings.push(speaker.say('evidence.finding.allAgree', { count: compared }));
  return findings;
}
