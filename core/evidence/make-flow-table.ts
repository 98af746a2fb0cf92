import { type Month, monthOf, monthsFromTo } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { type Exclusion, findWentOut, ownSideReader, receiptClassifier } from './classify-receipt.ts';
import type { FlowFacts } from './flow-facts.ts';
import type { WentOut } from './in-and-out.ts';
import { staysInside } from './index-pairs.ts';
import { findWord, keyOf, receiptOf, textOf } from './movement.ts';
import { findRule, type OtherPayment, paymentReader } from './other-payment.ts';
import type { FlowMonth, Movement } from './schemas.ts';

export interface FlowCategory {
  readonly direction: 'in' | 'out';
  readonly business: boolean;
  readonly name: string;
  count: number;
  amountFen: number;
}

export interface FlowTable {
  readonly months: readonly FlowMonth[];
  readonly totals: Omit<FlowMonth, 'month' | 'rowCount' | 'uncoveredDays'>;
  readonly byCategory: readonly FlowCategory[];
  /** Rows that went between own accounts, each pair once. */
  readonly insideCount: number;
  readonly privateFen: number;
  /** Kept by the wallets; among the business payments. */
  readonly feesFen: number;
}

/**
 * The table of business receipts and payments (经营流水表) of a firm without books, by month, from bank and wallet rows.
 *
 * Receipts are before wallet fees, and the fees are payments. What goes between own accounts is left out; a wallet payment
 * drawn on a card counts once; loans, the owner's money, interest and private spending stand apart, and so does what came
 * in and went out again (快进快出), both times. A refund to a customer is taken off the business receipts. Whatever is not
 * left out is in exactly one of the four columns: in less out is what the accounts moved.
 */
export function makeFlowTable(speaker: Speaker, facts: FlowFacts, from: Month, to: Month): FlowTable {
  const wentOut = findWentOut(facts);
  const exclusions = listExclusions(facts, wentOut);
  const months = new Map(
    monthsFromTo(from, to).map((month) => [month, emptyMonth(month, facts.uncoveredDays.get(month) ?? 0)]),
  );
  const categories = new Map<string, FlowCategory>();
  const count = (direction: 'in' | 'out', business: boolean, name: string, amountFen: number): void => {
    const key = `${direction} ${business} ${name}`;
    const known = categories.get(key) ?? { direction, business, name, count: 0, amountFen: 0 };
    known.count += 1;
    known.amountFen += amountFen;
    categories.set(key, known);
  };
  const readPayment = paymentReader(facts, listReturned(wentOut, exclusions));
  const toSelf = ownSideReader(facts);
  const nameOf = categoryNamer(speaker, facts);
  let insideCount = 0;
  let privateFen = 0;
  let feesFen = 0;
  for (const row of facts.movements) {
    const month = months.get(monthOf(row.date));
    if (!month || row.amountFen === 0) continue;
    const paired = facts.pairs.get(keyOf(row));
    const exclusion = exclusions.get(keyOf(row)) ?? null;
    const isInside = row.amountFen > 0 ? isOwnMoney(exclusion) : toSelf(row) !== null;
    if (staysInside(paired) || isInside) {
      if (paired?.counts !== false) insideCount += 1;
      continue;
    }
    if (paired && !paired.counts) continue;
    month.rowCount += 1;
    if (row.amountFen > 0) {
      const receiptFen = receiptOf(row);
      const feeFen = receiptFen - row.amountFen;
      if (exclusion) {
        month.otherInFen += receiptFen;
        count('in', false, speaker.text(`evidence.reason.${exclusion.reason}`), receiptFen);
      } else {
        month.businessInFen += receiptFen;
        count('in', true, nameOf(row, 'in'), receiptFen);
      }
      if (feeFen > 0) {
        month.businessOutFen += feeFen;
        feesFen += feeFen;
        count('out', true, speaker.text('evidence.flow.walletFees'), feeFen);
      }
      continue;
    }
    const paidFen = -row.amountFen;
    const other = readPayment(row, paired);
    if (other === 'private') privateFen += paidFen;
    if (other === 'refundPaid') {
      month.businessInFen -= paidFen;
      count('in', true, speaker.text('evidence.flow.refundPaid'), -paidFen);
    } else if (other) {
      month.otherOutFen += paidFen;
      count('out', false, speaker.text(otherNames[other]), paidFen);
    } else {
      month.businessOutFen += paidFen;
      count('out', true, nameOf(paired ? withPartner(row, paired.partner) : row, 'out'), paidFen);
    }
  }
  for (const month of months.values()) month.netFen = month.businessInFen - month.businessOutFen;
  return {
    months: [...months.values()],
    totals: sumMonths([...months.values()]),
    byCategory: [...categories.values()].sort(byDirection),
    insideCount,
    privateFen,
    feesFen,
  };
}

