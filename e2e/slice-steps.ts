import path from 'node:path';
import { type App, expect, samples } from './app.ts';

type Language = 'zh' | 'en';
const { poll } = expect;

/** A firm as its owner would type it in. The code is made up for practice: only its check characters are right. */
export const firmTyped = {
  name: '苏州测试精密机械有限公司',
  wrongCode: '9144030071526726YG',
  rightCode: '9144030071526726XG',
};

export async function makeFirm({ page, answerSave, folder }: App): Promise<void> {
  await page.getByTestId('start-new-firm').click();
  await page.getByTestId('new-firm-name').fill(firmTyped.name);
  const code = page.getByTestId('profile-creditCode');
  await code.fill(firmTyped.wrongCode);
  await code.press('Tab');
  await expect(page.getByTestId('credit-code-slips')).toContainText('X');
  await code.fill(firmTyped.rightCode);
  await code.press('Tab');
  await expect(page.getByTestId('credit-code-slips')).toHaveCount(0);
  // A cancelled dialog writes nothing and loses nothing that was typed.
  await answerSave(null);
  await page.getByTestId('new-firm-create').click();
  await expect(page.getByTestId('new-firm-name')).toHaveValue(firmTyped.name);
  await answerSave(path.join(folder, 'firm.rongbei'));
  await page.getByTestId('new-firm-create').click();
  await expect(page.getByTestId('rail-books')).toBeVisible();
}

export async function goTo({ page }: App, room: string): Promise<void> {
  await page.getByTestId(`rail-${room}`).click();
  await expect(page.getByTestId(`room-${room}`)).toBeVisible();
}

/** A dialog that still grows moves its buttons away under the mouse. */
export async function clickInDialog(page: App['page'], testId: string): Promise<void> {
  const button = page.getByTestId(testId);
  await expect(button).toBeVisible();
  await expect(page.locator('.ant-modal[class*="ant-zoom"]')).toHaveCount(0);
  await button.click();
}

export async function importSamples(app: App): Promise<void> {
  const { page, answerOpen } = app;
  await goTo(app, 'books');
  await answerOpen(
    path.join(samples, '科目余额表-2026-10.xlsx'),
    path.join(samples, '建设银行流水-2025-11至2026-10.csv'),
  );
  await page.getByTestId('import-choose').first().click();
  for (const name of ['科目余额表-2026-10.xlsx', '建设银行流水-2025-11至2026-10.csv']) {
    await expect(page.getByRole('dialog')).toContainText(name);
    await expect(page.getByTestId('import-facts')).toBeVisible();
    await page.getByTestId('import-commit').click();
  }
  await expect(page.getByTestId('import-preview')).toHaveCount(0);
}

export async function stateNeed(app: App, language: Language): Promise<void> {
  const { page } = app;
  await goTo(app, 'needs');
  // Chinese owners count in 万元, and so does the field until told otherwise.
  await page.getByTestId('need-amount').fill(language === 'zh' ? '80' : '800000');
  await page.getByTestId('need-amount').press('Tab');
  await page.getByTestId('need-use').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.getByTestId('need-term').fill('12');
  await page.getByTestId('need-term').press('Tab');
  await page.getByTestId('need-day').fill('2027-01-31');
  await page.getByTestId('need-day').press('Enter');
  await page.getByTestId('need-max-cost').fill('8');
  await page.getByTestId('need-max-cost').press('Tab');
  await expect(page.getByTestId('rail-needs')).toHaveAttribute('data-state', 'ready');
}

export async function chooseRoute(app: App, route: string): Promise<void> {
  const { page } = app;
  await goTo(app, 'matches');
  const row = page.getByTestId(`route-${route}`);
  await row.getByRole('button').first().click();
  await page.getByTestId(`choose-${route}`).click();
  await expect(page.getByTestId('rail-offers')).toHaveAttribute('data-state', 'started');
}

export async function attachPapers(app: App): Promise<void> {
  const { page, answerOpen } = app;
  await goTo(app, 'documents');
  for (const [item, file] of [
    ['businessLicence', '营业执照.png'],
    ['salesContract', '购销合同.pdf'],
  ] as const) {
    await answerOpen(path.join(samples, file));
    await page.getByTestId(`attach-${item}`).click();
    await expect(page.getByTestId(`item-${item}`)).toContainText(file);
  }
  await expect(page.getByTestId('item-businessLicence')).toHaveAttribute('data-state', 'present');
  await expect(page.getByTestId('item-taxReturns')).toHaveAttribute('data-state', 'missing');
}

export async function buildPack(app: App, file: string, language: Language): Promise<void> {
  const { page, answerSave } = app;
  await goTo(app, 'pack');
  await page
    .getByTestId('pack-language')
    .getByText(language === 'zh' ? '中文' : 'English')
    .click();
  await answerSave(file);
  await page.getByTestId('pack-build').click();
  await expect(page.getByTestId('pack-made')).toContainText(path.basename(file));
}

export async function runSlice(app: App, file: string, language: Language): Promise<void> {
  if (language === 'en') await app.page.getByTestId('switch-language').click();
  await poll(() => app.page.locator('html').getAttribute('lang')).toMatch(language === 'zh' ? /^zh/ : /^en/);
  await makeFirm(app);
  await importSamples(app);
  await stateNeed(app, language);
  await chooseRoute(app, 'creditLoan');
  await attachPapers(app);
  await buildPack(app, file, language);
}
