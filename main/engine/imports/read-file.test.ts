import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import yazl from 'yazl';
import { createSpeaker } from '../../../core/messages/format.ts';
import { readChosenFile } from '../chosen-file.ts';
import { largestImport } from './examine.ts';
import { listParts } from './read-archive.ts';
import { decode } from './read-file.ts';
import { detectSeparation, splitRows } from './split-rows.ts';

const speaker = createSpeaker('zh');
const table = '日期,摘要,金额\r\n2026-10-01,货款,1.00\r\n2026-10-02,材料,2.00\r\n';
const read = (bytes: Uint8Array, options: Parameters<typeof decode>[1] = {}) =>
  decode({ fileName: 'x', bytes, sha256: '' }, options);
const cells = (bytes: Uint8Array, options: Parameters<typeof decode>[1] = {}) =>
  read(bytes, options).sheets[0]?.rows.map((row) => row.cells);
const expected = [
  ['日期', '摘要', '金额'],
  ['2026-10-01', '货款', '1.00'],
  ['2026-10-02', '材料', '2.00'],
];

test('each encoding is found by its bytes', () => {
  const encode = (encoding: string, addBOM = false) => iconv.encode(table, encoding, { addBOM });
  for (const [bytes, encoding] of [
    [encode('utf-8'), 'utf-8'],
    [encode('utf-8', true), 'utf-8'],
    [encode('gb18030'), 'gb18030'],
    [encode('utf-16le', true), 'utf-16le'],
    [encode('utf-16le'), 'utf-16le'],
    [encode('utf-16be', true), 'utf-16be'],
    [encode('utf-16be'), 'utf-16be'],
  ] as const) {
    assert.equal(read(bytes).encoding, encoding);
    assert.deepEqual(cells(bytes), expected, encoding);
  }
});

test('the user’s encoding stands, and characters it does not know are told by row', () => {
  const bytes = iconv.encode(table, 'gb18030');
  const { encoding, badRows } = read(bytes, { encoding: 'utf-8' });
  assert.equal(encoding, 'utf-8');
  assert.deepEqual(badRows, [1, 2, 3]);
});

test('separators: comma, tab, semicolon, bar', () => {
  for (const separator of [',', '\t', ';', '|']) {
    const text = table.replaceAll(',', separator);
    assert.equal(detectSeparation(text.split('\r\n')).separator, separator);
    assert.deepEqual(cells(Buffer.from(text)), expected);
  }
});

test('rows are numbered by the line they begin on, line breaks in cells and blank lines counted', () => {
  const { sheets } = read(Buffer.from('a,b,c\n"1\n2",x,y\n\nz,z,z\n'));
  assert.deepEqual(
    sheets[0]?.rows.map(({ row, cells: [first] }) => [row, first]),
    [
      [1, 'a'],
      [2, '1\n2'],
      [4, ''],
      [5, 'z'],
    ],
  );
});

test('a stray quotation mark spoils its own line and no other', () => {
  const lines = ['d,s,a,b,c,e', '1,"x,1.00,,,', '2,y,2.00,,,', '3,"z",3.00,,,', '4,w,"4,000.00",,,'];
  for (const extra of ['', '5,"v,5.00,,,']) {
    const { sheets } = read(Buffer.from([...lines, ...(extra ? [extra] : [])].join('\n')));
    const rows = sheets[0]?.rows ?? [];
    assert.deepEqual(
      rows.filter(({ broken }) => broken).map(({ row }) => row),
      extra ? [2, 6] : [2],
    );
    assert.deepEqual(rows[3]?.cells.slice(0, 3), ['3', 'z', '3.00']);
    assert.deepEqual(rows[4]?.cells.slice(0, 3), ['4', 'w', '4,000.00']);
  }
});

test('every table written as CSV reads back as itself', () => {
  const line = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '中') });
  const note = fc
    .array(fc.string({ unit: fc.constantFrom('a', '"', '中') }), { maxLength: 4 })
    .map((parts) => parts.join('\n'));
  const row = fc.tuple(line, note, line, line, line, line);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const read = splitRows(['甲,乙,丙,丁,戊,己', ...quoted].join('\n'));
      assert.deepEqual(
        read.slice(1).map(({ cells }) => cells),
        rows,
      );
    }),
  );
});

function workbook(
  rows: unknown[][],
  bookType: XLSX.BookType,
  formats: Record<string, string> = {},
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  for (const [at, format] of Object.entries(formats)) (sheet[at] as XLSX.CellObject).z = format;
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表');
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

test('workbooks, new and old: text as it stands, numbers exact, days as days', () => {
  const rows = [['科目', '数', '日'], ['一', 0.1 + 0.2, 46326], [], ['二', 1234567.89, 46326.5]];
  for (const bookType of ['xlsx', 'biff8'] as const) {
    const read2 = cells(workbook(rows, bookType, { C2: 'yyyy-mm-dd', C4: 'yyyy-mm-dd hh:mm' }));
    assert.deepEqual(read2?.[1], ['一', '0.3', '2026-10-31'], bookType);
    assert.deepEqual(read2?.[3], ['二', '1234567.89', '2026-10-31 12:00:00'], bookType);
  }
});

test('a number too long for a workbook is marked, because its last digits are gone', () => {
  const { sheets } = read(
    workbook(
      [
        ['账号', '数'],
        [32250198000000000001n.toString(), 1],
        [3.225019800000001e19, 2],
      ],
      'xlsx',
    ),
  );
  assert.deepEqual(sheets[0]?.roundedColumns, [0]);
});

test('a formula that was never worked out is shown as it stands', () => {
  const sheet = XLSX.utils.aoa_to_sheet([['日期', '金额']]);
  sheet.A2 = { t: 'n', f: 'SUM(B1:B9)' };
  sheet['!ref'] = 'A1:B2';
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表');
  const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  assert.equal(cells(bytes)?.[1]?.[0], '=SUM(B1:B9)');
});

test('what would unpack to more than a quarter of a gigabyte is refused before it is unpacked', async () => {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.alloc(1024), 'xl/workbook.xml');
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  assert.deepEqual(
    listParts(bytes).map(({ name, size }) => [name, size]),
    [['xl/workbook.xml', 1024]],
  );
  bytes.writeUInt32LE(600 * 1024 * 1024, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
  assert.throws(() => read(bytes), { code: 'imports.unpacksTooLarge' });
});

test('a workbook with a password, an empty file, and one too large each say so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rongbei-'));
  try {
    const protectedBook = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(protectedBook, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]));
    XLSX.CFB.utils.cfb_add(protectedBook, '/EncryptedPackage', Buffer.alloc(64));
    assert.throws(() => read(XLSX.CFB.write(protectedBook, { type: 'buffer' }) as Buffer), {
      code: 'imports.protected',
    });
    const path = join(folder, 'file.csv');
    writeFileSync(path, '');
    assert.throws(() => readChosenFile(path, largestImport, speaker), { code: 'file.empty' });
    truncateSync(path, 201 * 1024 * 1024);
    assert.throws(() => readChosenFile(path, largestImport, speaker), { code: 'file.tooLarge' });
    for (const none of [folder, ...(process.platform === 'win32' ? [] : ['/dev/zero'])]) {
      assert.throws(() => readChosenFile(none, largestImport, speaker), {
        code: 'file.cannotRead',
        data: { fileName: basename(none), detail: '这不是普通文件' },
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
