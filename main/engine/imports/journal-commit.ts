import { createHash } from 'node:crypto';
import { RongbeiError } from '../../../core/errors.ts';
import type { ParsedInputOf, ReadContext, WriteContext } from '../handler.ts';
import { findImport, type ImportRow, insertImport, updateImport } from '../store/imports.ts';
import { findSameSheet, summaryOf } from './examine.ts';
import { listJournalBlockers } from './journal-preview.ts';
import { type JournalRun, runJournal } from './journal-run.ts';
import type { JournalSource } from './journal-source.ts';
import { JournalWriter } from './journal-writer.ts';
import type { StoredOptions } from './stored.ts';

type Input = ParsedInputOf<'imports.commit'>;

/**
 * Takes a journal in, in one reading: each voucher is checked, compared with the firm and written before the next one is
 * read. What speaks against it at the end takes everything back with the transaction.
 */
export function writeJournal(context: WriteContext, input: Input, source: JournalSource) {
  const { tx, revision } = context;
  const { fileName, sha256, size } = source;
  const same = findSameSheet(tx, sha256, source.layout.sheet);
  if (same) throw new RongbeiError('imports.alreadyThere', { fileName, importId: same.id });
  const keep = tx.keepPieces({ sha256, size });
  const hash = createHash('sha256');
  const importId = insertImport(tx, { ...unread(source), imported_at: context.now(), revision });
  const writer = new JournalWriter(context, input, fileName, importId);
  const run = runJournal(
    context,
    source,
    writer.chart,
    (voucher, month, reader) => writer.take(voucher, month, reader),
    (piece) => {
      hash.update(piece);
      keepChunks(piece, keep);
    },
  );
  // Between its first reading and this one somebody may have written to it.
  if (hash.digest('hex') !== sha256) throw new RongbeiError('imports.fileChanged', { fileName });
  refuse(context, input, source, run);
  writer.flush();
  const { reader } = run;
  const { journal, stoodBefore } = writer.stored(reader);
  const options: StoredOptions = { chosen: {}, layout: source.layout, leftOut: [], stoodBefore, journal };
  updateImport(tx, importId, {
    options: JSON.stringify(options),
    from_on: reader.from ?? '',
    to_on: reader.to ?? '',
    row_count: reader.rowCount - run.duplicateRows - run.conflictRows,
    skipped_duplicates: run.duplicateRows,
    problems: JSON.stringify(reader.problems.list()),
  });
  writer.finish(journal.accounts);
  const row = findImport(tx, importId);
  if (!row) throw new Error(`import ${importId} is not there`);
  return summaryOf(context, row);
}

const chunkSize = 1024 * 1024;

function keepChunks(piece: Uint8Array, keep: ((bytes: Uint8Array) => void) | null): void {
  if (!keep) return;
  for (let at = 0; at < piece.byteLength; at += chunkSize) keep(piece.subarray(at, at + chunkSize));
}

/** An import's own row before its file is read. */
function unread(source: JournalSource): Omit<ImportRow, 'id' | 'imported_at' | 'revision'> {
  return {
    kind: 'journal',
    format: source.format.id,
    file_name: source.fileName,
    sha256: source.sha256,
    encoding: source.encoding,
    options: '{}',
    account_number: null,
    from_on: '',
    to_on: '',
    row_count: 0,
    skipped_duplicates: 0,
    problems: '[]',
  };
}

function refuse(context: ReadContext, input: Input, source: JournalSource, run: JournalRun): void {
  const { fileName } = source;
  const { errorCount: count, firstErrorRow } = run.reader.problems;
  if (count > 0 && !input.acceptProblems)
    throw new RongbeiError('imports.hasProblems', { fileName, count, firstRow: firstErrorRow ?? 0 });
  const [blocker] = listJournalBlockers(context, source, run);
  if (blocker) throw new RongbeiError('imports.blocked', { fileName, detail: blocker.text });
}
