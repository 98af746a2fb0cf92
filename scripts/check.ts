import path from 'node:path';
import { findBlindRules, findBreaches } from './lib/dependency-rules.ts';
import { findLockTroubles, readLock } from './lib/lock.ts';
import { finishStep } from './lib/report.ts';
import { nodePath, root, run } from './lib/shared.mjs';

/** A check answers what is wrong, or nothing. */
interface Check {
  name: string;
  find: () => Promise<string>;
}

const projects = {
  core: 'core',
  'core tests': 'core/tsconfig.test.json',
  main: 'main',
  preload: 'main/tsconfig.preload.json',
  renderer: 'renderer',
  e2e: 'e2e',
  'scripts and bench': 'scripts',
};

function tool(name: string, script: string, args: string[]): Check {
  return {
    name,
    find: async () => {
      // Tools start each other by name, and some refuse the host's older Node.
      const env = {
        ...process.env,
        PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
      };
      const { code, output } = await run(nodePath(), [path.join(root, 'node_modules', script), ...args], {
        env,
      });
      return code === 0 ? '' : output.trim() || `ended with ${code}`;
    },
  };
}

const checks: Check[] = [
  ...Object.entries(projects).map(([name, project]) =>
    tool(`types: ${name}`, 'typescript/bin/tsc', ['--project', project, '--pretty', 'false']),
  ),
  tool('format and lint', '@biomejs/biome/bin/biome', [
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '--max-diagnostics=200',
    '.',
  ]),
  tool('dead code', 'knip/bin/knip.js', ['--no-progress']),
  { name: 'lock file', find: async () => findLockTroubles(readLock()).join('\n') },
  { name: 'dependency rules', find: async () => (await findBreaches()).join('\n') },
  { name: 'dependency rules see planted imports', find: async () => (await findBlindRules()).join('\n') },
];

async function runCheck({ name, find }: Check): Promise<boolean> {
  const started = performance.now();
  let trouble: string;
  try {
    trouble = await find();
  } catch (error) {
    trouble = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${trouble === '' ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (trouble !== '') console.log(trouble.replace(/^/gm, '     '));
  return trouble === '';
}

/** Two at a time: each of these keeps one core busy. */
async function runAll(): Promise<void> {
  const waiting = [...checks];
  let passed = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (await runCheck(next)) passed += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  finishStep('check', { passed, failed: checks.length - passed });
}

await runAll();
