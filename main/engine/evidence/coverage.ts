import { monthOf, monthsFromTo } from '../../../core/dates.ts';
import { mapCoverage } from '../../../core/evidence/coverage-map.ts';
import {
  type CoveredOwnAccount,
  describeCoverage,
  findUnknownAccounts,
} from '../../../core/evidence/describe-coverage.ts';
import { keyOf } from '../../../core/evidence/movement.ts';
import { sumDays } from '../../../core/evidence/sum-days.ts';
import { ownNamesOf } from '../../../core/evidence/wallet-rows.ts';
import type { OutputOf, ParsedInputOf, ReadContext } from '../handler.ts';
import { iterateBalances } from '../store/evidence.ts';
import type { ReadDb } from '../store/handles.ts';
import { readEvidence } from './read-evidence.ts';

export function getCoverage(
  context: ReadContext,
  input: ParsedInputOf<'evidence.getCoverage'>,
): OutputOf<'evidence.getCoverage'> {
  const { db, speaker, today } = context;
  const { accounts, statements, movements, pairs, profile } = readEvidence(context);
  const first = statements.map(({ from_on }) => from_on).sort()[0];
  const from = input.from ?? monthOf(first ?? today);
  const months = first === undefined ? [] : monthsFromTo(from, input.to ?? monthOf(today));
  const covered = accounts.flatMap((account): CoveredOwnAccount[] => {
    const own = statements.filter(({ account_number }) => account_number === account.accountNumber);
    const to = own
      .map(({ to_on }) => to_on)
      .sort()
      .at(-1);
    if (to === undefined) return [];
    const days = sumDays(balancesOf(db, account.accountNumber));
    const coverage = mapCoverage({
      months,
      statements: own.map(({ id, from_on, to_on }) => ({ importId: id, from: from_on, to: to_on })),
      days,
    });
    const balances = days.flatMap(({ closingFen }) => (closingFen === null ? [] : [closingFen]));
    return [{ account, coverage, to, isEmpty: balances.at(-1) === 0 }];
  });
  const ownNames = ownNamesOf(profile.name, profile.legalRepresentative, accounts);
  const unknown = findUnknownAccounts(movements, accounts, ownNames, (row) => pairs.has(keyOf(row)));
  return {
    months,
    accounts: covered.map(({ account, coverage }) => ({
      accountNumber: account.accountNumber,
      bank: account.bank,
      name: account.name,
      kind: account.kind,
      cells: [...coverage.cells],
    })),
    unknownAccounts: unknown,
    findings: describeCoverage(speaker, covered, unknown, today),
  };
}

function* balancesOf(db: ReadDb, accountNumber: string) {
  for (const { date, amount_fen, balance_fen } of iterateBalances(db, accountNumber))
    yield { date, amountFen: amount_fen, balanceFen: balance_fen };
}
