import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

export const root = path.resolve(import.meta.dirname, '..');
export const today = '2026-11-22';
export const samples = path.join(root, 'resources', 'samples');

export interface App {
  electron: ElectronApplication;
  page: Page;
  /** A folder of this test's own; the app's data lies in `data` below it. */
  folder: string;
  /** What the next open dialog answers; null: the person cancels. */
  answerOpen(...paths: string[]): Promise<void>;
  answerSave(path: string | null): Promise<void>;
}

export interface LaunchOptions {
  folder: string;
  args?: string[];
  /** A program to start instead of Electron itself, such as a tracer. */
  executable?: string;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test or npm run test:e2e`);
  return value;
}

export const sandboxArguments = (): string[] =>
  (process.env.RONGBEI_SANDBOX_ARGUMENTS ?? '').split(' ').filter(Boolean);
export const electronPath = (): string => required('RONGBEI_ELECTRON');
export const packagedPath = (): string => required('RONGBEI_PACKAGED');

export async function launch({ folder, args = [], executable }: LaunchOptions): Promise<App> {
  const application = await electron.launch({
    executablePath: executable ?? electronPath(),
    args: [
      ...sandboxArguments(),
      root,
      `--user-data-dir=${path.join(folder, 'data')}`,
      `--today=${today}`,
      ...args,
    ],
    env: process.env as Record<string, string>,
  });
  const page = await application.firstWindow();
  page.on('pageerror', (error) => {
    throw error;
  });
  return {
    electron: application,
    page,
    folder,
    answerOpen: (...paths) =>
      application.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
      }, paths),
    answerSave: (filePath) =>
      application.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
      }, filePath),
  };
}

/** A fresh folder for each test, gone afterwards. */
export const test = base.extend<{ folder: string; app: App }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rongbei-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ folder }, use) => {
    const app = await launch({ folder });
    await use(app);
    await app.electron.close();
  },
});
export { expect };
