import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeDetailedLedgerTable, makeGeneralLedgerTable, makeTrialBalanceTable } from './ledger-tables.ts';
import { type ExportTable, evaluate } from './tables.ts';

/** Every formula of a table gives the figure that stands in its cell. */
function mustAgree({ rows }: ExportTable): number {
  let formulas = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.kind !== 'amount' || !cell.formula) continue;
      formulas += 1;
      assert.equal(evaluate(cell.formula, rows), cell.fen);
    }
  }
  return formulas;
}

const fen = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });

test('a trial balance’s closing follows from opening and turnover, and the totals from the top-level accounts', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom('1002', '100201', '1122', '2202', '5001'), fen, fen, fen), {
        selector: ([code]) => code,
        minLength: 1,
      }),
      (accounts) => {
        const rows = accounts.map(([code, openingFen, debitFen, creditFen], index) => ({
          row: index,
          code,
          name: code,
          openingFen,
          debitFen,
          creditFen,
          yearDebitFen: null,
          yearCreditFen: null,
          closingFen: openingFen + debitFen - creditFen,
        }));
        const table = makeTrialBalanceTable({ month: '2026-10', rows }, '样本');
        assert.equal(mustAgree(table), 2 * rows.length + 6);
        const total = table.rows.at(-1)?.cells[4];
        const isTop = (code: string) => code !== '100201' || !rows.some((row) => row.code === '1002');
        const debits = rows.filter(({ code }) => isTop(code)).reduce((sum, row) => sum + row.debitFen, 0);
        assert.equal(total?.kind === 'amount' ? total.fen : null, debits);
      },
    ),
  );
});

test('a ledger’s balance follows from the one above it, line by line', () => {
  const movements = [
    { debit: 113_00, credit: 0 },
    { debit: 0, credit: 13_00 },
    { debit: -5_00, credit: 0 },
  ];
  let balanceFen = 1000_00;
  const rows = movements.map(({ debit, credit }, index) => {
    balanceFen += debit - credit;
    return {
      voucherId: index + 1,
      line: 1,
      date: '2026-10-01',
      word: '记',
      number: index + 1,
      summary: '=1+1',
      code: '1002',
      party: null,
      against: '5001',
      debitFen: debit,
      creditFen: credit,
      balanceFen,
    };
  });
  const table = makeDetailedLedgerTable(
    {
      code: '1002',
      name: '银行存款',
      openingFen: 1000_00,
      debitFen: 108_00,
      creditFen: 13_00,
      closingFen: 1000_00 + 108_00 - 13_00,
      total: 3,
      rows,
      monthsWithoutLines: [],
    },
    '样本',
    { from: '2026-10', to: '2026-10' },
  );
  assert.equal(mustAgree(table), 3);
  const last = table.rows.at(-1)?.cells.at(-1);
  assert.equal(last?.kind === 'amount' ? last.fen : null, 1000_00 + 113_00 - 13_00 - 5_00);
});

test('a general ledger carries each account on from its own opening', () => {
  const months = (opening: number) => [
    {
      month: '2026-09',
      debitFen: 10,
      creditFen: 4,
      yearDebitFen: 10,
      yearCreditFen: 4,
      closingFen: opening + 6,
    },
    {
      month: '2026-10',
      debitFen: 0,
      creditFen: 9,
      yearDebitFen: 10,
      yearCreditFen: 13,
      closingFen: opening + 6 - 9,
    },
  ];
  const accounts = [100, -50].map((openingFen, index) => ({
    code: `100${index + 1}`,
    name: '账户',
    openingFen,
    months: months(openingFen),
  }));
  const table = makeGeneralLedgerTable({ accounts }, '样本', { from: '2026-09', to: '2026-10' });
  assert.equal(mustAgree(table), 4);
});
