import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../store/handles.ts';
import { contentOf } from '../testing/firm-files.ts';
import { sampleFiles } from '../testing/slice.ts';
import { makeTestFirm } from '../testing/test-firm.ts';
import { importsHandlers as imports } from './handlers.ts';
import {
  balances,
  closing,
  commit,
  mustAgree,
  preview,
  receipt,
  sale,
  sumOf,
  undo,
} from './testing/journal-calls.ts';
import { writeJournal } from './testing/write-journal.ts';

test('a journal comes in: vouchers, accounts and parties it names, and the books of its months', async () => {
  using firm = makeTestFirm();
  const entries = [
    sale(1, '2026-08-05', 1000_00),
    receipt(2, '2026-08-20', 400_00),
    closing(3, '2026-08-31', 1000_00),
    sale(1, '2026-10-03', 300_00, '乙公司'),
  ];
  const file = writeJournal(firm.folder, 'a.csv', entries);
  const seen = await preview(firm, file);
  assert.deepEqual(
    [seen.kind, seen.voucherCount, seen.rowCount, seen.debitFen, seen.creditFen, seen.period],
    ['journal', 4, 2 * 4, 2700_00, 2700_00, { from: '2026-08-05', to: '2026-10-03' }],
  );
  assert.deepEqual([seen.blockers, seen.problems, seen.standingMonths], [[], [], []]);
  const made = await commit(firm, file, { sha256: seen.sha256 });
  assert.deepEqual([made.kind, made.rowCount, made.standing], ['journal', 2 * 4, true]);
  // A quiet month between is a month without turnover, not a gap.
  assert.deepEqual(
    firm.store.db.all<Row>('SELECT month, kind FROM month_source').map(({ month, kind }) => [month, kind]),
    [
      ['2026-08', 'journal'],
      ['2026-09', 'journal'],
      ['2026-10', 'journal'],
    ],
  );
  assert.deepEqual(sumOf(firm, '2026-08', '1122'), { debit_fen: 1000_00, credit_fen: 400_00 });
  assert.deepEqual(firm.store.db.all('SELECT code, name FROM account'), [{ code: '100203', name: '农行' }]);
  assert.deepEqual(
    firm.store.db.all<Row>('SELECT kind FROM voucher').map(({ kind }) => kind),
    ['ordinary', 'ordinary', 'transfer', 'ordinary'],
  );
  await mustAgree(firm);
  const { total, journalRows } = await firm.read(imports['imports.listRows'], {
    importId: made.importId,
    offset: 2,
    limit: 1,
  });
  assert.equal(total, 2 * 4);
  assert.deepEqual(journalRows, [
    {
      row: 4,
      date: '2026-08-20',
      word: '记',
      number: 2,
      summary: '第2笔',
      code: '100203',
      accountName: '银行存款—农行',
      party: null,
      debitFen: 400_00,
      creditFen: 0,
    },
  ]);
});

test('vouchers that are there already are left out by their number; another voucher under it is named', async () => {
  using firm = makeTestFirm();
  const first = [sale(1, '2026-08-05', 1000_00), receipt(2, '2026-08-20', 400_00)];
  const { importId } = await commit(firm, writeJournal(firm.folder, 'a.csv', first));
  const same = await preview(
    firm,
    writeJournal(firm.folder, 'b.csv', [...first, sale(3, '2026-08-21', 5_00)]),
  );
  assert.deepEqual([same.duplicateCount, same.problems], [2 * 2, []]);
  const all = await preview(firm, writeJournal(firm.folder, 'c.csv', [...first].reverse()));
  assert.deepEqual(
    all.blockers.map(({ key }) => key),
    ['imports.blocker.nothingNew'],
  );
  const other = writeJournal(firm.folder, 'd.csv', [
    sale(2, '2026-08-20', 400_00),
    sale(3, '2026-08-21', 5_00),
  ]);
  const { problems, rowCount } = await preview(firm, other);
  assert.equal(rowCount, 2);
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [['imports.voucherDiffers', 2]],
  );
  assert.match(problems[0]?.message ?? '', new RegExp(`第 ${importId} 号导入第 4 行`));
  await assert.rejects(commit(firm, other), { code: 'imports.hasProblems' });
  const taken = await commit(firm, other, { acceptProblems: true });
  assert.deepEqual([taken.rowCount, taken.skippedDuplicates], [2, 0]);
  await mustAgree(firm);
});

