import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type App, expect, launch, test } from './app.ts';
import { goTo, makeFirm } from './slice-steps.ts';

async function show(app: App, tab: string, view?: { id: string; at: number }): Promise<void> {
  await app.page.getByTestId(`books-tab-${tab}`).click();
  if (view) await app.page.getByTestId(view.id).locator('.ant-segmented-item').nth(view.at).click();
}

async function importStatement(app: App, name: string, rows: string[]): Promise<void> {
  const { page } = app;
  const file = path.join(app.folder, name);
  writeFileSync(
    file,
    ['账号：,6222000000000001', '交易日期,摘要,收入金额,支出金额,余额,对方户名', ...rows].join('\n'),
  );
  await goTo(app, 'books');
  await app.answerOpen(file);
  await page.getByTestId('import-choose').first().click();
  await expect(page.getByTestId('import-commit')).toBeEnabled();
  await page.getByTestId('import-commit').click();
  await expect(page.getByTestId('import-preview')).toHaveCount(0);
}

test('the map shows which month has no statement, and a balance that does not follow on', async ({ app }) => {
  const { page } = app;
  await makeFirm(app);
  await importStatement(app, '七月.csv', [
    '2026-07-01,货款,1000.00,,1000.00,甲客户',
    '2026-07-31,进货,,200.00,800.00,乙供应商',
  ]);
  await importStatement(app, '九月.csv', [
    '2026-09-01,货款,500.00,,1400.00,甲客户',
    '2026-09-30,进货,,100.00,1300.00,乙供应商',
  ]);
  await show(app, 'bank', { id: 'bank-view', at: 1 });
  const map = page.getByTestId('coverage');
  await expect(map.locator('tr', { hasText: '2026-07' }).getByRole('button')).toHaveAttribute(
    'data-state',
    'covered',
  );
  await expect(map.locator('tr', { hasText: '2026-08' }).getByRole('button')).toHaveAttribute(
    'data-state',
    'missing',
  );
  // 1,400.00 after a receipt of 500.00: it opened with 900.00, and the one before closed with 800.00.
  const september = map.locator('tr', { hasText: '2026-09' }).getByRole('button');
  await expect(september).toContainText('余额接不上');
  await september.click();
  await expect(page.locator('#why-body')).toContainText('100.00');
});

test('a gap between what was filed and the receipts is explained, and the explanation taken back', async ({
  folder,
}) => {
  const app = await launch({ folder, args: ['--practice'] });
  const { page } = app;
  await expect(page.getByTestId('room-overview')).toBeVisible({ timeout: 60_000 });
  await goTo(app, 'books');
  await show(app, 'revenue', { id: 'revenue-view', at: 2 });
  await page.getByTestId('return-add').click();
  for (const end of ['return-from', 'return-to']) {
    await page.getByTestId(end).fill('2026-10');
    await page.getByTestId(end).press('Enter');
  }
  // Filed far below what was received in the month.
  await page.getByTestId('return-sales').fill('10000');
  await page.getByTestId('return-sales').press('Tab');
  await page.getByTestId('return-save').click();
  await expect(page.getByTestId('tax-returns')).toContainText('2026-10');

  await show(app, 'revenue', { id: 'revenue-view', at: 0 });
  const period = page.getByTestId('period-2026-10');
  await expect(period).toContainText('10,000.00');
  await period.getByRole('button').click();
  const gap = page.locator('[data-testid^="gap-"][data-state="open"]').filter({ hasText: '增值税' }).first();
  const id = await gap.getAttribute('data-testid');
  await gap.getByRole('button').click();
  await page.getByTestId('explain-text').fill('10 月的货款有一部分是预收款，下月开票申报。');
  await page.getByTestId('explain-save').click();
  const explained = page.locator(`[data-testid="${id}"]`);
  await expect(explained.getByTestId('explanation')).toContainText('预收款');
  await expect(explained).toHaveAttribute('data-state', 'explained');

  await page.getByTestId('undo').click();
  await expect(explained.getByTestId('explanation')).toHaveCount(0);
  await expect(explained).toHaveAttribute('data-state', 'open');
  await app.electron.close();
});

test('private spending is asked about, booked where it belongs, and undone', async ({ app }) => {
  const { page } = app;
  await makeFirm(app);
  await importStatement(app, '十月.csv', [
    '2026-10-01,货款,9000.00,,9000.00,甲客户',
    '2026-10-12,电影票,,120.00,8880.00,星光影城',
    '2026-10-31,进货,,200.00,8680.00,乙供应商',
  ]);
  await show(app, 'owner');
  const rows = page.getByTestId('private-rows').locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('星光影城');
  await expect(page.getByTestId('private-book')).toBeChecked();
  await rows.getByRole('button').first().click();
  await expect(page.getByTestId('private-rows')).toHaveCount(0);

  await page.getByTestId('private-view').locator('.ant-segmented-item').last().click();
  await expect(rows).toContainText('已入账');
  await expect(page.getByTestId('owner-figures')).toContainText('120.00');

  await page.getByTestId('undo').click();
  await expect(rows).toHaveCount(0);
  await page.getByTestId('private-view').locator('.ant-segmented-item').first().click();
  await expect(rows).toContainText('星光影城');
});

test('a movement is booked under a category, remembered as a rule, and the next one is suggested', async ({
  app,
}) => {
  const { page } = app;
  await makeFirm(app);
  await importStatement(app, '九月.csv', [
    '2026-09-01,货款,9000.00,,9000.00,甲客户',
    '2026-09-30,电费,,300.00,8700.00,国网供电',
  ]);
  await show(app, 'bank', { id: 'bank-view', at: 2 });
  const power = page.getByTestId('unbooked').locator('tbody tr', { hasText: '国网供电' });
  await power.getByRole('combobox').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await expect(page.getByTestId('batch')).toBeVisible();
  await page.getByTestId('book-rows').click();
  await expect(power).toHaveCount(0);

  await importStatement(app, '十月.csv', [
    '2026-10-01,货款,100.00,,8800.00,甲客户',
    '2026-10-31,电费,,320.00,8480.00,国网供电',
  ]);
  await show(app, 'bank', { id: 'bank-view', at: 2 });
  await expect(power).toContainText('国网供电');
  await expect(page.getByTestId('unbooked-suggested')).toBeVisible();
  await show(app, 'bank', { id: 'bank-view', at: 4 });
  await expect(page.getByTestId('rules')).toContainText('国网供电');
});
