import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { accounts, parties } from './chart.ts';
import { type BenchLine, type BenchVoucher, makeVouchers } from './make-vouchers.ts';

/** The same vouchers, each time as another program wants them. */
export interface BookFiles {
  readonly count: number;
  /** A journal (序时账) as bookkeeping programs export it. */
  readonly journal: string;
  /** Rows for the two tables, clean, in the order of `voucherColumns` and `lineColumns`. */
  readonly vouchers: string;
  readonly lines: string;
  /** For hledger and ledger. */
  readonly plainText: string;
}

export const voucherColumns = [
  'id',
  'month',
  'word',
  'number',
  'date',
  'kind',
  'origin',
  'import_id',
  'row',
  'attachments',
];
/** What a line may lack comes last: a row that ends before it has none. */
export const lineColumns = [
  'voucher_id',
  'line',
  'import_id',
  'row',
  'date',
  'summary',
  'code',
  'debit_fen',
  'credit_fen',
  'party_id',
];

/** Carried over without touching memory, as large as the books may be. */
class TextFile {
  readonly path: string;
  readonly #file: number;
  #waiting = '';

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'w');
  }

  add(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length > 1 << 20) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting);
    this.#waiting = '';
  }
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const nameOf = (code: string): string => accounts.get(code)?.name ?? code;
export const plainName = (code: string): string => `${accounts.get(code)?.root}:${code}`;
const partyIds = new Map(parties.map((name, index) => [name, index + 1]));

export function writeBooks(folder: string, count: number): BookFiles {
  const journal = new TextFile(join(folder, `journal-${count}.csv`));
  const vouchers = new TextFile(join(folder, `voucher-${count}.csv`));
  const lines = new TextFile(join(folder, `voucher_line-${count}.csv`));
  const plainText = new TextFile(join(folder, `books-${count}.journal`));
  journal.add('日期,凭证字号,摘要,科目编码,科目名称,往来单位,借方金额,贷方金额\r\n');
  let id = 0;
  for (const voucher of makeVouchers(count)) {
    id += 1;
    const { debit, credit, fen, date, number, summary } = voucher;
    journal.add(journalLine(voucher, debit, yuan(fen), '') + journalLine(voucher, credit, '', yuan(fen)));
    vouchers.add(voucherRow(id, voucher));
    lines.add(lineRow(id, 1, voucher, debit, fen, 0) + lineRow(id, 2, voucher, credit, 0, fen));
    const amount = yuan(fen);
    plainText.add(
      `${date} (${number}) ${summary}\n    ${plainName(debit.code)}  ${amount}\n    ${plainName(credit.code)}  -${amount}\n\n`,
    );
  }
  for (const file of [journal, vouchers, lines, plainText]) file.close();
  return {
    count,
    journal: journal.path,
    vouchers: vouchers.path,
    lines: lines.path,
    plainText: plainText.path,
  };
}

function journalLine(
  { date, number, summary }: BenchVoucher,
  { code, party }: BenchLine,
  debit: string,
  credit: string,
): string {
  return `${date},记-${number},${summary},${code},${nameOf(code)},${party ?? ''},${debit},${credit}\r\n`;
}

function voucherRow(id: number, { month, date, number, isTransfer }: BenchVoucher): string {
  const kind = isTransfer ? 'transfer' : 'ordinary';
  return `${id},${month},记,${number},${date},${kind},journal,1,${2 * id},0\n`;
}

function lineRow(
  id: number,
  line: number,
  { date, summary }: BenchVoucher,
  { code, party }: BenchLine,
  debitFen: number,
  creditFen: number,
): string {
  const row = `${id},${line},1,${2 * id + line - 1},${date},${summary},${code},${debitFen},${creditFen}`;
  return party === null ? `${row}\n` : `${row},${partyIds.get(party)}\n`;
}
