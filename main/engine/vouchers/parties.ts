import { RongbeiError } from '../../../core/errors.ts';
import type { Party } from '../../../core/vouchers/contract.ts';
import type { RoomHandlers } from '../handler.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  findParty,
  findPartyByName,
  insertParty,
  isPartyUsed,
  listParties,
  type PartyRow,
  removeParty,
  updateParty,
} from '../store/parties.ts';

const byName = new Intl.Collator('zh-CN');

function view(db: ReadDb, row: PartyRow): Party {
  return {
    partyId: row.id,
    name: row.name,
    role: row.role,
    subordinated: row.subordinated === 1,
    used: isPartyUsed(db, row.id),
  };
}

function mustFindParty(db: ReadDb, partyId: number): PartyRow {
  const row = findParty(db, partyId);
  if (!row) throw new RongbeiError('vouchers.noSuchParty', { partyId });
  return row;
}

export const partyHandlers: Pick<
  RoomHandlers<'vouchers'>,
  'vouchers.listParties' | 'vouchers.saveParty' | 'vouchers.removeParty'
> = {
  'vouchers.listParties': ({ db }, { search }) =>
    listParties(db, search ?? null)
      .sort((a, b) => byName.compare(a.name, b.name))
      .map((row) => view(db, row)),

  'vouchers.saveParty': ({ tx }, { partyId, name, role, subordinated }) => {
    const same = findPartyByName(tx, name);
    if (same && same.id !== partyId) throw new RongbeiError('vouchers.partyExists', { name });
    const set = { name, role, subordinated: subordinated ? 1 : 0 };
    if (partyId === undefined)
      return view(tx, mustFindParty(tx, insertParty(tx, { ...set, import_id: null })));
    mustFindParty(tx, partyId);
    updateParty(tx, partyId, set);
    return view(tx, mustFindParty(tx, partyId));
  },

  'vouchers.removeParty': ({ tx }, { partyId }) => {
    const { name } = mustFindParty(tx, partyId);
    if (isPartyUsed(tx, partyId)) throw new RongbeiError('vouchers.partyInUse', { name });
    removeParty(tx, partyId);
    return { partyId };
  },
};
