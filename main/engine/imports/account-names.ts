import type { JournalReader } from '../../../core/imports/parse-journal.ts';
import { findChart } from '../../../core/imports/parse-trial-balance.ts';
import type { FoundProblem } from '../../../core/imports/problem.ts';
import { isSameAccount } from '../../../core/imports/same-account.ts';
import type { Chart } from '../books/chart.ts';
import type { ReadDb } from '../store/handles.ts';
import { readAccountingRules } from '../store/profile.ts';

/** Codes that are one account in the file and another in the firm: its name stands, so the user is told. */
export function findOtherNames(db: ReadDb, chart: Chart, reader: JournalReader): FoundProblem[] {
  const { accounts, nameRows } = reader;
  // Without the firm's word on its rules, a journal of the other chart makes that one the firm's.
  const ofFile = findChart([...accounts].map(([code, name]) => ({ code, name })));
  const isOtherChart = readAccountingRules(db) === null && ofFile !== 'unknown' && ofFile !== chart.standard;
  const problems: FoundProblem[] = [];
  for (const [code, name] of accounts) {
    const account = name === '' ? undefined : chart.find(code);
    if (!account || (isOtherChart && !account.own) || isSameAccount(name, chart.fullNameOf(code))) continue;
    const place = { row: nameRows.get(code) ?? null, column: null, found: name };
    const data = { code, name, known: account.name };
    problems.push({ severity: 'warning', code: 'imports.accountNameDiffers', ...place, data });
  }
  return problems;
}
