import type { MonthTotals } from '../../../core/books/month-totals.ts';
import type { Params, ReadDb, Row, WriteTx } from './handles.ts';

interface AccountTotalRow {
  month: string;
  code: string;
  name: string;
  debit_fen: number;
  credit_fen: number;
  transfer_debit_fen: number;
  transfer_credit_fen: number;
}

interface PartyTotalRow {
  month: string;
  code: string;
  party_id: number;
  debit_fen: number;
  credit_fen: number;
}

interface FlowTotalRow {
  month: string;
  flow: number;
  amount_fen: number;
}

/**
 * Puts the totals of vouchers into the books: what is there grows by them, and a row that falls to nothing goes.
 * The months must be ones that vouchers or a journal stand for.
 *
 * @param nameOf the name a code gets in the books
 */
export function addTotals(tx: WriteTx, totals: MonthTotals, nameOf: (code: string) => string): void {
  for (const { month, code, ...sums } of totals.accounts()) {
    addRow(
      tx,
      'account_month',
      { month, code },
      {
        debit_fen: sums.debitFen,
        credit_fen: sums.creditFen,
        transfer_debit_fen: sums.transferDebitFen,
        transfer_credit_fen: sums.transferCreditFen,
      },
      () => ({ from_month: month, name: nameOf(code) }),
    );
  }
  for (const { month, code, partyId, debitFen, creditFen } of totals.parties())
    addRow(
      tx,
      'party_month',
      { month, code, party_id: partyId },
      { debit_fen: debitFen, credit_fen: creditFen },
    );
  for (const { month, flow, amountFen } of totals.flows())
    addRow(tx, 'flow_month', { month, flow }, { amount_fen: amountFen });
}

function addRow(
  tx: WriteTx,
  table: string,
  key: Params,
  add: Record<string, number>,
  more: () => Row = () => ({}),
): void {
  const columns = Object.keys(add);
  if (columns.every((column) => add[column] === 0)) return;
  const where = Object.keys(key)
    .map((name) => `${name} = @${name}`)
    .join(' AND ');
  const held = tx.get<Record<string, number>>(
    `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where}`,
    key,
  );
  if (!held) {
    tx.insert(table, { ...key, ...more(), ...add });
    return;
  }
  const sums = Object.fromEntries(
    columns.map((column) => [column, (held[column] ?? 0) + (add[column] ?? 0)]),
  );
  if (columns.every((column) => sums[column] === 0)) tx.remove(table, key);
  else tx.update(table, key, sums);
}

export function listAccountTotals(db: ReadDb, month: string): AccountTotalRow[] {
  return db.all<AccountTotalRow>(
    `SELECT month, code, name, debit_fen, credit_fen, transfer_debit_fen, transfer_credit_fen
     FROM account_month WHERE month = @month AND import_id IS NULL ORDER BY code`,
    { month },
  );
}

export function listPartyTotals(db: ReadDb, month: string): PartyTotalRow[] {
  return db.all<PartyTotalRow>('SELECT * FROM party_month WHERE month = @month ORDER BY code, party_id', {
    month,
  });
}

export function listFlowTotals(db: ReadDb, month: string): FlowTotalRow[] {
  return db.all<FlowTotalRow>('SELECT * FROM flow_month WHERE month = @month ORDER BY flow', { month });
}

/** Makes the totals of a month these and no others; rows that are right already are left alone. */
export function replaceTotals(
  tx: WriteTx,
  month: string,
  totals: MonthTotals,
  nameOf: (code: string) => string,
): void {
  const accounts = new Map<string, { key: Params; set: Row }>();
  for (const total of totals.accounts()) {
    const set = {
      debit_fen: total.debitFen,
      credit_fen: total.creditFen,
      transfer_debit_fen: total.transferDebitFen,
      transfer_credit_fen: total.transferCreditFen,
    };
    if (isNothing(set)) continue;
    accounts.set(total.code, {
      key: { month, code: total.code },
      set: { ...set, from_month: month, name: nameOf(total.code) },
    });
  }
  const parties = new Map<string, { key: Params; set: Row }>();
  for (const { code, partyId, debitFen, creditFen } of totals.parties()) {
    const set = { debit_fen: debitFen, credit_fen: creditFen };
    if (!isNothing(set)) parties.set(`${code} ${partyId}`, { key: { month, code, party_id: partyId }, set });
  }
  const flows = new Map<string, { key: Params; set: Row }>();
  for (const { flow, amountFen } of totals.flows())
    if (amountFen !== 0) flows.set(`${flow}`, { key: { month, flow }, set: { amount_fen: amountFen } });
  replaceRows(
    tx,
    'account_month',
    listAccountTotals(tx, month),
    ({ code }) => code,
    accounts,
    ({ code }) => ({
      month,
      code,
    }),
  );
  replaceRows(
    tx,
    'party_month',
    listPartyTotals(tx, month),
    ({ code, party_id }) => `${code} ${party_id}`,
    parties,
    ({ code, party_id }) => ({ month, code, party_id }),
  );
  replaceRows(
    tx,
    'flow_month',
    listFlowTotals(tx, month),
    ({ flow }) => `${flow}`,
    flows,
    ({ flow }) => ({
      month,
      flow,
    }),
  );
}

const isNothing = (set: Record<string, number>): boolean => Object.values(set).every((value) => value === 0);

function replaceRows<T>(
  tx: WriteTx,
  table: string,
  held: readonly T[],
  nameOf: (row: T) => string,
  wanted: ReadonlyMap<string, { key: Params; set: Row }>,
  keyOf: (row: T) => Params,
): void {
  const there = new Set(held.map(nameOf));
  for (const row of held) if (!wanted.has(nameOf(row))) tx.remove(table, keyOf(row));
  for (const [name, { key, set }] of wanted) {
    if (there.has(name)) tx.update(table, key, set);
    else tx.insert(table, { ...key, ...set });
  }
}

/** Takes every total of a month out, whatever stood for it until now. */
export function clearTotals(tx: WriteTx, month: string): void {
  for (const { import_id } of tx.all<{ import_id: number }>(
    'SELECT DISTINCT import_id FROM account_month WHERE month = @month AND import_id IS NOT NULL',
    { month },
  ))
    tx.removeOfImport('account_month', import_id);
  for (const { code } of listAccountTotals(tx, month)) tx.remove('account_month', { month, code });
  for (const { code, party_id } of listPartyTotals(tx, month))
    tx.remove('party_month', { month, code, party_id });
  for (const { flow } of listFlowTotals(tx, month)) tx.remove('flow_month', { month, flow });
}

export function holdsTrialBalance(db: ReadDb, month: string): boolean {
  const found = db.get('SELECT 1 FROM account_month WHERE month = @month AND import_id IS NOT NULL', {
    month,
  });
  return found !== undefined;
}
