import type { ReadDb, WriteTx } from './handles.ts';

export interface BankAccountRow {
  account_number: string;
  bank: string | null;
  name: string | null;
  restricted: number;
  kind: 'bank' | 'wallet';
  /** 1: the owner's own, used by the business. */
  personal: number;
  /** The account of the books it is. */
  code: string | null;
}

/** An account with the days its statements cover. */
export interface KnownAccountRow extends BankAccountRow {
  from_on: string;
  to_on: string;
  row_count: number;
}

const known = `SELECT account.*, min(import.from_on) AS from_on, max(import.to_on) AS to_on, sum(import.row_count) AS row_count
  FROM bank_account AS account JOIN import USING (account_number)`;

export function listKnownAccounts(db: ReadDb): KnownAccountRow[] {
  return db.all<KnownAccountRow>(`${known} GROUP BY account.account_number ORDER BY account.account_number`);
}

/** Accounts of the books whose money is not free. */
export function listRestrictedCodes(db: ReadDb): string[] {
  const rows = db.all<{ code: string }>(
    'SELECT code FROM bank_account WHERE restricted = 1 AND code IS NOT NULL ORDER BY code',
  );
  return rows.map(({ code }) => code);
}

export function findKnownAccount(db: ReadDb, accountNumber: string): KnownAccountRow | undefined {
  return db.get<KnownAccountRow>(
    `${known} WHERE account.account_number = @accountNumber GROUP BY account.account_number`,
    {
      accountNumber,
    },
  );
}

/** Bank accounts, wallets and the owner's own accounts, in the order of their numbers. */
export function listBankAccounts(db: ReadDb): BankAccountRow[] {
  return db.all<BankAccountRow>('SELECT * FROM bank_account ORDER BY account_number');
}

export function findBankAccount(db: ReadDb, accountNumber: string): BankAccountRow | undefined {
  return db.get<BankAccountRow>('SELECT * FROM bank_account WHERE account_number = @accountNumber', {
    accountNumber,
  });
}

export function putBankAccount(
  tx: WriteTx,
  accountNumber: string,
  set: Partial<Omit<BankAccountRow, 'account_number'>>,
): void {
  tx.put('bank_account', { account_number: accountNumber }, { ...set });
}

export function removeBankAccount(tx: WriteTx, accountNumber: string): void {
  tx.remove('bank_account', { account_number: accountNumber });
}

/** The movements with a balance of the last day that has one, up to a day; newest import first. */
export function listLastDay(
  db: ReadDb,
  accountNumber: string,
  onDay: string,
): {
  date: string;
  time: string | null;
  row: number;
  import_id: number;
  amount_fen: number;
  balance_fen: number;
}[] {
  return db.all(
    `SELECT date, time, row, import_id, amount_fen, balance_fen FROM bank_row
     WHERE account_number = @accountNumber AND balance_fen IS NOT NULL AND date = (
       SELECT max(date) FROM bank_row
       WHERE account_number = @accountNumber AND date <= @onDay AND balance_fen IS NOT NULL)
     ORDER BY time, import_id, row`,
    { accountNumber, onDay },
  );
}
