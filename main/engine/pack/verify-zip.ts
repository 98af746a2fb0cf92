import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { RongbeiError } from '../../../core/errors.ts';
import {
  compareWithManifest,
  type EntryCheck,
  type FoundEntry,
  type Manifest,
  manifestName,
  manifestSchema,
} from '../../../core/pack/manifest.ts';

/** A pack of ours stays below these; a ZIP that says more is read no further. */
const mostEntries = 5000;
const largestEntry = 256 * 1024 * 1024;
const largestManifest = 8 * 1024 * 1024;

/** Compares a pack's ZIP with the manifest in it, reading every file once and keeping none. */
export async function verifyZip(
  path: string,
  onEntry: (done: number, total: number) => void,
): Promise<EntryCheck[]> {
  const fileName = basename(path);
  const notAPack = () => new RongbeiError('pack.notAPack', { fileName });
  let zip: yauzl.ZipFile;
  try {
    zip = await openZip(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new RongbeiError('file.notFound', { fileName });
    throw notAPack();
  }
  try {
    if (zip.entryCount > mostEntries) throw notAPack();
    const found: FoundEntry[] = [];
    let manifest: Manifest | null = null;
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
      onEntry(found.length, zip.entryCount);
      if (entry.fileName === manifestName && manifest === null) manifest = await readManifest(zip, entry);
      else found.push(await readEntry(zip, entry));
    }
    if (!manifest) throw notAPack();
    return compareWithManifest(manifest, found);
  } catch (error) {
    throw error instanceof RongbeiError ? error : notAPack();
  } finally {
    zip.close();
  }
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (error: unknown) => settle(() => reject(error)));
    zip.readEntry();
  });
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<FoundEntry> {
  const unread = { name: entry.fileName, size: entry.uncompressedSize, sha256: null };
  if (entry.uncompressedSize > largestEntry) return unread;
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of (await openEntry(zip, entry)) as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.byteLength;
    }
    return { name: entry.fileName, size, sha256: hash.digest('hex') };
  } catch {
    return unread;
  }
}

async function readManifest(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Manifest | null> {
  if (entry.uncompressedSize > largestManifest) return null;
  const pieces: Buffer[] = [];
  for await (const piece of (await openEntry(zip, entry)) as AsyncIterable<Buffer>) pieces.push(piece);
  return manifestSchema.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
}
