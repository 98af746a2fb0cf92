import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { RongbeiError } from '../../../core/errors.ts';

const largestFile = 200 * 1024 * 1024;

export interface ImportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The bytes of a file to import; refuses what is too large before reading it. */
export function readBytes(path: string): ImportFile {
  const fileName = basename(path);
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > largestFile) throw new RongbeiError('file.tooLarge', { fileName, size, limit: largestFile });
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof RongbeiError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new RongbeiError('file.notFound', { fileName });
    throw new RongbeiError('file.cannotRead', { fileName, detail: code ?? String(error) });
  }
  if (bytes.byteLength === 0) throw new RongbeiError('file.empty', { fileName });
  return { fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
