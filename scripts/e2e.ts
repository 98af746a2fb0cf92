import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs';
import { packagedApp } from './lib/packaged.ts';
import { finishStep } from './lib/report.ts';
import { requireRuntime, sandboxArguments } from './lib/runtime.mjs';
import { nodePath, root, SetupError } from './lib/shared.mjs';

const results = path.join(root, 'test-results', 'e2e.json');

function runPlaywright(display: string | undefined): Promise<number> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
    // For the tests: the runtime for the unpackaged app, the packaged app, and what Chromium needs for this user.
    RONGBEI_ELECTRON: requireRuntime().executable,
    RONGBEI_PACKAGED: packagedApp(),
    RONGBEI_SANDBOX_ARGUMENTS: sandboxArguments().join(' '),
    ...(display ? { DISPLAY: display } : {}),
  };
  delete env.ELECTRON_RUN_AS_NODE;
  const script = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [
    script,
    'test',
    '--config=e2e/playwright.config.ts',
    '--reporter=list,json',
    ...process.argv.slice(2),
  ];
  return new Promise((resolve) => {
    const child = spawn(nodePath(), args, { cwd: root, env, stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function countResults(code: number): { passed: number; failed: number } {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(results, 'utf8'));
  const failed = stats.unexpected + errors.length;
  return { passed: stats.expected + stats.flaky, failed: failed === 0 && code !== 0 ? 1 : failed };
}

try {
  rmSync(results, { force: true });
  const virtual = hasDisplay() ? null : await startVirtualDisplay();
  const code = await runPlaywright(virtual?.display);
  virtual?.stop();
  finishStep('e2e', countResults(code));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  finishStep('e2e', { passed: 0, failed: 1 });
}
