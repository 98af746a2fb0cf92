import { type Month, monthOf, monthsFromTo } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import { readFinancing } from '../runway/financing.ts';
import { type EvidenceFacts, ownSideReader, receiptClassifier } from './classify-receipt.ts';
import { staysInside } from './index-pairs.ts';
import { findWord, keyOf, normaliseName, receiptOf, textOf } from './movement.ts';
import type { FlowPack } from './packs.ts';
import type { FlowMonth, Movement } from './schemas.ts';

/** A rule the user's choices made: a row of this direction that contains these words is of this category. */
export interface FlowRule {
  readonly field: 'counterparty' | 'summary';
  readonly contains: string;
  readonly direction: 'in' | 'out';
  readonly categoryName: string;
}

export interface FlowFacts extends EvidenceFacts {
  readonly pack: FlowPack;
  readonly categoryRules: readonly FlowRule[];
  /** Payments that are private, as the user said, or look it and are not answered yet. */
  readonly isPrivate: (row: Movement) => boolean;
  readonly uncoveredDays: ReadonlyMap<Month, number>;
}

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
 * drawn on a card counts once; loans, the owner's money, interest and private spending stand apart. Whatever is not left
 * out is in exactly one of the four columns: in less out is what the accounts moved.
 */
export function makeFlowTable(speaker: Speaker, facts: FlowFacts, from: Month, to: Month): FlowTable {
  const classify = receiptClassifier(facts);
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
  const owners = ownersOf(facts);
  const toSelf = ownSideReader(facts);
  const nameOf = categoryNamer(speaker, facts);
  let insideCount = 0;
  let privateFen = 0;
  let feesFen = 0;
  for (const row of facts.movements) {
    const month = months.get(monthOf(row.date));
    if (!month || row.amountFen === 0) continue;
    const paired = facts.pairs.get(keyOf(row));
    const exclusion = row.amountFen > 0 ? classify(row) : null;
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
    const other = otherPayment(row, facts, owners);
    if (other === 'private') privateFen += paidFen;
    if (other) {
      month.otherOutFen += paidFen;
      count('out', false, speaker.text(`evidence.flow.${other}`), paidFen);
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

const isOwnMoney = (exclusion: ReturnType<ReturnType<typeof receiptClassifier>>): boolean =>
  exclusion?.reason === 'ownTransfer' || exclusion?.reason === 'walletTransfer';

type OtherPayment = 'private' | 'loanRepaid' | 'owner';

function otherPayment(row: Movement, facts: FlowFacts, owners: ReadonlySet<string>): OtherPayment | null {
  if (facts.isPrivate(row)) return 'private';
  const financing = readFinancing({ amountFen: row.amountFen, summary: row.summary ?? '' });
  if (financing === 'loanRepaid') return 'loanRepaid';
  if (financing === 'ownerLoan') return 'owner';
  const name = row.counterparty === null ? '' : normaliseName(row.counterparty);
  return owners.has(name) && findWord(row.summary ?? '', ['工资', '薪', '报销']) === null ? 'owner' : null;
}

function ownersOf({ legalRepresentative, parties }: EvidenceFacts): ReadonlySet<string> {
  const names = parties.filter(({ role }) => role === 'shareholder').map(({ name }) => name);
  if (legalRepresentative !== null) names.push(legalRepresentative);
  return new Set(names.map(normaliseName));
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
    const rule = categoryRules.find(
      (each) => each.direction === direction && (row[each.field] ?? '').includes(each.contains),
    );
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
