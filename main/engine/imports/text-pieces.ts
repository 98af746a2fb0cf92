import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { RongbeiError } from '../../../core/errors.ts';
import type { SheetRow } from '../../../core/imports/sheet.ts';
import { detectEncoding, type Encoding, longestLine } from './read-text.ts';
import { RowSplitter } from './split-rows.ts';

/** What a whole file is, learnt without holding it. */
export interface Digest {
  readonly sha256: string;
  readonly size: number;
  readonly encoding: Encoding;
}

/** @param chosen the encoding the user set; else it is found as `detectEncoding` finds it in a whole file */
export function digest(
  pieces: Iterable<Uint8Array>,
  chosen: Encoding | undefined,
  onPiece: (size: number) => void,
): Digest {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  let size = 0;
  let first: Encoding | null = null;
  let firstForeign: Encoding | null = null;
  for (const piece of pieces) {
    hash.update(piece);
    size += piece.byteLength;
    onPiece(size);
    if (chosen !== undefined) continue;
    first ??= detectEncoding(piece);
    utf8.add(piece);
    // Nothing but ASCII says nothing: the first piece with something else does.
    if (firstForeign === null && utf8.isForeign(piece)) firstForeign = detectEncoding(piece);
  }
  const isPlain = first === 'utf-8' || first === 'gb18030';
  const found = isPlain ? (utf8.isValid() ? 'utf-8' : (firstForeign ?? first)) : first;
  return { sha256: hash.digest('hex'), size, encoding: chosen ?? found ?? 'utf-8' };
}

/** Whether bytes that come in pieces are UTF-8 as a whole. */
class Utf8Check {
  #rest: Uint8Array = new Uint8Array();
  #isValid = true;

  add(piece: Uint8Array): void {
    if (!this.#isValid) return;
    const bytes = this.#rest.byteLength === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const cut = wholeCharacters(bytes);
    this.#isValid = isUtf8(bytes.subarray(0, cut));
    this.#rest = Uint8Array.prototype.slice.call(bytes, cut);
  }

  isValid(): boolean {
    return this.#isValid && this.#rest.byteLength === 0;
  }

  isForeign(piece: Uint8Array): boolean {
    return piece.some((byte) => byte >= 0x80);
  }
}

/** Where the last character begins that is not whole; the end where there is none. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.byteLength; back += 1) {
    const byte = bytes[bytes.byteLength - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.byteLength - back : bytes.byteLength;
  }
  return bytes.byteLength;
}

/** Rows of a text that comes in pieces of bytes, and whether there are characters in them that the encoding does not know. */
export function* readRows(
  pieces: Iterable<Uint8Array>,
  encoding: Encoding,
  fileName: string,
): Generator<{ rows: SheetRow[]; hasBad: boolean }> {
  const decoder = new TextDecoder(encoding);
  const splitter = new RowSplitter(longestLine, (row) => {
    throw new RongbeiError('imports.cellTooLarge', { fileName, row });
  });
  let wasBad = false;
  for (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    const isBad = text.includes('\uFFFD');
    yield { rows: splitter.push(text), hasBad: isBad || wasBad };
    wasBad = isBad;
  }
  const text = decoder.decode();
  const rows = [...splitter.push(text), ...splitter.end()];
  yield { rows, hasBad: wasBad || text.includes('\uFFFD') };
}
