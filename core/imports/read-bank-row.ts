import type { ProblemCode } from '../messages/format.ts';
import type { Layout } from './find-header.ts';
import type { ColumnRole, FormatsPack, ImportFormat } from './formats.ts';
import { type AmountReading, parseAmount } from './parse-amount.ts';
import { type DateReading, parseTime } from './parse-date.ts';
import type { FoundProblem } from './problem.ts';
import { firstFilled } from './row-kinds.ts';
import type { BankRow } from './schemas.ts';
import { isEmptyMark, type SheetRow } from './sheet.ts';

export interface BankRowReader {
  readonly layout: Layout;
  readonly format: ImportFormat;
  readonly words: FormatsPack['directionWords'];
  /** What a wallet's status says of a movement that did not come about. */
  readonly notPaid: readonly string[];
  /** Money out is written with a minus although a column of its own says the direction. */
  readonly isSigned: boolean;
}

export type BankRowReading = { readonly row: BankRow } | { readonly problem: FoundProblem };

/** Reads one row of a bank statement. In a statement 借方 is money out of the account and 贷方 money in. */
export function readBankRow(reader: BankRowReader, source: SheetRow, date: DateReading): BankRowReading {
  const common = readCommon(reader, source, date);
  if ('problem' in common) return common;
  const moved = readMovement(reader, source);
  if ('role' in moved) return failAt(reader, source, moved.role, moved.code);
  const row = {
    ...common.row,
    amountFen: moved.fen,
    ...otherSide(reader, source, moved.fen),
    direction: null,
    grossFen: null,
    feeFen: null,
    method: null,
    status: null,
  };
  return { row };
}

/** The problem of a row's column. */
export function failAt(
  { layout }: BankRowReader,
  source: SheetRow,
  role: ColumnRole,
  code: ProblemCode,
): { readonly problem: FoundProblem } {
  const { text, column } = firstFilled(source.cells, layout.columns[role]);
  const place = { row: source.row, column: layout.heads[column] ?? null, found: text };
  return { problem: { severity: 'error', code, ...place } };
}

type Common = Pick<BankRow, 'row' | 'date' | 'time' | 'balanceFen' | 'summary' | 'serial'>;

/** What rows of banks and of wallets have in common; the first thing that is wrong with it. */
export function readCommon(
  reader: BankRowReader,
  source: SheetRow,
  date: DateReading,
): { readonly row: Common } | { readonly problem: FoundProblem } {
  const at = (role: ColumnRole) => firstFilled(source.cells, reader.layout.columns[role]).text;
  if (source.broken) {
    const found = source.cells.join(',').slice(0, 200);
    const place = { row: source.row, column: null, found };
    return { problem: { severity: 'error', code: 'imports.brokenQuote', ...place } };
  }
  if (!date) return failAt(reader, source, 'date', 'imports.dateMissing');
  if ('problem' in date) return failAt(reader, source, 'date', `imports.${date.problem}`);
  const currency = plain(at('currency'));
  if (currency !== null && !isYuan(currency))
    return failAt(reader, source, 'currency', 'imports.foreignCurrency');
  const balance = parseAmount(at('balance'));
  if (balance && 'problem' in balance) return failAt(reader, source, 'balance', `imports.${balance.problem}`);
  return {
    row: {
      row: source.row,
      date: date.day,
      time: date.time ?? parseTime(at('time')),
      balanceFen: balance?.fen ?? null,
      summary: joinSummary(reader, source),
      serial: plain(at('serial')),
    },
  };
}

/** What a row moves, or the column that does not say it. */
export type Movement = { readonly fen: number } | { readonly role: ColumnRole; readonly code: ProblemCode };

