import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, openBooks, post } from '../testing/books.ts';
import { vouchersHandlers as vouchers } from './handlers.ts';

async function refuses(act: Promise<unknown>, code: string, data: unknown): Promise<void> {
  await assert.rejects(act, (error: { code: string; data: unknown }) => {
    assert.deepEqual([error.code, error.data], [code, data]);
    return true;
  });
}
const good = [line('1002', 100), line('3001', -100)];

test('nothing is entered after the end of next month', async () => {
  using firm = openBooks();
  const held = await post(firm, '2026-12-31', good);
  const tooLate = { date: '2027-01-01', latest: '2026-12-31' };
  await refuses(post(firm, '2027-01-01', good), 'vouchers.dateTooLate', tooLate);
  const { voucherId } = held;
  const change = { voucherId, date: '2027-01-01', word: '记', attachments: 0, lines: good };
  await refuses(firm.write(vouchers['vouchers.update'], change), 'vouchers.dateTooLate', tooLate);
  await firm.write(vouchers['vouchers.saveRecurring'], {
    name: '房租',
    everyMonths: 1,
    nextOn: '2026-12-31',
    until: null,
    voucher: { date: '2026-12-31', word: '记', attachments: 0, lines: good },
  });
  await refuses(
    firm.write(vouchers['vouchers.postRecurring'], { upTo: '2027-01-31' }),
    'vouchers.dateTooLate',
    { date: '2027-01-31', latest: '2026-12-31' },
  );
  using empty = openBooks();
  await refuses(
    empty.write(vouchers['vouchers.saveOpenings'], { startMonth: '2027-01', rows: [] }),
    'vouchers.dateTooLate',
    tooLate,
  );
});
