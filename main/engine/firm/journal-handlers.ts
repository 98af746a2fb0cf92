import type { MessageKey, Speaker } from '../../../core/messages/format.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { booksHandlers } from '../books/handlers.ts';
import type { RoomHandlers } from '../handler.ts';
import { damagedFiles } from '../store/files.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  fileTakenBack,
  firstBrokenRevision,
  type JournalRow,
  listJournal,
  revisionOf,
  undoStacks,
} from '../store/journal.ts';

/** What a journal row did, for people. */
export function sayWhatWasDone(
  speaker: Speaker,
  db: ReadDb,
  { revision, operation, input }: Pick<JournalRow, 'revision' | 'operation' | 'input'>,
): Sentence {
  const { file } =
    operation === 'imports.undo'
      ? { file: fileTakenBack(db, revision) }
      : (JSON.parse(input) as { file?: string });
  const key = `did.${operation}` as MessageKey;
  const say = speaker.say as (key: MessageKey, data: { file: string; operation: string }) => Sentence;
  return speaker.has(key)
    ? say(key, { file: file ?? '', operation })
    : speaker.say('did.other', { operation });
}

function sentenceOf(
  speaker: Speaker,
  db: ReadDb,
  row: JournalRow,
  original: JournalRow | undefined,
): Sentence {
  if (!original) return sayWhatWasDone(speaker, db, row);
  const what = sayWhatWasDone(speaker, db, original).text;
  return row.operation === 'firm.undo'
    ? speaker.say('journal.undid', { what })
    : speaker.say('journal.redid', { what });
}

export const journalHandlers: Pick<RoomHandlers<'firm'>, 'firm.listHistory' | 'firm.verify'> = {
  'firm.listHistory': ({ db, speaker }, { before, limit }) => {
    const undone = new Set(undoStacks(db).undone.map((entry) => entry.write));
    const entries = listJournal(db, before ?? null, limit).map((row) => ({
      revision: row.revision,
      at: row.at,
      actor: row.actor,
      operation: row.operation,
      sentence: sentenceOf(speaker, db, row, originalOf(db, row)),
      undoes: row.undoes,
      undone: undone.has(row.revision),
    }));
    return { entries, total: revisionOf(db) };
  },

  'firm.verify': async (context) => {
    const { db, speaker, progress } = context;
    progress('verify', 0, 4);
    const integrity = db.get<{ integrity_check: string }>('PRAGMA integrity_check(1)')?.integrity_check ?? '';
    progress('verify', 1, 4);
    const broken = firstBrokenRevision(db);
    progress('verify', 2, 4);
    const damaged = damagedFiles(db).length;
    const files = db.get<{ n: number }>('SELECT count(*) AS n FROM journal_file')?.n ?? 0;
    progress('verify', 3, 4);
    const books = await booksHandlers['books.verify'](context, {});
    const checks = [
      {
        name: 'integrity',
        ok: integrity === 'ok',
        sentence:
          integrity === 'ok'
            ? speaker.say('verify.integrity.ok')
            : speaker.say('verify.integrity.bad', { detail: integrity }),
      },
      {
        name: 'journal',
        ok: broken === null,
        sentence:
          broken === null
            ? speaker.say('verify.journal.ok', { count: revisionOf(db) })
            : speaker.say('verify.journal.bad', { revision: broken }),
      },
      {
        name: 'files',
        ok: damaged === 0,
        sentence:
          damaged === 0
            ? speaker.say('verify.files.ok', { count: files })
            : speaker.say('verify.files.bad', { count: damaged }),
      },
      {
        name: 'books',
        ok: books.ok,
        sentence: books.ok
          ? speaker.say('verify.books.ok', { count: books.compared })
          : speaker.say('verify.books.bad', { count: books.differences.length }),
      },
    ];
    return { ok: checks.every((check) => check.ok), checks };
  },
};

/** The write an undo or redo is about, however many times it went back and forth. */
function originalOf(db: Parameters<typeof listJournal>[0], row: JournalRow): JournalRow | undefined {
  let original: JournalRow | undefined;
  for (let undoes = row.undoes; undoes !== null; undoes = original?.undoes ?? null) {
    original = db.get<JournalRow>('SELECT * FROM journal WHERE revision = @undoes', { undoes });
  }
  return original;
}
