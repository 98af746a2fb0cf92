import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, openBooks, post } from '../testing/books.ts';
import { vouchersHandlers as vouchers } from '../vouchers/handlers.ts';
import { getRatios } from './ratios.ts';

const read = (firm: ReturnType<typeof openBooks>, month: string) => firm.read(getRatios, { month });

test('a shareholder’s loan is debt, and with a promise to stand behind the bank shown as equity too', async () => {
  using firm = openBooks();
  await post(firm, '2026-01-05', [
    line('1002', 1000_00),
    line('3001', -400_00),
    line('2241', -600_00, '股东甲'),
  ]);
  const ratio = async () => {
    const { ratios } = await read(firm, '2026-01');
    const [value] = ratios.find(({ id }) => id === 'debtRatio')?.values ?? [];
    return [value?.value, value?.withSubordinated];
  };
  assert.deepEqual(await ratio(), [600 / 1000, null]);
  const [party] = await firm.read(vouchers['vouchers.listParties'], {});
  const save = (role: 'shareholder' | 'other', subordinated: boolean) =>
    firm.write(vouchers['vouchers.saveParty'], {
      ...(party && { partyId: party.partyId }),
      name: '股东甲',
      role,
      subordinated,
    });
  await save('shareholder', false);
  assert.deepEqual(await ratio(), [600 / 1000, null]);
  await save('shareholder', true);
  assert.deepEqual(await ratio(), [600 / 1000, 0]);
  await save('other', true);
  assert.deepEqual(await ratio(), [600 / 1000, null]);
});

test('a firm that keeps no books has no ratios', async () => {
  using firm = openBooks({ accountingRules: 'none' });
  await post(firm, '2026-01-05', [line('1002', 1000_00), line('3001', -1000_00)]);
  assert.throws(() => read(firm, '2026-01'), { code: 'books.notKept' });
});

test('a month that is not in the books says so', () => {
  using firm = openBooks();
  assert.throws(() => read(firm, '2026-01'), { code: 'books.noMonth' });
});
