import type { PostedLine, PostedVoucher } from '../../../core/books/month-totals.ts';
import type { ReadDb, Row, WriteTx } from './handles.ts';

export interface VoucherRow {
  id: number;
  month: string;
  word: string;
  number: number;
  date: string;
  kind: 'ordinary' | 'transfer' | 'reversal';
  origin: 'own' | 'cashbook' | 'recurring' | 'bank' | 'journal';
  import_id: number | null;
  row: number | null;
  reverses: number | null;
  category: string | null;
  attachments: number;
}

export interface VoucherLineRow {
  voucher_id: number;
  line: number;
  import_id: number | null;
  row: number | null;
  date: string;
  summary: string;
  code: string;
  party_id: number | null;
  debit_fen: number;
  credit_fen: number;
  flow: number | null;
}

/** Which of a month's vouchers: those made here, or those of all imported journals together. */
export type Pool = 'vouchers' | 'journal';
const isOf = { vouchers: 'import_id IS NULL', journal: 'import_id IS NOT NULL' };

export function findVoucher(db: ReadDb, id: number): VoucherRow | undefined {
  return db.get<VoucherRow>('SELECT * FROM voucher WHERE id = @id', { id });
}

export function listLines(db: ReadDb, voucherId: number): VoucherLineRow[] {
  return db.all<VoucherLineRow>('SELECT * FROM voucher_line WHERE voucher_id = @voucherId ORDER BY line', {
    voucherId,
  });
}

/** The voucher that takes this one back. */
export function findReversalOf(db: ReadDb, id: number): VoucherRow | undefined {
  return db.get<VoucherRow>('SELECT * FROM voucher WHERE reverses = @id', { id });
}

export function isOwnNumberTaken(db: ReadDb, month: string, word: string, number: number): boolean {
  return (
    db.get(
      'SELECT 1 FROM voucher WHERE month = @month AND word = @word AND number = @number AND import_id IS NULL',
      { month, word, number },
    ) !== undefined
  );
}

/** The last number given in a month; 0 where there is none. */
export function lastOwnNumber(db: ReadDb, month: string, word: string): number {
  const last = db.get<{ number: number | null }>(
    'SELECT max(number) AS number FROM voucher WHERE month = @month AND word = @word AND import_id IS NULL',
    { month, word },
  );
  return last?.number ?? 0;
}

export function countOwnNumbers(db: ReadDb, month: string, word: string): number {
  const found = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM voucher WHERE month = @month AND word = @word AND import_id IS NULL',
    { month, word },
  );
  return found?.n ?? 0;
}

/** The numbers of a word in a month, in order. */
export function iterateOwnNumbers(
  db: ReadDb,
  month: string,
  word: string,
): IterableIterator<{ number: number }> {
  return db.iterate(
    'SELECT number FROM voucher WHERE month = @month AND word = @word AND import_id IS NULL ORDER BY number',
    { month, word },
  );
}

export function listOwnWords(db: ReadDb, month: string): string[] {
  return db
    .all<{ word: string }>(
      'SELECT DISTINCT word FROM voucher WHERE month = @month AND import_id IS NULL ORDER BY word',
      { month },
    )
    .map(({ word }) => word);
}

export function hasVouchers(db: ReadDb, month: string, pool: Pool): boolean {
  return (
    db.get(`SELECT 1 FROM voucher WHERE month = @month AND ${isOf[pool]} LIMIT 1`, { month }) !== undefined
  );
}

/** Whether an imported journal has vouchers of the month. */
export function hasVouchersOf(db: ReadDb, month: string, importId: number): boolean {
  return (
    db.get('SELECT 1 FROM voucher WHERE month = @month AND import_id = @importId LIMIT 1', {
      month,
      importId,
    }) !== undefined
  );
}

/** The months that have vouchers, of whichever pool: one look into the index a month. */
export function listVoucherMonths(db: ReadDb): string[] {
  const months: string[] = [];
  let last = '';
  for (;;) {
    const next = db.get<{ month: string | null }>(
      'SELECT min(month) AS month FROM voucher WHERE month > @last',
      { last },
    )?.month;
    if (next == null) return months;
    months.push(next);
    last = next;
  }
}

export function insertVoucher(tx: WriteTx, voucher: Omit<VoucherRow, 'id'>): number {
  return tx.insert('voucher', { ...voucher });
}

