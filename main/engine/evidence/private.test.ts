import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cashbookHandlers as cashbook } from '../cashbook/handlers.ts';
import { vouchersHandlers as vouchers } from '../vouchers/handlers.ts';
import { evidenceHandlers as evidence } from './handlers.ts';
import { openFilled, owner, page, quarter } from './testing/filled-firm.ts';

test('private spending is asked about, answered, and booked as what the owner owes', async () => {
  using firm = await openFilled();
  const list = (answered?: boolean) => firm.read(evidence['evidence.listPrivate'], { ...page, answered });
  const asked = await list();
  assert.deepEqual(
    asked.rows.map(({ amountFen, why, purpose }) => [amountFen, why.key, purpose]),
    [
      [-5_000_00, 'evidence.private.representative', null],
      [-2_000_00, 'evidence.private.word', null],
    ],
  );
  assert.deepEqual([asked.openFen, asked.account.name], [7_000_00, '其他应收款—股东']);
  const rows = asked.rows.map(({ importId, row }) => ({ importId, row }));
  const answer = (purpose: 'private' | 'business' | null, book: boolean, which = rows) =>
    firm.write(evidence['evidence.answerPrivate'], { rows: which, purpose, book });
  assert.deepEqual(await answer('private', true), { answered: 2, booked: 2 });
  assert.deepEqual(await answer('private', true), { answered: 2, booked: 0 });
  const answered = (await list(true)).rows;
  assert.ok(answered.every(({ purpose, bookedAsOwners }) => purpose === 'private' && bookedAsOwners));
  assert.equal((await list(false)).total, 0);
  const voucher = await firm.read(vouchers['vouchers.get'], { voucherId: answered[1]?.voucherId ?? 0 });
  assert.deepEqual(
    [
      voucher.origin,
      voucher.date,
      voucher.lines.map(({ code, party, debitFen, creditFen }) => [code, party, debitFen, creditFen]),
    ],
    [
      'bank',
      '2026-07-20',
      [
        [asked.account.code, owner, 2_000_00, 0],
        [voucher.lines[1]?.code, null, 0, 2_000_00],
      ],
    ],
  );
  assert.match(voucher.lines[1]?.code ?? '', /^1002/);
  const seen = await firm.read(evidence['evidence.getOwner'], { month: '2026-09' });
  assert.deepEqual(
    [seen.owedByOwnerFen, seen.parties.map((party) => [party.name, party.role])],
    [7_000_00, [[owner, 'shareholder']]],
  );
  firm.takeBack('undo');
  firm.takeBack('undo');
  assert.equal((await list(false)).total, 2);
  assert.equal((await firm.read(evidence['evidence.getOwner'], { month: '2026-09' })).owedByOwnerFen, 0);
  const [receipt] = (await firm.read(evidence['evidence.getReceipts'], { ...quarter, ...page })).excluded;
  assert.ok(receipt);
  await assert.rejects(answer('private', false, [{ importId: receipt.importId, row: receipt.row }]), {
    code: 'evidence.notAPayment',
  });
});

test('a private payment that the books hold as something else is said to be so, and stays as it is', async () => {
  using firm = await openFilled();
  const list = () => firm.read(evidence['evidence.listPrivate'], page);
  const [first] = (await list()).rows;
  assert.ok(first);
  const { importId, row } = first;
  await firm.write(cashbook['cashbook.bookRows'], {
    rows: [{ importId, row, category: 'office', voucherId: null, vatFen: null, otherCashCode: null }],
    learn: false,
  });
  await firm.write(evidence['evidence.answerPrivate'], {
    rows: [{ importId, row }],
    purpose: 'private',
    book: true,
  });
  const [said] = (await list()).rows;
  assert.deepEqual([said?.purpose, said?.bookedAsOwners], ['private', false]);
  assert.notEqual(said?.voucherId, null);
});

test('where no owner is named, what was private is owed by the owner, never by the firm itself', async () => {
  using firm = await openFilled({ legalRepresentative: null });
  const [first] = (await firm.read(evidence['evidence.listPrivate'], page)).rows;
  assert.ok(first);
  const rows = [{ importId: first.importId, row: first.row }];
  assert.deepEqual(
    await firm.write(evidence['evidence.answerPrivate'], { rows, purpose: 'private', book: true }),
    { answered: 1, booked: 1 },
  );
  const [said] = (await firm.read(evidence['evidence.listPrivate'], page)).rows;
  const voucher = await firm.read(vouchers['vouchers.get'], { voucherId: said?.voucherId ?? 0 });
  assert.equal(voucher.lines[0]?.party, '业主');
});

test('the table of receipts and payments: own transfers out, private apart until it is called business', async () => {
  using firm = await openFilled({ borrowerType: 'individualBusiness' });
  const read = () => firm.read(evidence['evidence.getFlowTable'], quarter);
  const table = await read();
  assert.deepEqual(table.totals, {
    businessInFen: 50_500_00 + 20_200_00,
    businessOutFen: 0,
    netFen: 50_500_00 + 20_200_00,
    otherInFen: 12_50,
    otherOutFen: 2_000_00 + 5_000_00,
  });
  assert.deepEqual(
    table.months.map(({ uncoveredDays }) => uncoveredDays),
    [0, 0, 0],
  );
  const rows = (await firm.read(evidence['evidence.listPrivate'], page)).rows;
  assert.equal((await firm.read(evidence['evidence.listPrivate'], page)).account.name, '其他应收款—业主往来');
  const school = rows.filter(({ amountFen }) => amountFen === -2_000_00);
  await firm.write(evidence['evidence.answerPrivate'], {
    rows: school.map(({ importId, row }) => ({ importId, row })),
    purpose: 'business',
    book: false,
  });
  assert.deepEqual(
    [(await read()).totals.businessOutFen, (await read()).totals.otherOutFen],
    [2_000_00, 5_000_00],
  );
  assert.throws(() => firm.read(evidence['evidence.getFlowTable'], { from: '2026-09', to: '2026-07' }), {
    code: 'evidence.periodReversed',
  });
});
