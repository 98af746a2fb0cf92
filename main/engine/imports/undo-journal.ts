import type { Month } from '../../../core/dates.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { openChart } from '../books/chart.ts';
import { rebuildMonths } from '../books/rebuild.ts';
import { refuseClosed, settleSources } from '../books/sources.ts';
import type { ReadContext, WriteContext } from '../handler.ts';
import { isAccountUsed, removeAccount } from '../store/accounts.ts';
import { type ImportRow, removeImport, updateImport } from '../store/imports.ts';
import {
  findJournalOfAccount,
  findJournalOfParty,
  hasImportedVouchers,
  listAccountsOfImport,
  listPartiesOfImport,
  listReversalsOf,
  nextId,
  openJournalInsert,
} from '../store/journals.ts';
import { findMonthSource, putMonthSource } from '../store/month-source.ts';
import { findPartyByName, insertParty, isPartyUsed, removeParty, updateParty } from '../store/parties.ts';
import { updateVoucherRow } from '../store/vouchers.ts';
import { firstRole } from '../vouchers/first-role.ts';
import { iterateVouchers, partyIds, storedJournal } from './journal-reread.ts';
import { lineValues, TakenSpans, voucherValues } from './journal-writer.ts';
import { type StoredOptions, storedOptions, storedProblems } from './stored.ts';
import { nextSource, sayStandsAgain } from './undo-balance.ts';
import { type JournalUndoPlan, type LaterJournal, planJournalUndo } from './undo-journal-plan.ts';

/** How many vouchers are taken out by one statement. */
const atOnce = 20_000;

export function describeJournal(context: ReadContext, importRow: ImportRow): Sentence[] {
  return sayPlan(context, planJournalUndo(context, importRow));
}

function sayPlan(context: ReadContext, plan: JournalUndoPlan): Sentence[] {
  const { speaker } = context;
  const { importRow, voucherCount, matches, later } = plan;
  const rows = importRow.row_count;
  const changes = [speaker.say('imports.undo.vouchers', { count: voucherCount, rows })];
  changes.push(...sayMonths(context, plan));
  if (matches.length > 0) changes.push(speaker.say('imports.undo.unbooked', { count: matches.length }));
  for (const { importRow: other, lines } of later)
    changes.push(speaker.say('imports.undo.rowsBack', { count: lines, fileName: other.file_name }));
  return changes;
}

/** What becomes of its months, those with the same fate in one sentence. */
function sayMonths(context: ReadContext, { importRow, months, later }: JournalUndoPlan): Sentence[] {
  const { db, speaker } = context;
  const fates = new Map<string, { months: Month[]; say: (months: string) => Sentence }>();
  const add = (fate: string, month: Month, say: (months: string) => Sentence): void => {
    const held = fates.get(fate) ?? { months: [], say };
    held.months.push(month);
    fates.set(fate, held);
  };
  for (const month of months) {
    const stays =
      hasImportedVouchers(db, month, importRow.id) || later.some((other) => other.months.has(month));
    if (findMonthSource(db, month)?.kind !== 'journal')
      add('other', month, (text) => speaker.say('imports.undo.monthsStay', { months: text }));
    else if (stays) add('less', month, (text) => speaker.say('imports.undo.monthsLess', { months: text }));
    else {
      const next = nextSource(db, importRow, month, ['journal']);
      if (!next) add('none', month, (text) => speaker.say('imports.undo.monthsLeave', { months: text }));
      else add(`${next.kind} ${next.import_id ?? ''}`, month, (text) => sayStandsAgain(context, next, text));
    }
  }
  return [...fates.values()].map(({ months: of, say }) => say(listMonths(of)));
}

const listMonths = (months: readonly Month[]): string =>
  months.length > 3 ? `${months[0]} – ${months.at(-1)} (${months.length})` : months.join('、');

export function undoJournal(context: WriteContext, importRow: ImportRow): Sentence[] {
  const { tx } = context;
  const plan = planJournalUndo(context, importRow);
  // Told before it is done: afterwards the months have changed.
  const told = sayPlan(context, plan);
  const { months, ids, matches, later } = plan;
  refuseClosed(
    tx,
    months.filter((month) => findMonthSource(tx, month)?.kind === 'journal'),
  );
  for (const { import_id, row } of matches) tx.remove('bank_match', { import_id, row });
  for (const [from, to] of ids)
    for (const { id } of listReversalsOf(tx, from, to)) updateVoucherRow(tx, id, { reverses: null });
  takeOut(context, plan);
  for (const journal of later) bringBack(context, journal);
  settleMonths(context, importRow, months);
  settleParties(context, importRow.id);
  settleAccounts(context, importRow.id);
  removeImport(tx, importRow.id);
  return told;
}