export function updateVoucherRow(tx: WriteTx, id: number, set: Partial<Omit<VoucherRow, 'id'>>): void {
  tx.update('voucher', { id }, { ...set });
}

export function insertLine(tx: WriteTx, line: VoucherLineRow): void {
  tx.insert('voucher_line', { ...line });
}

/** Makes a voucher's lines these and no others. */
export function replaceLines(tx: WriteTx, voucherId: number, lines: readonly VoucherLineRow[]): void {
  const held = listLines(tx, voucherId);
  for (const { line } of held.slice(lines.length)) tx.remove('voucher_line', { voucher_id: voucherId, line });
  for (const { voucher_id, line, ...set } of lines) tx.put('voucher_line', { voucher_id, line }, set as Row);
}

interface PostedRow {
  id: number;
  kind: PostedVoucher['kind'];
  code: string;
  party_id: number | null;
  debit_fen: number;
  credit_fen: number;
  flow: number | null;
}

/** What counts of a month's vouchers of a pool, one voucher after another. */
export function* iteratePosted(db: ReadDb, month: string, pool: Pool): Generator<PostedVoucher> {
  const rows = db.iterate<PostedRow>(
    `SELECT voucher.id AS id, voucher.kind AS kind, line.code AS code, line.party_id AS party_id,
       line.debit_fen AS debit_fen, line.credit_fen AS credit_fen, line.flow AS flow
     FROM voucher JOIN voucher_line AS line ON line.voucher_id = voucher.id
     WHERE voucher.month = @month AND voucher.${isOf[pool]}
     ORDER BY voucher.month, voucher.word, voucher.number, voucher.id, line.line`,
    { month },
  );
  let id: number | null = null;
  let kind: PostedVoucher['kind'] = 'ordinary';
  let lines: PostedLine[] = [];
  for (const row of rows) {
    if (row.id !== id) {
      if (id !== null) yield { month, kind, lines };
      id = row.id;
      kind = row.kind;
      lines = [];
    }
    lines.push({
      code: row.code,
      partyId: row.party_id,
      debitFen: row.debit_fen,
      creditFen: row.credit_fen,
      flow: row.flow,
    });
  }
  if (id !== null) yield { month, kind, lines };
}

/** Own vouchers whose debits do not equal their credits. */
export function listUnbalanced(db: ReadDb): Pick<VoucherRow, 'month' | 'word' | 'number'>[] {
  return db.all(
    `SELECT month, word, number FROM voucher WHERE import_id IS NULL AND id IN (
       SELECT voucher_id FROM voucher_line GROUP BY voucher_id HAVING sum(debit_fen) <> sum(credit_fen))
     ORDER BY month, word, number`,
  );
}

/** Lets go of the bank rows that a voucher was matched with. */
export function removeBankMatches(tx: WriteTx, voucherId: number): void {
  const rows = tx.all<{ import_id: number; row: number }>(
    'SELECT import_id, row FROM bank_match WHERE voucher_id = @voucherId',
    { voucherId },
  );
  for (const key of rows) tx.remove('bank_match', { ...key });
}

/** The first month with a voucher made here. */
export function firstOwnMonth(db: ReadDb): string | null {
  const first = db.get<{ month: string | null }>(
    'SELECT min(month) AS month FROM voucher WHERE import_id IS NULL',
  );
  return first?.month ?? null;
}

/** A line as a journal prints it. */
export interface PrintedLineRow {
  voucher_id: number;
  date: string;
  word: string;
  number: number;
  summary: string;
  code: string;
  party: string | null;
  debit_fen: number;
  credit_fen: number;
}

/** The lines of a month's vouchers of a pool, in the order of their numbers. */
export function iteratePrinted(db: ReadDb, month: string, pool: Pool): IterableIterator<PrintedLineRow> {
  return db.iterate<PrintedLineRow>(
    `SELECT voucher.id AS voucher_id, voucher.date, voucher.word, voucher.number, line.summary, line.code,
       party.name AS party, line.debit_fen, line.credit_fen
     FROM voucher JOIN voucher_line AS line ON line.voucher_id = voucher.id
       LEFT JOIN party ON party.id = line.party_id
     WHERE voucher.month = @month AND voucher.${isOf[pool]}
     ORDER BY voucher.word, voucher.number, voucher.id, line.line`,
    { month },
  );
}
