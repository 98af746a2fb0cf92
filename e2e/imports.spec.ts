import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './app.ts';
import { goTo, importSamples, makeFirm } from './slice-steps.ts';

test('an import is taken back as a whole once it was said what that changes, and comes back with redo', async ({
  app,
}) => {
  const { page } = app;
  await makeFirm(app);
  await importSamples(app);
  await goTo(app, 'runway');
  await expect(page.getByTestId('runway-months')).toContainText('2.2');

  await goTo(app, 'books');
  await page.getByTestId('books-tab-imports').click();
  await page.getByTestId('import-undo-2').click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('414');
  await question.getByRole('button').last().click();
  await expect(page.getByTestId('import-undo-2')).toHaveCount(0);
  await goTo(app, 'runway');
  await expect(page.getByTestId('runway-months')).toHaveCount(0);

  await page.getByTestId('undo').click();
  await expect(page.getByTestId('runway-months')).toContainText('2.2');
});

test('a file with rows that cannot be read names each row, and is taken only when that is said', async ({
  app,
}) => {
  const { page, answerOpen, folder } = app;
  await makeFirm(app);
  const file = path.join(folder, 'broken.csv');
  writeFileSync(
    file,
    [
      '账号：,6222000000000001',
      '交易日期,摘要,收入金额,支出金额,余额,对方户名',
      '2026-10-01,货款,100.00,,100.00,甲公司',
      '2026-02-30,货款,50.00,,150.00,乙公司',
      '2026-10-03,货款,abc,,150.00,丙公司',
    ].join('\n'),
  );
  await goTo(app, 'books');
  await answerOpen(file);
  await page.getByTestId('import-choose').first().click();
  const problems = page.getByTestId('import-problems');
  await expect(problems).toContainText('2026-02-30');
  await expect(problems).toContainText('abc');
  await expect(page.getByTestId('import-commit')).toBeDisabled();
  await page.getByTestId('import-accept-problems').click();
  await page.getByTestId('import-commit').click();
  await expect(page.getByTestId('import-preview')).toHaveCount(0);
  await page.getByTestId('books-tab-imports').click();
  await expect(page.getByTestId('import-list')).toContainText('broken.csv');
});
