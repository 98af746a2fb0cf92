import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { type App, expect, test } from './app.ts';
import { goTo, makeFirm } from './slice-steps.ts';

/** A bill as Alipay gives it out: 24 lines of preamble, GB18030, padded heads, a comma too many. */
function alipayBill(): Buffer {
  const preamble = [
    '------------------------------------------------------------------------------------',
    '导出信息：',
    '姓名：陈测试',
    '支付宝账户：test@example.com',
    '起始时间：[2026-09-01 00:00:00]    终止时间：[2026-09-30 23:59:59]',
    '导出交易类型：[全部]',
    '导出时间：[2026-10-02 09:00:00]',
    '共4笔记录',
    ...Array.from({ length: 15 }, () => ''),
    '------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------',
  ];
  const heads =
    '交易时间 ,交易分类 ,交易对方 ,对方账号 ,商品说明 ,收/支 ,金额 ,收/付款方式 ,交易状态 ,交易订单号 ,商家订单号 ,备注 ,';
  const rows = [
    '2026-09-03 10:11:12,商业服务,甲客户,/,货款,收入,1200.00,余额,交易成功,2026090300001\t,\t,,',
    '2026-09-05 08:00:00,日用百货,某超市,/,办公用品,支出,80.50,余额,交易成功,2026090500002\t,\t,,',
    '2026-09-08 21:32:14,转账,测试银行,/,提现-实时提现,不计收支,1000.00,余额,提现成功,2026090800003\t,\t,,',
    '2026-09-20 12:00:00,商业服务,乙客户,/,货款,收入,300.00,余额,交易成功,2026092000004\t,\t,,',
  ];
  return iconv.encode([...preamble, heads, ...rows, ''].join('\r\n'), 'gb18030');
}

/** Heads no format knows. */
const strange = (rows: string[]) =>
  ['某某信用社 对账', '打印：柜台', '哪天,跟谁,干什么,动了多少,剩多少', ...rows].join('\n');

async function choose(app: App, file: string): Promise<void> {
  await goTo(app, 'books');
  await app.answerOpen(file);
  await app.page.getByTestId('import-choose').first().click();
  await expect(app.page.getByTestId('import-facts')).toBeVisible();
}

async function pick({ page }: App, field: string, option: string): Promise<void> {
  const list = page.locator('.ant-select-dropdown:visible');
  await expect(list).toHaveCount(0);
  await page.getByTestId(field).click();
  await list.getByTitle(option, { exact: true }).click();
  await expect(list).toHaveCount(0);
}

async function takeBack(app: App, importId: number): Promise<void> {
  await app.page.getByTestId('books-tab-imports').click();
  await app.page.getByTestId(`import-undo-${importId}`).click();
  await app.page.getByRole('dialog').getByRole('button').last().click();
  await expect(app.page.getByTestId(`import-undo-${importId}`)).toHaveCount(0);
}

test('an Alipay bill in GB18030 is read with its neutral rows, and taken back as a whole', async ({
  app,
}) => {
  const { page, folder } = app;
  await makeFirm(app);
  const file = path.join(folder, '支付宝交易明细.csv');
  writeFileSync(file, alipayBill());
  await choose(app, file);

  const facts = page.getByTestId('import-facts');
  await expect(page.getByTestId('import-encoding')).toContainText('GB18030');
  await expect(facts).toContainText('test@example.com');
  await expect(facts).toContainText('4 行');
  await expect(facts).toContainText('1,500.00');
  await expect(facts).toContainText('80.50');
  await expect(page.getByTestId('import-sample')).toContainText('甲客户');

  // The wrong encoding shows at once in the sample; the right one mends it, and nothing was written meanwhile.
  await pick(app, 'import-encoding', 'UTF-16 LE');
  await expect(page.getByTestId('import-preview')).not.toContainText('甲客户');
  await pick(app, 'import-encoding', 'GB18030 (GBK)');
  await expect(page.getByTestId('import-sample')).toContainText('甲客户');

  await page.getByTestId('import-commit').click();
  await expect(page.getByTestId('import-preview')).toHaveCount(0);
  await page.getByTestId('books-tab-bank').click();
  await page.getByTestId('bank-view').locator('.ant-segmented-item').first().click();
  const rows = page.getByTestId('bank-rows').locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: '提现' })).toContainText('不计收支');

  await takeBack(app, 1);
  await expect(page.getByTestId('import-list')).toHaveCount(0);
});

test('a file no format foresaw is read by hand, known again the next time, and undone', async ({ app }) => {
  const { page, folder } = app;
  await makeFirm(app);
  const first = path.join(folder, '九月.csv');
  writeFileSync(
    first,
    strange([
      '2026-09-01,甲客户,货款,500.00,1500.00',
      '2026-09-02,乙供应商,进货,-200.00,1300.00',
      '2026-09-03,丙供应商,进货,-100.00,1200.00',
    ]),
  );
  await choose(app, first);
  await expect(page.getByTestId('import-commit')).toBeDisabled();
  await page.getByTestId('import-map').click();
  await page.getByTestId('mapping-head-3').click();
  await expect(page.getByTestId('mapping-use')).toBeDisabled();
  await pick(app, 'mapping-role-0', '日期');
  await pick(app, 'mapping-role-1', '对方名称');
  await pick(app, 'mapping-role-3', '金额');
  await pick(app, 'mapping-role-4', '余额');
  await expect(page.getByTestId('mapping-check')).toContainText('3 行');
  await expect(page.getByTestId('mapping-check')).toContainText('500.00');
  await page.getByTestId('mapping-name').fill('某某信用社');
  await page.getByTestId('mapping-use').click();

  await page.getByTestId('import-account').fill('6222000000000001');
  await page.getByTestId('import-account').press('Tab');
  await expect(page.getByTestId('import-commit')).toBeEnabled();
  await page.getByTestId('import-commit').click();
  await expect(page.getByTestId('import-preview')).toHaveCount(0);

  const second = path.join(folder, '十月.csv');
  writeFileSync(second, strange(['2026-10-08,甲客户,货款,700.00,1900.00']));
  await choose(app, second);
  await expect(page.getByTestId('import-facts')).toContainText('某某信用社');
  await expect(page.getByTestId('import-facts')).toContainText('700.00');
  await page.getByTestId('import-account').fill('6222000000000001');
  await page.getByTestId('import-account').press('Tab');
  await page.getByTestId('import-commit').click();
  await expect(page.getByTestId('import-preview')).toHaveCount(0);

  await takeBack(app, 2);
  await expect(page.getByTestId('import-list')).toContainText('九月.csv');
  await expect(page.getByTestId('import-list')).not.toContainText('十月.csv');
  await page.getByTestId('mappings').getByRole('button').click();
  await expect(page.getByTestId('mappings')).toHaveCount(0);
});

test('the template is saved where the person says, and is read back as what it is', async ({ app }) => {
  const { page, folder } = app;
  await makeFirm(app);
  await goTo(app, 'books');
  const file = path.join(folder, 'template.xlsx');
  await app.answerSave(file);
  await page.getByTestId('books-tab-imports').click();
  await page.getByTestId('import-template').click();
  await expect(page.getByTestId('toasts')).toContainText('template.xlsx');
  await choose(app, file);
  await expect(page.getByTestId('import-facts')).not.toContainText('没有认出来');
  await expect(page.getByTestId('import-commit')).toBeDisabled();
});
