import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { makeShop } from '../../../scripts/firm/shop.ts';
import { alipayBill, wechatBill } from '../../../scripts/firm/wallet-bills.ts';
import { sampleNames } from '../../../scripts/make-samples.ts';
import { openTestEngine } from '../testing/open-test-engine.ts';

const samples = path.join(import.meta.dirname, '../../../resources/samples');
const shop = makeShop();

test('the bills are laid out as the wallets give them out', () => {
  const alipay = alipayBill(shop);
  assert.equal(alipay[24]?.[0], '交易时间 ');
  assert.ok(alipay.slice(24).every((cells) => cells.length === 13 && cells.at(-1) === ''));
  const wechat = wechatBill(shop);
  assert.equal(wechat[16]?.[0], '交易时间');
  assert.ok(wechat.every((cells) => cells.length === 11));
});

test('the shop’s bills and statement come in clean, and every withdrawal is found in the bank', async () => {
  await using engine = openTestEngine();
  const profile = { name: shop.name, legalRepresentative: shop.owner, borrowerType: 'individualBusiness' };
  const { firm } = await engine.call('firm.create', {
    file: 'shop.rongbei',
    profile: { ...profile } as never,
  });
  const files = {
    [sampleNames.shopAlipay]: ['alipay_personal_2023', 'gb18030', 'alipay:shiwei@example.com'],
    [sampleNames.shopWechat]: ['wechat_personal', 'utf-8', 'wechat:拾味小面馆'],
    [sampleNames.shopStatement]: ['ccb_corporate', 'gb18030', shop.accountNumber],
  };
  for (const [name, expected] of Object.entries(files)) {
    const file = path.join(samples, name);
    const seen = await engine.call('imports.preview', { file }, { firm });
    assert.deepEqual([seen.problems, seen.blockers], [[], []], name);
    const taken = await engine.call('imports.commit', { file }, { firm });
    assert.deepEqual([taken.format, taken.encoding, taken.account], expected);
  }
  const { pairs, total, unpaired } = await engine.call('evidence.listPairs', { limit: 500 }, { firm });
  assert.deepEqual(unpaired, []);
  const moved = [...shop.alipay, ...shop.wechat].filter(({ status }) => status.startsWith('提现'));
  const byCard = shop.alipay.filter(({ method, direction }) => direction === 'out' && method !== '余额');
  assert.equal(pairs.filter(({ kind }) => kind === 'withdrawal').length, moved.length);
  assert.equal(pairs.filter(({ kind }) => kind === 'cardPayment').length, byCard.length);
  assert.equal(total, moved.length + byCard.length);
  assert.ok(moved.length > 20 && byCard.length === 3);
  assert.ok(pairs.every(({ ambiguous }) => !ambiguous));
});