test('where another source stands for a month the user says which; undone, that one stands again', async () => {
  using firm = makeTestFirm();
  await commit(firm, sampleFiles.trialBalance);
  const before = contentOf(firm.store);
  const standsBefore = balances(firm);
  const file = writeJournal(firm.folder, 'a.csv', [sale(1, '2026-09-05', 7_00), sale(1, '2026-10-05', 9_00)]);
  const seen = await preview(firm, file);
  assert.deepEqual(seen.standingMonths, [{ month: '2026-10', kind: 'trialBalance', importId: 1 }]);
  await assert.rejects(commit(firm, file), { code: 'imports.standingExists' });
  assert.equal(contentOf(firm.store), before);

  const kept = await commit(firm, file, { replaceStanding: false });
  assert.deepEqual(sumOf(firm, '2026-09', '5001'), { debit_fen: 0, credit_fen: 7_00 });
  assert.notDeepEqual(sumOf(firm, '2026-10', '5001'), { debit_fen: 0, credit_fen: 9_00 });
  await mustAgree(firm);
  await undo(firm, kept.importId);
  assert.deepEqual(balances(firm), standsBefore);

  const { importId } = await commit(firm, file, { replaceStanding: true });
  assert.deepEqual(sumOf(firm, '2026-10', '5001'), { debit_fen: 0, credit_fen: 9_00 });
  await mustAgree(firm);
  const described = await firm.read(imports['imports.describeUndo'], { importId });
  assert.deepEqual(
    described.changes.map(({ key }) => key),
    ['imports.undo.vouchers', 'imports.undo.monthsLeave', 'imports.undo.standsAgain'],
  );
  assert.deepEqual(await undo(firm, importId), described);
  assert.equal(contentOf(firm.store), before);
});

test('a closed month takes no journal in and gives none back', async () => {
  using firm = makeTestFirm();
  const file = writeJournal(firm.folder, 'a.csv', [sale(1, '2026-09-05', 7_00)]);
  const { importId } = await commit(firm, file);
  firm.writeNow(({ tx }) => {
    tx.insert('closed_month', { month: '2026-09', closed_at: '2026-10-05T00:00:00.000Z' });
  });
  const more = writeJournal(firm.folder, 'b.csv', [sale(2, '2026-09-06', 8_00)]);
  await assert.rejects(commit(firm, more), { code: 'books.monthClosed' });
  await assert.rejects(undo(firm, importId), { code: 'books.monthClosed' });
  // What is there already changes nothing, so a longer journal of an open month may begin in a closed one.
  const longer = writeJournal(firm.folder, 'c.csv', [
    sale(1, '2026-09-05', 7_00),
    sale(1, '2026-10-06', 8_00),
  ]);
  assert.equal((await commit(firm, longer)).skippedDuplicates, 2);
});

test('what a journal brought stays as long as something else names it', async () => {
  using firm = makeTestFirm();
  const one = await commit(firm, writeJournal(firm.folder, 'a.csv', [receipt(1, '2026-08-05', 5_00)]));
  const two = await commit(firm, writeJournal(firm.folder, 'b.csv', [receipt(1, '2026-09-05', 6_00)]));
  await undo(firm, one.importId);
  const owned = () => [
    firm.store.db.all<Row>('SELECT name, import_id FROM party'),
    firm.store.db.all<Row>('SELECT code, import_id FROM account'),
  ];
  assert.deepEqual(owned(), [
    [{ name: '甲公司', import_id: two.importId }],
    [{ code: '100203', import_id: two.importId }],
  ]);
  await undo(firm, two.importId);
  assert.deepEqual(owned(), [[], []]);
});

test('a cancelled import leaves the file as it was, whenever it is cancelled', async () => {
  using firm = makeTestFirm();
  await commit(firm, writeJournal(firm.folder, 'a.csv', [sale(1, '2026-08-05', 7_00)]));
  const before = contentOf(firm.store);
  const many = Array.from({ length: 3000 }, (_, index) => sale(index + 1, '2026-10-05', 1_00 + index));
  const file = writeJournal(firm.folder, 'b.csv', many);
  const handler = imports['imports.commit'] as {
    prepare(context: object, input: object): unknown;
    write(context: object, input: object, prepared: unknown): unknown;
  };
  let calls = 0;
  for (let stopAt = 1; ; stopAt += 1) {
    calls = 0;
    const progress = (): void => {
      calls += 1;
      if (calls === stopAt) throw new Error('cancelled');
    };
    const steps = {
      prepare: (context: object, input: object) => handler.prepare({ ...context, progress }, input),
      write: (context: object, input: object, prepared: never) =>
        handler.write({ ...context, progress }, input, prepared),
    };
    const done = await firm.write(steps, { file, acceptProblems: false }, 'imports.commit').then(
      () => true,
      () => false,
    );
    if (done) break;
    assert.equal(contentOf(firm.store), before);
  }
  // Once while it is hashed, and every 1,024 of its 6,000 rows.
  assert.ok(calls >= 1 + Math.floor(6000 / 1024), `${calls} chances to cancel`);
  await mustAgree(firm);
});
