import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { detectMediaType } from '../../../core/documents/detect-media-type.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { Speaker } from '../../../core/messages/format.ts';

const largestPaper = 100 * 1024 * 1024;

export interface Paper {
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
  mediaType: string;
}

/** Reads a file the user chose, and refuses what is not a paper by its content. */
export async function readPaper(path: string, speaker: Speaker): Promise<Paper> {
  const fileName = basename(path).normalize('NFC');
  const bytes = await readBytes(path, fileName);
  const detected = detectMediaType(bytes);
  if (!detected.accepted)
    throw new RongbeiError('documents.kindNotAccepted', {
      fileName,
      found: speaker.text(`documents.kind.${detected.found}`),
    });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileName, bytes, sha256, mediaType: detected.mediaType };
}

async function readBytes(path: string, fileName: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size === 0) throw new RongbeiError('file.empty', { fileName });
      if (size > largestPaper)
        throw new RongbeiError('file.tooLarge', { fileName, size, limit: largestPaper });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof RongbeiError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') throw new RongbeiError('file.notFound', { fileName });
    throw new RongbeiError('file.cannotRead', { fileName, detail: code });
  }
}