const isOwnMoney = (exclusion: Exclusion | null): boolean =>
  exclusion?.reason === 'ownTransfer' || exclusion?.reason === 'walletTransfer';

const otherNames = {
  private: 'evidence.flow.private',
  loanRepaid: 'evidence.flow.loanRepaid',
  owner: 'evidence.flow.owner',
  walletTopUp: 'evidence.flow.walletTopUp',
  refund: 'evidence.reason.refund',
  inAndOut: 'evidence.reason.inAndOut',
} as const satisfies Record<Exclude<OtherPayment, 'refundPaid'>, string>;

function listExclusions(
  facts: FlowFacts,
  wentOut: ReadonlyMap<string, WentOut>,
): ReadonlyMap<string, Exclusion> {
  const classify = receiptClassifier(facts, wentOut);
  const exclusions = new Map<string, Exclusion>();
  for (const row of facts.movements) {
    const exclusion = row.amountFen > 0 ? classify(row) : null;
    if (exclusion) exclusions.set(keyOf(row), exclusion);
  }
  return exclusions;
}

/** Payments by which a receipt that is left out went out again; where the user counts it, the payment counts too. */
function listReturned(
  wentOut: ReadonlyMap<string, WentOut>,
  exclusions: ReadonlyMap<string, Exclusion>,
): ReadonlyMap<string, 'refund' | 'inAndOut'> {
  const returned = new Map<string, 'refund' | 'inAndOut'>();
  for (const [key, { out, kind }] of wentOut)
    if (exclusions.has(key)) returned.set(keyOf(out), kind === 'refunded' ? 'refund' : 'inAndOut');
  return returned;
}

const withPartner = (row: Movement, partner: Movement): Movement => ({
  ...row,
  counterparty: partner.counterparty ?? row.counterparty,
  summary: `${partner.summary ?? ''} ${row.summary ?? ''}`,
});

function categoryNamer(
  speaker: Speaker,
  { pack, categoryRules }: FlowFacts,
): (row: Movement, direction: 'in' | 'out') => string {
  const { language } = speaker;
  return (row, direction) => {
    const rule = findRule(row, direction, categoryRules);
    if (rule) return rule.categoryName;
    const text = textOf(row);
    const group = pack[direction].find(({ words }) => findWord(text, words) !== null);
    return (group?.name ?? pack.defaults[direction])[language];
  };
}

const emptyMonth = (month: Month, uncoveredDays: number): FlowMonth => ({
  month,
  businessInFen: 0,
  businessOutFen: 0,
  netFen: 0,
  otherInFen: 0,
  otherOutFen: 0,
  rowCount: 0,
  uncoveredDays,
});

function sumMonths(months: readonly FlowMonth[]): FlowTable['totals'] {
  const sum = (amount: (month: FlowMonth) => number): number =>
    months.reduce((total, month) => total + amount(month), 0);
  return {
    businessInFen: sum((month) => month.businessInFen),
    businessOutFen: sum((month) => month.businessOutFen),
    netFen: sum((month) => month.netFen),
    otherInFen: sum((month) => month.otherInFen),
    otherOutFen: sum((month) => month.otherOutFen),
  };
}

/** In before out, the business before the rest, the larger first. */
function byDirection(a: FlowCategory, b: FlowCategory): number {
  if (a.direction !== b.direction) return a.direction === 'in' ? -1 : 1;
  if (a.business !== b.business) return a.business ? -1 : 1;
  return b.amountFen - a.amountFen || (a.name < b.name ? -1 : 1);
}
