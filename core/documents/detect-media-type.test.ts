import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { detectMediaType, extensionOf } from './detect-media-type.ts';

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));
const little = (value: number, width: number) =>
  Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256);

/** A ZIP of empty entries: local headers, directory, end record, as APPNOTE has them. */
function zipOf(names: string[], comment = ''): number[] {
  const locals = names.map((name) => [
    ...little(0x04034b50, 4),
    ...little(0, 22),
    ...little(name.length, 2),
    ...little(0, 2),
    ...ascii(name),
  ]);
  const directory = names.flatMap((name) => [
    ...little(0x02014b50, 4),
    ...little(0, 24),
    ...little(name.length, 2),
    ...little(0, 16),
    ...ascii(name),
  ]);
  const end = [
    ...little(0x06054b50, 4),
    ...little(0, 8),
    ...little(directory.length, 4),
    ...little(locals.flat().length, 4),
    ...little(comment.length, 2),
    ...ascii(comment),
  ];
  return [...locals.flat(), ...directory, ...end];
}
const ole = (...names: string[]) => {
  const header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)];
  const entry = (name: string) => {
    const wide = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
    return [...wide, ...new Array<number>(128 - wide.length).fill(0)];
  };
  return bytesOf(header, ...names.map(entry));
};
const foundIn = (bytes: Uint8Array) => {
  const detected = detectMediaType(bytes);
  return detected.accepted ? detected.extension : detected.found;
};
const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 16, ...ascii('JFIF'), 0];

test('each accepted kind is known by its content', () => {
  assert.equal(foundIn(bytesOf('%PDF-1.7\n%%EOF\n')), 'pdf');
  assert.equal(foundIn(bytesOf([0xef, 0xbb, 0xbf], '\r\n%PDF-1.4\n')), 'pdf');
  assert.equal(foundIn(bytesOf(jpeg, 'x')), 'jpg');
  assert.equal(foundIn(bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a], 'IHDR')), 'png');
  assert.equal(foundIn(bytesOf('II', [0x2a, 0], 'xxxx')), 'tif');
  assert.equal(foundIn(bytesOf('MM', [0, 0x2a], 'xxxx')), 'tif');
  assert.equal(foundIn(bytesOf([0, 0, 0, 0x18], 'ftypheic', [0, 0, 0, 0])), 'heic');
  assert.equal(foundIn(bytesOf(zipOf(['[Content_Types].xml', 'word/document.xml']))), 'docx');
  assert.equal(foundIn(bytesOf(zipOf(['[Content_Types].xml', 'xl/workbook.xml'], 'made by us'))), 'xlsx');
  assert.equal(foundIn(bytesOf(zipOf(['OFD.xml', 'Doc_0/Document.xml']))), 'ofd');
  assert.equal(foundIn(ole('Root Entry', 'WordDocument')), 'doc');
  assert.equal(foundIn(ole('Root Entry', 'Workbook')), 'xls');
  assert.equal(foundIn(bytesOf('<?xml version="1.0"?><EInvoice/>')), 'xml');
});

test('the media type gives its ending back', () => {
  for (const bytes of [bytesOf('%PDF-1.7'), bytesOf(jpeg), ole('Workbook')]) {
    const detected = detectMediaType(bytes);
    assert.ok(detected.accepted);
    assert.equal(extensionOf(detected.mediaType), detected.extension);
  }
});

test('programs, scripts, web pages, archives and macros are refused', () => {
  assert.equal(foundIn(bytesOf('MZ', [0x90, 0])), 'program');
  assert.equal(foundIn(bytesOf([0x7f], 'ELF')), 'program');
  assert.equal(foundIn(bytesOf('#!/bin/sh\n')), 'program');
  assert.equal(foundIn(bytesOf('<!DOCTYPE html><html></html>')), 'webPage');
  assert.equal(foundIn(bytesOf('<?xml version="1.0"?><svg xmlns="x"><script>1</script></svg>')), 'webPage');
  assert.equal(foundIn(bytesOf(zipOf(['a.exe']))), 'zip');
  assert.equal(foundIn(bytesOf('Rar!', [0x1a, 7, 0])), 'zip');
  assert.equal(
    foundIn(bytesOf(zipOf(['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin']))),
    'macro',
  );
  assert.equal(foundIn(ole('Workbook', '_VBA_PROJECT_CUR')), 'macro');
  assert.equal(foundIn(ole('Root Entry', 'PowerPoint Document')), 'ole');
  assert.equal(foundIn(bytesOf('date,amount\n')), 'text');
});

test('a file that is two kinds at once is refused', () => {
  assert.equal(foundIn(bytesOf(jpeg, 'pixels', zipOf(['evil.js']))), 'mixed');
  assert.equal(foundIn(bytesOf('%PDF-1.7\n%%EOF\n', zipOf(['evil.js']))), 'mixed');
  assert.equal(foundIn(bytesOf(jpeg, '%PDF-1.7')), 'mixed');
});

test('any bytes at all are judged without a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      assert.equal(typeof detectMediaType(bytes).accepted, 'boolean');
    }),
  );
});
