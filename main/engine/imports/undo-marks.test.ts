import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalHandlers } from '../firm/journal-handlers.ts';
import type { Row } from '../store/handles.ts';
import { contentOf } from '../testing/firm-files.ts';
import { sampleFiles } from '../testing/slice.ts';
import { makeTestFirm } from '../testing/test-firm.ts';
import { importsHandlers as imports } from './handlers.ts';
import { commit, receipt, undo } from './testing/journal-calls.ts';
import { writeJournal } from './testing/write-journal.ts';

test('what was said of bank rows goes with their import and comes back with it; the history names the file', async () => {
  using firm = makeTestFirm();
  const journal = await commit(firm, writeJournal(firm.folder, 'a.csv', [receipt(1, '2026-10-09', 5_00)]));
  const bank = await commit(firm, sampleFiles.bankStatement);
  const [first, second] = firm.store.db.all<{ row: number }>('SELECT row FROM bank_row ORDER BY row LIMIT 2');
  const [voucher] = firm.store.db.all<{ id: number }>('SELECT id FROM voucher');
  firm.writeNow(({ tx }) => {
    const mark = {
      receipt: null,
      purpose: 'business',
      note: '',
      pair: null,
      pair_import_id: null,
      pair_row: null,
    };
    tx.insert('bank_match', { import_id: bank.importId, row: first?.row ?? 0, voucher_id: voucher?.id ?? 0 });
    tx.insert('bank_row_mark', { import_id: bank.importId, row: second?.row ?? 0, ...mark });
  });
  const full = contentOf(firm.store);
  const left = (): number[] =>
    ['bank_row', 'bank_match', 'bank_row_mark', 'voucher'].map(
      (table) => firm.store.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? -1,
    );

  const told = await undo(firm, bank.importId);
  assert.ok(told.changes.some(({ key }) => key === 'imports.undo.booked'));
  assert.deepEqual(left(), [0, 0, 0, 1]);
  const { entries } = await firm.read(journalHandlers['firm.listHistory'], { limit: 1 });
  assert.match(entries[0]?.sentence.text ?? '', /建设银行流水-2025-11至2026-10\.csv/);
  firm.takeBack('undo');
  assert.equal(contentOf(firm.store), full);

  const described = await firm.read(imports['imports.describeUndo'], { importId: journal.importId });
  assert.ok(described.changes.some(({ key }) => key === 'imports.undo.unbooked'));
  assert.deepEqual(await undo(firm, journal.importId), described);
  assert.deepEqual(firm.store.db.all<Row>('SELECT * FROM bank_match'), []);
  firm.takeBack('undo');
  assert.equal(contentOf(firm.store), full);
});
