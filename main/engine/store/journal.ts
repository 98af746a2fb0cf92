import { createHash } from 'node:crypto';
import type { ReadDb } from './handles.ts';
import type { Connection } from './open.ts';
import type { InverseStep } from './write-tx.ts';

export interface JournalRow {
  revision: number;
  at: string;
  actor: string;
  operation: string;
  input: string;
  inverse: string;
  undoes: number | null;
  previous_hash: string;
  hash: string;
}

export interface NewJournalRow {
  at: string;
  actor: string;
  operation: string;
  input: unknown;
  inverse: InverseStep[];
  undoes: number | null;
}

const noHash = '0'.repeat(64);

function hashOf(row: Omit<JournalRow, 'hash'>): string {
  const content = [
    row.previous_hash,
    row.revision,
    row.at,
    row.actor,
    row.operation,
    row.input,
    row.inverse,
    row.undoes,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Appends the journal row of a write, inside that write's transaction. */
export function appendJournal(connection: Connection, revision: number, entry: NewJournalRow): void {
  const last = connection.prepare('SELECT hash FROM journal ORDER BY revision DESC LIMIT 1').get() as
    | { hash: string }
    | undefined;
  const row = {
    revision,
    at: entry.at,
    actor: entry.actor,
    operation: entry.operation,
    input: JSON.stringify(entry.input),
    inverse: JSON.stringify(entry.inverse),
    undoes: entry.undoes,
    previous_hash: last?.hash ?? noHash,
  };
  connection
    .prepare(
      `INSERT INTO journal (revision, at, actor, operation, input, inverse, undoes, previous_hash, hash)
       VALUES (@revision, @at, @actor, @operation, @input, @inverse, @undoes, @previous_hash, @hash)`,
    )
    .run({ ...row, hash: hashOf(row) });
}

export function revisionOf(db: ReadDb): number {
  return (
    db.get<{ revision: number }>('SELECT coalesce(max(revision), 0) AS revision FROM journal')?.revision ?? 0
  );
}

/** The hash of the newest row: it stands for the whole history. */
export function journalHash(db: ReadDb): string {
  return db.get<{ hash: string }>('SELECT hash FROM journal ORDER BY revision DESC LIMIT 1')?.hash ?? noHash;
}

export function readJournalRow(db: ReadDb, revision: number): JournalRow | undefined {
  return db.get<JournalRow>('SELECT * FROM journal WHERE revision = @revision', { revision });
}

export function listJournal(db: ReadDb, before: number | null, limit: number): JournalRow[] {
  return db.all<JournalRow>(
    'SELECT * FROM journal WHERE @before IS NULL OR revision < @before ORDER BY revision DESC LIMIT @limit',
    { before, limit },
  );
}

/** The name of the file whose import a write took back: its own row is gone, and stands in what would bring it again. */
export function fileTakenBack(db: ReadDb, revision: number): string | null {
  const found = db.get<{ file_name: string }>(
    `SELECT json_extract(step.value, '$.row.file_name') AS file_name
     FROM journal, json_each(journal.inverse) AS step
     WHERE revision = @revision AND json_extract(step.value, '$.do') = 'insert'
       AND json_extract(step.value, '$.table') = 'import'`,
    { revision },
  );
  return found?.file_name ?? null;
}

/** What can be taken back and done again, newest last; and which revisions stand undone now. */
export interface UndoStacks {
  /** Pairs: the write a person knows, and the journal row whose inverse takes it back now. */
  done: { write: number; row: number }[];
  undone: { write: number; row: number }[];
}

export function undoStacks(db: ReadDb): UndoStacks {
  const done: UndoStacks['done'] = [];
  const undone: UndoStacks['undone'] = [];
  const rows = db.iterate<Pick<JournalRow, 'revision' | 'operation' | 'undoes'>>(
    'SELECT revision, operation, undoes FROM journal ORDER BY revision',
  );
  for (const row of rows) {
    if (row.undoes === null) {
      done.push({ write: row.revision, row: row.revision });
      undone.length = 0;
    } else if (row.operation === 'firm.undo') {
      const taken = done.pop();
      if (taken) undone.push({ write: taken.write, row: row.revision });
    } else {
      const again = undone.pop();
      if (again) done.push({ write: again.write, row: row.revision });
    }
  }
  return { done, undone };
}

/** Walks the whole chain; answers the first revision whose hash does not follow, or null. */
export function firstBrokenRevision(db: ReadDb): number | null {
  let previous = noHash;
  let expected = 1;
  for (const row of db.iterate<JournalRow>('SELECT * FROM journal ORDER BY revision')) {
    if (row.revision !== expected || row.previous_hash !== previous || hashOf(row) !== row.hash)
      return row.revision;
    previous = row.hash;
    expected += 1;
  }
  return null;
}