export function readMovement(reader: BankRowReader, source: SheetRow): Movement {
  const { columns } = reader.layout;
  const read = (role: ColumnRole): AmountReading =>
    parseAmount(firstFilled(source.cells, columns[role]).text);
  if (columns.out && columns.in) {
    const out = read('out');
    const into = read('in');
    if (out && 'problem' in out) return { role: 'out', code: `imports.${out.problem}` };
    if (into && 'problem' in into) return { role: 'in', code: `imports.${into.problem}` };
    if (out === null && into === null) return { role: 'out', code: 'imports.amountMissing' };
    if (out?.fen && into?.fen) return { role: 'out', code: 'imports.bothAmounts' };
    return { fen: (into?.fen ?? 0) - unsignedOut(out?.fen ?? 0, reader) };
  }
  const amount = read('amount');
  if (amount === null) return { role: 'amount', code: 'imports.amountMissing' };
  if ('problem' in amount) return { role: 'amount', code: `imports.${amount.problem}` };
  if (!columns.direction) {
    const positiveIs = reader.layout.positiveIs ?? reader.format.positiveIs;
    return positiveIs === 'out' ? { fen: 0 - amount.fen } : amount;
  }
  const direction = directionOf(firstFilled(source.cells, columns.direction).text, reader.words);
  const isMarked = /^\s*[+\-−＋－]/.test(firstFilled(source.cells, columns.amount).text);
  if (direction === null) return isMarked ? amount : { role: 'direction', code: 'imports.directionUnknown' };
  if (reader.isSigned) return amount;
  return { fen: direction === 'in' ? amount.fen : 0 - amount.fen };
}

/** A column of money out where every amount has a minus says with the minus what the column says already. */
function unsignedOut(fen: number, reader: BankRowReader): number {
  return reader.isSigned ? Math.abs(fen) : fen;
}

/** The direction a word stands for; null for neutral and unknown words. */
export function directionOf(text: string, words: FormatsPack['directionWords']): 'in' | 'out' | null {
  const word = text.normalize('NFKC').replace(/\s/g, '');
  if (words.in.includes(word)) return 'in';
  return words.out.includes(word) ? 'out' : null;
}

export function otherSide(
  reader: BankRowReader,
  source: SheetRow,
  fen: number,
): Pick<BankRow, 'counterparty' | 'counterpartyAccount'> {
  const { columns } = reader.layout;
  const text = (role: ColumnRole) => plain(firstFilled(source.cells, columns[role]).text);
  if (columns.payer && columns.payee) {
    return fen >= 0
      ? { counterparty: text('payer'), counterpartyAccount: accountText(text('payerAccount')) }
      : { counterparty: text('payee'), counterpartyAccount: accountText(text('payeeAccount')) };
  }
  if (reader.format.accountInName && !columns.counterpartyAccount) return splitName(text('counterparty'));
  return {
    counterparty: text('counterparty'),
    counterpartyAccount: accountText(text('counterpartyAccount')),
  };
}

/** A name with its account behind it: `张三 66666666666666`, `李四 (name@example.com)`. */
function splitName(text: string | null): Pick<BankRow, 'counterparty' | 'counterpartyAccount'> {
  const match = /^(.*?)\s*[(（]?([\d*]{6,}|[^\s(（]+@[^\s)）]+)[)）]?$/s.exec(text ?? '');
  if (!match) return { counterparty: text, counterpartyAccount: null };
  return { counterparty: match[1] || null, counterpartyAccount: match[2] ?? null };
}

const accountText = (text: string | null): string | null => text?.replace(/\s/g, '') ?? null;

function joinSummary(reader: BankRowReader, source: SheetRow): string | null {
  const parts: string[] = [];
  for (const column of reader.layout.columns.summary ?? []) {
    const { text } = firstFilled(source.cells, [column]);
    if (!isEmptyMark(text) && !parts.includes(text)) parts.push(text);
  }
  return parts.length > 0 ? parts.join(' / ') : null;
}

export function plain(text: string): string | null {
  return isEmptyMark(text) ? null : text;
}

function isYuan(text: string): boolean {
  return /^(?:人民币元?|CNY|RMB|156|本币)$/i.test(text.normalize('NFKC').replace(/\s/g, ''));
}
