import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { finishStep } from './lib/report.ts';
import { nodePath, root, run } from './lib/shared.mjs';

interface Round {
  name: string;
  zone: string;
  files: string[];
  /** A process a file keeps one test's databases and workers from another's; pure code can share one and be quick. */
  isolation: 'process' | 'none';
}

// Names on the command line narrow the run: npm run test:unit -- money loans/
const wanted = process.argv.slice(2);
const find = (folder: string) =>
  globSync(`${folder}/**/*.test.ts`, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
    .sort();
const core = find('core');
const main = find('main');
const scripts = find('scripts');

const rounds: Round[] = [
  { name: 'core', zone: 'UTC', files: core, isolation: 'none' },
  { name: 'core', zone: 'Asia/Shanghai', files: core, isolation: 'none' },
  { name: 'core', zone: 'America/New_York', files: core, isolation: 'none' },
  { name: 'main', zone: 'UTC', files: main, isolation: 'process' },
  { name: 'scripts', zone: 'UTC', files: scripts, isolation: 'process' },
];

async function runRound({ name, zone, files, isolation }: Round, work: string) {
  console.log(`${name}, ${zone}: ${files.length} files`);
  const counts = path.join(work, 'counts.json');
  rmSync(counts, { force: true });
  const args = [
    '--test',
    `--test-isolation=${isolation}`,
    '--test-timeout=120000',
    '--test-reporter=./scripts/lib/unit-reporter.mjs',
  ];
  const env = { ...process.env, TZ: zone, RONGBEI_UNIT_COUNTS: counts, NO_COLOR: '1' };
  const { code } = await run(nodePath(), [...args, ...files], { env, show: true });
  if (!existsSync(counts)) return { passed: 0, failed: 1 };
  const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8'));
  // A file that breaks off while loading may leave no failed test behind, only the exit code.
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

const work = mkdtempSync(path.join(os.tmpdir(), 'rongbei-unit-'));
const total = { passed: 0, failed: 0 };
try {
  for (const round of rounds) {
    if (round.files.length === 0) continue;
    const { passed, failed } = await runRound(round, work);
    total.passed += passed;
    total.failed += failed;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
finishStep('unit', total);
