import { rowsBelow } from '../../../core/imports/find-header.ts';
import { tellProblem } from '../../../core/imports/problem.ts';
import type { ImportPreview, SkippedRow } from '../../../core/imports/schemas.ts';
import { cleanCell, isBlankRow } from '../../../core/imports/sheet.ts';
import type { ReadContext } from '../handler.ts';
import { findMonthSource } from '../store/month-source.ts';
import { checkAgainstFirm } from './check-against-firm.ts';
import { type Examined, findSameFile, listBlockers, shorten } from './examine.ts';

const sampleRows = 20;
const mostSkipped = 200;

/** What a file is and what is in it, for someone deciding whether to take it in. */
export function previewOf(context: ReadContext, examined: Examined): ImportPreview {
  const { db, speaker } = context;
  const { file, decoded, reading, problems } = examined;
  const check = checkAgainstFirm(db, reading);
  const rowCount = (reading?.bankRows.length ?? 0) + (reading?.trialBalanceRows.length ?? 0);
  const isBalance = reading?.kind === 'trialBalance';
  const standing = isBalance && reading.period ? findMonthSource(db, reading.period.to) : undefined;
  return {
    fileName: file.fileName,
    sha256: file.sha256,
    size: file.bytes.byteLength,
    kind: reading?.kind ?? null,
    format: reading?.format.id ?? null,
    formatName: reading?.format.name[speaker.language] ?? null,
    encoding: decoded.encoding,
    sheets: decoded.sheets.map(({ name }) => name).filter((name) => name !== ''),
    account: reading?.account ?? null,
    accounts: [...(reading?.accounts ?? [])],
    period: reading?.period ?? null,
    rowCount: rowCount - check.conflicts.length,
    duplicateCount: check.duplicates.length + (reading?.counts.repeated ?? 0),
    moneyInFen: reading?.money?.inFen ?? null,
    moneyOutFen: reading?.money?.outFen ?? null,
    openingFen: reading?.money?.openingFen ?? null,
    closingFen: reading?.money?.closingFen ?? null,
    voucherCount: null,
    debitFen: null,
    creditFen: null,
    mappingName: examined.mappingName,
    chart: reading?.chart ?? null,
    sample: sampleOf(examined),
    skippedRows: firstSkipped(reading?.skipped ?? []),
    skippedCount: reading?.skipped.length ?? 0,
    problems: shorten([...problems, ...check.problems]).map((problem) => tellProblem(speaker, problem)),
    blockers: listBlockers(context, examined, check),
    sameFileImportId: reading ? (findSameFile(db, examined)?.id ?? null) : null,
    standingImportId: standing?.import_id ?? null,
    standingMonths: standing
      ? [{ month: standing.month, kind: standing.kind, importId: standing.import_id }]
      : [],
  };
}

/** Those with something in them before blank ones, in the file's order. */
function firstSkipped(skipped: readonly SkippedRow[]): SkippedRow[] {
  const filled = skipped.filter(({ reason }) => reason !== 'blank').slice(0, mostSkipped);
  const blank = skipped.filter(({ reason }) => reason === 'blank').slice(0, mostSkipped - filled.length);
  return [...filled, ...blank].sort((a, b) => a.row - b.row);
}

function sampleOf({ sheet, reading, decoded }: Examined): ImportPreview['sample'] {
  const text = (cells: readonly string[]): string[] => cells.map(cleanCell);
  if (!sheet || !reading) {
    const rows = (decoded.sheets[0]?.rows ?? []).slice(0, sampleRows).map(({ cells }) => text(cells));
    return { columns: [], rows };
  }
  const below = rowsBelow(sheet, reading.layout).slice(0, sampleRows * 2);
  const rows = below.filter(({ cells }) => !isBlankRow(cells)).slice(0, sampleRows);
  return { columns: [...reading.layout.heads], rows: rows.map(({ cells }) => text(cells)) };
}
