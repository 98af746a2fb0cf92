import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { RongbeiError } from '../../../core/errors.ts';
import { isOfx, readOfx } from '../../../core/imports/read-ofx.ts';
import { isQif, readQif } from '../../../core/imports/read-qif.ts';
import type { encodings } from '../../../core/imports/schemas.ts';
import type { Sheet } from '../../../core/imports/sheet.ts';
import type { ChosenFile } from '../chosen-file.ts';
import { splitRows } from './split-rows.ts';

export type Encoding = (typeof encodings)[number];

/** No line of a table is longer; a file of one endless line is none. */
export const longestLine = 1024 * 1024;

/** Reads a text file: separated values, OFX or QIF. */
export function readText({ fileName, bytes }: ChosenFile, chosen: Encoding | undefined): Sheet {
  const encoding = chosen ?? detectEncoding(bytes);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  if (isOfx(text)) return { ...readOfx(text), encoding, badRows: badLines(text) };
  refuseLongLines(text, fileName);
  if (isQif(text)) return { ...readQif(text), encoding, badRows: badLines(text) };
  const rows = splitRows(text);
  const hasBad = text.includes('\uFFFD');
  const badRows = hasBad ? rows.filter(({ cells }) => cells.some((cell) => cell.includes('\uFFFD'))) : [];
  return { name: '', rows, roundedColumns: [], encoding, badRows: badRows.map(({ row }) => row) };
}

function badLines(text: string): number[] {
  if (!text.includes('\uFFFD')) return [];
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => (line.includes('\uFFFD') ? [index + 1] : []));
}

function refuseLongLines(text: string, fileName: string): void {
  let row = 0;
  const ends = /\r\n|\r|\n|$/g;
  for (let from = 0; from <= text.length; from = ends.lastIndex) {
    ends.lastIndex = from;
    const end = ends.exec(text)?.index ?? text.length;
    row += 1;
    if (end - from > longestLine) throw new RongbeiError('imports.cellTooLarge', { fileName, row });
    if (end === text.length) return;
  }
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
  return isUtf8(bytes) || isDamagedUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** UTF-8 with a few bytes spoilt: nearly all of what is not ASCII are whole characters of it, which chance does not make. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length && whole + broken < 20_000; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    let next = 1;
    while (next < length && ((bytes[at + next] ?? 0) & 0xc0) === 0x80) next += 1;
    if (lead >= 0xc2 && next === length) whole += 1;
    else broken += 1;
    at += next - 1;
  }
  return broken * 20 < whole;
}
