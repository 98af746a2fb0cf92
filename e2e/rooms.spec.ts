import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type App, expect, launch, test } from './app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rooms = ['overview', 'firm', 'books', 'runway', 'needs', 'documents', 'matches', 'offers', 'pack'];
const booksTabs = 'cashbook vouchers ledgers statements ageing ratios revenue bank owner imports setup'.split(
  ' ',
);

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function violations({ page }: App): Promise<string[]> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe;
    return (await run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, in either language (${theme})`, async ({ folder }) => {
    const app = await launch({ folder, args: ['--practice'] });
    await expect(app.page.getByTestId('room-overview')).toBeVisible({ timeout: 60_000 });
    await app.page.getByTestId('theme-menu').click();
    await app.page.getByTestId(`theme-${theme}`).click();
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const language of ['zh', 'en']) {
      if (language === 'en') await app.page.getByTestId('switch-language').click();
      for (const room of rooms) {
        await app.page.getByTestId(`rail-${room}`).click();
        await expect(app.page.getByTestId(`room-${room}`)).toBeVisible();
        for (const tab of room === 'books' ? booksTabs : [null]) {
          if (tab) await app.page.getByTestId(`books-tab-${tab}`).click();
          expect(await violations(app), `${room} ${tab ?? ''} (${language})`).toEqual([]);
        }
      }
    }
    await app.electron.close();
  });
}

test('axe finds nothing on the start page and the new-firm form', async ({ app }) => {
  await expect(app.page.getByTestId('start-new-firm')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await app.page.getByTestId('start-new-firm').click();
  await expect(app.page.getByTestId('new-firm-name')).toBeVisible();
  expect(await violations(app)).toEqual([]);
});

test('the keyboard reaches every room, and undo takes back what was typed last', async ({ folder }) => {
  const app = await launch({ folder, args: ['--practice'] });
  const { page } = app;
  await expect(page.getByTestId('room-overview')).toBeVisible({ timeout: 60_000 });
  for (const [index, room] of rooms.entries()) {
    await page.keyboard.press(`${index + 1}`);
    await expect(page.getByTestId(`room-${room}`)).toBeVisible();
  }
  await page.keyboard.press('5');
  const term = page.getByTestId('need-term');
  await expect(term).toHaveValue('6');
  await term.fill('9');
  await term.press('Tab');
  await expect(page.getByTestId('undo')).toBeEnabled();
  await page.keyboard.press('Escape');
  await page.getByTestId('undo').click();
  await expect(term).toHaveValue('6');
  await page.getByTestId('redo').click();
  await expect(term).toHaveValue('9');
  await app.electron.close();
});

test('language, theme and the window are remembered', async ({ folder }) => {
  const first = await launch({ folder, args: ['--practice'] });
  await expect(first.page.getByTestId('room-overview')).toBeVisible({ timeout: 60_000 });
  await first.page.getByTestId('switch-language').click();
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'en');
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 720 });
  });
  await first.electron.close();
  const second = await launch({ folder });
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'en');
  const bounds = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect([bounds?.width, bounds?.height]).toEqual([1100, 720]);
  await expect(second.page.getByTestId('recent')).toContainText('苏州晨光精密机械有限公司');
  await second.electron.close();
});
