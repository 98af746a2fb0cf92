import type { BooksMonth } from '../books/columns.ts';
import { type Month, monthsFromTo } from '../dates.ts';
import type { Profile } from '../firm/profile-schema.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen, formatPercent } from '../money.ts';
import { listBookSales, readReceivablesChange } from './books-sales.ts';
import type { EvidenceRules } from './rules.ts';
import type { Leg, RevenueLeg, TaxReturn } from './schemas.ts';
import { findSpanPath, type SpanAmount, sumPath } from './span-path.ts';
import type { ReceiptMonth } from './sum-receipts.ts';
import { findVatRate, vatIn } from './vat-rate.ts';

export interface RevenueFacts {
  readonly books: readonly Pick<BooksMonth, 'month' | 'from' | 'accounts'>[];
  readonly receipts: ReadonlyMap<Month, ReceiptMonth>;
  /** Days of each month that lack the statement of some account. */
  readonly uncoveredDays: ReadonlyMap<Month, number>;
  /** Months in which some statement covers a day at least. */
  readonly monthsWithStatements: ReadonlySet<Month>;
  readonly returns: readonly TaxReturn[];
  readonly vatStatus: Profile['vatStatus'];
  readonly rules: EvidenceRules;
}

export type Legs = Record<RevenueLeg, Leg>;

/** The five legs of some months, each without VAT; null where a leg does not reach them. */
export function computeLegs(speaker: Speaker, facts: RevenueFacts, from: Month, to: Month): Legs {
  const filed = (kinds: readonly TaxReturn['kind'][]): Leg => filedLeg(speaker, facts, from, to, kinds);
  return {
    books: booksLeg(speaker, facts, from, to),
    receipts: receiptsLeg(speaker, facts, from, to),
    vat: filed(['vat']),
    filed: filed(['filedIncomeStatement']),
    cit: filed(['citQuarterly', 'citAnnual']),
  };
}

const nothing: Leg = { amountFen: null, steps: [] };

function booksLeg(speaker: Speaker, { books }: RevenueFacts, from: Month, to: Month): Leg {
  const path = findSpanPath(from, to, listBookSales(books));
  if (!path) return nothing;
  return {
    amountFen: sumPath(path),
    steps: path.map((step) => ({
      text: speaker.text('evidence.step.books', { from: step.from, to: step.to, minus: step.sign < 0 }),
      amountFen: step.sign * step.amountFen,
    })),
  };
}

function receiptsLeg(speaker: Speaker, facts: RevenueFacts, from: Month, to: Month): Leg {
  const months = monthsFromTo(from, to);
  if (!months.some((month) => facts.monthsWithStatements.has(month))) return nothing;
  const sumOf = (amount: (month: ReceiptMonth) => number): number =>
    months.reduce((sum, month) => {
      const receipts = facts.receipts.get(month);
      return receipts ? sum + amount(receipts) : sum;
    }, 0);
  const steps: Leg['steps'] = [];
  const add = (text: string, amountFen: number): void => {
    steps.push({ text, amountFen });
  };
  const feesFen = sumOf((month) => month.feesFen);
  add(
    speaker.text('evidence.step.receipts', { feesFen }),
    sumOf((month) => month.effectiveFen),
  );
  const refundedFen = sumOf((month) => month.refundedFen);
  if (refundedFen !== 0) add(speaker.text('evidence.step.refunds'), -refundedFen);
  const change = readReceivablesChange(facts.books, from, to);
  if (change) {
    if (change.receivableFen !== 0) add(speaker.text('evidence.step.receivables'), change.receivableFen);
    if (change.advanceFen !== 0) add(speaker.text('evidence.step.advances'), 0 - change.advanceFen);
  } else add(speaker.text('evidence.step.noReceivables'), 0);
  const grossFen = steps.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { rate, from: origin } = findVatRate(facts.returns, { from, to }, facts.vatStatus, facts.rules);
  const percent = formatPercent(rate);
  add(speaker.text(`evidence.step.vat.${origin}`, { percent }), 0 - vatIn(grossFen, rate));
  const days = months.reduce((sum, month) => sum + (facts.uncoveredDays.get(month) ?? 0), 0);
  if (days > 0) add(speaker.text('evidence.step.uncovered', { days }), 0);
  return { amountFen: grossFen - vatIn(grossFen, rate), steps };
}

function filedLeg(
  speaker: Speaker,
  { returns }: RevenueFacts,
  from: Month,
  to: Month,
  kinds: readonly TaxReturn['kind'][],
): Leg {
  const spans = returns
    .filter(({ kind }) => kinds.includes(kind))
    .map(
      (source): SpanAmount<TaxReturn> => ({
        from: source.from,
        to: source.to,
        amountFen: source.salesFen,
        source,
      }),
    );
  const path = findSpanPath(from, to, spans);
  if (!path) return nothing;
  return {
    amountFen: sumPath(path),
    steps: path.map(({ source, sign, amountFen }) => ({
      text: speaker.text('evidence.step.filed', {
        kind: speaker.text(`evidence.return.${source.kind}`),
        from: source.from,
        to: source.to,
        minus: sign < 0,
        uninvoiced: source.uninvoicedFen === null ? null : formatFen(source.uninvoicedFen),
      }),
      amountFen: sign * amountFen,
    })),
  };
}
