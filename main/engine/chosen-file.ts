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
    mustBeFile(path, speaker);
    bytes = readAtMost(path, limit);
  } catch (error) {
    throw toldError(error, fileName, speaker);
  }
  if (bytes.byteLength === 0) throw new RongbeiError('file.empty', { fileName });
  return { fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const pieceSize = 1024 * 1024;

/**
 * The bytes of a file the user chose, one piece of 1 MB after another: for what is too large to hold at once. A piece is
 * only good until the next one is asked for.
 */
export function* readChosenPieces(path: string, limit: number, speaker: Speaker): Generator<Uint8Array> {
  const fileName = basename(path);
  let file: number | null = null;
  try {
    mustBeFile(path, speaker);
    file = openSync(path, 'r');
    const piece = Buffer.allocUnsafe(pieceSize);
    let total = 0;
    for (;;) {
      let filled = 0;
      while (filled < pieceSize) {
        const count = readSync(file, piece, filled, pieceSize - filled, null);
        if (count === 0) break;
        filled += count;
      }
      total += filled;
      if (total > limit) throw new RongbeiError('file.tooLarge', { fileName, size: total, limit });
      if (filled > 0) yield piece.subarray(0, filled);
      if (filled < pieceSize) break;
    }
    if (total === 0) throw new RongbeiError('file.empty', { fileName });
  } catch (error) {
    throw toldError(error, fileName, speaker);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Before it is opened: opening a pipe waits for someone to write to it. */
function mustBeFile(path: string, speaker: Speaker): void {
  if (statSync(path).isFile()) return;
  const detail = speaker.text('imports.detail.notAFile');
  throw new RongbeiError('file.cannotRead', { fileName: basename(path), detail });
}

/** What a failed reading means for people; other errors stay what they are. */
function toldError(error: unknown, fileName: string, speaker: Speaker): unknown {
  if (error instanceof RongbeiError || !(error instanceof Error) || !('syscall' in error)) return error;
  const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new RongbeiError('file.notFound', { fileName });
  const detail =
    code === 'EACCES' || code === 'EPERM'
      ? speaker.text('imports.detail.notAllowed')
      : speaker.text('imports.detail.ioError', { code });
  return new RongbeiError('file.cannotRead', { fileName, detail });
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
