import { chownSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, packagedPath, sandboxArguments, test } from './app.ts';
import { launchPackaged, type PackagedApp, processesBelow } from './packaged.ts';

/** From the start page to the practice firm's numbers, without a dialog: the packaged app cannot be told what to choose. */
async function walkPractice({ page }: PackagedApp): Promise<void> {
  await page.getByTestId('start-practice').click();
  await expect(page.getByTestId('room-overview')).toBeVisible({ timeout: 60_000 });
  await page.getByTestId('rail-runway').click();
  await expect(page.getByTestId('runway-months')).toContainText(/\d\.\d/);
  await expect(page.getByTestId('runway-chart').locator('canvas')).toBeVisible();
  await page.getByTestId('rail-books').click();
  await expect(page.getByRole('row').filter({ has: page.getByTestId('line-30') })).toContainText(/\d/);
  await page.getByTestId('rail-matches').click();
  await expect(page.getByTestId('route-creditLoan')).toContainText('5.94%');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('toasts')).not.toBeEmpty();
}

test('the packaged app opens the practice firm and computes from its files', async ({ folder }) => {
  const app = await launchPackaged({ program: packagedPath(), folder, args: sandboxArguments() });
  await walkPractice(app);
  await app.close();
});

test('a plain user runs it inside Chromium’s sandbox', async ({ folder }) => {
  const isRoot = process.getuid?.() === 0;
  const nobody = { uid: 65534, gid: 65534 };
  let program = packagedPath();
  if (isRoot) {
    // A place that user may enter; the copy keeps the sandbox helper's owner and mode.
    const home = path.join(folder, 'home');
    cpSync(path.dirname(program), path.join(folder, 'app'), { recursive: true, preserveTimestamps: true });
    mkdirSync(home);
    for (const each of [folder, home]) chownSync(each, nobody.uid, nobody.gid);
    program = path.join(folder, 'app', path.basename(program));
  }
  const app = await launchPackaged({
    program,
    folder: isRoot ? path.join(folder, 'home') : folder,
    ...(isRoot ? { user: nobody } : {}),
  });
  await walkPractice(app);
  const renderers = processesBelow(app.pid).filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const { command, status } of renderers) {
    expect(command).not.toContain('--no-sandbox');
    // 2: only the system calls a filter lets through.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    if (isRoot) expect(status).toMatch(/^Uid:\s+65534\s/m);
  }
  await app.close();
  expect(readdirSync(path.join(isRoot ? path.join(folder, 'home') : folder, 'data'))).toContain('practice');
});
