import type { partyRoles } from '../../../core/vouchers/schemas.ts';
import type { ReadDb, WriteTx } from './handles.ts';
import { like } from './like.ts';

export interface PartyRow {
  id: number;
  name: string;
  role: (typeof partyRoles)[number];
  subordinated: number;
  import_id: number | null;
}

export function findParty(db: ReadDb, id: number): PartyRow | undefined {
  return db.get<PartyRow>('SELECT * FROM party WHERE id = @id', { id });
}

export function findPartyByName(db: ReadDb, name: string): PartyRow | undefined {
  return db.get<PartyRow>('SELECT * FROM party WHERE name = @name', { name });
}

export function listParties(db: ReadDb, search: string | null): PartyRow[] {
  return db.all<PartyRow>(
    `SELECT * FROM party WHERE @pattern IS NULL OR name LIKE @pattern ESCAPE '\\' ORDER BY name, id`,
    { pattern: like(search) },
  );
}

export function insertParty(tx: WriteTx, party: Omit<PartyRow, 'id'>): number {
  return tx.insert('party', { ...party });
}

export function updateParty(tx: WriteTx, id: number, set: Partial<Omit<PartyRow, 'id'>>): void {
  tx.update('party', { id }, { ...set });
}

export function removeParty(tx: WriteTx, id: number): void {
  tx.remove('party', { id });
}

export function isPartyUsed(db: ReadDb, id: number): boolean {
  const found = db.get<{ used: number }>(
    `SELECT EXISTS (SELECT 1 FROM voucher_line WHERE party_id = @id)
       OR EXISTS (SELECT 1 FROM opening_balance WHERE party_id = @id) AS used`,
    { id },
  );
  return found?.used === 1;
}
