import type { ProblemCode } from '../messages/format.ts';
import type { BankRow } from './contract.ts';
import type { Layout } from './find-header.ts';
import type { ColumnRole, FormatsPack } from './formats.ts';
import { type AmountReading, parseAmount } from './parse-amount.ts';
import { type DateReading, parseTime } from './parse-date.ts';
import type { FoundProblem } from './problem.ts';
import { firstFilled } from './row-kinds.ts';
import { isEmptyMark, type SheetRow } from './sheet.ts';

export interface BankRowReader {
  readonly layout: Layout;
  readonly words: FormatsPack['directionWords'];
  /** Money out is written with a minus although a column of its own says the direction. */
  readonly isSigned: boolean;
}

type Failure = Pick<FoundProblem, 'code' | 'column' | 'found'>;
export type BankRowReading = { readonly row: BankRow } | { readonly problem: FoundProblem };

/** Reads one row of a bank statement. In a statement 借方 is money out of the account and 贷方 money in. */
export function readBankRow(reader: BankRowReader, source: SheetRow, date: DateReading): BankRowReading {
  const fail = ({ code, column, found }: Failure): BankRowReading => ({
    problem: { severity: 'error', code, row: source.row, column, found },
  });
  const at = (role: ColumnRole) => firstFilled(source.cells, reader.layout.columns[role]);
  const failAt = (role: ColumnRole, code: ProblemCode): BankRowReading => {
    const { text, column } = at(role);
    return fail({ code, column: reader.layout.heads[column] ?? null, found: text });
  };
  if (source.broken)
    return fail({ code: 'imports.brokenQuote', column: null, found: source.cells.join(',').slice(0, 200) });
  if (!date) return failAt('date', 'imports.dateMissing');
  if ('problem' in date) return failAt('date', `imports.${date.problem}`);
  const currency = plain(at('currency').text);
  if (currency !== null && !isYuan(currency)) return failAt('currency', 'imports.foreignCurrency');
  const moved = readMovement(reader, source);
  if ('role' in moved) return failAt(moved.role, moved.code);
  const balance = parseAmount(at('balance').text);
  if (balance && 'problem' in balance) return failAt('balance', `imports.${balance.problem}`);
  return {
    row: {
      row: source.row,
      date: date.day,
      time: date.time ?? parseTime(at('time').text),
      amountFen: moved.fen,
      balanceFen: balance?.fen ?? null,
      ...otherSide(reader, source, moved.fen),
      summary: joinSummary(reader, source),
      serial: plain(at('serial').text),
    },
  };
}

type Movement = { readonly fen: number } | { readonly role: ColumnRole; readonly code: ProblemCode };

function readMovement(reader: BankRowReader, source: SheetRow): Movement {
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
  if (!columns.direction) return amount;
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

function otherSide(
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
  return {
    counterparty: text('counterparty'),
    counterpartyAccount: accountText(text('counterpartyAccount')),
  };
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

function plain(text: string): string | null {
  return isEmptyMark(text) ? null : text;
}

function isYuan(text: string): boolean {
  return /^(?:人民币元?|CNY|RMB|156|本币)$/i.test(text.normalize('NFKC').replace(/\s/g, ''));
}
