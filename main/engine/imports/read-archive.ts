import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { RongbeiError } from '../../../core/errors.ts';

/** A part of a zip, as its directory lists it. */
export interface ZipPart {
  readonly name: string;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** The part itself; throws when it is larger than its directory says, or damaged. */
  read(): Uint8Array;
}

/** What a zip may unpack to: a few megabytes can hold as many gigabytes of zeros. */
const largestUnpacked = 256 * 1024 * 1024;

/** The parts of a zip, without unpacking anything. */
export function listParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  const stop = Math.max(0, end - 65_535);
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < stop || end < 0) return [];
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.byteLength && view.getUint32(at, true) === 0x02014b50) {
    parts.push(partAt(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const rawName = Buffer.from(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  return {
    name: iconv.decode(rawName, flags & 0x800 ? 'utf-8' : 'gb18030'),
    size,
    isEncrypted: (flags & 1) === 1,
    read() {
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = bytes.subarray(from, from + packed);
      if (method === 0) return data;
      if (method !== 8) throw new Error(`packed in a way that is not known: ${method}`);
      const unpacked = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
      if (unpacked.byteLength !== size) throw new Error(`part ${this.name} is not as long as the zip says`);
      return unpacked;
    },
  };
}

/** Refuses what would unpack to too much, by what its directory says; `read` holds each part to it. */
export function refuseBomb(parts: readonly ZipPart[], fileName: string): void {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > largestUnpacked)
    throw new RongbeiError('imports.unpacksTooLarge', { fileName, size, limit: largestUnpacked });
}

const tables = /\.(?:csv|txt|tsv|xlsx?|ofx|qfx|qif)$/i;

/** The parts of an archive that could hold a table. */
export function tableParts(parts: readonly ZipPart[]): ZipPart[] {
  return parts.filter(({ name }) => tables.test(name) && !/^__MACOSX\/|(?:^|\/)\./.test(name));
}
