import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSpeaker } from '../../../core/messages/format.ts';
import type { Language } from '../../../core/schemas.ts';
import type { CallContext, ReadContext, WriteContext } from '../handler.ts';
import { rowsOfImport } from '../imports/reread.ts';
import { openResources } from '../resources.ts';
import { type FirmStore, makeFirmFile, openBeside } from '../store/firm-store.ts';

/**
 * A firm in a real SQLite file in a folder of its own, for trying single handlers.
 * Whole calls, as the doors make them, are tried with `openTestEngine`.
 */
export interface TestFirm {
  store: FirmStore;
  folder: string;
  read<I, O>(handler: (context: ReadContext, input: I) => O, input: I): O;
  write<I, O>(handler: WriteStep<I, O>, input: I, operation?: string): Promise<Awaited<O>>;
  /** One write of any kind, done at once. */
  writeNow<T>(work: (context: WriteContext) => T): T;
  /** Undoes or redoes, with imports read again from what the firm kept. */
  takeBack(direction: 'undo' | 'redo'): void;
  [Symbol.dispose](): void;
}

type WriteStep<I, O> =
  | ((context: WriteContext, input: I) => O)
  | {
      prepare(context: ReadContext, input: I): unknown;
      write(context: WriteContext, input: I, prepared: never): O;
    };

export function makeTestFirm(options: { today?: string; language?: Language } = {}): TestFirm {
  const folder = mkdtempSync(join(tmpdir(), 'rongbei-'));
  const now = '2026-11-22T04:00:00.000Z';
  const path = join(folder, 'firm.rongbei');
  makeFirmFile(path, () => {});
  const store = openBeside(path, false);
  const context: CallContext = {
    today: options.today ?? '2026-11-22',
    now: () => now,
    speaker: createSpeaker(options.language ?? 'zh'),
    resources: openResources(resolve(import.meta.dirname, '../../../resources')),
    pathOf: (file) => resolve(file),
    progress: () => {},
    mappings: [],
  };
  const reading: ReadContext = {
    ...context,
    db: store.db,
    firm: { fileName: store.fileName },
    readFile: (sha256) => store.readFile(sha256),
  };
  return {
    store,
    folder,
    read: (handler, input) => handler(reading, input),
    async write(handler, input, operation = 'test.write') {
      const prepared = typeof handler === 'function' ? null : await handler.prepare(reading, input);
      const meta = { at: now, actor: 'test', operation, input };
      return store.write(meta, (tx, revision) => {
        const writing: WriteContext = { ...reading, db: tx, tx, revision };
        return typeof handler === 'function'
          ? handler(writing, input)
          : handler.write(writing, input, prepared as never);
      }).output as never;
    },
    writeNow(work) {
      const meta = { at: now, actor: 'test', operation: 'test.write', input: {} };
      return store.write(meta, (tx, revision) => work({ ...reading, db: tx, tx, revision })).output;
    },
    takeBack(direction) {
      const meta = { at: now, actor: 'test', operation: `firm.${direction}`, input: {} };
      store.takeBack(meta, direction, (importRow, table, db) =>
        rowsOfImport({ resources: context.resources, db, importRow }, table),
      );
    },
    [Symbol.dispose]() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
