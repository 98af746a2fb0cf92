import type { Statement, StatementLine } from '../../books/contract.ts';
import type { LineRole } from '../../books/line-roles.ts';
import type { Speaker } from '../../messages/format.ts';
import { formatFen } from '../../money.ts';
import type { Block, Cell, Column } from '../model.ts';
import { text } from '../say.ts';

/**
 * A statement as its form has it: the balance sheet with assets left and liabilities right, the income statement line
 * by line.
 */
export function buildStatementBlocks(speaker: Speaker, statement: Statement): Block[] {
  // Total assets close the left half of the form, at its foot; the other half stands beside it.
  const lastAsset = findRole(statement.lines, 'totalAssets');
  const isTwoSided = statement.statement === 'balanceSheet' && lastAsset >= 0;
  const table = isTwoSided
    ? buildTwoSided(speaker, statement, lastAsset + 1)
    : buildListing(speaker, statement);
  return [
    { kind: 'heading', text: '', note: speaker.text('pack.unitYuan') },
    table,
    ...buildTieOuts(speaker, statement),
    ...buildUnmapped(speaker, statement),
  ];
}

function columnsOf(speaker: Speaker, statement: Statement, itemHead: string, parted = false): Column[] {
  return [
    { head: itemHead, align: 'left', width: { share: 1 }, parted },
    { head: speaker.text('pack.statement.line'), align: 'centre', width: 'fit' },
    { head: statement.currentHead, align: 'right', width: 'fit' },
    { head: statement.comparativeHead, align: 'right', width: 'fit' },
  ];
}

function cellsOf(line: StatementLine | undefined): Cell[] {
  if (!line) return [{ text: '' }, { text: '' }, { text: '' }, { text: '' }];
  const strong = line.kind === 'total' || line.kind === 'heading';
  const indent = line.kind === 'memo' ? 1 : 0;
  const amount = (fen: number | null): Cell => ({ text: fen === null ? '' : formatFen(fen), strong });
  return [
    { text: line.name, strong, indent },
    { text: line.kind === 'heading' ? '' : String(line.line) },
    amount(line.currentFen),
    amount(line.comparativeFen),
  ];
}

function buildListing(speaker: Speaker, statement: Statement): Block {
  return {
    kind: 'table',
    density: 'compact',
    columns: columnsOf(speaker, statement, speaker.text('pack.statement.item')),
    rows: statement.lines.map(cellsOf),
  };
}

function buildTwoSided(speaker: Speaker, statement: Statement, half: number): Block {
  const right = statement.lines.slice(half);
  const assets = splitAfter(statement.lines.slice(0, half), half - 1);
  // What follows total liabilities, the owner's equity, stands at the foot of the right half.
  const claims = splitAfter(right, findRole(right, 'totalLiabilities') + 1);
  const rowCount = Math.max(countOf(assets), countOf(claims));
  return {
    kind: 'table',
    density: 'dense',
    columns: [
      ...columnsOf(speaker, statement, speaker.text('pack.statement.assets')),
      ...columnsOf(speaker, statement, speaker.text('pack.statement.liabilities'), true),
    ],
    rows: Array.from({ length: rowCount }, (_, row) => [
      ...cellsOf(lineAt(assets, row, rowCount)),
      ...cellsOf(lineAt(claims, row, rowCount)),
    ]),
  };
}

/** One side of the form: what stands from the top down, and what stands at its foot. */
interface Side {
  upper: StatementLine[];
  lower: StatementLine[];
}

const splitAfter = (lines: StatementLine[], count: number): Side => ({
  upper: lines.slice(0, count),
  lower: lines.slice(count),
});

const findRole = (lines: readonly StatementLine[], role: LineRole): number =>
  lines.findIndex((line) => line.role === role);

const countOf = (side: Side): number => side.upper.length + side.lower.length;

function lineAt(side: Side, row: number, rowCount: number): StatementLine | undefined {
  const firstLower = rowCount - side.lower.length;
  return row < firstLower ? side.upper[row] : side.lower[row - firstLower];
}

function buildTieOuts(speaker: Speaker, { tieOuts }: Statement): Block[] {
  if (tieOuts.length === 0) return [];
  const failed = tieOuts.filter((tieOut) => !tieOut.ok);
  if (failed.length === 0)
    return [text(speaker.text('pack.statement.tied', { count: tieOuts.length }), 'note')];
  return [
    text(speaker.text('pack.statement.notTied', { count: tieOuts.length, failed: failed.length }), 'warning'),
    ...failed.map((tieOut) => text(tieOut.sentence.text, 'bullet')),
  ];
}

function buildUnmapped(speaker: Speaker, { unmapped }: Statement): Block[] {
  if (unmapped.length === 0) return [];
  return [
    text(speaker.text('pack.statement.unmapped'), 'warning'),
    {
      kind: 'table',
      density: 'compact',
      columns: [
        { head: speaker.text('pack.statement.account'), align: 'left', width: { share: 1 } },
        { head: speaker.text('pack.statement.amount'), align: 'right', width: 'fit' },
      ],
      rows: unmapped.map((account) => [
        { text: `${account.code} ${account.name}` },
        { text: formatFen(account.amountFen) },
      ]),
    },
  ];
}
