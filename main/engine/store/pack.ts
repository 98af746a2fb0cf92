import type { ReadDb, WriteTx } from './handles.ts';

interface PackRow {
  id: number;
  made_at: string;
  file_name: string;
  format: 'pdf' | 'zip';
  language: 'zh' | 'en';
  size: number;
  sha256: string;
}

/** True for a practice firm: what is made of it must say so. */
export function isPractice(db: ReadDb): boolean {
  return db.get<{ practice: number }>('SELECT practice FROM profile WHERE id = 1')?.practice === 1;
}

/** The packs made so far, newest first. */
export function listPacks(db: ReadDb): PackRow[] {
  return db.all<PackRow>('SELECT * FROM pack ORDER BY id DESC');
}

export function insertPack(tx: WriteTx, row: Omit<PackRow, 'id'>): number {
  return tx.insert('pack', { ...row });
}
