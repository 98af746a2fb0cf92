import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { RongbeiError } from '../../../core/errors.ts';
import { type Manifest, manifestName, type PackEntry } from '../../../core/pack/manifest.ts';
import type { PlannedEntry } from '../../../core/pack/plan-entries.ts';
import { writeAtomically } from '../write-file.ts';

export interface ZipContents {
  pdf: { name: string; bytes: Uint8Array };
  papers: readonly PlannedEntry[];
  about: Omit<Manifest, 'files' | 'kind' | 'version'>;
}

interface WrittenZip {
  size: number;
  sha256: string;
  entries: { name: string; size: number; sha256: string }[];
}

/** Already packed by their own format: packing them again gains nothing. */
const packedAlready = /^(image\/(jpeg|png|heic)|application\/(ofd|vnd\.openxml))/;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes the pack with its papers, one paper in memory at a time; the manifest comes last. The same contents give the
 * same bytes.
 */
export async function writeZip(
  path: string,
  { pdf, papers, about }: ZipContents,
  readFile: (sha256: string) => Uint8Array,
  onEntry: (done: number, total: number) => void,
): Promise<WrittenZip> {
  const files: PackEntry[] = [
    { name: pdf.name, size: pdf.bytes.byteLength, sha256: hashOf(pdf.bytes), itemId: null },
    ...papers.map(({ name, document }) => ({
      name,
      size: document.size,
      sha256: document.sha256,
      itemId: document.itemId,
    })),
  ];
  const manifest: Manifest = { kind: 'rongbei-pack', version: 1, ...about, files };
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');

  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  let failure: unknown = null;
  // yazl starts at once, so it may fail before anyone reads: the failure is kept and thrown where the file is written.
  output.on('error', () => {});
  zip.on('error', (error: unknown) => {
    failure = error;
    output.destroy(error instanceof Error ? error : undefined);
  });
  const options = { mtime: wallTimeOf(about.madeAt), mode: 0o100644, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(pdf.bytes), pdf.name, { ...options, compress: false });
  papers.forEach(({ name, document }, index) => {
    const compress = !packedAlready.test(document.mediaType);
    zip.addReadStreamLazy(name, { ...options, compress, size: document.size }, (give) => {
      try {
        onEntry(index, papers.length);
        const bytes = readFile(document.sha256);
        if (hashOf(bytes) !== document.sha256)
          throw new RongbeiError('firm.fileDamaged', { fileName: document.fileName, detail: 'SHA-256' });
        give(null, Readable.from([bytes]));
      } catch (error) {
        give(error, Readable.from([]));
      }
    });
  });
  zip.addBuffer(manifestBytes, manifestName, { ...options, compress: false });
  zip.end();

  const hash = createHash('sha256');
  let size = 0;
  await writeAtomically(path, async (file) => {
    try {
      for await (const piece of output as AsyncIterable<Buffer>) {
        hash.update(piece);
        size += piece.byteLength;
        await file.writeFile(piece);
      }
    } catch (error) {
      throw failure ?? error;
    }
  });
  const own = { name: manifestName, size: manifestBytes.byteLength, sha256: hashOf(manifestBytes) };
  const entries = [...files, own].map(({ name, size: bytes, sha256 }) => ({ name, size: bytes, sha256 }));
  return { size, sha256: hash.digest('hex'), entries };
}

/** A ZIP keeps local time: the UTC clock face is given as local, so that no time zone changes a byte. */
function wallTimeOf(madeAt: string): Date {
  const utc = new Date(madeAt);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}
