import type { OutputOf } from '../contract.ts';
import { findParents } from '../imports/account-code.ts';
import { inBoth } from './speakers.ts';
import {
  amountCell,
  type Bilingual,
  type ExportTable,
  emptyCell,
  strongRow,
  type TableCell,
  type TableColumn,
  type TableRow,
  type Term,
  textCell,
} from './tables.ts';

type TrialBalance = Pick<OutputOf<'books.getTrialBalance'>, 'month' | 'rows'>;
type General = OutputOf<'ledgers.getGeneral'>;
type Detail = OutputOf<'ledgers.getDetail'>;
interface Span {
  readonly from: string;
  readonly to: string;
}

type HeadKey =
  | 'code'
  | 'name'
  | 'openingDebit'
  | 'openingCredit'
  | 'debit'
  | 'credit'
  | 'closingDebit'
  | 'closingCredit'
  | 'month'
  | 'balance'
  | 'date'
  | 'voucher'
  | 'summary'
  | 'against'
  | 'party';

const column = (head: HeadKey, kind: TableCell['kind'], width: number): TableColumn => ({
  head: inBoth((speaker) => speaker.text(`export.head.${head}`)),
  kind,
  width,
});

const above = (firm: string, span: Span): Bilingual[] => [
  inBoth((speaker) => speaker.text('export.firm', { firm })),
  inBoth((speaker) => speaker.text('export.period', span)),
  inBoth((speaker) => speaker.text('export.unit')),
];

/** The trial balance (科目余额表): closing follows from opening and turnover, the totals from the top-level accounts. */
export function makeTrialBalanceTable({ month, rows: accounts }: TrialBalance, firm: string): ExportTable {
  const parents = findParents(accounts.map(({ code }) => code));
  const rows = accounts.map((account, row): TableRow => {
    const net: Term[] = [
      { row, column: 2, sign: 1 },
      { row, column: 3, sign: -1 },
      { row, column: 4, sign: 1 },
      { row, column: 5, sign: -1 },
    ];
    return {
      cells: [
        textCell(account.code),
        textCell(account.name, parents.has(account.code) ? 1 : 0),
        amountCell(Math.max(0, account.openingFen)),
        amountCell(Math.max(0, -account.openingFen)),
        amountCell(account.debitFen),
        amountCell(account.creditFen),
        amountCell(Math.max(0, account.closingFen), { kind: 'positiveSum', terms: net }),
        amountCell(Math.max(0, -account.closingFen), {
          kind: 'positiveSum',
          terms: net.map((term) => ({ ...term, sign: term.sign === 1 ? -1 : 1 })),
        }),
      ],
    };
  });
  const top = accounts.flatMap(({ code }, row) => (parents.has(code) ? [] : [row]));
  const total = (index: number): TableCell => {
    const fen = top.reduce((sum, row) => {
      const cell = rows[row]?.cells[index];
      return sum + (cell?.kind === 'amount' ? (cell.fen ?? 0) : 0);
    }, 0);
    return amountCell(fen, { kind: 'sum', terms: top.map((row) => ({ row, column: index, sign: 1 })) });
  };
  const totalHead = textCell(inBoth((speaker) => speaker.text('export.total')));
  rows.push(strongRow([emptyCell, totalHead, ...[2, 3, 4, 5, 6, 7].map(total)]));
  return {
    name: '科目余额表',
    title: inBoth((speaker) => speaker.text('export.title.trialBalance')),
    above: above(firm, { from: month, to: month }),
    columns: [
      column('code', 'text', 14),
      column('name', 'text', 32),
      column('openingDebit', 'amount', 18),
      column('openingCredit', 'amount', 18),
      column('debit', 'amount', 18),
      column('credit', 'amount', 18),
      column('closingDebit', 'amount', 18),
      column('closingCredit', 'amount', 18),
    ],
    rows,
    notes: [],
  };
}

/** The general ledger (总账): each account's opening, then a line a month whose balance follows from the one above. */
export function makeGeneralLedgerTable({ accounts }: General, firm: string, span: Span): ExportTable {
  const rows: TableRow[] = [];
  for (const account of accounts) {
    rows.push(
      strongRow([
        textCell(account.code),
        textCell(account.name),
        textCell(inBoth((speaker) => speaker.text('export.opening'))),
        emptyCell,
        emptyCell,
        amountCell(account.openingFen),
      ]),
    );
    for (const month of account.months) {
      const row = rows.length;
      rows.push({
        cells: [
          textCell(account.code),
          textCell(account.name),
          textCell(month.month),
          amountCell(month.debitFen),
          amountCell(month.creditFen),
          amountCell(month.closingFen, runningBalance(row, 5, 3, 4)),
        ],
      });
    }
  }
  return {
    name: '总账',
    title: inBoth((speaker) => speaker.text('export.title.generalLedger')),
    above: above(firm, span),
    columns: [
      column('code', 'text', 14),
      column('name', 'text', 32),
      column('month', 'text', 14),
      column('debit', 'amount', 18),
      column('credit', 'amount', 18),
      column('balance', 'amount', 18),
    ],
    rows,
    notes: [inBoth((speaker) => speaker.text('export.debitPositive'))],
  };
}

/** The detailed ledger (明细账) of one account: its lines, each balance a formula of the one above it. */
export function makeDetailedLedgerTable(detail: Detail, firm: string, span: Span): ExportTable {
  const rows: TableRow[] = [
    strongRow([
      emptyCell,
      emptyCell,
      textCell(inBoth((speaker) => speaker.text('export.opening'))),
      emptyCell,
      emptyCell,
      emptyCell,
      emptyCell,
      amountCell(detail.openingFen),
    ]),
  ];
  for (const line of detail.rows) {
    const row = rows.length;
    rows.push({
      cells: [
        textCell(line.date),
        textCell(`${line.word}-${line.number}`),
        textCell(line.summary),
        textCell(line.party ?? ''),
        textCell(line.against),
        amountCell(line.debitFen),
        amountCell(line.creditFen),
        amountCell(line.balanceFen, runningBalance(row, 7, 5, 6)),
      ],
    });
  }
  return {
    name: `明细账 ${detail.code}`.slice(0, 31),
    title: {
      zh: `明细账：${detail.code} ${detail.name}`,
      en: `Detailed ledger: ${detail.code} ${detail.name}`,
    },
    above: above(firm, span),
    columns: [
      column('date', 'text', 12),
      column('voucher', 'text', 12),
      column('summary', 'text', 36),
      column('party', 'text', 24),
      column('against', 'text', 24),
      column('debit', 'amount', 16),
      column('credit', 'amount', 16),
      column('balance', 'amount', 16),
    ],
    rows,
    notes: [inBoth((speaker) => speaker.text('export.debitPositive'))],
  };
}

/** The balance above, and what this row adds and takes away. */
function runningBalance(row: number, balance: number, debit: number, credit: number) {
  return {
    kind: 'sum' as const,
    terms: [
      { row: row - 1, column: balance, sign: 1 as const },
      { row, column: debit, sign: 1 as const },
      { row, column: credit, sign: -1 as const },
    ],
  };
}
