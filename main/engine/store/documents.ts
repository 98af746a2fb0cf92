import type { ReadDb, Row, WriteTx } from './handles.ts';

export interface DocumentRow {
  id: number;
  sha256: string;
  file_name: string;
  media_type: string;
  size: number;
  item_id: string | null;
  issued_on: string | null;
  valid_until: string | null;
  note: string;
  attached_at: string;
  in_pack: number;
}

export function listDocuments(db: ReadDb): DocumentRow[] {
  return db.all<DocumentRow>('SELECT * FROM document ORDER BY id');
}

export function findDocument(db: ReadDb, id: number): DocumentRow | undefined {
  return db.get<DocumentRow>('SELECT * FROM document WHERE id = @id', { id });
}

export function findDocumentByHash(db: ReadDb, sha256: string): DocumentRow | undefined {
  return db.get<DocumentRow>('SELECT * FROM document WHERE sha256 = @sha256 ORDER BY id LIMIT 1', { sha256 });
}

export function insertDocument(tx: WriteTx, row: Omit<DocumentRow, 'id'>): number {
  return tx.insert('document', { ...row });
}

export function updateDocument(tx: WriteTx, id: number, set: Partial<Omit<DocumentRow, 'id'>>): void {
  tx.update('document', { id }, set as Row);
}

export function removeDocument(tx: WriteTx, id: number): void {
  tx.remove('document', { id });
}

/** Item id -> the reason the user gave. */
export function listNotApplicable(db: ReadDb): Map<string, string> {
  const rows = db.all<{ item_id: string; reason: string }>(
    'SELECT item_id, reason FROM item_not_applicable ORDER BY item_id',
  );
  return new Map(rows.map((row) => [row.item_id, row.reason]));
}

export function putNotApplicable(tx: WriteTx, itemId: string, reason: string): void {
  tx.put('item_not_applicable', { item_id: itemId }, { reason });
}

export function removeNotApplicable(tx: WriteTx, itemId: string): void {
  tx.remove('item_not_applicable', { item_id: itemId });
}
