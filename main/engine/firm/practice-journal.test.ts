import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { balanceLines, type Table, toCsv, toXlsx } from '../../../scripts/firm/files.ts';
import {
  journalLook,
  kingdeeJournal,
  listOpenings,
  listVouchers,
  yonyouJournal,
} from '../../../scripts/firm/journal.ts';
import { bankCode } from '../../../scripts/firm/ledger.ts';
import { makeFirm } from '../../../scripts/make-firm.ts';
import { importsHandlers as imports } from '../imports/handlers.ts';
import { makeTestFirm } from '../testing/test-firm.ts';

const firm = makeFirm();
const [from = '', to = ''] = [firm.months[0], firm.months.at(-1)];
const vouchers = listVouchers(firm, from, to);
const sumOf = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);

test('the journal agrees with every trial balance of the year, account by account', () => {
  for (const month of firm.months) {
    const lines = vouchers.filter(({ date }) => date.startsWith(month)).flatMap((voucher) => voucher.lines);
    const openings = listOpenings(firm, month);
    for (const { code, opening, debit, credit, closing } of balanceLines(firm, month)) {
      const own = lines.filter((line) => line.code.startsWith(code));
      const begun = sumOf(
        openings.filter((each) => each.code.startsWith(code)),
        ({ amountFen }) => amountFen,
      );
      const told = [begun, sumOf(own, ({ debitFen }) => debitFen), sumOf(own, ({ creditFen }) => creditFen)];
      assert.deepEqual(told, [opening, debit, credit], `${month} ${code}`);
      assert.equal(opening + debit - credit, closing);
    }
  }
});

test('every voucher balances; those of a month are numbered from 1 in the order of their days, the closing last', () => {
  for (const { lines, summary } of vouchers) {
    assert.equal(
      sumOf(lines, ({ debitFen, creditFen }) => debitFen - creditFen),
      0,
      summary,
    );
    assert.ok(lines.length >= 2);
  }
  for (const month of firm.months) {
    const own = vouchers.filter(({ date }) => date.startsWith(month));
    assert.deepEqual(
      own.map(({ number }) => number),
      own.map((_, index) => index + 1),
    );
    assert.deepEqual(
      own.map(({ date }) => date),
      own.map(({ date }) => date).sort(),
    );
    assert.match(own.at(-1)?.summary ?? '', month.endsWith('-12') ? /结转本年利润/ : /结转本月成本费用/);
  }
});

test('what the journal books on the bank account is the statement, movement by movement', () => {
  const key = (date: string, fen: number): string => `${date} ${fen}`;
  const booked = vouchers.flatMap(({ date, lines }) =>
    lines.filter(({ code }) => code === bankCode).map((line) => key(date, line.debitFen - line.creditFen)),
  );
  assert.deepEqual(booked.sort(), firm.statement.map(({ date, amountFen }) => key(date, amountFen)).sort());
});

test('the same seed gives the same journal, another seed another', () => {
  const again = makeFirm();
  assert.deepEqual(listVouchers(again, from, to), vouchers);
  assert.notDeepEqual(listVouchers(makeFirm({ seed: 7 }), from, to), vouchers);
});

test('both layouts come in whole, with their parties', async () => {
  const layouts: [name: string, format: string, make: (table: Table) => Buffer, table: Table][] = [
    [
      '金蝶.xlsx',
      'journal_kingdee',
      (table) => toXlsx(table, '序时账', journalLook),
      kingdeeJournal(firm, from, to),
    ],
    ['用友.csv', 'journal_yonyou', ({ rows }) => toCsv(rows), yonyouJournal(firm, from, to)],
  ];
  const lines = vouchers.flatMap((voucher) => voucher.lines);
  const parties = [...new Set(lines.map(({ party }) => party).filter((party) => party !== null))].sort();
  for (const [name, format, make, table] of layouts) {
    using books = makeTestFirm();
    const file = join(books.folder, name);
    writeFileSync(file, make(table));
    const seen = await books.read(imports['imports.preview'], { file });
    assert.deepEqual([seen.format, seen.problems, seen.blockers], [format, [], []]);
    assert.deepEqual(
      [seen.voucherCount, seen.rowCount, seen.debitFen, seen.creditFen],
      [
        vouchers.length,
        lines.length,
        sumOf(lines, ({ debitFen }) => debitFen),
        sumOf(lines, ({ creditFen }) => creditFen),
      ],
    );
    await books.write(imports['imports.commit'], { file, acceptProblems: false });
    const named = books.store.db.all<{ name: string }>('SELECT name FROM party ORDER BY name');
    assert.deepEqual(named.map((party) => party.name).sort(), parties);
    const closings = books.store.db.all("SELECT id FROM voucher WHERE kind = 'transfer'");
    // Income and costs each month; December's own profit goes to 利润分配 and is none of these.
    assert.equal(closings.length, 2 * firm.months.length);
  }
});
