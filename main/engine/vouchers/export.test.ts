import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { importsHandlers as imports } from '../imports/handlers.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { vouchersHandlers as vouchers } from './handlers.ts';

const span = { from: '2026-01', to: '2026-12' };
const commit = (firm: TestFirm, file: string) =>
  firm.write(imports['imports.commit'], { file, acceptProblems: false }, 'imports.commit');
const exportTo = (firm: TestFirm, name: string, format: 'csv' | 'xlsx') =>
  firm.read(vouchers['vouchers.export'], { file: join(firm.folder, name), format, ...span });

/** What the vouchers of a firm say, without where they came from. */
const contentOf = ({ store: { db } }: TestFirm): unknown => [
  db.all(`SELECT month, word, number, voucher.date, kind, line, summary, code, party.name AS party, debit_fen, credit_fen
    FROM voucher JOIN voucher_line AS line ON line.voucher_id = voucher.id LEFT JOIN party ON party.id = line.party_id
    ORDER BY 1, 2, 3, 6`),
  db.all('SELECT code, name FROM account ORDER BY 1'),
  db.all('SELECT month, code, name, debit_fen, credit_fen FROM account_month ORDER BY 1, 2'),
  db.all('SELECT month, kind FROM month_source WHERE kind <> @none', { none: '' }).length,
];

const text = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '`', '"', ',', '/'),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
  )
  .map(([start, rest]) => `${start}${rest}货款`.replace(/[\s\u200B-\u200D\u2060\uFEFF\uFFFD\0]/g, ''))
  .filter((each) => each !== '' && each.length <= 60);
const amount = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).filter((fen) => fen !== 0);
const voucher = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  word: fc.constantFrom('记', '收', '记账', 'A'),
  summaries: fc.tuple(text, text, text),
  party: fc.option(text, { nil: null }),
  amounts: fc.tuple(amount, amount).filter(([one, two]) => one + two !== 0),
});

for (const format of ['csv', 'xlsx'] as const) {
  test(`what is exported as ${format} comes in again as it was, whatever the texts begin with`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(voucher, { minLength: 1, maxLength: 6 }), text, async (given, own) => {
        using firm = makeTestFirm();
        await firm.write(
          vouchers['vouchers.saveAccount'],
          { code: '560299', name: own },
          'vouchers.saveAccount',
        );
        for (const { day, month, word, summaries, party, amounts } of given) {
          const line = (index: 0 | 1 | 2, code: string, debitFen: number, creditFen: number) => ({
            summary: summaries[index],
            code,
            party: code.startsWith('1122') ? party : null,
            debitFen,
            creditFen,
            flow: null,
          });
          const date = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const [one, two] = amounts;
          const lines = [line(0, '1122', one + two, 0), line(1, '5001', 0, one), line(2, '560299', 0, two)];
          await firm.write(vouchers['vouchers.post'], { date, word, attachments: 0, lines }, 'vouchers.post');
        }
        const first = await exportTo(firm, `a.${format}`, format);
        assert.deepEqual([first.voucherCount, first.lineCount], [given.length, given.length * 3]);
        using other = makeTestFirm();
        const made = await commit(other, join(firm.folder, `a.${format}`));
        assert.equal(made.format, 'rongbei_journal');
        const [lines, accounts, books] = contentOf(firm) as unknown[][];
        const [linesAgain, accountsAgain, booksAgain] = contentOf(other) as unknown[][];
        assert.deepEqual(linesAgain, lines);
        assert.deepEqual(accountsAgain, accounts);
        assert.deepEqual(booksAgain, books);
        await exportTo(other, `b.${format}`, format);
        assert.deepEqual(
          readFileSync(join(other.folder, `b.${format}`)).equals(
            readFileSync(join(firm.folder, `a.${format}`)),
          ),
          true,
        );
      }),
      { numRuns: 12, interruptAfterTimeLimit: 60_000 },
    );
  });
}