function takeOut(context: WriteContext, { importRow: { id }, ids, voucherCount }: JournalUndoPlan): void {
  const { tx } = context;
  const tables = [
    ['voucher_line', 'voucher_id'],
    ['voucher', 'id'],
  ] as const;
  tables.forEach(([table, column], index) => {
    let done = 0;
    for (const [first, last] of ids) {
      for (let from = first; from <= last; from += atOnce) {
        const to = Math.min(last, from + atOnce - 1);
        context.progress('remove', done + index * voucherCount, 2 * voucherCount);
        tx.removeRange(table, id, column, from, to);
        done += to - from + 1;
      }
    }
  });
}

/** Lets a later journal hold vouchers it had left out. Its own row first: by it they are read again should this be undone. */
function bringBack(context: WriteContext, journal: LaterJournal): void {
  const { tx } = context;
  const { importRow, back, lines, duplicateLines, settledRows, parties, accounts } = journal;
  const { id } = importRow;
  const stored = storedJournal(importRow);
  const partyOf = new Map(partyIds(stored));
  const knownParties = [...stored.knownParties];
  const names = new Map(accounts);
  for (const [name, code] of parties) {
    if (partyOf.has(name)) continue;
    const role = firstRole(tx, name, code, (each) => names.get(each));
    const partyId =
      findPartyByName(tx, name)?.id ?? insertParty(tx, { name, role, subordinated: 0, import_id: id });
    partyOf.set(name, partyId);
    knownParties.push([name, partyId]);
  }
  const chart = openChart(context);
  for (const [code, name] of accounts)
    if (!chart.find(code)) tx.insert('account', { code, name, import_id: id });

  const places = new Set<number>();
  const taken = new TakenSpans(nextId(tx, 'voucher'));
  for (const [from, to] of back) for (let at = from; at <= to; at += 1) places.add(at);
  const idOf = new Map([...places].map((ordinal) => [ordinal, taken.add(ordinal)]));
  const spans = [...stored.taken, ...taken.list()].toSorted(([a], [b]) => a - b);
  const options: StoredOptions = {
    ...storedOptions(importRow),
    journal: { ...stored, knownParties, taken: spans },
  };
  updateImport(tx, id, {
    options: JSON.stringify(options),
    row_count: importRow.row_count + lines,
    skipped_duplicates: importRow.skipped_duplicates - duplicateLines,
    problems: JSON.stringify(
      storedProblems(importRow).filter(
        ({ code, row }) => code !== 'imports.voucherDiffers' || row === null || !settledRows.has(row),
      ),
    ),
  });
  const insert = openJournalInsert(tx, id);
  for (const voucher of iterateVouchers(context, importRow)) {
    const voucherId = idOf.get(voucher.ordinal);
    if (voucherId === undefined) continue;
    insert.voucher.add(voucherValues(voucherId, id, voucher));
    insert.voucher.flush();
    voucher.lines.forEach(({ party }, index) => {
      const partyId = party === null ? null : (partyOf.get(party) ?? null);
      insert.line.add(lineValues(voucherId, id, voucher, index, partyId));
    });
  }
  insert.voucher.close();
  insert.line.close();
}

function settleMonths(context: WriteContext, importRow: ImportRow, months: readonly Month[]): void {
  const { tx } = context;
  for (const month of months) {
    if (findMonthSource(tx, month)?.kind !== 'journal' || hasImportedVouchers(tx, month, importRow.id))
      continue;
    const next = nextSource(tx, importRow, month);
    if (next) putMonthSource(tx, next);
  }
  settleSources(context, importRow.id);
  rebuildMonths(context, months);
}

/** Parties it brought stay where something else names them: with another journal, or as the firm's own. */
function settleParties({ tx }: WriteContext, importId: number): void {
  for (const { id } of listPartiesOfImport(tx, importId)) {
    if (isPartyUsed(tx, id)) updateParty(tx, id, { import_id: findJournalOfParty(tx, id) });
    else removeParty(tx, id);
  }
}

function settleAccounts({ tx }: WriteContext, importId: number): void {
  for (const { code } of listAccountsOfImport(tx, importId)) {
    if (isAccountUsed(tx, code))
      tx.update('account', { code }, { import_id: findJournalOfAccount(tx, code) });
    else removeAccount(tx, code);
  }
}
