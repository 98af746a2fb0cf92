import { rowsAbove, rowsBelow } from '../../../core/imports/find-header.ts';
import { findChart } from '../../../core/imports/parse-trial-balance.ts';
import { tellProblem } from '../../../core/imports/problem.ts';
import { readPreamble } from '../../../core/imports/read-preamble.ts';
import type { ImportPreview } from '../../../core/imports/schemas.ts';
import { cleanCell, isBlankRow } from '../../../core/imports/sheet.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { openChart } from '../books/chart.ts';
import type { ReadContext } from '../handler.ts';
import { findSameSheet } from './examine.ts';
import { type JournalRun, runJournal } from './journal-run.ts';
import type { JournalSource } from './journal-source.ts';

const sampleRows = 20;

/** What a journal is and what is in it; it is read to its end, and nothing of it is kept. */
export function previewJournal(context: ReadContext, source: JournalSource): ImportPreview {
  const { db, speaker } = context;
  const run = runJournal(context, source, openChart(context), () => {});
  const { reader } = run;
  const { holder } = readPreamble(rowsAbove(source.head, source.layout));
  for (const problem of source.problems) reader.problems.add(problem);
  const standing = run.months.flatMap(({ month, source: held }) =>
    held && held.kind !== 'journal' ? [{ month, kind: held.kind, importId: held.import_id }] : [],
  );
  return {
    fileName: source.fileName,
    sha256: source.sha256,
    size: source.size,
    kind: 'journal',
    format: source.format.id,
    formatName: source.format.name[speaker.language],
    encoding: source.encoding,
    sheets: [...source.sheets],
    account: holder === null ? null : { number: null, name: holder, bank: null },
    accounts: [],
    period: reader.from !== null && reader.to !== null ? { from: reader.from, to: reader.to } : null,
    rowCount: reader.rowCount - run.conflictRows,
    duplicateCount: run.duplicateRows,
    moneyInFen: null,
    moneyOutFen: null,
    openingFen: null,
    closingFen: null,
    voucherCount: reader.voucherCount - run.conflictVouchers,
    debitFen: reader.debitFen,
    creditFen: reader.creditFen,
    mappingName: source.mappingName,
    chart: findChart([...reader.accounts].map(([code, name]) => ({ code, name }))),
    sample: sampleOf(source),
    skippedRows: reader.skipped.list(),
    skippedCount: reader.skipped.blankCount + reader.skipped.filledCount,
    problems: reader.problems.list().map((problem) => tellProblem(speaker, problem)),
    blockers: listJournalBlockers(context, source, run),
    sameFileImportId: findSameSheet(db, source.sha256, source.layout.sheet)?.id ?? null,
    standingImportId: standing.find(({ importId }) => importId !== null)?.importId ?? null,
    standingMonths: standing,
  };
}

/** What stands in the way of taking it in. */
export function listJournalBlockers(
  { speaker }: ReadContext,
  { head, layout }: JournalSource,
  { reader, duplicateRows, conflictRows }: JournalRun,
): Sentence[] {
  const { foreignCurrency, unit } = readPreamble(rowsAbove(head, layout));
  const notYuan = unit ?? foreignCurrency;
  if (notYuan !== null) return [speaker.say('imports.blocker.notYuan', { found: notYuan })];
  if (reader.rowCount === 0) return [speaker.say('imports.blocker.noRows')];
  if (duplicateRows === reader.rowCount) return [speaker.say('imports.blocker.nothingNew')];
  if (duplicateRows + conflictRows === reader.rowCount) return [speaker.say('imports.blocker.nothingUsable')];
  return [];
}

function sampleOf({ head, layout }: JournalSource): ImportPreview['sample'] {
  const filled = rowsBelow(head, layout).filter(({ cells }) => !isBlankRow(cells));
  const rows = filled.slice(0, sampleRows).map(({ cells }) => cells.map(cleanCell));
  return { columns: [...layout.heads], rows };
}
