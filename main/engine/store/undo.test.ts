import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentOf, inFolder, meta, newFirm, now } from '../testing/firm-files.ts';
import type { Row, WriteTx } from './handles.ts';
import { firstBrokenRevision } from './journal.ts';

const importRow = (id: number): Row => ({
  id,
  kind: 'bankStatement',
  format: 'test',
  file_name: 'a.csv',
  sha256: '',
  encoding: null,
  options: '{}',
  account_number: '1',
  from_on: '2026-10-01',
  to_on: '2026-10-31',
  row_count: 2,
  skipped_duplicates: 0,
  problems: '[]',
  imported_at: now,
  revision: 1,
});
const bankRows = (importId: number): Row[] =>
  [1, 2].map((row) => ({
    import_id: importId,
    row,
    account_number: '1',
    date: '2026-10-01',
    time: null,
    amount_fen: row * 100,
    balance_fen: null,
    counterparty: null,
    counterparty_account: null,
    summary: null,
    serial: null,
    direction: null,
    gross_fen: null,
    fee_fen: null,
    method: null,
    status: null,
  }));
const reread = (row: Row): Row[] => bankRows(row.id as number);

const acts: Record<string, (tx: WriteTx, n: number) => void> = {
  rename: (tx, n) => tx.update('profile', { id: 1 }, { name: `第${n}` }),
  addPack: (tx, n) => {
    tx.insert('pack', {
      made_at: now,
      file_name: `${n}`,
      format: 'pdf',
      language: 'zh',
      size: n,
      sha256: '',
    });
  },
  dropPack: (tx) => {
    const pack = tx.get<{ id: number }>('SELECT id FROM pack ORDER BY id LIMIT 1');
    if (pack) tx.remove('pack', { id: pack.id });
  },
  importRows: (tx) => {
    const bytes = new TextEncoder().encode('original');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    tx.keepFile({ sha256, bytes });
    tx.put('bank_account', { account_number: '1' }, { restricted: 0 });
    const id = tx.insert('import', { ...importRow(0), id: null, sha256 });
    tx.insertOfImport('bank_row', id, bankRows(id));
  },
  dropImport: (tx) => {
    const found = tx.get<{ id: number }>('SELECT id FROM import ORDER BY id LIMIT 1');
    if (!found) return;
    tx.removeOfImport('bank_row', found.id);
    tx.remove('import', { id: found.id });
  },
};

test('undo brings back exactly what was there, redo exactly what was undone, for any sequence of writes', () =>
  inFolder(async (folder, options) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 12 }), async (names) => {
        run += 1;
        const store = await newFirm(join(folder, `${run}.rongbei`), options);
        const states = [contentOf(store)];
        names.forEach((name, n) => {
          const { revision } = store.write(meta(name), (tx) => acts[name]?.(tx, n));
          if (revision > states.length) states.push(contentOf(store));
        });
        for (let at = states.length - 2; at >= 0; at -= 1) {
          assert.ok(store.takeBack(meta('firm.undo'), 'undo', reread));
          assert.equal(contentOf(store), states[at]);
        }
        assert.equal(store.takeBack(meta('firm.undo'), 'undo', reread), null);
        for (let at = 1; at < states.length; at += 1) {
          assert.ok(store.takeBack(meta('firm.redo'), 'redo', reread));
          assert.equal(contentOf(store), states[at]);
        }
        assert.equal(store.takeBack(meta('firm.redo'), 'redo', reread), null);
        assert.equal(firstBrokenRevision(store.db), null);
        store.close();
      }),
      { numRuns: 25 },
    );
  }));
