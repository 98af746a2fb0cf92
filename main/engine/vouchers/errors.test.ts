import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorCode, ErrorData } from '../../../core/errors.ts';
import { bankAccountHandlers as bank } from '../books/bank-accounts.ts';
import { sourceHandlers as sources } from '../books/source-handlers.ts';
import { importJournal, importTrialBalance, line, openBooks, post } from '../testing/books.ts';
import { vouchersHandlers as vouchers } from './handlers.ts';

async function refuses<C extends ErrorCode>(
  act: Promise<unknown>,
  code: C,
  data: ErrorData[C],
): Promise<void> {
  await assert.rejects(act, (error: { code: string; data: unknown }) => {
    assert.deepEqual([error.code, error.data], [code, data]);
    return true;
  });
}
const good = [line('1002', 100), line('3001', -100)];

test('a voucher with something wrong is refused, with the line and the difference', async () => {
  using firm = openBooks();
  const day = '2026-10-08';
  await firm.write(vouchers['vouchers.saveAccount'], { code: '100201', name: '建行' });
  await refuses(post(firm, day, [line('1001', 100_00), line('3001', -90_50)]), 'vouchers.unbalanced', {
    debitFen: 100_00,
    creditFen: 90_50,
  });
  await refuses(post(firm, day, [line('1001', 1), line('3001', 0), line('3001', -1)]), 'vouchers.zeroLine', {
    line: 2,
  });
  const both = { ...line('1001', 1), creditFen: 1 };
  await refuses(post(firm, day, [both, both]), 'vouchers.bothSides', { line: 1 });
  await refuses(post(firm, day, [line('1001', 1), line('9999', -1)]), 'vouchers.accountUnknown', {
    line: 2,
    code: '9999',
  });
  await refuses(post(firm, day, [line('1002', 1), line('3001', -1)]), 'vouchers.accountNotLowest', {
    line: 1,
    code: '1002',
    name: '银行存款',
    below: '100201',
  });
  const lines = [line('1001', 1), line('3001', -1)];
  await post(firm, day, lines, { number: 4 });
  await refuses(post(firm, '2026-10-31', lines, { number: 4 }), 'vouchers.numberTaken', {
    month: '2026-10',
    word: '记',
    number: 4,
  });
  await post(firm, '2026-11-01', lines, { number: 4 });
});

test('what is not there is said not to be there', async () => {
  using firm = openBooks();
  const voucherId = 77;
  const gone = { voucherId };
  assert.throws(() => firm.read(vouchers['vouchers.get'], gone), { code: 'vouchers.unknown' });
  await refuses(
    firm.write(vouchers['vouchers.reverse'], { voucherId, date: '2026-10-08' }),
    'vouchers.unknown',
    gone,
  );
  await refuses(
    firm.write(vouchers['vouchers.removeAccount'], { code: '100201' }),
    'vouchers.noSuchAccount',
    {
      code: '100201',
    },
  );
  await refuses(firm.write(vouchers['vouchers.removeParty'], { partyId: 9 }), 'vouchers.noSuchParty', {
    partyId: 9,
  });
  const recurringId = 3;
  await refuses(
    firm.write(vouchers['vouchers.removeRecurring'], { recurringId }),
    'vouchers.noSuchRecurring',
    {
      recurringId,
    },
  );
});

test('a voucher that another takes back, or that closing made, stays as it is', async () => {
  using firm = openBooks();
  const made = await post(firm, '2026-10-08', [line('1002', 5), line('5001', -5)]);
  const { voucherId } = made;
  const again = { voucherId, date: '2026-10-07', word: '记', attachments: 0, lines: good };
  await refuses(
    firm.write(vouchers['vouchers.reverse'], { voucherId, date: '2026-10-07' }),
    'vouchers.reversedBefore',
    {
      day: '2026-10-07',
      date: '2026-10-08',
    },
  );
  const red = await firm.write(vouchers['vouchers.reverse'], { voucherId, date: '2026-10-09' });
  const by = '2026-10 记-2';
  await refuses(firm.write(vouchers['vouchers.update'], again), 'vouchers.isReversed', { by });
  await refuses(
    firm.write(vouchers['vouchers.reverse'], { voucherId, date: '2026-10-09' }),
    'vouchers.isReversed',
    { by },
  );
  const ofRed = { ...again, voucherId: red.voucherId };
  await refuses(firm.write(vouchers['vouchers.update'], ofRed), 'vouchers.isReversal', {
    of: '2026-10 记-1',
  });
  await post(firm, '2026-10-10', [line('1002', 5), line('5001', -5)]);
  const { voucherIds } = await firm.write(vouchers['vouchers.closeMonth'], { month: '2026-10' });
  const transfer = { ...again, voucherId: voucherIds[0] ?? 0 };
  await refuses(firm.write(vouchers['vouchers.update'], transfer), 'vouchers.isTransfer', {
    month: '2026-10',
  });
});

