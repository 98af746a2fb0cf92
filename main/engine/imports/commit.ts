import type { ParsedInputOf } from '../../../core/contract.ts';
import type { Month } from '../../../core/dates.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import type { ImportReading } from '../../../core/imports/read-import.ts';
import type { ImportOptions } from '../../../core/imports/schemas.ts';
import { rebuildMonths } from '../books/rebuild.ts';
import { refuseClosed } from '../books/sources.ts';
import type { CallContext, ReadContext, WriteContext } from '../handler.ts';
import { findBankAccount, putBankAccount } from '../store/bank-accounts.ts';
import { findImport, insertImport } from '../store/imports.ts';
import { findMonthSource, putMonthSource } from '../store/month-source.ts';
import { checkAgainstFirm } from './check-against-firm.ts';
import { type Examined, examine, findSameFile, listBlockers, shorten, summaryOf } from './examine.ts';
import { writeJournal } from './journal-commit.ts';
import { type JournalSource, journalOfSheet, openJournalText } from './journal-source.ts';
import { bankDbRow, type StoredOptions, toSpans, trialBalanceDbRow } from './stored.ts';

type Input = ParsedInputOf<'imports.commit'>;
const progressEvery = 1024;

/** A file read as far as it can be without writing: a journal that will be read row by row, or a table read whole. */
export type Prepared = { readonly journal: JournalSource } | { readonly table: Examined };

/** Reads the file and refuses, before anything is written, what can be refused without the firm. */
export function prepareCommit(context: ReadContext, input: Input): Prepared {
  const read = readFileToImport(context, input);
  const { fileName, sha256 } = 'journal' in read ? read.journal : read.table.file;
  if (input.sha256 !== undefined && input.sha256 !== sha256)
    throw new RongbeiError('imports.fileChanged', { fileName });
  if ('journal' in read) return read;
  const { reading, problems, notRecognised } = read.table;
  if (!reading) throw new RongbeiError('imports.notRecognised', { fileName, detail: notRecognised ?? '' });
  refuseErrors(input, fileName, problems);
  return read;
}

export function readFileToImport(context: CallContext, input: ImportOptions & { file: string }): Prepared {
  const text = openJournalText(context, input);
  if (text) return { journal: text };
  const table = examine(context, input);
  const journal = journalOfSheet(table);
  return journal ? { journal } : { table };
}

export function writeCommit(context: WriteContext, input: Input, prepared: Prepared) {
  return 'journal' in prepared
    ? writeJournal(context, input, prepared.journal)
    : writeTable(context, input, prepared.table);
}

function refuseErrors(input: Input, fileName: string, problems: readonly FoundProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 || input.acceptProblems) return;
  const firstRow = errors[0]?.row ?? 0;
  throw new RongbeiError('imports.hasProblems', { fileName, count: errors.length, firstRow });
}

function writeTable(context: WriteContext, input: Input, examined: Examined) {
  const { tx, revision } = context;
  const { file, reading, decoded } = examined;
  if (!reading) throw new Error('nothing was read');
  const { fileName } = file;
  const same = findSameFile(tx, examined);
  if (same) throw new RongbeiError('imports.alreadyThere', { fileName, importId: same.id });
  const check = checkAgainstFirm(tx, reading);
  refuseErrors(input, fileName, check.problems);
  const leftOut = [...check.duplicates, ...check.conflicts];
  const [blocker] = listBlockers(context, examined, check);
  if (blocker || !reading.period)
    throw new RongbeiError('imports.blocked', { fileName, detail: blocker?.text ?? '' });

  const stands =
    reading.kind === 'trialBalance' && decideStanding(context, input, fileName, reading.period.to);
  const before = stands ? findMonthSource(tx, reading.period.to) : undefined;
  tx.keepFile({ sha256: file.sha256, bytes: file.bytes });
  const { from, to, accountNumber, bankName } = input;
  const options: StoredOptions = {
    chosen: { from, to, accountNumber, bankName },
    layout: reading.layout,
    leftOut: toSpans(leftOut),
    ...(before ? { stoodBefore: [before] } : {}),
  };
  const hasAccount = reading.kind === 'bankStatement' || reading.kind === 'walletBill';
  if (hasAccount) noteAccount(context, reading);
  const importId = insertImport(tx, {
    kind: reading.kind,
    format: reading.format.id,
    file_name: fileName,
    sha256: file.sha256,
    encoding: decoded.encoding,
    options: JSON.stringify(options),
    account_number: hasAccount ? (reading.account?.number ?? null) : null,
    from_on: reading.period.from,
    to_on: reading.period.to,
    row_count: reading.bankRows.length + reading.trialBalanceRows.length - leftOut.length,
    skipped_duplicates: check.duplicates.length + reading.counts.repeated,
    problems: JSON.stringify(shorten([...examined.problems, ...check.problems])),
    imported_at: context.now(),
    revision,
  });
  insertRows(context, importId, reading, new Set(leftOut));
  const row = findImport(tx, importId);
  if (!row) throw new Error(`import ${importId} is not there`);
  if (stands) {
    putMonthSource(tx, { month: row.to_on, kind: 'trialBalance', import_id: importId });
    rebuildMonths(context, [row.to_on]);
  }
  return summaryOf(context, row);
}

/** Whether the new import stands for its month; where something else stands, the user says which. */
function decideStanding({ tx }: WriteContext, input: Input, fileName: string, month: Month): boolean {
  const standing = findMonthSource(tx, month);
  if (standing && input.replaceStanding === undefined) {
    const { kind, import_id: importId } = standing;
    throw new RongbeiError('imports.standingExists', { fileName, month, kind, importId });
  }
  if (standing && !input.replaceStanding) return false;
  refuseClosed(tx, [month]);
  return true;
}

/** What the user wrote about an account stays; what the statement adds is filled in. */
function noteAccount({ tx }: WriteContext, { account, kind }: ImportReading): void {
  if (!account?.number) return;
  const known = findBankAccount(tx, account.number);
  putBankAccount(tx, account.number, {
    bank: known?.bank ?? account.bank,
    name: known?.name ?? account.name,
    ...(known ? {} : { kind: kind === 'walletBill' ? 'wallet' : 'bank' }),
  });
}

function insertRows(
  context: WriteContext,
  importId: number,
  reading: ImportReading,
  leftOut: ReadonlySet<number>,
): void {
  const { tx } = context;
  const account = reading.account?.number ?? '';
  const kept = reading.bankRows.filter((row) => !leftOut.has(row.row));
  const told = <T>(rows: readonly T[]) => withProgress(context, rows);
  tx.insertOfImport(
    'bank_row',
    importId,
    mapRows(told(kept), (row) => bankDbRow(importId, account, row)),
  );
  const balances = told(reading.trialBalanceRows);
  tx.insertOfImport(
    'trial_balance_row',
    importId,
    mapRows(balances, (row) => trialBalanceDbRow(importId, row)),
  );
}

function* withProgress<T>(context: CallContext, rows: readonly T[]): Generator<T> {
  for (const [index, row] of rows.entries()) {
    if (index % progressEvery === 0) context.progress('write', index, rows.length);
    yield row;
  }
}

function* mapRows<T, U>(rows: Iterable<T>, change: (row: T) => U): Generator<U> {
  for (const row of rows) yield change(row);
}
