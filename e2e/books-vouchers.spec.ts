import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type App, expect, test } from './app.ts';
import { clickInDialog, goTo, makeFirm } from './slice-steps.ts';

/** One voucher of two lines: summary, account, debit; then the other account, and `=` for what is missing. */
async function post(
  { page }: App,
  day: string,
  summary: string,
  debit: string,
  credit: string,
  yuan: string,
) {
  const { keyboard } = page;
  const date = page.getByTestId('voucher-date');
  await date.fill(day);
  await date.press('Tab');
  await page.getByTestId('line-1-summary').focus();
  await keyboard.type(summary);
  await keyboard.press('Enter');
  await chooseAccount(page, debit);
  await keyboard.press('Enter');
  await keyboard.type(yuan);
  await keyboard.press('Enter');
  await expect(page.getByTestId('line-2-summary')).toHaveValue(summary);
  await keyboard.press('Enter');
  await chooseAccount(page, credit);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(page.getByTestId('line-2-credit')).toBeFocused();
  await keyboard.type('=');
  await expect(page.getByTestId('line-2-credit')).toHaveValue(/\d/);
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('line-1-summary')).toHaveValue('');
}

/** Types a code in the focused field and takes what is found; until its list is gone, Escape belongs to it. */
async function pickAccount(page: App['page'], code: string) {
  const list = page.locator('.ant-select-dropdown:visible');
  await page.keyboard.type(code);
  await expect(list.locator('.ant-select-item-option-active')).toContainText(code);
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
}

/** In the grid, the cursor goes on to the next cell. */
async function chooseAccount(page: App['page'], code: string) {
  await pickAccount(page, code);
  await expect(page.locator('[data-cell$="-party"] input:focus')).toHaveCount(1);
}