test('a closed month takes nothing, and months are closed and reopened in order', async () => {
  using firm = openBooks();
  const held = await post(firm, '2026-09-08', good);
  await post(firm, '2026-10-08', good);
  const close = (month: string) => firm.write(vouchers['vouchers.closeMonth'], { month });
  const reopen = (month: string) => firm.write(vouchers['vouchers.reopenMonth'], { month });
  await refuses(close('2026-08'), 'books.noMonth', { month: '2026-08' });
  await refuses(close('2026-10'), 'books.closeEarlierFirst', { month: '2026-10', earlier: '2026-09' });
  await refuses(reopen('2026-09'), 'books.notLastClosed', { month: '2026-09', last: '' });
  await close('2026-09');
  const closed = { month: '2026-09' };
  await refuses(close('2026-09'), 'books.monthClosed', closed);
  await refuses(post(firm, '2026-09-30', good), 'books.monthClosed', closed);
  const change = { voucherId: held.voucherId, word: '记', attachments: 0, lines: good };
  for (const date of ['2026-09-08', '2026-10-08'])
    await refuses(firm.write(vouchers['vouchers.update'], { ...change, date }), 'books.monthClosed', closed);
  const kind = 'vouchers';
  await refuses(
    firm.write(sources['books.setSource'], { ...closed, kind, importId: null }),
    'books.monthClosed',
    closed,
  );
  await refuses(
    firm.write(vouchers['vouchers.saveOpenings'], { startMonth: '2026-09', rows: [] }),
    'books.monthClosed',
    closed,
  );
  await close('2026-10');
  await refuses(reopen('2026-09'), 'books.notLastClosed', { month: '2026-09', last: '2026-10' });
  await reopen('2026-10');
  await reopen('2026-09');
  await post(firm, '2026-09-30', good);
});

test('own vouchers do not go where another source stands, nor before the books begin', async () => {
  using firm = openBooks();
  importTrialBalance(firm, '2026-10', [
    ['1002', '银行存款', 0, 100, 0],
    ['3001', '实收资本', 0, 0, 100],
  ]);
  const other = { month: '2026-10', kind: 'trialBalance' };
  await refuses(post(firm, '2026-10-08', good), 'books.monthHasOtherSource', other);
  await refuses(
    firm.write(vouchers['vouchers.closeMonth'], { month: '2026-10' }),
    'books.monthHasOtherSource',
    other,
  );
  const choose = { month: '2026-10', kind: 'journal', importId: null } as const;
  await refuses(firm.write(sources['books.setSource'], choose), 'books.noSuchSource', {
    month: '2026-10',
    kind: 'journal',
  });
  const startMonth = '2026-12';
  await firm.write(vouchers['vouchers.saveOpenings'], { startMonth, rows: [] });
  await refuses(post(firm, '2026-11-08', good), 'books.beforeStart', { month: '2026-11', startMonth });
  await post(firm, '2026-12-08', good);
  await refuses(
    firm.write(vouchers['vouchers.saveOpenings'], { startMonth: '2027-01', rows: [] }),
    'vouchers.startTooLate',
    {
      startMonth: '2027-01',
      month: '2026-12',
    },
  );
});

test('a voucher of a journal stays as the file has it', async () => {
  using firm = openBooks();
  const voucherId = importJournal(firm, '2026-10-08', [line('1002', 5), line('3001', -5)]);
  const change = { voucherId, date: '2026-10-08', word: '记', attachments: 0, lines: good };
  await refuses(firm.write(vouchers['vouchers.update'], change), 'vouchers.imported', { voucherId });
  const red = await firm.write(vouchers['vouchers.reverse'], { voucherId, date: '2026-11-08' });
  assert.deepEqual([red.reverses, red.origin, red.counts], [voucherId, 'own', true]);
});

