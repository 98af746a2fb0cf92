import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { RongbeiError } from '../../core/errors.ts';
import type { Speaker } from '../../core/messages/format.ts';

export interface ChosenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The bytes of a file the user chose; refuses what is no file, and what is too large without reading all of it. */
export function readChosenFile(path: string, limit: number, speaker: Speaker): ChosenFile {
  const fileName = basename(path);
  let bytes: Uint8Array;
  try {
    // Before it is opened: opening a pipe waits for someone to write to it.
    if (!statSync(path).isFile()) {
      const detail = speaker.text('imports.detail.notAFile');
      throw new RongbeiError('file.cannotRead', { fileName, detail });
    }
    bytes = readAtMost(path, limit);
  } catch (error) {
    if (error instanceof RongbeiError) throw error;
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new RongbeiError('file.notFound', { fileName });
    const detail =
      code === 'EACCES' || code === 'EPERM'
        ? speaker.text('imports.detail.notAllowed')
        : speaker.text('imports.detail.ioError', { code });
    throw new RongbeiError('file.cannotRead', { fileName, detail });
  }
  if (bytes.byteLength === 0) throw new RongbeiError('file.empty', { fileName });
  return { fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Some files have no size that could be believed, and one that is being written grows while it is read. */
function readAtMost(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const refuse = (found: number): never => {
      throw new RongbeiError('file.tooLarge', { fileName: basename(path), size: found, limit });
    };
    if (size > limit) refuse(size);
    const chunks: Buffer[] = [];
    let total = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(total === 0 ? size + 1 : 65_536);
      const count = readSync(file, chunk, 0, chunk.byteLength, null);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      total += count;
      if (total > limit) refuse(total);
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}