async function closeDrawer({ page }: App) {
  // Escape belongs to what lies on top, until it is gone.
  await expect(page.locator('.ant-modal:visible')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.ant-drawer-open')).toHaveCount(0);
}

test('vouchers are posted by keyboard, taken back in red, the month is closed, and a figure opens down to its voucher', async ({
  app,
}) => {
  const { page } = app;
  await makeFirm(app);
  await goTo(app, 'books');
  await page.getByTestId('door-vouchers').click();
  await expect(page.getByTestId('vouchers-empty')).toBeVisible();
  await page.getByTestId('voucher-new').click();
  await post(app, '2026-10-05', '收到投资款', '1002', '3001', '50000');
  await post(app, '2026-10-12', '付办公费', '5602', '1002', '1000');
  await post(app, '2026-10-20', '付快递费', '5601', '1002', '800');
  await closeDrawer(app);

  const list = page.getByTestId('voucher-list');
  await expect(list.locator('tbody')).toHaveCount(3);
  await list.getByRole('button', { name: /2026-10-12/ }).click();
  await page.getByTestId('voucher-reverse').click();
  await clickInDialog(page, 'reverse-do');
  // What lies open now is the red voucher.
  await expect(page.getByTestId('voucher-entry')).toContainText('-1,000.00');
  await closeDrawer(app);
  await expect(list.locator('tbody')).toHaveCount(4);
  await expect(list).toContainText('已冲销');

  await page.getByTestId('vouchers-months').click();
  await page.getByTestId('close-2026-10').click();
  // 1,000 less 1,000 taken back, and 800 of costs.
  await expect(page.getByTestId('close-month')).toContainText('800.00');
  await page.getByTestId('close-do').click();
  await expect(page.getByTestId('months')).toContainText('已结账');

  await page.getByTestId('books-tab-statements').click();
  const file = path.join(app.folder, 'statements.xlsx');
  await app.answerSave(file);
  await page.getByTestId('books-export').click();
  await page.getByTestId('export-xlsx').click();
  await expect.poll(() => existsSync(file) && statSync(file).size).toBeGreaterThan(0);
  // 50,000 less 800.
  await expect(page.getByTestId('figure-1-current')).toHaveText('49,200.00');
  await page.getByTestId('figure-1-current').click();
  await page.getByTestId('trace-1002').click();
  const ledger = page.getByTestId('detail-ledger');
  await expect(ledger).toContainText('收到投资款');
  await ledger.getByRole('button', { name: '记-3' }).click();
  await expect(page.getByTestId('voucher-entry')).toContainText('付快递费');
  await expect(page.getByTestId('voucher-change')).toBeDisabled();
  await closeDrawer(app);
  await page.getByTestId('ledger-back').click();
  await expect(page.getByTestId('line-trace')).toBeVisible();

  // From any room the search finds a voucher and opens it.
  await goTo(app, 'runway');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-input').fill('快递');
  await page.getByRole('option', { name: /付快递费/ }).click();
  await expect(page.getByTestId('voucher-entry')).toContainText('付快递费');
  await closeDrawer(app);

  await page.getByTestId('undo').click();
  await page.getByTestId('books-tab-vouchers').click();
  await page.getByTestId('vouchers-months').click();
  await expect(page.getByTestId('months')).toContainText('未结账');
});

test('a voucher that does not balance is not posted, says what is missing, and is there again after the drawer was closed', async ({
  app,
}) => {
  const { page } = app;
  await makeFirm(app);
  await goTo(app, 'books');
  await page.getByTestId('books-tab-vouchers').click();
  await page.getByTestId('voucher-new').click();
  await page.getByTestId('line-1-summary').fill('试一试');
  await page.keyboard.press('Enter');
  await chooseAccount(page, '1001');
  await page.getByTestId('line-1-debit').fill('100');
  await expect(page.getByTestId('voucher-difference')).toContainText('100.00');
  await page.getByTestId('voucher-post').click();
  await expect(page.getByTestId('voucher-editor')).toContainText('两行');
  await closeDrawer(app);
  await page.getByTestId('voucher-new').click();
  await expect(page.getByTestId('line-1-summary')).toHaveValue('试一试');
  await expect(page.getByTestId('line-1-debit')).toHaveValue('100.00');
});

test('opening balances are saved once debit equals credit, and a voucher comes back every month', async ({
  app,
}) => {
  const { page } = app;
  await makeFirm(app);
  await goTo(app, 'books');
  await page.getByTestId('books-tab-setup').click();
  const month = page.getByTestId('openings-month');
  await month.fill('2026-10');
  await month.press('Enter');
  for (const [at, code, side, yuan] of [
    [1, '1002', 'debitFen', '50000'],
    [2, '3001', 'creditFen', '40000'],
  ] as const) {
    await page.getByTestId(`opening-${at}-account`).locator('input').click();
    await pickAccount(page, code);
    await page.getByTestId(`opening-${at}-${side}`).fill(yuan);
  }
  await expect(page.getByTestId('openings-difference')).toContainText('10,000.00');
  await expect(page.getByTestId('openings-save')).toBeDisabled();
  // Looking at another tab in between loses nothing.
  await page.getByTestId('books-tab-cashbook').click();
  await page.getByTestId('books-tab-setup').click();
  await page.getByTestId('opening-2-creditFen').fill('50000');
  await page.getByTestId('openings-save').click();
  await expect(page.getByTestId('openings-difference')).toContainText('借贷相等');

  await page.getByTestId('books-tab-vouchers').click();
  await page.getByTestId('voucher-new').click();
  await post(app, '2026-10-20', '付房租', '5602', '1002', '1000');
  await closeDrawer(app);
  await page
    .getByTestId('voucher-list')
    .getByRole('button', { name: /2026-10-20/ })
    .click();
  await page.getByTestId('voucher-repeat').click();
  await expect(page.getByTestId('recurring-next')).toHaveValue('2026-11-20');
  await clickInDialog(page, 'recurring-save');
  await closeDrawer(app);
  await page.getByTestId('recurring-post-due').click();
  await expect(page.getByTestId('recurring-post-due')).toHaveCount(0);
  await expect(page.getByTestId('voucher-list').locator('tbody')).toHaveCount(2);
  await expect(page.getByTestId('voucher-list')).toContainText('2026-11-20');

  await page.getByTestId('books-tab-ledgers').click();
  await page.getByTestId('trial-1002').click();
  // 50,000 less 1,000 of October and 1,000 of November.
  await expect(page.getByTestId('detail-ledger').locator('tfoot')).toContainText('48,000.00');
});
