import { createHash } from 'node:crypto';
import type { ReadDb } from './handles.ts';

/** The bytes of a kept file, put together from its chunks. */
export function readKeptFile(db: ReadDb, sha256: string): Uint8Array {
  const file = db.get<{ size: number }>('SELECT size FROM journal_file WHERE sha256 = @sha256', { sha256 });
  if (!file) throw new Error(`no kept file ${sha256}`);
  const bytes = new Uint8Array(file.size);
  let at = 0;
  const chunks = db.iterate<{ bytes: Uint8Array }>(
    'SELECT bytes FROM journal_file_chunk WHERE sha256 = @sha256 ORDER BY sequence',
    { sha256 },
  );
  for (const chunk of chunks) {
    bytes.set(chunk.bytes, at);
    at += chunk.bytes.byteLength;
  }
  return bytes;
}

/** The bytes of a kept file, chunk by chunk. Between two of them the connection is free. */
export function* iterateKeptFile(db: ReadDb, sha256: string): Generator<Uint8Array> {
  for (let sequence = 0; ; sequence += 1) {
    const chunk = db.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM journal_file_chunk WHERE sha256 = @sha256 AND sequence = @sequence',
      { sha256, sequence },
    );
    if (!chunk) return;
    yield chunk.bytes;
  }
}

export function isKept(db: ReadDb, sha256: string): boolean {
  return db.get('SELECT 1 FROM journal_file WHERE sha256 = @sha256', { sha256 }) !== undefined;
}

/** Kept files whose bytes no longer give their hash. */
export function damagedFiles(db: ReadDb): string[] {
  const damaged: string[] = [];
  for (const { sha256 } of db.all<{ sha256: string }>('SELECT sha256 FROM journal_file ORDER BY sha256')) {
    const hash = createHash('sha256');
    const chunks = db.iterate<{ bytes: Uint8Array }>(
      'SELECT bytes FROM journal_file_chunk WHERE sha256 = @sha256 ORDER BY sequence',
      { sha256 },
    );
    for (const chunk of chunks) hash.update(chunk.bytes);
    if (hash.digest('hex') !== sha256) damaged.push(sha256);
  }
  return damaged;
}
