import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import { readImport } from '../../../core/imports/read-import.ts';
import { recognise } from '../../../core/imports/recognise.ts';
import { openResources } from '../resources.ts';
import { decode } from './read-file.ts';
import { alipayMerchantDetail, alipayMerchantSummary } from './testing/alipay-files.ts';
import { textOf, zipOf } from './testing/sample-file.ts';

const pack = openResources(resolve(import.meta.dirname, '../../../resources')).pack(
  'imports/formats.json',
  formatsPackSchema,
);
const read = (bytes: Uint8Array, options: Parameters<typeof decode>[1] = {}) =>
  decode({ fileName: 'file', bytes, sha256: '' }, options);

const bookParts = (sheet: string): Record<string, Uint8Array> => {
  const text = (xml: string) => Buffer.from(`<?xml version="1.0"?>${xml}`);
  const office = 'http://schemas.openxmlformats.org';
  return {
    '[Content_Types].xml': text(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': text(
      `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  };
};

test('of an archive the list of movements is read, although the summary stands first', async () => {
  const bytes = await zipOf({
    '2088_明细(汇总).csv': alipayMerchantSummary,
    '2088_明细.csv': alipayMerchantDetail,
  });
  const { sheets } = read(bytes);
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['2088_明细(汇总).csv', '2088_明细.csv'],
  );
  const found = recognise(sheets, pack, {});
  assert.deepEqual(
    [found?.sheet.name, found?.format.id, found?.sheet.encoding],
    ['2088_明细.csv', 'alipay_merchant_fund_bill', 'gb18030'],
  );
});

test('an archive with a password says so', async () => {
  const bytes = await zipOf({ 'bill.csv': alipayMerchantDetail });
  const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8);
  assert.throws(() => read(bytes), { code: 'imports.protected' });
});

test('a part that unpacks to more than its directory says is not unpacked', async () => {
  const bytes = await zipOf({ 'bill.csv': Buffer.alloc(64 * 1024 * 1024) });
  const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt32LE(1000, directory + 24);
  assert.throws(() => read(bytes), { reason: 'damagedArchive' });
});

test('a workbook of one cell of a gigabyte is refused by what it says it unpacks to', async () => {
  const gigabyte = 1024 * 1024 * 1024;
  const bytes = await zipOf(bookParts('<row r="1"><c r="A1" t="str"><v>x</v></c></row>'));
  const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  bytes.writeUInt32LE(gigabyte, directory + 24);
  assert.throws(() => read(bytes), { code: 'imports.unpacksTooLarge' });
});

test('one cell of two million characters is refused, in a workbook and in a text', async () => {
  const cell = 'x'.repeat(2 * 1024 * 1024);
  const book = await zipOf(bookParts(`<row r="1"><c r="A1" t="str"><v>${cell}</v></c></row>`));
  assert.throws(() => read(book), { code: 'imports.cellTooLarge', data: { fileName: 'file', row: 1 } });
  const text = Buffer.from(`日期,金额\n2026-10-01,1\n2026-10-02,${cell}\n`);
  assert.throws(() => read(text), { code: 'imports.cellTooLarge', data: { fileName: 'file', row: 3 } });
});

test('a small workbook of ten million cells, or of as many marks, is refused before they are made', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
  );
  const wide = await zipOf(bookParts(rows.join('')));
  assert.ok(wide.byteLength < 100_000);
  assert.throws(() => read(wide), { code: 'imports.tooManyCells' });
  const many = await zipOf(bookParts('<c/>'.repeat(26_000_000)));
  assert.ok(deflateRawSync(many).byteLength < 1_000_000);
  assert.throws(() => read(many), { code: 'imports.tooManyCells' });
});

test('hidden sheets come last and are named; formulas are read by their values and counted', () => {
  const rows = [
    ['账号：6222000000001234'],
    ['日期', '收入', '支出', '余额', '摘要'],
    ['2026-10-08', 500, '', 500, '货款'],
  ];
  const shown = XLSX.utils.aoa_to_sheet(rows);
  shown.D3 = { t: 'n', v: 500, f: 'B3-C3' };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '旧数据');
  XLSX.utils.book_append_sheet(book, shown, '十月');
  book.Workbook = {
    Sheets: [
      { name: '旧数据', Hidden: 1 },
      { name: '十月', Hidden: 0 },
    ],
  };
  const { sheets } = read(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const found = recognise(sheets, pack, {});
  assert.equal(found?.sheet.name, '十月');
  assert.deepEqual(found?.otherTables, ['旧数据']);
  assert.deepEqual(found?.sheet.formulas, { count: 1, first: ['D3'] });
  assert.deepEqual(
    sheets.map(({ isHidden }) => isHidden),
    [true, false],
  );
});

test('UTF-8 with a few bytes spoilt stays UTF-8, and the rows are told', () => {
  const lines = ['账号：6222000000001234', '日期,收入,支出,余额,摘要'];
  for (let day = 1; day <= 28; day += 1)
    lines.push(`2026-10-${String(day).padStart(2, '0')},1.00,,${day}.00,货款`);
  const bytes = Buffer.from(textOf(lines, 'utf-8', '\n'));
  bytes[bytes.lastIndexOf(Buffer.from('货'))] = 0x41;
  const { encoding, badRows } = read(bytes);
  assert.deepEqual([encoding, badRows], ['utf-8', [30]]);
  assert.equal(read(iconv.encode(lines.join('\n'), 'gb18030')).encoding, 'gb18030');
});

test('the same bytes read again in another encoding', () => {
  const bytes = textOf(
    ['账号：6222000000001234', '日期,收入,支出,余额,摘要', '2026-10-08,1.00,,1.00,货款'],
    'gb18030',
  );
  const wrong = read(bytes, { encoding: 'utf-16be' });
  assert.equal(recognise(wrong.sheets, pack, {}), null);
  const right = recognise(read(bytes, { encoding: 'gb18030' }).sheets, pack, {});
  assert.ok(right);
  assert.equal(readImport(right.sheet, right.layout, pack, {}).bankRows[0]?.summary, '货款');
});
