import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { today } from './app.ts';

export interface PackagedApp {
  page: Page;
  /** The app's main process. */
  pid: number;
  close(): Promise<void>;
}

export interface PackagedOptions {
  program: string;
  folder: string;
  args?: string[];
  /** Start it as another user. */
  user?: { uid: number; gid: number };
}

/** The packaged app cannot be inspected from inside (its fuse is off), so it is driven over its debugging port. */
export async function launchPackaged({
  program,
  folder,
  args = [],
  user,
}: PackagedOptions): Promise<PackagedApp> {
  const child = spawn(
    program,
    [
      ...args,
      '--remote-debugging-port=0',
      `--user-data-dir=${path.join(folder, 'data')}`,
      `--today=${today}`,
    ],
    { env: { ...process.env, HOME: folder }, stdio: ['ignore', 'inherit', 'pipe'], ...user },
  );
  let browser: Browser | null = null;
  try {
    browser = await chromium.connectOverCDP(await endpointOf(child));
    const context = browser.contexts()[0];
    if (!context) throw new Error('the app opened no context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    const open = browser;
    return {
      page,
      pid: child.pid as number,
      close: async () => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        await page.close();
        await ended;
        await open.close().catch(() => {});
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${said}`)));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (endpoint) resolve(endpoint);
    });
  });
}

/** The processes below one, with what they were started as. */
export function processesBelow(pid: number): { pid: number; command: string; status: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/status`))
    .map((name) => {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return { pid: Number(name), parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]), command, status };
    });
  const below = new Set([pid]);
  for (let grew = true; grew; ) {
    const before = below.size;
    for (const each of all) if (below.has(each.parent)) below.add(each.pid);
    grew = below.size > before;
  }
  return all.filter((each) => below.has(each.pid));
}
