import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { root, runtimeFolder } from './shared.mjs';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

const rooms = ['core', 'main', 'renderer', 'e2e', 'scripts', 'bench'];

/** A tool that cannot read TypeScript sees a handful of modules and finds nothing wrong with them. */
const fewestModules = 10;

async function cruiseTree(folder: string, names: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(names, {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** Breaches of the rules in this repository, one line each. */
export async function findBreaches(): Promise<string[]> {
  const { summary, modules } = await cruiseTree(
    root,
    rooms.filter((room) => existsSync(path.join(root, room))),
  );
  const own = modules.filter((one) => rooms.some((room) => one.source.startsWith(`${room}/`))).length;
  if (own < fewestModules) return [`only ${own} modules were seen: the tool does not read the code`];
  return summary.violations
    .filter((one) => one.rule.severity === 'error')
    .map((one) => {
      const way = one.cycle ? one.cycle.map((step) => step.name).join(' → ') : one.to;
      return `${one.rule.name}: ${one.from} → ${way}`;
    });
}

/** One breach for every rule: where it is planted, and what it says. */
const planted: [rule: string, file: string, text: string][] = [
  ['core-is-pure', 'core/reads.ts', "import 'node:fs';"],
  ['core-is-pure', 'core/asks.ts', "import type { Page } from '../renderer/page.ts';\nexport type P = Page;"],
  ['core-is-pure', 'core/borrows.ts', "import 'yazl';"],
  ['core-tests-stay-small', 'core/big.test.ts', "import '../main/engine/job.ts';"],
  ['nothing-imports-tests', 'core/leans.ts', "import './big.test.ts';"],
  ['engine-knows-no-window', 'main/engine/shows.ts', "import { app } from 'electron';\napp.quit();"],
  ['engine-knows-no-window', 'main/engine/knocks.ts', "import '../shell/menu.ts';"],
  ['app-needs-no-scripts', 'main/engine/makes.ts', "import '../../scripts/make.ts';"],
  [
    'sql-only-in-the-stores',
    'main/engine/books/asks.ts',
    "import type D from 'better-sqlite3';\nexport type T = D;",
  ],
  [
    'only-open-constructs-a-database',
    'main/engine/store/opens.ts',
    "import D from 'better-sqlite3';\nnew D('x');",
  ],
  ['doors-use-create-engine', 'main/shell/menu.ts', "import '../engine/job.ts';"],
  ['doors-use-create-engine', 'main/cli.ts', "import './engine/job.ts';\nimport './shell/menu.ts';"],
  ['doors-know-no-page', 'main/shell/paints.ts', "import '../../renderer/page.ts';"],
  ['terminal-needs-no-electron', 'main/cli.ts', ''],
  ['preload-hands-over-only', 'main/preload.ts', "import './engine/job.ts';\nimport '../core/leans.ts';"],
  ['preload-takes-types-of-core', 'main/preload.ts', ''],
  ['page-knows-no-process', 'renderer/page.ts', "import '../main/shell/menu.ts';\nexport type Page = 1;"],
  ['page-uses-no-node', 'renderer/reads.tsx', "import fs from 'node:fs';\nfs.readFileSync('x');"],
  ['e2e-sees-what-users-see', 'e2e/cheats.spec.ts', "import '../core/leans.ts';"],
  ['setup-needs-no-packages', 'scripts/setup.mjs', "import 'zod';"],
  ['no-circles', 'core/one.ts', "import './two.ts';"],
  ['nothing-unresolved', 'renderer/dreams.ts', "import './nowhere.ts';"],
];

const bystanders: [file: string, text: string][] = [
  ['core/two.ts', "import './one.ts';"],
  ['main/engine/job.ts', 'export const job = 1;'],
  ['scripts/make.ts', 'export const make = 1;'],
];

/** Plants a breach of each rule in a tree of its own and answers what was not caught, one line each. */
export async function findBlindRules(): Promise<string[]> {
  const tree = path.join(runtimeFolder, `planted-${process.pid}`);
  try {
    const files = [...planted.map(([, file, text]) => [file, text] as const), ...bystanders];
    for (const [file, text] of files) {
      if (text === '') continue;
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), `${text}\n`);
    }
    const { summary } = await cruiseTree(tree, ['core', 'main', 'renderer', 'e2e', 'scripts']);
    const seen = new Set(summary.violations.map((one) => `${one.rule.name} ${one.from}`));
    const missed = planted.filter(([rule, file]) => !seen.has(`${rule} ${file}`));
    const named = new Set(planted.map(([rule]) => rule));
    const unplanted = forbidden.filter((rule: { name: string }) => !named.has(rule.name));
    return [
      ...missed.map(([rule, file]) => `${rule} did not see the import planted in ${file}`),
      ...unplanted.map((rule: { name: string }) => `${rule.name} has no planted import that shows it works`),
    ];
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}
