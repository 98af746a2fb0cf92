import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { _electron as electron, expect, type Page } from '@playwright/test';
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs';
import { requireRuntime, sandboxArguments } from './lib/runtime.mjs';
import { root } from './lib/shared.mjs';

// Pictures of every room of the practice firm, in both languages: for the README, and to look at before a change is done.
const rooms = ['overview', 'firm', 'books', 'runway', 'needs', 'documents', 'matches', 'offers', 'pack'];
const booksTabs = 'cashbook vouchers ledgers statements ageing ratios revenue bank owner imports setup'.split(
  ' ',
);

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(root, 'docs', 'screens') },
    size: { type: 'string', default: '1280x800' },
    theme: { type: 'string', default: 'light' },
  },
});

async function showRoom(page: Page, room: string): Promise<void> {
  await page.getByTestId(`rail-${room}`).click();
  await page.getByTestId(`room-${room}`).waitFor();
  // Nothing is still being read or drawn when the picture is taken.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function showTab(page: Page, tab: string): Promise<void> {
  await page.getByTestId(`books-tab-${tab}`).click();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function takeAll(folder: string): Promise<void> {
  const [width, height] = values.size.split('x').map(Number) as [number, number];
  const args = [...sandboxArguments(), root, `--user-data-dir=${folder}`, '--today=2026-11-22', '--practice'];
  const app = await electron.launch({
    executablePath: requireRuntime().executable,
    args,
    env: process.env as Record<string, string>,
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    );
    await page.getByTestId('room-overview').waitFor({ timeout: 60_000 });
    await page.getByTestId('theme-menu').click();
    await page.getByTestId(`theme-${values.theme}`).click();
    for (const language of ['zh', 'en']) {
      if (language === 'en') await page.getByTestId('switch-language').click();
      for (const room of rooms) {
        await showRoom(page, room);
        for (const tab of room === 'books' ? booksTabs : [null]) {
          if (tab) await showTab(page, tab);
          const name = [language, width, room, tab, values.theme === 'dark' && 'dark'];
          await page.screenshot({ path: path.join(values.out, `${name.filter(Boolean).join('-')}.png`) });
        }
      }
    }
  } finally {
    await app.close();
  }
}

const virtual = hasDisplay() ? null : await startVirtualDisplay();
if (virtual) process.env.DISPLAY = virtual.display;
const folder = mkdtempSync(path.join(os.tmpdir(), 'rongbei-screens-'));
try {
  mkdirSync(values.out, { recursive: true });
  await takeAll(folder);
  console.log(
    `pictures of ${rooms.length} rooms in two languages: ${path.relative(process.cwd(), values.out)}`,
  );
} finally {
  virtual?.stop();
  rmSync(folder, { recursive: true, force: true });
}
