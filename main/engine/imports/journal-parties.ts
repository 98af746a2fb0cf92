import { detach } from '../../../core/imports/problem-list.ts';
import type { RangeInsert, ReadDb } from '../store/handles.ts';
import { nextId } from '../store/journals.ts';
import { findPartyByName } from '../store/parties.ts';
import { firstRole } from '../vouchers/first-role.ts';
import type { StoredJournal } from './stored.ts';

/** The parties a journal names: those known by name, and new ones, added as they come. */
export class JournalParties {
  readonly #db: ReadDb;
  readonly #importId: number;
  readonly #insert: RangeInsert;
  readonly #ids = new Map<string, number>();
  readonly #added: [name: string, role: string][] = [];
  readonly #known: [name: string, id: number][] = [];
  readonly #firstId: number;

  constructor(db: ReadDb, importId: number, insert: RangeInsert) {
    this.#db = db;
    this.#importId = importId;
    this.#insert = insert;
    this.#firstId = nextId(db, 'party');
  }

  /** @param accounts the names the file has for accounts */
  idOf(name: string, code: string, accounts: ReadonlyMap<string, string>): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const own = detach(name);
    const there = findPartyByName(this.#db, own);
    const id = there?.id ?? this.#firstId + this.#added.length;
    this.#ids.set(own, id);
    if (there) this.#known.push([own, id]);
    else {
      const role = firstRole(this.#db, own, code, (each) => accounts.get(each));
      this.#added.push([own, role]);
      this.#insert.add([id, own, role, 0, this.#importId]);
    }
    return id;
  }

  stored(): Pick<StoredJournal, 'parties' | 'firstPartyId' | 'knownParties'> {
    return { parties: this.#added, firstPartyId: this.#firstId, knownParties: this.#known };
  }
}
