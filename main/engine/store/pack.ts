import type { ReadDb, WriteTx } from './handles.ts';

export interface PackRow {
  id: number;
  made_at: string;
  file_name: string;
  format: 'pdf' | 'zip';
  language: 'zh' | 'en';
  size: number;
  sha256: string;
}

/** The packs made so far, newest first. */
export function listPacks(db: ReadDb): PackRow[] {
  return db.all<PackRow>('SELECT * FROM pack ORDER BY id DESC');
}

export function insertPack(tx: WriteTx, row: Omit<PackRow, 'id'>): number {
  return tx.insert('pack', { ...row });
}