test('the chart, the parties and the openings are kept in order', async () => {
  using firm = openBooks();
  const save = (code: string) => firm.write(vouchers['vouchers.saveAccount'], { code, name: '新' });
  const drop = (code: string) => firm.write(vouchers['vouchers.removeAccount'], { code });
  const standard = { code: '1002', name: '银行存款' };
  await refuses(save('1002'), 'vouchers.accountOfStandard', standard);
  await refuses(drop('1002'), 'vouchers.accountOfStandard', standard);
  await refuses(save('9901'), 'vouchers.accountWithoutParent', { code: '9901' });
  await save('112201');
  await save('11220101');
  await refuses(drop('112201'), 'vouchers.accountInUse', { code: '112201', name: '新' });
  await post(firm, '2026-10-08', [line('11220101', 5, '甲'), line('5001', -5)]);
  await refuses(drop('11220101'), 'vouchers.accountInUse', { code: '11220101', name: '新' });
  const saveParty = (name: string, partyId?: number) =>
    firm.write(vouchers['vouchers.saveParty'], {
      name,
      role: 'other',
      subordinated: false,
      ...(partyId ? { partyId } : {}),
    });
  const { partyId } = await saveParty('乙');
  await refuses(saveParty('甲', partyId), 'vouchers.partyExists', { name: '甲' });
  const [used] = await firm.read(vouchers['vouchers.listParties'], { search: '甲' });
  await refuses(
    firm.write(vouchers['vouchers.removeParty'], { partyId: used?.partyId ?? 0 }),
    'vouchers.partyInUse',
    { name: '甲' },
  );
  await firm.write(vouchers['vouchers.removeParty'], { partyId });
  const row = (code: string, amountFen: number, year = 0) => ({
    code,
    party: null,
    amountFen,
    yearDebitFen: year,
    yearCreditFen: 0,
  });
  const open = (rows: ReturnType<typeof row>[]) =>
    firm.write(vouchers['vouchers.saveOpenings'], { startMonth: '2026-10', rows });
  await refuses(open([row('1002', 5), row('3001', -4)]), 'vouchers.openingsUnbalanced', {
    debitFen: 5,
    creditFen: 4,
  });
  await refuses(open([row('1002', 5, 1), row('3001', -5)]), 'vouchers.openingsUnbalanced', {
    debitFen: 1,
    creditFen: 0,
  });
  await refuses(open([row('1002', 5), row('1002', -5)]), 'vouchers.openingTwice', { line: 2, code: '1002' });
  await refuses(open([row('9999', 5), row('3001', -5)]), 'vouchers.accountUnknown', {
    line: 1,
    code: '9999',
  });
});

test('a bank account of the books is a cash account of the chart', async () => {
  using firm = openBooks();
  firm.store.write({ at: '', actor: 'test', operation: 'test', input: {} }, (tx) => {
    tx.keepFile({ sha256: 'x', bytes: new Uint8Array(1) });
    tx.insert('bank_account', { account_number: '62', kind: 'bank' });
    importBank(tx);
  });
  const saved = await firm.write(bank['books.saveBankAccount'], {
    accountNumber: '62',
    code: '1002',
    personal: true,
  });
  assert.deepEqual([saved.code, saved.personal, saved.kind], ['1002', true, 'bank']);
  for (const code of ['1122', '100299'])
    await refuses(
      firm.write(bank['books.saveBankAccount'], { accountNumber: '62', code }),
      'cashbook.notACashAccount',
      {
        code,
      },
    );
  await refuses(firm.write(bank['books.saveBankAccount'], { accountNumber: '63' }), 'books.unknownAccount', {
    accountNumber: '63',
  });
});

function importBank(tx: { insert(table: string, row: Record<string, string | number>): number }): void {
  tx.insert('import', {
    kind: 'bankStatement',
    format: 'test',
    file_name: 'a.csv',
    sha256: 'x',
    options: '{}',
    account_number: '62',
    from_on: '2026-10-01',
    to_on: '2026-10-31',
    row_count: 0,
    skipped_duplicates: 0,
    problems: '[]',
    imported_at: '',
    revision: 1,
  });
}
