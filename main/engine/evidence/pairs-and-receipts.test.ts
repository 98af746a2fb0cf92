import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsHandlers as imports } from '../imports/handlers.ts';
import { evidenceHandlers as evidence } from './handlers.ts';
import { importStatement, name, openFilled, openFirm, page, quarter } from './testing/filled-firm.ts';

test('pairs are found, taken apart by the user’s word, and put together again', async () => {
  using firm = await openFilled();
  const list = () => firm.read(evidence['evidence.listPairs'], page);
  const [pair] = (await list()).pairs;
  assert.ok(pair);
  assert.deepEqual(
    [pair.kind, pair.wallet.accountNumber, pair.bank.date, pair.byHand],
    ['ownTransfer', '1111111', '2026-08-04', false],
  );
  const { wallet, bank } = pair;
  const keyOf = ({ importId, row }: { importId: number; row: number }) => ({ importId, row });
  const say = (same: boolean) =>
    firm.write(evidence['evidence.setPair'], { wallet: keyOf(wallet), bank: keyOf(bank), same });
  await say(false);
  assert.equal((await list()).total, 0);
  await say(true);
  assert.deepEqual(
    (await list()).pairs.map(({ byHand }) => byHand),
    [true],
  );
  firm.takeBack('undo');
  firm.takeBack('undo');
  assert.deepEqual(
    (await list()).pairs.map(({ byHand }) => byHand),
    [false],
  );
  await assert.rejects(
    firm.write(evidence['evidence.setPair'], { wallet: keyOf(bank), bank: keyOf(wallet), same: true }),
    { code: 'evidence.notAPair' },
  );
  await assert.rejects(
    firm.write(evidence['evidence.setPair'], {
      wallet: { importId: 1, row: 999 },
      bank: keyOf(bank),
      same: true,
    }),
    { code: 'evidence.unknownRow' },
  );
});

test('receipts: interest and own transfers are out, and the user’s word counts', async () => {
  using firm = await openFilled();
  const read = (more: object = {}) =>
    firm.read(evidence['evidence.getReceipts'], { ...quarter, ...page, ...more });
  const receipts = await read();
  assert.deepEqual(
    receipts.months.map(({ receivedFen, effectiveFen }) => [receivedFen, effectiveFen]),
    [
      [50_500_00, 50_500_00],
      [30_012_50, 0],
      [20_200_00, 20_200_00],
    ],
  );
  assert.deepEqual(receipts.byReason, [
    { reason: 'ownTransfer', count: 1, amountFen: 30_000_00 },
    { reason: 'interest', count: 1, amountFen: 12_50 },
  ]);
  const [interest] = (await read({ reason: 'interest' })).excluded;
  assert.ok(interest);
  const { importId, row } = interest;
  const mark = (receipt: 'counts' | 'excluded' | null) =>
    firm.write(evidence['evidence.markReceipt'], { importId, row, receipt, note: '说明' });
  await mark('counts');
  assert.deepEqual(
    (await read()).countedByHand.map(({ amountFen, note }) => [amountFen, note]),
    [[12_50, '说明']],
  );
  await mark('excluded');
  assert.deepEqual(
    (await read({ reason: 'byHand' })).excluded.map(({ byHand, why }) => [byHand, why.key]),
    [[true, 'evidence.excluded.byHand']],
  );
  await mark(null);
  assert.deepEqual((await read()).byReason, receipts.byReason);
});

test('what was said of an import’s rows goes with it and comes back with it', async () => {
  using firm = await openFilled();
  const { pairs } = await firm.read(evidence['evidence.listPairs'], page);
  const [pair] = pairs;
  assert.ok(pair);
  const keyOf = ({ importId, row }: { importId: number; row: number }) => ({ importId, row });
  const keys = { wallet: keyOf(pair.wallet), bank: keyOf(pair.bank) };
  await firm.write(evidence['evidence.setPair'], { ...keys, same: false });
  await firm.write(evidence['evidence.markReceipt'], { ...keys.bank, receipt: 'excluded', note: '' });
  const marks = () => firm.store.db.all('SELECT * FROM bank_row_mark ORDER BY import_id, row');
  const before = marks();
  assert.equal(before.length, 1);
  await firm.write(imports['imports.undo'], { importId: keys.bank.importId });
  assert.deepEqual(marks(), []);
  firm.takeBack('undo');
  assert.deepEqual(marks(), before);
});

test('the coverage map shows a gap, a balance that does not follow and an account nobody brought', async () => {
  using firm = openFirm();
  await importStatement(firm, '1111111', [['2026-07-05', 100, name, '转账', '9999999']], {
    from: '2026-07',
    to: '2026-07',
  });
  await importStatement(firm, '1111111', [['2026-09-05', 50, '甲', '货款']], {
    from: '2026-09',
    to: '2026-09',
  });
  const coverage = await firm.read(evidence['evidence.getCoverage'], {});
  assert.deepEqual(coverage.months, ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
  assert.deepEqual(
    coverage.accounts[0]?.cells.map(({ state, openingFen, breakFen }) => [state, openingFen, breakFen]),
    [
      ['covered', 10_000_00, null],
      ['missing', null, null],
      ['covered', 10_000_00, 10_000_00 - 10_100_00],
      ['after', null, null],
      ['after', null, null],
    ],
  );
  assert.deepEqual(coverage.unknownAccounts, [{ accountNumber: '9999999', rowCount: 1, amountFen: 100_00 }]);
  assert.deepEqual(
    coverage.findings.map(({ key }) => key),
    [
      'evidence.coverage.gap',
      'evidence.coverage.break',
      'evidence.coverage.unknownAccount',
      'evidence.coverage.old',
    ],
  );
});
