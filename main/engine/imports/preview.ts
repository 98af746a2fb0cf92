import type { ImportPreview } from '../../../core/imports/contract.ts';
import { rowsBelow } from '../../../core/imports/find-header.ts';
import { tellProblem } from '../../../core/imports/problem.ts';
import { cleanCell, isBlankRow } from '../../../core/imports/sheet.ts';
import type { ReadContext } from '../handler.ts';
import { findStandingImport } from '../store/imports.ts';
import { duplicatesInFirm, type Examined, findSameFile, listBlockers, shorten } from './examine.ts';

const sampleRows = 20;

/** What a file is and what is in it, for someone deciding whether to take it in. */
export function previewOf(context: ReadContext, examined: Examined): ImportPreview {
  const { db, speaker } = context;
  const { file, decoded, reading, problems } = examined;
  const duplicates = duplicatesInFirm(db, reading);
  const isBalance = reading?.kind === 'trialBalance';
  const standing = isBalance && reading.period ? findStandingImport(db, reading.period.to) : undefined;
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
    period: reading?.period ?? null,
    rowCount: (reading?.bankRows.length ?? 0) + (reading?.trialBalanceRows.length ?? 0),
    duplicateCount: duplicates.length + (reading?.counts.repeated ?? 0),
    moneyInFen: reading?.money?.inFen ?? null,
    moneyOutFen: reading?.money?.outFen ?? null,
    openingFen: reading?.money?.openingFen ?? null,
    closingFen: reading?.money?.closingFen ?? null,
    chart: reading?.chart ?? null,
    sample: sampleOf(examined),
    problems: shorten(problems).map((problem) => tellProblem(speaker, problem)),
    blockers: listBlockers(context, examined, duplicates),
    sameFileImportId: reading ? (findSameFile(db, examined)?.id ?? null) : null,
    standingImportId: standing?.id ?? null,
  };
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
