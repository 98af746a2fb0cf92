import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Movement } from '../../../core/evidence/schemas.ts';
import { bankAccountHandlers } from '../books/bank-accounts.ts';
import { bankDbRow } from '../imports/stored.ts';
import { runwayHandlers } from '../runway/handlers.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { evidenceHandlers as evidence } from './handlers.ts';
import { readPairs } from './read-evidence.ts';
import { importStatement, openFirm, owner, page, quarter } from './testing/filled-firm.ts';

/** A WeChat bill of the quarter, as its import leaves it: a sale, a withdrawal and a payment with the bank card. */
function addBill(firm: TestFirm): string {
  const account = 'wechat:晨光';
  const importId = 77;
  const card = '建设银行(1111)';
  const row = (number: number, date: string, amountFen: number, more: Partial<Movement>) =>
    bankDbRow(importId, account, {
      row: number,
      date,
      time: null,
      amountFen,
      balanceFen: null,
      counterparty: null,
      counterpartyAccount: null,
      summary: null,
      serial: null,
      direction: null,
      grossFen: null,
      feeFen: null,
      method: null,
      status: null,
      ...more,
    });
  firm.writeNow(({ tx }) => {
    tx.keepFile({ sha256: 'bill', bytes: new Uint8Array([1]) });
    tx.insert('bank_account', { account_number: account, kind: 'wallet' });
    tx.insert('import', {
      id: importId,
      kind: 'walletBill',
      format: 'wechat_personal',
      file_name: '微信支付账单.csv',
      sha256: 'bill',
      encoding: 'utf-8',
      options: '{}',
      account_number: account,
      from_on: '2026-07-01',
      to_on: '2026-09-30',
      row_count: 3,
      skipped_duplicates: 0,
      problems: '[]',
      imported_at: '2026-11-22T04:00:00.000Z',
      revision: 1,
    });
    const withdrawn = { direction: 'neutral', grossFen: 2_000_00, feeFen: 2_00 } as const;
    tx.insertOfImport('bank_row', importId, [
      row(5, '2026-07-03', 3_000_00, { counterparty: '顾客甲', summary: '二维码收款' }),
      row(6, '2026-07-04', 0, { ...withdrawn, counterparty: '建设银行', summary: '零钱提现', method: card }),
      row(7, '2026-07-06', -88_00, { counterparty: '某某五金店', summary: '商户消费', method: card }),
    ]);
  });
  return account;
}

const bankLines: Parameters<typeof importStatement>[2] = [
  ['2026-07-04', 2_000, '财付通支付科技有限公司', '提现'],
  ['2026-07-06', -88, '财付通-某某五金店', '快捷支付'],
  ['2026-08-05', -1_000, '材料厂', '货款'],
  ['2026-09-05', -1_000, '材料厂', '货款'],
];

test('a WeChat bill beside the bank: what is withdrawn or paid by card counts once everywhere', async () => {
  using firm = openFirm({ borrowerType: 'individualBusiness' });
  const wallet = addBill(firm);
  await importStatement(firm, '622200001111', bankLines);
  const { pairs } = await firm.read(evidence['evidence.listPairs'], page);
  assert.deepEqual(
    pairs.map(({ kind, wallet: out, bank }) => [kind, out.accountNumber, bank.amountFen]),
    [
      ['cardPayment', wallet, -88_00],
      ['withdrawal', wallet, 2_000_00],
    ],
  );
  const receipts = await firm.read(evidence['evidence.getReceipts'], { ...quarter, ...page });
  assert.deepEqual(
    receipts.months.map(({ effectiveFen }) => effectiveFen),
    [3_000_00, 0, 0],
  );
  const { totals } = await firm.read(evidence['evidence.getFlowTable'], quarter);
  assert.deepEqual(
    [totals.businessInFen, totals.businessOutFen, totals.otherInFen, totals.otherOutFen],
    [3_000_00, 88_00 + 1_000_00 + 1_000_00, 0, 0],
  );
  const counted = firm.writeNow((context) => [...readPairs(context).values()].map(({ counts }) => counts));
  assert.deepEqual(counted.sort(), [false, false, true, true]);
});

test('a wallet without balances is no cash, is said to be unknown, and leaves the runway standing', async () => {
  using firm = openFirm();
  const wallet = addBill(firm);
  const alone = await firm.read(runwayHandlers['runway.getRunway'], {});
  assert.equal(alone.cashFen, null);
  assert.match(alone.sentence.text, /没有余额/);
  await importStatement(firm, '622200001111', bankLines);
  const runway = await firm.read(runwayHandlers['runway.getRunway'], {});
  assert.equal(runway.cashFen, (10_000 + 2_000 - 88 - 1_000 - 1_000) * 100);
  assert.deepEqual(
    runway.history.map(({ netFen }) => netFen),
    [(2_000 - 88) * 100, -1_000_00, -1_000_00],
  );
  const why = runway.why.find(({ key }) => key === 'runway.why.unknownWallets');
  assert.ok(why?.text.includes(wallet));
});

test('the owner’s own account is not a company’s cash, but is a sole trader’s', async () => {
  for (const [borrowerType, outsideFen] of [
    ['company', 0],
    ['individualBusiness', 10_500_00],
  ] as const) {
    using firm = openFirm({ borrowerType });
    await importStatement(firm, '622200001111', [...bankLines, ['2026-09-20', -500, owner, '转账']]);
    await importStatement(firm, '622200003333', [['2026-09-20', 500, '苏州晨光精密机械有限公司', '转账']]);
    const account = { accountNumber: '622200003333', personal: true };
    await firm.write(bankAccountHandlers['books.saveBankAccount'], account);
    const runway = await firm.read(runwayHandlers['runway.getRunway'], {});
    assert.equal(runway.cashFen, (10_000 + 2_000 - 88 - 1_000 - 1_000 - 500) * 100 + outsideFen);
    const out = borrowerType === 'company' ? -1_500_00 : -1_000_00;
    assert.equal(runway.history.at(-1)?.netFen, out);
    assert.equal(
      runway.why.some(({ key }) => key === 'runway.why.personal'),
      borrowerType === 'company',
    );
  }
});
