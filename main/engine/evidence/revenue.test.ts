import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenVoucherSchema } from '../../../core/vouchers/contract.ts';
import { vouchersHandlers as vouchers } from '../vouchers/handlers.ts';
import { evidenceHandlers as evidence } from './handlers.ts';
import { openFilled, openFirm, quarter } from './testing/filled-firm.ts';

const sale = (date: string, amountFen: number) =>
  givenVoucherSchema.parse({
    date,
    lines: [
      { summary: '销售', code: '1122', party: '甲客户', debitFen: amountFen },
      { summary: '销售', code: '5001', creditFen: amountFen },
    ],
  });
const collected = (date: string, amountFen: number) =>
  givenVoucherSchema.parse({
    date,
    lines: [
      { summary: '收款', code: '1002', debitFen: amountFen },
      { summary: '收款', code: '1122', party: '甲客户', creditFen: amountFen },
    ],
  });

test('revenue check: books, receipts and the return of a quarter, and an explanation that leaves the books alone', async () => {
  using firm = await openFilled();
  await firm.write(vouchers['vouchers.post'], sale('2026-07-02', 70_000_00));
  await firm.write(vouchers['vouchers.post'], collected('2026-09-11', 70_000_00));
  const filed = {
    kind: 'vat',
    ...quarter,
    salesFen: 60_000_00,
    uninvoicedFen: null,
    taxFen: 600_00,
    documentId: null,
    note: '',
  } as const;
  const { taxReturnId } = await firm.write(evidence['evidence.saveTaxReturn'], filed);
  const check = () => firm.read(evidence['evidence.getRevenueCheck'], { from: '2026-07', to: '2026-07' });
  const [row] = (await check()).rows;
  const received = 50_500_00 + 20_200_00;
  assert.deepEqual(
    [row?.from, row?.to, row?.legs.books.amountFen, row?.legs.receipts.amountFen, row?.legs.vat.amountFen],
    [quarter.from, quarter.to, 70_000_00, received / 1.01, 60_000_00],
  );
  const stateOf = async (pair: string) =>
    (await check()).rows[0]?.pairs.find((each) => each.pair === pair)?.state;
  assert.deepEqual([await stateOf('books-receipts'), await stateOf('books-vat')], ['agrees', 'open']);
  const trialBefore = firm.store.db.all('SELECT * FROM account_month ORDER BY month, code');
  const note = {
    ...quarter,
    pair: 'books-vat',
    text: '9 月未开票，10 月已补申报',
    amountFen: 10_000_00,
    documentId: null,
  };
  await firm.write(evidence['evidence.explainGap'], note);
  assert.equal(await stateOf('books-vat'), 'explained');
  assert.deepEqual(firm.store.db.all('SELECT * FROM account_month ORDER BY month, code'), trialBefore);
  await firm.write(evidence['evidence.explainGap'], { ...note, text: '' });
  assert.equal(await stateOf('books-vat'), 'open');
  await assert.rejects(firm.write(evidence['evidence.saveTaxReturn'], filed), {
    code: 'evidence.taxReturnExists',
  });
  await assert.rejects(
    firm.write(evidence['evidence.saveTaxReturn'], { ...filed, from: '2026-08', to: '2026-08' }),
    {
      code: 'evidence.returnOverlaps',
      data: { kind: 'vat', ...quarter },
    },
  );
  await firm.write(evidence['evidence.saveTaxReturn'], {
    ...filed,
    taxReturnId,
    salesFen: 70_000_00,
    taxFen: 700_00,
  });
  assert.equal(await stateOf('books-vat'), 'agrees');
  await firm.write(evidence['evidence.removeTaxReturn'], { taxReturnId });
  assert.deepEqual(await firm.read(evidence['evidence.listTaxReturns'], {}), []);
  assert.equal((await check()).vatRate.from, 'assumed');
});

test('what is asked of returns, pairs and papers is refused where it cannot be', async () => {
  using firm = openFirm();
  const given = { kind: 'vat', salesFen: 1, uninvoicedFen: null, taxFen: null, note: '' } as const;
  const save = (more: object) =>
    firm.write(evidence['evidence.saveTaxReturn'], { ...given, ...quarter, documentId: null, ...more });
  await assert.rejects(save({ from: '2026-10' }), { code: 'evidence.periodReversed' });
  await assert.rejects(save({ documentId: 5 }), { code: 'documents.unknown' });
  await assert.rejects(save({ taxReturnId: 5 }), { code: 'evidence.unknownTaxReturn' });
  await assert.rejects(firm.write(evidence['evidence.removeTaxReturn'], { taxReturnId: 5 }), {
    code: 'evidence.unknownTaxReturn',
  });
  const note = { ...quarter, pair: 'books-moon', text: 'x', amountFen: 0, documentId: null };
  await assert.rejects(firm.write(evidence['evidence.explainGap'], note), { code: 'evidence.unknownPair' });
});
