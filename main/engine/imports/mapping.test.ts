import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as XLSX from '@e965/xlsx';
import type { Mapping } from '../../../core/imports/schemas.ts';
import { openTestEngine, type TestEngine } from '../testing/open-test-engine.ts';
import { textOf } from './testing/sample-file.ts';

const lines = (month: string): string[] => [
  '某某小银行 对账清单',
  '甲,乙,丙,丁',
  `03/${month}/2026,100.00,卖货,n1`,
  `04/${month}/2026,-30.00,进货,n2`,
];
const mapping: Mapping = {
  kind: 'bankStatement',
  headerRow: 2,
  columns: { date: [0], amount: [1], summary: [2], serial: [3] },
  positiveIs: 'out',
  dateOrder: 'dmy',
};

async function openFirm(engine: TestEngine): Promise<string> {
  const { firm } = await engine.call('firm.createPractice', { fresh: true });
  return firm;
}

function write(engine: TestEngine, name: string, bytes: Uint8Array): string {
  const path = join(engine.folder, name);
  writeFileSync(path, bytes);
  return path;
}

test('columns chosen by hand are read, kept, found again by their heads, and forgotten without harm', async () => {
  await using engine = openTestEngine();
  const firm = await openFirm(engine);
  const first = write(engine, 'october.csv', textOf(lines('10'), 'gb18030'));
  const unknown = await engine.call('imports.preview', { file: first }, { firm });
  assert.deepEqual([unknown.kind, unknown.blockers.length], [null, 1]);

  const grid = await engine.call('imports.readGrid', { file: first });
  assert.equal(grid.encoding, 'gb18030');
  assert.deepEqual(grid.rows[1], { row: 2, cells: ['甲', '乙', '丙', '丁'] });
  const bank = grid.roles.find(({ kind }) => kind === 'bankStatement');
  assert.ok(bank?.roles.some(({ role, name }) => role === 'date' && name === '日期'));
  assert.deepEqual(bank?.requires, [
    ['date', 'out', 'in'],
    ['date', 'amount'],
  ]);

  const seen = await engine.call('imports.preview', { file: first, mapping }, { firm });
  assert.deepEqual(
    [seen.format, seen.mappingName, seen.moneyInFen, seen.moneyOutFen, seen.period],
    ['bank_generic', null, 30_00, 100_00, { from: '2026-10-03', to: '2026-10-04' }],
  );

  const { mappingId } = await engine.call('imports.saveMapping', {
    name: '某某小银行',
    file: first,
    mapping,
  });
  const kept = await engine.call('imports.listMappings', {});
  assert.deepEqual(kept, [
    { mappingId, name: '某某小银行', kind: 'bankStatement', heads: ['甲', '乙', '丙', '丁'] },
  ]);
  const next = write(engine, 'november.csv', textOf(['抬头一', '抬头二', ...lines('11').slice(1)], 'utf-8'));
  const found = await engine.call('imports.preview', { file: next }, { firm });
  assert.deepEqual([found.mappingName, found.moneyInFen, found.encoding], ['某某小银行', 30_00, 'utf-8']);

  const given = { file: next, accountNumber: '90001' };
  const { importId, rowCount } = await engine.call('imports.commit', given, { firm });
  assert.equal(rowCount, 2);
  const rows = () =>
    engine
      .call('imports.listRows', { importId, offset: 0, limit: 10 }, { firm })
      .then((read) => read.bankRows);
  const before = await rows();
  await engine.call('imports.removeMapping', { mappingId });
  assert.deepEqual(await engine.call('imports.listMappings', {}), []);
  await assert.rejects(engine.call('imports.removeMapping', { mappingId }), {
    code: 'imports.mappingUnknown',
  });
  await engine.call('firm.undo', {}, { firm });
  await assert.rejects(rows(), { code: 'imports.unknown' });
  await engine.call('firm.redo', {}, { firm });
  assert.deepEqual(await rows(), before, 'read again just as it was, without the mapping');
});

test('a mapping that does not fit its file is refused', async () => {
  await using engine = openTestEngine();
  const file = write(engine, 'a.csv', textOf(lines('10'), 'utf-8'));
  const refuse = (changed: Partial<Mapping>) =>
    assert.rejects(
      engine.call('imports.saveMapping', { name: 'x', file, mapping: { ...mapping, ...changed } }),
      { code: 'imports.mappingUnfit' },
    );
  await refuse({ headerRow: 9 });
  await refuse({ columns: { date: [0] } });
  await refuse({ columns: { date: [0], amount: [1], closing: [2] } });
});

test('the app’s own workbook is read back by its own formats, sheet by sheet', async () => {
  await using engine = openTestEngine();
  const firm = await openFirm(engine);
  for (const language of ['zh', 'en'] as const) {
    const file = join(engine.folder, `template-${language}.xlsx`);
    const { size } = await engine.call('imports.writeTemplate', { file }, { language });
    const bytes = readFileSync(file);
    assert.equal(bytes.byteLength, size);
    const empty = await engine.call('imports.preview', { file }, { firm });
    assert.deepEqual(
      empty.blockers.map(({ key }) => key),
      ['imports.blocker.noRows'],
    );

    const book = XLSX.read(bytes);
    const [, bank = '', , balance = ''] = book.SheetNames;
    const put = (sheet: string, origin: string, rows: unknown[][]) =>
      XLSX.utils.sheet_add_aoa(book.Sheets[sheet] as XLSX.WorkSheet, rows, { origin });
    put(bank, 'A2', [
      ['6222000000000001234', '2026-10-08', 500, '', 500, '甲公司', '', '货款', ''],
      ['6222000000000001234', 46304, '', 200.5, 299.5, '乙公司', '', '材料', ''],
    ]);
    put(balance, 'B1', [['2026-10']]);
    put(balance, 'A4', [
      ['1002', '银行存款', '', '', 500, 200.5, '', '', 299.5, ''],
      ['3001', '实收资本', '', '', 200.5, 500, '', '', '', 299.5],
    ]);
    writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const first = await engine.call('imports.preview', { file }, { firm });
    assert.deepEqual(
      [first.format, first.account?.number, first.closingFen, first.problems.map(({ code }) => code)],
      ['rongbei_bank', '6222000000000001234', 299_50, ['imports.otherTables']],
    );
    const second = await engine.call('imports.preview', { file, sheet: balance }, { firm });
    assert.deepEqual(
      [second.format, second.period, second.rowCount, second.problems],
      ['rongbei_trial_balance', { from: '2026-10', to: '2026-10' }, 2, []],
    );
  }
});
