import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Row } from '../store/handles.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { importsHandlers as imports } from './handlers.ts';

interface Line {
  date: string;
  amountFen: number;
  balanceFen: number;
  serial: string;
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);

function makeLines(count: number, hasTwins: boolean): Line[] {
  let balanceFen = 1000_00;
  return Array.from({ length: count }, (_, index) => {
    const amountFen = index % 3 === 0 ? -40_00 : 20_00;
    balanceFen += amountFen;
    const date = `2026-10-${String(1 + Math.floor(index / 2)).padStart(2, '0')}`;
    return { date, amountFen, balanceFen, serial: hasTwins && index % 4 < 2 ? '' : `s${index}` };
  });
}

function writeStatement(firm: TestFirm, name: string, lines: readonly Line[]): string {
  const path = join(firm.folder, name);
  const rows = lines.map(({ date, amountFen, balanceFen, serial }) =>
    [
      date,
      amountFen > 0 ? yuan(amountFen) : '',
      amountFen < 0 ? yuan(-amountFen) : '',
      yuan(balanceFen),
      '甲公司',
      '货款',
      serial,
    ].join(','),
  );
  const text = ['账号：,32250198000000000001', '交易日期,收入,支出,余额,对方户名,摘要,流水号', ...rows, name];
  writeFileSync(path, iconv.encode(text.join('\r\n'), 'gb18030'));
  return path;
}

const commit = (firm: TestFirm, file: string, acceptProblems = false) =>
  firm.write(imports['imports.commit'], { file, acceptProblems }, 'imports.commit');
const undo = (firm: TestFirm, importId: number) =>
  firm.write(imports['imports.undo'], { importId }, 'imports.undo');

const movements = (firm: TestFirm): string[] =>
  firm.store.db
    .all<Row>('SELECT date, amount_fen, balance_fen, serial FROM bank_row')
    .map((row) => JSON.stringify(row))
    .sort();

function dump(firm: TestFirm): Record<string, Row[]> {
  const tables = ['import', 'bank_account', 'bank_row'];
  return Object.fromEntries(
    tables.map((table) => [table, firm.store.db.all<Row>(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)]),
  );
}

test('any of several overlapping statements taken back leaves what the rest alone bring, and comes back whole', async () => {
  const count = 24;
  const span = fc.tuple(fc.nat(count - 1), fc.integer({ min: 1, max: count }));
  const spans = fc.uniqueArray(span, { minLength: 2, maxLength: 5, selector: String });
  await fc.assert(
    fc.asyncProperty(spans, fc.nat(), fc.boolean(), async (chosen, pick, hasTwins) => {
      const lines = makeLines(count, hasTwins);
      using firm = makeTestFirm();
      using alone = makeTestFirm();
      const files = chosen.map(([from, length], index) =>
        writeStatement(firm, `s${index}.csv`, lines.slice(from, from + length)),
      );
      const taken: { file: string; importId: number }[] = [];
      for (const file of files) {
        const { importId } = await commit(firm, file).catch((error: { code: string }) => {
          // Nothing in it that is new.
          assert.equal(error.code, 'imports.blocked');
          return { importId: 0 };
        });
        if (importId > 0) taken.push({ file, importId });
      }
      const gone = taken[pick % taken.length];
      if (!gone) return;
      const before = dump(firm);
      const described = await firm.read(imports['imports.describeUndo'], { importId: gone.importId });
      assert.deepEqual(await undo(firm, gone.importId), described);
      const after = dump(firm);
      for (const { file } of taken.filter((one) => one !== gone)) await commit(alone, file);
      assert.deepEqual(movements(firm), movements(alone));
      const [held] = firm.store.db.all<Row>('SELECT COALESCE(SUM(row_count), 0) AS n FROM import');
      assert.equal(held?.n, movements(firm).length);
      firm.takeBack('undo');
      assert.deepEqual(dump(firm), before);
      firm.takeBack('redo');
      assert.deepEqual(dump(firm), after);
    }),
    { numRuns: 40 },
  );
});

test('three statements with the same days: the first taken back, its rows come back once', async () => {
  using firm = makeTestFirm();
  const lines = makeLines(12, false);
  const ids: number[] = [];
  for (const [index, to] of [10, 11, 12].entries())
    ids.push((await commit(firm, writeStatement(firm, `s${index}.csv`, lines.slice(0, to)))).importId);
  await undo(firm, ids[0] ?? 0);
  assert.equal(movements(firm).length, 12);
});

test('the bank’s number with another amount is an error that names both rows, and is left out when accepted', async () => {
  using firm = makeTestFirm();
  const lines = makeLines(6, false);
  const { importId } = await commit(firm, writeStatement(firm, 'a.csv', lines.slice(0, 4)));
  const changed = lines.map((line, index) => (index === 3 ? { ...line, amountFen: 25_00 } : line));
  const file = writeStatement(firm, 'b.csv', changed);
  const seen = await firm.read(imports['imports.preview'], { file });
  const found = seen.problems.filter(({ code }) => code === 'imports.serialDiffers');
  assert.deepEqual(
    found.map(({ row, severity }) => [row, severity]),
    [[6, 'error']],
  );
  assert.match(found[0]?.message ?? '', new RegExp(`第 ${importId} 号导入第 6 行`));
  assert.equal(seen.rowCount - seen.duplicateCount, 2);
  await assert.rejects(commit(firm, file), { code: 'imports.hasProblems' });
  const done = await commit(firm, file, true);
  assert.deepEqual([done.rowCount, done.skippedDuplicates], [2, 3]);
  const both = dump(firm);

  await undo(firm, importId);
  assert.equal(movements(firm).length, 6);
  const problems = await firm.read(imports['imports.listProblems'], { importId: done.importId });
  assert.deepEqual(
    problems.filter(({ code }) => code === 'imports.serialDiffers'),
    [],
  );
  firm.takeBack('undo');
  assert.deepEqual(dump(firm), both);
});

test('a gap between two statements of an account is told when the second comes', async () => {
  using firm = makeTestFirm();
  const lines = makeLines(12, false);
  await commit(firm, writeStatement(firm, 'a.csv', lines.slice(0, 4)));
  const gap = await firm.read(imports['imports.preview'], {
    file: writeStatement(firm, 'b.csv', lines.slice(5)),
  });
  assert.deepEqual(
    gap.problems.map(({ code, row, severity }) => [code, row, severity]),
    [['imports.seamBreak', 3, 'warning']],
  );
  const whole = await firm.read(imports['imports.preview'], {
    file: writeStatement(firm, 'c.csv', lines.slice(3)),
  });
  assert.deepEqual(whole.problems, []);
});
