import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workbook } from '@cj-tech-master/excelts';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { amountCell, type ExportTable, textCell } from '../../../core/export/tables.ts';
import { recompute } from './testing/recompute.ts';
import { writeWorkbook } from './write-workbook.ts';

const head = (zh: string) => ({ zh, en: '' });
const table: ExportTable = {
  name: '表/一',
  title: { zh: '合计表', en: 'Totals' },
  above: [{ zh: '单位：元', en: 'Unit: yuan' }],
  columns: [
    { head: head('项目'), kind: 'text', width: 20 },
    { head: head('金额'), kind: 'amount', width: 12 },
  ],
  rows: [
    { cells: [textCell('=HYPERLINK("x")'), amountCell(10_10)] },
    { cells: [textCell('+1'), amountCell(20_20)] },
    { cells: [textCell('@a'), amountCell(-30_30)] },
    { cells: [textCell('-b'), amountCell(null)] },
    {
      cells: [
        textCell({ zh: '合计', en: 'Total' }),
        {
          ...amountCell(10_10 + 20_20 - 30_30, {
            kind: 'sum',
            terms: [0, 1, 2, 3].map((row) => ({ row, column: 1, sign: 1 as const })),
          }),
          strong: true,
        },
      ],
    },
    {
      cells: [
        textCell('差'),
        amountCell(10_10 - 20_20, {
          kind: 'sum',
          terms: [
            { row: 0, column: 1, sign: 1 },
            { row: 1, column: 1, sign: -1 },
          ],
        }),
      ],
    },
    {
      cells: [
        textCell('不低于零'),
        amountCell(0, { kind: 'positiveSum', terms: [{ row: 2, column: 1, sign: 1 }] }),
      ],
    },
  ],
  notes: [{ zh: '注', en: 'Note' }],
};

const sheetOf = (bytes: Uint8Array): WorkSheet => {
  const book = read(bytes, { cellFormula: true, cellNF: true });
  assert.deepEqual(book.SheetNames, ['表 一']);
  return book.Sheets['表 一'] as WorkSheet;
};

test('what follows from others is a live formula, and its value stands beside it', async () => {
  const sheet = sheetOf(await writeWorkbook([table]));
  const recomputed = recompute(sheet);
  assert.equal(recomputed.length, 3);
  for (const { cell, formula, cached, value } of recomputed)
    assert.equal(value, cached, `${cell}: ${formula}`);
});

test('a changed figure changes the total: the formulas are not for show', async () => {
  const sheet = sheetOf(await writeWorkbook([table]));
  sheet.B5.v = 100;
  const [total] = recompute(sheet);
  assert.equal(total?.value, 100 + 20.2 - 30.3);
});

test('text that begins like a formula is text', async () => {
  const sheet = sheetOf(await writeWorkbook([table]));
  for (const cell of ['A5', 'A6', 'A7', 'A8']) {
    assert.equal(sheet[cell].t, 's');
    assert.equal(sheet[cell].f, undefined);
  }
  assert.equal(sheet.A5.v, '=HYPERLINK("x")');
});

test('two sheets of one name are both there', async () => {
  const book = read(await writeWorkbook([table, table]));
  assert.deepEqual(book.SheetNames, ['表 一', '表 一 2']);
  assert.equal(utils.sheet_to_json(book.Sheets['表 一 2'] as WorkSheet, { header: 1 }).length, 13);
});

test('the head stays in sight, totals are bold, and amounts have a format', async () => {
  const book = new Workbook();
  await book.xlsx.load(await writeWorkbook([table]));
  const sheet = book.getWorksheet('表 一');
  const [view] = sheet?.views ?? [];
  assert.equal(view?.state === 'frozen' && view.ySplit, 4);
  assert.equal(sheet?.getCell('B9')?.font?.bold, true);
  assert.equal(sheet?.getCell('B5')?.font?.bold, undefined);
  assert.equal(sheet?.getCell('B5').numFmt, '#,##0.00;[Red]-#,##0.00');
});

test('the same tables give the same bytes, and what no cell can hold is left out', async () => {
  const [one, two] = await Promise.all([writeWorkbook([table]), writeWorkbook([table])]);
  assert.ok(Buffer.from(one).equals(Buffer.from(two)));
  const odd = { ...table, rows: [{ cells: [textCell('甲\u0000乙<&>"'), amountCell(-1)] }] };
  const sheet = sheetOf(await writeWorkbook([odd]));
  assert.deepEqual([sheet.A5.v, sheet.B5.v], ['甲 乙<&>"', -0.01]);
});
