import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toCsv } from '../../../scripts/firm/files.ts';
import { openTestEngine } from '../testing/open-test-engine.ts';

test('every question of the room is answered as the contract says, for an empty firm and a filled one', async () => {
  await using app = openTestEngine();
  const profile = { name: '某某公司', legalRepresentative: '陈晨光', vatStatus: 'smallQuarterly' } as const;
  const { firm } = await app.call('firm.create', { file: 'firm.rongbei', profile });
  const span = { from: '2026-07', to: '2026-12' };
  const askAll = async () => ({
    coverage: await app.call('evidence.getCoverage', {}, { firm }),
    pairs: await app.call('evidence.listPairs', {}, { firm }),
    receipts: await app.call('evidence.getReceipts', span, { firm }),
    returns: await app.call('evidence.listTaxReturns', {}, { firm }),
    check: await app.call('evidence.getRevenueCheck', span, { firm }),
    asked: await app.call('evidence.listPrivate', {}, { firm }),
    owner: await app.call('evidence.getOwner', { month: '2026-09' }, { firm }),
    flow: await app.call('evidence.getFlowTable', span, { firm, language: 'en' }),
  });
  const empty = await askAll();
  assert.deepEqual(
    [empty.coverage.accounts, empty.pairs.total, empty.receipts.excludedTotal, empty.asked.total],
    [[], 0, 0, 0],
  );
  assert.deepEqual(
    empty.check.findings.map(({ key }) => key),
    ['evidence.finding.noBooks', 'evidence.finding.noReceipts', 'evidence.finding.noVat'],
  );
  assert.equal(empty.owner.remarks[0]?.key, 'evidence.owner.noBooks');
  assert.equal(empty.flow.remarks.at(-1)?.key, 'evidence.flow.remark.nothing');

  const heads = ['交易日期', '收入', '支出', '余额', '对方户名', '对方账号', '摘要'];
  const rows = [
    ['2026-07-05', '1010', '', '2010', '甲公司', '', '货款'],
    ['2026-07-08', '', '200', '1810', '陈晨光', '', '转账'],
    ['2026-07-31', '3', '', '1813', '', '', '结息'],
  ];
  writeFileSync(join(app.folder, 'a.csv'), toCsv([heads, ...rows], 'utf-8'));
  const statement = { file: 'a.csv', accountNumber: '1111111', from: '2026-07', to: '2026-09' };
  const { importId } = await app.call('imports.commit', statement, { firm });
  await app.call(
    'evidence.saveTaxReturn',
    { taxReturnId: undefined, kind: 'vat', from: '2026-07', to: '2026-09', salesFen: 1000_00, taxFen: 10_00 },
    { firm },
  );
  const filled = await askAll();
  assert.equal(filled.check.rows[0]?.pairs.find(({ pair }) => pair === 'receipts-vat')?.state, 'agrees');
  const [asked] = filled.asked.rows;
  const key = { importId, row: asked?.row ?? 0 };
  await app.call('evidence.answerPrivate', { rows: [key], purpose: 'private', book: true }, { firm });
  const owner = await app.call('evidence.getOwner', { month: '2026-07' }, { firm });
  assert.equal(owner.owedByOwnerFen, 200_00);
  assert.equal((await app.call('books.verify', {}, { firm })).ok, true);
  await app.call('firm.undo', {}, { firm });
  const { rows: again } = await app.call('evidence.listPrivate', { answered: false }, { firm });
  assert.equal(again.length, 1);
  const { entries } = await app.call('firm.listHistory', {}, { firm });
  assert.ok(entries.every(({ sentence }) => sentence.key !== 'did.other'));
});
