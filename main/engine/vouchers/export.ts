import { createHash } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import type { ParsedInputOf } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { toNeutral } from '../../../core/imports/neutral-text.ts';
import { headOf, templateSheets } from '../../../core/imports/template.ts';
import { formatPlain } from '../../../core/money.ts';
import { openChart } from '../books/chart.ts';
import type { OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import { listMonthSources } from '../store/month-source.ts';
import { iteratePrinted, type PrintedLineRow } from '../store/vouchers.ts';
import { writeAtomically, writeFileAtomically } from '../write-file.ts';

type Input = ParsedInputOf<'vouchers.export'>;
type Output = OutputOf<'vouchers.export'>;

/** A sheet holds 1,048,576 rows, the head one of them. */
const mostSheetRows = 1_048_575;
const chunkSize = 256 * 1024;
const tellEvery = 1024;

const journalSheet = templateSheets.find(({ kind }) => kind === 'journal');

export const exportHandlers: Pick<RoomHandlers<'vouchers'>, 'vouchers.export'> = {
  'vouchers.export': (context, input) =>
    input.format === 'csv' ? exportText(context, input) : exportWorkbook(context, input),
};

interface Counts {
  voucherCount: number;
  lineCount: number;
}

/** The cells of each line of the vouchers that stand, a row at a time; what it counts is told in `counts`. */
function* listRows(context: ReadContext, { from, to }: Input, counts: Counts): Generator<string[]> {
  const chart = openChart(context);
  let voucher = -1;
  for (const { month, kind } of listMonthSources(context.db, from, to)) {
    if (kind === 'trialBalance') continue;
    for (const line of iteratePrinted(context.db, month, kind)) {
      if (counts.lineCount % tellEvery === 0) context.progress('write', counts.lineCount, null);
      counts.lineCount += 1;
      if (line.voucher_id !== voucher) counts.voucherCount += 1;
      voucher = line.voucher_id;
      yield cellsOf(line, chart.nameOf(line.code));
    }
  }
}

function cellsOf(line: PrintedLineRow, accountName: string): string[] {
  return [
    line.date,
    line.word,
    String(line.number),
    toNeutral(line.summary),
    line.code,
    toNeutral(accountName),
    toNeutral(line.party ?? ''),
    // A line of nothing says so: it is a line all the same.
    line.debit_fen === 0 && line.credit_fen !== 0 ? '' : formatPlain(line.debit_fen),
    line.credit_fen === 0 ? '' : formatPlain(line.credit_fen),
  ];
}

function heads({ speaker }: ReadContext): string[] {
  if (!journalSheet) throw new Error('the template has no sheet of vouchers');
  return journalSheet.columns.map((column) => headOf(column, speaker.language));
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** UTF-8 with its mark, so that a spreadsheet reads the Chinese; written in pieces, however long it is. */
async function exportText(context: ReadContext, input: Input): Promise<Output> {
  const counts = { voucherCount: 0, lineCount: 0 };
  const hash = createHash('sha256');
  let size = 0;
  await writeAtomically(context.pathOf(input.file), async (file) => {
    let chunk = `\uFEFF${lineOf(heads(context))}`;
    const flush = async (): Promise<void> => {
      const bytes = Buffer.from(chunk, 'utf8');
      hash.update(bytes);
      size += bytes.byteLength;
      chunk = '';
      await file.write(bytes);
    };
    for (const cells of listRows(context, input, counts)) {
      chunk += lineOf(cells);
      if (chunk.length >= chunkSize) await flush();
    }
    refuseEmpty(input, counts);
    await flush();
  });
  return { ...counts, size, sha256: hash.digest('hex') };
}

async function exportWorkbook(context: ReadContext, input: Input): Promise<Output> {
  const counts = { voucherCount: 0, lineCount: 0 };
  const rows: (string | number | null)[][] = [heads(context)];
  for (const cells of listRows(context, input, counts)) {
    if (counts.lineCount > mostSheetRows)
      throw new RongbeiError('vouchers.tooManyForSheet', { most: mostSheetRows });
    const [
      date = '',
      word = '',
      number = '',
      summary = '',
      code = '',
      name = '',
      party = '',
      debit = '',
      credit = '',
    ] = cells;
    const amount = (text: string): number | null => (text === '' ? null : Number(text));
    rows.push([date, word, Number(number), summary, code, name, party, amount(debit), amount(credit)]);
  }
  refuseEmpty(input, counts);
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!cols'] = journalSheet?.columns.map(({ width }) => ({ wch: width })) ?? [];
  utils.book_append_sheet(book, sheet, journalSheet?.name[context.speaker.language]);
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
  await writeFileAtomically(context.pathOf(input.file), bytes);
  return { ...counts, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function refuseEmpty({ to }: Input, { lineCount }: Counts): void {
  if (lineCount === 0) throw new RongbeiError('books.nothingToExport', { month: to });
}
