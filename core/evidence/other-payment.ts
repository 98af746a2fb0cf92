import { readFinancing } from '../runway/financing.ts';
import type { EvidenceFacts } from './classify-receipt.ts';
import type { FlowFacts, FlowRule } from './flow-facts.ts';
import type { PairedRow } from './index-pairs.ts';
import { findWord, keyOf, normaliseName, textOf } from './movement.ts';
import type { Movement } from './schemas.ts';
import { brandsNamed } from './wallet-rows.ts';

/** A payment that is no cost: given back to a customer, or apart from the business altogether. */
export type OtherPayment =
  | 'private'
  | 'loanRepaid'
  | 'owner'
  | 'walletTopUp'
  | 'refund'
  | 'inAndOut'
  | 'refundPaid';

/**
 * Makes the function that says why a payment is no cost of the business, or null where it is one.
 *
 * In this order: the user's word and what looks private; what came in before and is left out as a receipt; loans repaid
 * and the owner's money; money put into a wallet whose bill is not here; refunds to customers.
 *
 * @param returned `keyOf(a payment)` -> as what the receipt that it gives back is left out
 */
export function paymentReader(
  facts: FlowFacts,
  returned: ReadonlyMap<string, 'refund' | 'inAndOut'>,
): (row: Movement, paired: PairedRow | undefined) => OtherPayment | null {
  const { rules, categoryRules } = facts;
  const owners = ownersOf(facts);
  return (row, paired) => {
    if (facts.isPrivate(row)) return 'private';
    const gaveBack = returned.get(keyOf(row)) ?? (paired && returned.get(keyOf(paired.partner)));
    if (gaveBack) return gaveBack;
    const financing = readFinancing({ amountFen: row.amountFen, summary: row.summary ?? '' });
    if (financing === 'loanRepaid') return 'loanRepaid';
    if (financing === 'ownerLoan') return 'owner';
    const name = row.counterparty === null ? '' : normaliseName(row.counterparty);
    if (owners.has(name) && findWord(row.summary ?? '', ['工资', '薪', '报销']) === null) return 'owner';
    const rule = findRule(row, 'out', categoryRules);
    if (rule) return rule.isRefund ? 'refundPaid' : null;
    const { topUpNamed, topUpExcept } = rules.pairs;
    const texts = [row, ...(paired ? [paired.partner] : [])].map(textOf).join(' ');
    const isTopUp = findWord(texts, topUpNamed) !== null && findWord(texts, topUpExcept) === null;
    if (!paired && isTopUp && brandsNamed(row, rules).length > 0) return 'walletTopUp';
    return findWord(texts, rules.refundPaid) === null ? null : 'refundPaid';
  };
}

/** The first of the user's rules that a row fits. */
export function findRule(
  row: Movement,
  direction: 'in' | 'out',
  rules: readonly FlowRule[],
): FlowRule | undefined {
  return rules.find(
    (each) => each.direction === direction && (row[each.field] ?? '').includes(each.contains),
  );
}

function ownersOf({ legalRepresentative, parties }: EvidenceFacts): ReadonlySet<string> {
  const names = parties.filter(({ role }) => role === 'shareholder').map(({ name }) => name);
  if (legalRepresentative !== null) names.push(legalRepresentative);
  return new Set(names.map(normaliseName));
}
