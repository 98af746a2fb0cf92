import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { detectEncoding } from './read-text.ts';
import { RowSplitter, splitRows } from './split-rows.ts';
import { digest, readRows } from './text-pieces.ts';

const piecesOf = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.byteLength / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
const never = (): never => {
  throw new Error('too long');
};

const cell = fc.constantFrom('a', '1,000.00', '"', '""', '记-1', ' ', '', '"x"', '甲"乙', '一\n二');
const line = fc
  .array(cell, { minLength: 3, maxLength: 5 })
  .map((cells) => cells.map((text) => (text.includes(',') ? `"${text}"` : text)).join(','));
const text = fc
  .tuple(fc.array(line, { maxLength: 150 }), fc.constantFrom('\r\n', '\n', '\r'), fc.boolean())
  .map(([lines, end, closed]) => lines.join(end) + (closed ? end : ''));

test('a text in pieces gives the rows of the whole text, wherever it is cut', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 400 }), (whole, size) => {
      const splitter = new RowSplitter(10_000, never);
      const rows = [];
      for (let at = 0; at < whole.length; at += size) rows.push(...splitter.push(whole.slice(at, at + size)));
      rows.push(...splitter.end());
      assert.deepEqual(rows, splitRows(whole));
    }),
  );
});

test('a line longer than any table has is refused by its number', () => {
  const splitter = new RowSplitter(100, (row) => {
    throw new Error(`row ${row}`);
  });
  splitter.push('a,b,c\n');
  assert.throws(() => splitter.push(`x,y,z\n${'1'.repeat(101)}`), /row 3/);
});

test('hash, size and encoding of a file in pieces are those of the whole, and so are its rows', () => {
  const samples: [string, string][] = [
    ['utf-8', '日期,摘要,金额\r\n2026-10-05,收到货款,1.00\r\n'],
    ['gb18030', '日期,摘要,金额\r\n2026-10-05,收到货款,1.00\r\n'],
    ['utf-16le', '日期,摘要,金额\r\n2026-10-05,收到货款,1.00\r\n'],
    ['utf-8', `date,text,amount\n${'a,b,1\n'.repeat(3000)}2026,货款,2\n`],
    ['gb18030', `date,text,amount\n${'a,b,1\n'.repeat(3000)}2026,货款,2\n`],
    ['utf-8', 'date,text,amount\na,b,1\n'],
  ];
  for (const [encoding, content] of samples) {
    const bytes = iconv.encode(content, encoding, { addBOM: encoding === 'utf-16le' });
    for (const size of [1024, 1025, 5000]) {
      const found = digest(piecesOf(bytes, size), undefined, () => {});
      assert.deepEqual(found, {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.byteLength,
        encoding: detectEncoding(bytes),
      });
      const rows = [...readRows(piecesOf(bytes, size), found.encoding, 'x')].flatMap((batch) => batch.rows);
      assert.deepEqual(rows, splitRows(content));
    }
  }
});

test('characters the encoding does not know are told with the rows they are in', () => {
  const bytes = iconv.encode('a,b,c\n货,款,1\n', 'gb18030');
  const batches = [...readRows([bytes], 'utf-8', 'x')];
  assert.ok(
    batches.some(({ hasBad, rows }) => hasBad && rows.some(({ cells }) => cells[0]?.includes('\uFFFD'))),
  );
});
