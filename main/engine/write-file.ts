import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RongbeiError } from '../../core/errors.ts';

const firmFileStart = Buffer.from('SQLite format 3\0', 'latin1');

/** Writes a file whole or not at all: beside its place, flushed to the disk, then renamed over it. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(path, async (file) => {
    await file.writeFile(bytes);
  });
}

/**
 * The same for what is too large to hold at once: `write` puts it into the file piece by piece. When it fails, what
 * stood at the place before stands there still.
 */
export async function writeAtomically(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const fileName = basename(path);
  const beside = join(dirname(path), `.${fileName}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await refuseFirmFile(path);
    const file = await open(beside, 'wx');
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof RongbeiError) throw error;
    throw new RongbeiError('file.cannotWrite', { fileName, detail: detailOf(error) });
  }
}

/** A firm's books are never replaced by a paper or a pack, whatever name was typed. */
async function refuseFirmFile(path: string): Promise<void> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch {
    return;
  }
  try {
    const { buffer } = await file.read(Buffer.alloc(firmFileStart.length), 0, firmFileStart.length, 0);
    if (buffer.equals(firmFileStart)) throw new RongbeiError('firm.fileExists', { fileName: basename(path) });
  } finally {
    await file.close();
  }
}

/** So that the new name, too, outlives a power cut; Windows opens no folders and needs none of this. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
