import { formatFen } from '../money.ts';
import { findParents } from './account-code.ts';
import type { FoundProblem } from './problem.ts';
import type { PrintedAmounts } from './read-trial-balance-row.ts';
import type { TrialBalanceRow } from './schemas.ts';

type AmountField = 'openingFen' | 'debitFen' | 'creditFen' | 'closingFen' | 'yearDebitFen' | 'yearCreditFen';
const fields: readonly AmountField[] = [
  'openingFen',
  'debitFen',
  'creditFen',
  'closingFen',
  'yearDebitFen',
  'yearCreditFen',
];

const sum = (rows: readonly TrialBalanceRow[], field: AmountField): number =>
  rows.reduce((total, row) => total + (row[field] ?? 0), 0);

const warning = (
  code: FoundProblem['code'],
  row: number | null,
  found: string | null,
  data: FoundProblem['data'],
): FoundProblem => ({
  severity: 'warning',
  code,
  row,
  column: null,
  found,
  ...(data ? { data } : {}),
});

/**
 * Checks what must agree in a trial balance: each account with the accounts below it, debits with credits, and the
 * printed totals with the top-level accounts.
 *
 * @param isWhole whether every row could be read; with a row missing the totals cannot agree and are not checked
 */
export function checkTrialBalance(
  rows: readonly TrialBalanceRow[],
  printed: ReadonlyMap<string, PrintedAmounts>,
  totals: readonly { row: number; amounts: PrintedAmounts }[],
  isWhole: boolean,
): FoundProblem[] {
  const parents = findParents(rows.map((row) => row.code));
  const top = rows.filter((row) => !parents.has(row.code));
  const problems = checkChildren(rows, parents);
  if (!isWhole) return problems;
  problems.push(...checkSides(top));
  for (const total of totals) problems.push(...checkTotal(total, top, printed));
  return problems;
}

function checkChildren(
  rows: readonly TrialBalanceRow[],
  parents: ReadonlyMap<string, string>,
): FoundProblem[] {
  const children = new Map<string, TrialBalanceRow[]>();
  for (const row of rows) {
    const above = parents.get(row.code);
    if (above === undefined) continue;
    const known = children.get(above);
    if (known) known.push(row);
    else children.set(above, [row]);
  }
  const problems: FoundProblem[] = [];
  for (const row of rows) {
    const below = children.get(row.code);
    const field = below && fields.find((name) => row[name] !== null && sum(below, name) !== row[name]);
    if (!below || !field) continue;
    const difference = (row[field] ?? 0) - sum(below, field);
    problems.push(
      warning('imports.childrenDiffer', row.row, formatFen(row[field] ?? 0), {
        code: row.code,
        sum: formatFen(sum(below, field)),
        difference: formatFen(difference),
      }),
    );
  }
  return problems;
}

function checkSides(top: readonly TrialBalanceRow[]): FoundProblem[] {
  const differences = [
    ['opening', sum(top, 'openingFen')],
    ['turnover', sum(top, 'debitFen') - sum(top, 'creditFen')],
    ['year', sum(top, 'yearDebitFen') - sum(top, 'yearCreditFen')],
    ['closing', sum(top, 'closingFen')],
  ] as const;
  return differences
    .filter(([, difference]) => difference !== 0)
    .map(([part, difference]) =>
      warning('imports.notBalanced', null, null, { part, difference: formatFen(difference) }),
    );
}

/** Columns of one balance with a direction beside it have no total that could be compared. */
function checkTotal(
  total: { row: number; amounts: PrintedAmounts },
  top: readonly TrialBalanceRow[],
  printed: ReadonlyMap<string, PrintedAmounts>,
): FoundProblem[] {
  const roles = Object.keys(total.amounts) as (keyof PrintedAmounts)[];
  const wrong = roles
    .filter((role) => role !== 'opening' && role !== 'closing' && role !== 'yearOpening')
    .map((role) => ({
      stated: total.amounts[role] ?? 0,
      summed: top.reduce((sumOfRole, row) => sumOfRole + (printed.get(row.code)?.[role] ?? 0), 0),
    }))
    .find(({ stated, summed }) => stated !== summed);
  if (!wrong) return [];
  const { stated, summed } = wrong;
  return [
    warning('imports.totalDiffers', total.row, formatFen(stated), {
      sum: formatFen(summed),
      difference: formatFen(stated - summed),
    }),
  ];
}
