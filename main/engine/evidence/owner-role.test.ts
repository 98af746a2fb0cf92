import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toCsv } from '../../../scripts/firm/files.ts';
import { openTestEngine } from '../testing/open-test-engine.ts';

const profile = {
  name: '某某公司',
  borrowerType: 'company',
  accountingRules: 'smallEnterprise',
} as const;

test('who lent the firm money as its owner is a shareholder: what comes from him later is no sales money', async () => {
  await using app = openTestEngine();
  const { firm } = await app.call('firm.create', { file: 'a.rongbei', profile });
  const lent = { date: '2026-01-02', summary: '向股东借款', direction: 'in', amountFen: 1000_00 } as const;
  await app.call('cashbook.add', { ...lent, party: '王老板', category: 'ownerLoanIn' }, { firm });
  const heads = ['交易日期', '收入', '支出', '余额', '对方户名', '对方账号', '摘要'];
  const rows = [
    ['2026-01-05', '50000', '', '51000', '王老板', '', '转账'],
    ['2026-01-06', '300', '', '51300', '客户', '', '货款'],
  ];
  writeFileSync(join(app.folder, 'b.csv'), toCsv([heads, ...rows], 'utf-8'));
  await app.call(
    'imports.commit',
    { file: 'b.csv', accountNumber: '1111111', from: '2026-01', to: '2026-01' },
    { firm },
  );
  const [party] = await app.call('vouchers.listParties', {}, { firm });
  assert.deepEqual([party?.name, party?.role], ['王老板', 'shareholder']);
  const { months } = await app.call('evidence.getReceipts', { from: '2026-01', to: '2026-01' }, { firm });
  assert.equal(months[0]?.effectiveFen, 300_00);
  const owner = await app.call('evidence.getOwner', { month: '2026-01' }, { firm });
  assert.deepEqual(
    owner.parties.map(({ name }) => name),
    ['王老板'],
  );
});

test('a journal that names a party on the owner’s account makes it a shareholder too', async () => {
  await using app = openTestEngine();
  const { firm } = await app.call('firm.create', { file: 'a.rongbei', profile });
  const lines = [
    '日期,凭证字号,摘要,科目编码,科目名称,往来单位,借方金额,贷方金额',
    '2026-02-03,记-1,借款,1002,银行存款,,500,',
    '2026-02-03,记-1,借款,224105,股东借款,李四,,500',
  ];
  writeFileSync(join(app.folder, 'j.csv'), lines.join('\n'));
  await app.call('imports.commit', { file: 'j.csv' }, { firm });
  const parties = await app.call('vouchers.listParties', {}, { firm });
  assert.deepEqual(
    parties.map(({ name, role }) => [name, role]),
    [['李四', 'shareholder']],
  );
});
