import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { encodings } from '../../../core/imports/contract.ts';
import type { Sheet } from '../../../core/imports/sheet.ts';
import { splitRows } from './split-rows.ts';

export type Encoding = (typeof encodings)[number];

/** Reads a text file of separated values. */
export function readText(
  bytes: Uint8Array,
  chosen: Encoding | undefined,
): { sheet: Sheet; encoding: Encoding; badRows: number[] } {
  const encoding = chosen ?? detectEncoding(bytes);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  const rows = splitRows(text);
  const hasBad = text.includes('\uFFFD');
  const badRows = hasBad ? rows.filter(({ cells }) => cells.some((cell) => cell.includes('\uFFFD'))) : [];
  return { sheet: { name: '', rows, roundedColumns: [] }, encoding, badRows: badRows.map(({ row }) => row) };
}

/** By its mark, else by what its bytes can be: UTF-16 has zero bytes, UTF-8 has rules, and the rest is GB18030. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [atEven = 0, atOdd = 0] = zeros;
  // Separators and line ends have a zero byte in UTF-16, even where all words are Chinese.
  if (Math.max(atEven, atOdd) > head.length / 20) return atOdd > atEven ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}
