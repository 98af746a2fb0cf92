import { receiptClassifier } from '../../../core/evidence/classify-receipt.ts';
import { keyOf, normaliseName, receiptOf } from '../../../core/evidence/movement.ts';
import type { Movement } from '../../../core/evidence/schemas.ts';
import { type Shares, sharesOf } from '../../../core/ledgers/shares.ts';
import { openSuggesting } from '../cashbook/suggestions.ts';
import { factsOf, readEvidence } from '../evidence/read-evidence.ts';
import type { ParsedInputOf, ReadContext } from '../handler.ts';
import { bankDbRow } from '../imports/stored.ts';

type Input = ParsedInputOf<'ledgers.getCustomers'>;

/** Effective receipts by who paid; payments for trade, or for nothing that tells, by who was paid. */
export function readBankShares(context: ReadContext, { from, to, side }: Input): Shares {
  const evidence = readEvidence(context);
  const isWithin = ({ date }: Movement): boolean => date >= `${from}-01` && date <= `${to}-31`;
  const rows = evidence.movements.filter(isWithin);
  const wanted =
    side === 'customers'
      ? rows.filter(effectiveReceipt(factsOf(evidence)))
      : rows.filter(tradePayment(context));
  const parties = new Map<string, { name: string; amountFen: number }>();
  let totalFen = 0;
  for (const row of wanted) {
    const amountFen = side === 'customers' ? receiptOf(row) : -row.amountFen;
    totalFen += amountFen;
    const name = row.counterparty?.trim() ?? '';
    if (name === '') continue;
    const party = parties.get(normaliseName(name)) ?? { name, amountFen: 0 };
    party.amountFen += amountFen;
    parties.set(normaliseName(name), party);
  }
  const ids = new Map(evidence.parties.map(({ id, name }) => [normaliseName(name), id]));
  return sharesOf(
    [...parties].map(([key, party]) => ({ partyId: ids.get(key) ?? null, ...party })),
    totalFen,
  );
}

function effectiveReceipt(facts: ReturnType<typeof factsOf>): (row: Movement) => boolean {
  const excludes = receiptClassifier(facts);
  return (row) => row.amountFen > 0 && excludes(row) === null;
}

function tradePayment(context: ReadContext): (row: Movement) => boolean {
  const { pairs, suggest } = openSuggesting(context);
  return (row) => {
    if (row.amountFen >= 0 || pairs.get(keyOf(row))?.counts === false) return false;
    const category = suggest(bankDbRow(row.importId, row.accountNumber, row))?.category;
    return category === undefined || category.group === 'trade';
  };
}
