import type { ParsedInputOf } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import type { ImportReading } from '../../../core/imports/read-import.ts';
import type { CallContext, ReadContext, WriteContext } from '../handler.ts';
import { findBankAccount, putBankAccount } from '../store/bank-accounts.ts';
import { findImport, findStandingImport, insertImport, updateImport } from '../store/imports.ts';
import { checkAgainstFirm } from './check-against-firm.ts';
import { type Examined, examine, findSameFile, listBlockers, shorten, summaryOf } from './examine.ts';
import { accountMonthRow, bankDbRow, type StoredOptions, toSpans, trialBalanceDbRow } from './stored.ts';

type Input = ParsedInputOf<'imports.commit'>;
const progressEvery = 1024;

/** Reads the file and refuses, before anything is written, what can be refused without the firm. */
export function prepareCommit(context: ReadContext, input: Input): Examined {
  const examined = examine(context, input);
  const { file, reading, problems, notRecognised } = examined;
  const { fileName } = file;
  if (input.sha256 !== undefined && input.sha256 !== file.sha256)
    throw new RongbeiError('imports.fileChanged', { fileName });
  if (!reading) throw new RongbeiError('imports.notRecognised', { fileName, detail: notRecognised ?? '' });
  refuseErrors(input, fileName, problems);
  return examined;
}

function refuseErrors(input: Input, fileName: string, problems: readonly FoundProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 || input.acceptProblems) return;
  const firstRow = errors[0]?.row ?? 0;
  throw new RongbeiError('imports.hasProblems', { fileName, count: errors.length, firstRow });
}

export function writeCommit(context: WriteContext, input: Input, examined: Examined) {
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

  const stands = decideStanding(context, input, fileName, reading);
  tx.keepFile({ sha256: file.sha256, bytes: file.bytes });
  const { from, to, accountNumber, bankName } = input;
  const options: StoredOptions = {
    chosen: { from, to, accountNumber, bankName },
    layout: reading.layout,
    leftOut: toSpans(leftOut),
  };
  if (reading.kind === 'bankStatement') noteAccount(context, reading);
  const importId = insertImport(tx, {
    kind: reading.kind,
    format: reading.format.id,
    file_name: fileName,
    sha256: file.sha256,
    encoding: decoded.encoding,
    options: JSON.stringify(options),
    account_number: reading.kind === 'bankStatement' ? (reading.account?.number ?? null) : null,
    from_on: reading.period.from,
    to_on: reading.period.to,
    row_count: reading.bankRows.length + reading.trialBalanceRows.length - leftOut.length,
    skipped_duplicates: check.duplicates.length + reading.counts.repeated,
    problems: JSON.stringify(shorten([...examined.problems, ...check.problems])),
    imported_at: context.now(),
    revision,
    standing: stands ? 1 : 0,
  });
  insertRows(context, importId, reading, new Set(leftOut));
  const row = findImport(tx, importId);
  if (!row) throw new Error(`import ${importId} is not there`);
  if (reading.kind === 'trialBalance' && stands) {
    const rows = reading.trialBalanceRows.map((each) =>
      accountMonthRow(row, trialBalanceDbRow(importId, each)),
    );
    tx.insertOfImport('account_month', importId, rows);
  }
  return summaryOf(context, row);
}

/** Whether the new import stands for its month; when it does, the one that stood until now no longer does. */
function decideStanding(
  { tx }: WriteContext,
  input: Input,
  fileName: string,
  reading: ImportReading,
): boolean {
  if (reading.kind !== 'trialBalance' || !reading.period) return true;
  const standing = findStandingImport(tx, reading.period.to);
  if (!standing) return true;
  if (input.replaceStanding === undefined) {
    throw new RongbeiError('imports.standingExists', {
      fileName,
      month: reading.period.to,
      importId: standing.id,
    });
  }
  if (!input.replaceStanding) return false;
  tx.removeOfImport('account_month', standing.id);
  updateImport(tx, standing.id, { standing: 0 });
  return true;
}

/** What the user wrote about an account stays; what the statement adds is filled in. */
function noteAccount({ tx }: WriteContext, { account }: ImportReading): void {
  if (!account?.number) return;
  const known = findBankAccount(tx, account.number);
  putBankAccount(tx, account.number, {
    bank: known?.bank ?? account.bank,
    name: known?.name ?? account.name,
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
