import { parseAmount } from './parse-amount.ts';
import type { DateReading } from './parse-date.ts';
import type { FoundProblem } from './problem.ts';
import { type BankRowReader, failAt, otherSide, plain, readCommon, readMovement } from './read-bank-row.ts';
import { firstFilled } from './row-kinds.ts';
import type { BankRow } from './schemas.ts';
import { cellAt, isEmptyMark, type SheetRow } from './sheet.ts';
import type { PrintedMovement } from './stated-totals.ts';

export type WalletRowReading = PrintedMovement | { readonly problem: FoundProblem };

/**
 * Reads one row of a wallet's bill.
 *
 * A movement between the user's own pots (不计收支) and a trade that was closed or never paid move nothing in or out:
 * `neutral`, with the printed amount in `grossFen`. A fee that was kept back makes the amount smaller than the printed one.
 */
export function readWalletRow(reader: BankRowReader, source: SheetRow, date: DateReading): WalletRowReading {
  const common = readCommon(reader, source, date);
  if ('problem' in common) return common;
  const printed = readPrinted(reader, source);
  if ('problem' in printed) return printed;
  const fee = readFee(reader, source);
  if (fee && 'problem' in fee) return fee;
  const status = joinStatus(reader, source);
  const isPaid = !status.some((word) => reader.notPaid.includes(word));
  const direction = isPaid ? printed.direction : 'neutral';
  const feeFen = fee?.fen || null;
  const signed = direction === 'in' ? printed.fen : direction === 'out' ? 0 - printed.fen : 0;
  // A fee is kept back from what comes in, and given back (negative) with what is refunded.
  const kept =
    reader.format.fee === 'deducted' && (direction === 'in' || (feeFen ?? 0) < 0) ? (feeFen ?? 0) : 0;
  const amountFen = direction === 'neutral' ? 0 : signed - kept;
  const gross = direction === 'neutral' ? printed.fen : signed;
  const text = (role: 'method' | 'refundSerial'): string | null =>
    plain(firstFilled(source.cells, reader.layout.columns[role]).text);
  const refundSerial = text('refundSerial');
  const row: BankRow = {
    ...common.row,
    serial:
      printed.isRefund && refundSerial !== null && refundSerial !== '0' ? refundSerial : common.row.serial,
    amountFen,
    ...otherSide(reader, source, amountFen),
    direction,
    grossFen: gross === amountFen ? null : gross,
    feeFen,
    method: text('method'),
    status: status.length > 0 ? status.join(' / ') : null,
  };
  return { row, direction: printed.direction, fen: printed.fen };
}

type Printed = {
  readonly direction: BankRow['direction'] & string;
  readonly fen: number;
  readonly isRefund: boolean;
};

/** The amount as it stands in the row, without sign, and which way it says it goes. */
function readPrinted(reader: BankRowReader, source: SheetRow): Printed | { readonly problem: FoundProblem } {
  const { columns } = reader.layout;
  if (columns.in && columns.out) {
    const moved = readMovement(reader, source);
    if ('role' in moved) return failAt(reader, source, moved.role, moved.code);
    const direction = moved.fen < 0 ? 'out' : 'in';
    return { direction, fen: Math.abs(moved.fen), isRefund: false };
  }
  // A merchant's bill has no direction: its status says whether the order's or the refund's amount moved.
  const isRefund =
    !columns.direction && /^(?:REFUND|REVOKED|退款|撤销)/.test(joinStatus(reader, source)[0] ?? '');
  const role = isRefund ? 'refund' : 'amount';
  const amount = parseAmount(firstFilled(source.cells, columns[role]).text);
  if (amount === null) return failAt(reader, source, role, 'imports.amountMissing');
  if ('problem' in amount) return failAt(reader, source, role, `imports.${amount.problem}`);
  const fen = Math.abs(amount.fen);
  if (!columns.direction && columns.refund) return { direction: isRefund ? 'out' : 'in', fen, isRefund };
  if (!columns.direction) {
    const isIn = amount.fen >= 0 === ((reader.layout.positiveIs ?? 'in') === 'in');
    return { direction: isIn ? 'in' : 'out', fen, isRefund };
  }
  const direction = walletDirection(reader, source);
  if (direction === null) return failAt(reader, source, 'direction', 'imports.directionUnknown');
  const isTurned = amount.fen < 0 && direction !== 'neutral' && !reader.isSigned;
  return { direction: isTurned ? (direction === 'in' ? 'out' : 'in') : direction, fen, isRefund };
}

function walletDirection({ layout, words }: BankRowReader, { cells }: SheetRow): Printed['direction'] | null {
  const said = (layout.columns.direction ?? [])
    .map((column) => cellAt(cells, column).normalize('NFKC').replace(/\s/g, ''))
    .filter((word) => word !== '');
  for (const word of said) {
    if (words.in.includes(word)) return 'in';
    if (words.out.includes(word)) return 'out';
    if (words.neutral.includes(word)) return 'neutral';
  }
  return said.every(isEmptyMark) ? 'neutral' : null;
}

/** 服务费 in a column of its own, or in the remark as `服务费¥0.10`. */
function readFee(
  reader: BankRowReader,
  source: SheetRow,
): { readonly fen: number } | { readonly problem: FoundProblem } | null {
  const { columns } = reader.layout;
  if (columns.fee) {
    const fee = parseAmount(firstFilled(source.cells, columns.fee).text);
    return fee && 'problem' in fee ? failAt(reader, source, 'fee', `imports.${fee.problem}`) : fee;
  }
  for (const column of columns.summary ?? []) {
    const match = /(?:服务费|手续费)\s*[:：]?\s*([¥￥]?[\d,.]+)/.exec(cellAt(source.cells, column));
    const fee = match && parseAmount(match[1] ?? '');
    if (fee && 'fen' in fee) return fee;
  }
  return null;
}

function joinStatus({ layout }: BankRowReader, { cells }: SheetRow): string[] {
  return (layout.columns.status ?? [])
    .map((column) => cellAt(cells, column))
    .filter((word) => !isEmptyMark(word));
}
