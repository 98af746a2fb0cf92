import { RongbeiError } from '../../../core/errors.ts';
import { sayPair, sayUnpaired, sayUnpairedBank } from '../../../core/evidence/describe-pairs.ts';
import type { Movement, RowKey } from '../../../core/evidence/schemas.ts';
import type { OutputOf, ParsedInputOf, ReadContext, WriteContext } from '../handler.ts';
import { findBankAccount } from '../store/bank-accounts.ts';
import { findBankRow } from '../store/cashbook.ts';
import { findMark, listPairMarksOn, type MarkRow, setMark } from '../store/evidence.ts';
import type { ReadDb } from '../store/handles.ts';
import { readEvidence, toMovement } from './read-evidence.ts';

export function listPairs(
  context: ReadContext,
  { offset, limit }: ParsedInputOf<'evidence.listPairs'>,
): OutputOf<'evidence.listPairs'> {
  const { speaker } = context;
  const { found, accounts, rules, covers } = readEvidence(context);
  const banks = accounts.filter(({ kind }) => kind === 'bank').map(({ accountNumber }) => accountNumber);
  // A payment with a card the firm has no statement of is nothing to look for: the coverage map names the card.
  const unpaired = found.unpaired.filter(
    ({ kind, tail }) =>
      kind === 'withdrawal' ||
      kind === 'topUp' ||
      (tail !== null && banks.some((number) => number.endsWith(tail))),
  );
  return {
    total: found.pairs.length,
    pairs: found.pairs
      .slice(offset, offset + limit)
      .map((pair) => ({ ...pair, why: sayPair(speaker, pair) })),
    unpaired: [
      ...unpaired
        .slice(0, limit)
        .map((row) => ({ ...row.row, why: sayUnpaired(speaker, row, banks, covers, rules) })),
      ...found.unpairedBank.slice(0, limit).map((row) => ({ ...row, why: sayUnpairedBank(speaker, row) })),
    ],
    unpairedTotal: unpaired.length + found.unpairedBank.length,
  };
}

/** A row of the firm, or an error that names it. */
export function mustFindRow(db: ReadDb, { importId, row }: RowKey): Movement {
  const found = findBankRow(db, importId, row);
  if (!found) throw new RongbeiError('evidence.unknownRow', { row });
  return toMovement(found);
}

const keyOfMark = ({ importId, row }: RowKey) => ({ import_id: importId, row });

/**
 * A row has room for one word on a pair. `same` stands in the wallet's row; `different` in the bank's, or where that says
 * something of a third row, in the wallet's: so that each of two rows can be told apart from several others.
 */
export function setPair(
  { tx }: WriteContext,
  { wallet, bank, same }: ParsedInputOf<'evidence.setPair'>,
): OutputOf<'evidence.setPair'> {
  const rows = [mustFindRow(tx, wallet), mustFindRow(tx, bank)] as const;
  refuseUnfit(tx, rows);
  for (const key of [wallet, bank]) {
    for (const mark of listPairMarksOn(tx, keyOfMark(key))) {
      const isOfBoth = isBetween(mark, wallet, bank);
      if (isOfBoth || (same && mark.pair === 'same'))
        setMark(tx, mark, { pair: null, pair_import_id: null, pair_row: null });
    }
  }
  const word = (key: RowKey, other: RowKey): void =>
    setMark(tx, keyOfMark(key), {
      pair: same ? 'same' : 'different',
      pair_import_id: other.importId,
      pair_row: other.row,
    });
  const bankIsFree = (findMark(tx, keyOfMark(bank))?.pair ?? null) === null;
  if (!same && bankIsFree) word(bank, wallet);
  else word(wallet, bank);
  return { same };
}

function isBetween(mark: MarkRow, one: RowKey, other: RowKey): boolean {
  const is = (importId: number | null, row: number | null, key: RowKey) =>
    importId === key.importId && row === key.row;
  const { import_id, row, pair_import_id, pair_row } = mark;
  return (
    (is(import_id, row, one) && is(pair_import_id, pair_row, other)) ||
    (is(import_id, row, other) && is(pair_import_id, pair_row, one))
  );
}

/** Rows of one account are never the same money, nor is a row without an amount, nor two that both go out of a bank. */
function refuseUnfit(db: ReadDb, [wallet, bank]: readonly [Movement, Movement]): void {
  const kindOf = ({ accountNumber }: Movement) => findBankAccount(db, accountNumber)?.kind;
  const amountOf = ({ amountFen, grossFen }: Movement) => Math.abs(grossFen ?? amountFen);
  const isTransfer = kindOf(wallet) === 'bank';
  if (
    wallet.accountNumber === bank.accountNumber ||
    kindOf(bank) === 'wallet' ||
    amountOf(wallet) === 0 ||
    bank.amountFen === 0 ||
    (isTransfer && !(wallet.amountFen < 0 && bank.amountFen > 0))
  )
    throw new RongbeiError('evidence.notAPair', { row: wallet.row, otherRow: bank.row });
}
