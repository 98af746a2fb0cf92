import type { Speaker } from '../messages/format.ts';
import { formatFen } from '../money.ts';
import { lineOfRole } from './charts.ts';
import type { ComputedColumn } from './compute-lines.ts';
import type { ComputedStatement, StatementColumn } from './compute-statement.ts';
import type { LineRole } from './line-roles.ts';
import { tellHead } from './make-statement.ts';
import type { TieOut } from './schemas.ts';
import { sumOf, tie } from './tie.ts';

/** The amount of the line with a role; 0 where the form or the books have none. */
export function amountOfRole(
  { form }: Pick<ComputedStatement, 'form'>,
  column: ComputedColumn,
  role: LineRole,
): number {
  return column.lines.get(lineOfRole(form, role))?.amountFen ?? 0;
}

/** Assets against liabilities and equity in both columns, and that no account was left out. */
export function tieBalanceSheet(speaker: Speaker, sheet: ComputedStatement): TieOut[] {
  return [
    ...tieAssets(speaker, 'balanceSheet.assets', sheet, sheet.current),
    ...tieAssets(speaker, 'balanceSheet.assetsYearStart', sheet, sheet.comparative),
    ...tieMapped(speaker, 'balanceSheet.everyAccount', sheet.current),
    ...tieMapped(speaker, 'balanceSheet.everyAccountYearStart', sheet.comparative),
  ];
}

function tieAssets(
  speaker: Speaker,
  rule: string,
  sheet: ComputedStatement,
  column: StatementColumn,
): TieOut[] {
  const { computed } = column;
  if (!computed) return [];
  const assets = amountOfRole(sheet, computed, 'totalAssets');
  const claims = amountOfRole(sheet, computed, 'liabilitiesAndEquity');
  const head = tellHead(speaker, column);
  const data = {
    head,
    assets: formatFen(assets),
    claims: formatFen(claims),
    difference: formatFen(assets - claims),
  };
  return [
    tie(
      rule,
      assets - claims,
      () => speaker.say('books.tie.assets.ok', { head, amount: formatFen(assets) }),
      () => speaker.say('books.tie.assets.off', data),
    ),
  ];
}

/** That every account with an amount has its line. */
export function tieMapped(speaker: Speaker, rule: string, { computed }: StatementColumn): TieOut[] {
  if (!computed) return [];
  const { unmapped } = computed;
  if (unmapped.length === 0)
    return [{ rule, ok: true, differenceFen: 0, sentence: speaker.say('books.tie.mapped.ok') }];
  const difference = sumOf(unmapped, ({ amountFen }) => amountFen);
  const codes = [...new Set(unmapped.map(({ figure }) => figure.code))].slice(0, 5).join(', ');
  const sentence = speaker.say('books.tie.mapped.off', {
    count: unmapped.length,
    codes,
    difference: formatFen(difference),
  });
  return [{ rule, ok: false, differenceFen: difference, sentence }];
}
