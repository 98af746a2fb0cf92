import { expect, test } from './app.ts';
import { clickInDialog, goTo, makeFirm } from './slice-steps.ts';

test('a line of the cash book, typed by keyboard alone, is double entry, stands in the statements, and can be undone', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await makeFirm(app);
  await goTo(app, 'books');
  await page.getByTestId('door-cashbook').click();
  await expect(page.getByTestId('cashbook-empty')).toBeVisible();
  await page.getByTestId('cashbook-show-entry').click();

  // The fifth of this month; a minus before the amount turns the line to money out.
  await page.getByTestId('cashbook-date').focus();
  await keyboard.type('5');
  await keyboard.press('Tab');
  await expect(page.getByTestId('cashbook-date')).toHaveValue('2026-11-05');
  await keyboard.press('Tab');
  await expect(page.getByTestId('cashbook-amount')).toBeFocused();
  await keyboard.type('-1200');
  await keyboard.press('Tab');
  await keyboard.type('房租');
  const offered = page.locator('.ant-select-dropdown:visible');
  await expect(offered.locator('.ant-select-item-option-active')).toContainText('房租');
  await keyboard.press('Enter');
  await expect(offered).toHaveCount(0);
  await keyboard.press('Tab');
  await keyboard.type('11 月房租');
  await keyboard.press('Tab');
  await keyboard.type('昆山科创园');
  const entry = page.getByTestId('double-entry');
  await expect(entry).toContainText('管理费用');
  await expect(entry).toContainText('银行存款');
  await keyboard.press('Enter');

  const list = page.getByTestId('cashbook-list');
  await expect(list).toContainText('11 月房租');
  await expect(list).toContainText('昆山科创园');
  await expect(list.locator('tbody .negative')).toHaveText('-1,200.00');
  await expect(page.getByTestId('cashbook-amount')).toHaveValue('');

  await page.getByTestId('books-tab-statements').click();
  await expect(page.getByTestId('figure-1-current')).toHaveText('-1,200.00');
  await page.getByTestId('statement-incomeStatement').click();
  await expect(page.getByTestId('incomeStatement')).toContainText('1,200.00');

  await page.getByTestId('undo').click();
  await expect(page.getByTestId('incomeStatement')).toHaveCount(0);
  await page.getByTestId('books-tab-cashbook').click();
  await expect(page.getByTestId('cashbook-empty')).toBeVisible();
  await page.getByTestId('redo').click();
  await expect(list).toContainText('11 月房租');
});

test('a line is changed, copied and taken back in red; what cannot be written says why and keeps what was typed', async ({
  app,
}) => {
  const { page } = app;
  await makeFirm(app);
  await goTo(app, 'books');
  await page.getByTestId('books-tab-cashbook').click();
  const add = page.getByTestId('cashbook-add');
  const amount = page.getByTestId('cashbook-amount');

  // Nothing is written without a purpose, and the amount stays.
  await amount.fill('300');
  await add.click();
  await expect(page.getByTestId('cashbook-form')).toContainText('这一项要填');
  await expect(amount).toHaveValue('300.00');
  await page.getByTestId('cashbook-category').click();
  await page.keyboard.type('运费');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  await add.click();
  const list = page.getByTestId('cashbook-list');
  await expect(list).toContainText('运费');

  await list.locator('[data-testid^="cash-acts-"]').click();
  await page.getByRole('menuitem', { name: '修改' }).click();
  await amount.fill('350');
  await add.click();
  await expect(list).toContainText('350.00');
  await expect(list).not.toContainText('300.00');

  await list.locator('[data-testid^="cash-acts-"]').click();
  await page.getByRole('menuitem', { name: '红字冲销' }).click();
  await clickInDialog(page, 'reverse-do');
  await expect(list).toContainText('已冲销');
  await expect(list.locator('tbody tr')).toHaveCount(2);
});
