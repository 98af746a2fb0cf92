import { JournalReader, type JournalVoucher } from '../../../core/imports/parse-journal.ts';
import type { Row } from '../store/handles.ts';
import type { ImportRow } from '../store/imports.ts';
import { toRow } from '../store/journals.ts';
import { readAll } from './journal-run.ts';
import { keptJournal } from './journal-source.ts';
import { accountRows, lineValues, voucherValues } from './journal-writer.ts';
import type { Kept } from './kept.ts';
import { type StoredJournal, storedOptions } from './stored.ts';

export function storedJournal(importRow: Pick<ImportRow, 'id' | 'options'>): StoredJournal {
  const { journal } = storedOptions(importRow);
  if (!journal) throw new Error(`import ${importRow.id} is no journal`);
  return journal;
}

/** The vouchers of a kept journal, those that were left out among them, in the order of the file. */
export function* iterateVouchers(
  kept: Pick<Kept, 'resources' | 'db'>,
  importRow: ImportRow,
  onReader: (reader: JournalReader) => void = () => {},
): Generator<JournalVoucher> {
  const { codesByName } = storedJournal(importRow);
  const codes = new Map(codesByName);
  const known = { nameOf: () => null, codeOf: (name: string) => codes.get(name) ?? null };
  const { layout, rows } = keptJournal(kept, importRow);
  let read: JournalVoucher[] = [];
  const reader = new JournalReader(layout, known, (voucher) => read.push(voucher));
  onReader(reader);
  for (const batch of rows()) {
    readAll(reader, [batch], () => {});
    yield* read;
    read = [];
  }
  reader.end();
  yield* read;
}

/** The parties of a journal by the names the file has for them. */
export function partyIds({
  parties,
  firstPartyId,
  knownParties,
}: StoredJournal): ReadonlyMap<string, number> {
  const ids = new Map(knownParties);
  parties.forEach(([name], index) => {
    ids.set(name, firstPartyId + index);
  });
  return ids;
}

/** The id a voucher of the file has; null where it was left out. Asked in the order of the file. */
export function idsInOrder(taken: StoredJournal['taken']): (ordinal: number) => number | null {
  let at = 0;
  return (ordinal) => {
    while ((taken[at]?.[1] ?? Number.POSITIVE_INFINITY) < ordinal) at += 1;
    const span = taken[at];
    return span && span[0] <= ordinal ? span[2] + ordinal - span[0] : null;
  };
}

/** The rows a journal has in a table, just as they were inserted. */
export function* rowsOfJournal(kept: Kept, importRow: ImportRow, table: string): Generator<Row> {
  const { id: importId } = importRow;
  const journal = storedJournal(importRow);
  if (table === 'account') yield* accountRows(importId, journal.accounts);
  else if (table === 'party') {
    for (const [index, [name, role]] of journal.parties.entries())
      yield toRow('party', [journal.firstPartyId + index, name, role, 0, importId]);
  } else if (table === 'voucher' || table === 'voucher_line') {
    const parties = partyIds(journal);
    const idOf = idsInOrder(journal.taken);
    for (const voucher of iterateVouchers(kept, importRow)) {
      const id = idOf(voucher.ordinal);
      if (id === null) continue;
      if (table === 'voucher') yield toRow('voucher', voucherValues(id, importId, voucher));
      else
        for (const [index, { party }] of voucher.lines.entries()) {
          const partyId = party === null ? null : (parties.get(party) ?? null);
          yield toRow('voucher_line', lineValues(id, importId, voucher, index, partyId));
        }
    }
  } else throw new Error(`journals keep no rows in ${table}`);
}
