import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodePath, root, run } from './lib/shared.mjs';
import { explain, setup } from './setup.mjs';

const parts = /** @type {const} */ (['check', 'unit', 'package', 'e2e']);

/** What each word of `npm test -- <word>` runs: the end-to-end tests open the packaged app, so it is made first. */
const runs = { check: ['check'], unit: ['unit'], package: ['package'], e2e: ['package', 'e2e'] };

/** @param {string[]} words */
function choose(words) {
  if (words.length === 0) return parts;
  const unknown = words.filter((word) => !Object.hasOwn(runs, word));
  if (unknown.length > 0)
    throw new Error(`npm test knows no part called ${unknown.join(', ')}: use ${parts.join(', ')}`);
  const chosen = words.flatMap((word) => runs[/** @type {keyof typeof runs} */ (word)]);
  return parts.filter((part) => chosen.includes(part));
}

/** @param {string} part @param {string} work */
async function runPart(part, work) {
  const report = path.join(work, `${part}.json`);
  const started = Date.now();
  process.stdout.write(`\n── ${part}\n`);
  const script = path.join(root, 'scripts', `${part}.ts`);
  const PATH = `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH, RONGBEI_REPORT: report };
  const { code } = await run(nodePath(), [script], { env, show: true });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  // A part that broke off, or ran nothing, is itself a failure.
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
  return { part, seconds, ...counts };
}

/** @param {string[]} words */
async function test(words) {
  const chosen = choose(words);
  const started = Date.now();
  const outcomes = [];
  const work = mkdtempSync(path.join(os.tmpdir(), 'rongbei-test-'));
  try {
    await setup();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`setup: ready in ${seconds} s\n`);
    for (const part of chosen) outcomes.push(await runPart(part, work));
  } catch (error) {
    explain(error);
    outcomes.push({
      part: 'setup',
      seconds: ((Date.now() - started) / 1000).toFixed(1),
      passed: 0,
      failed: 1,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return outcomes;
}

let outcomes;
try {
  outcomes = await test(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  outcomes = [{ part: 'test', seconds: '0.0', passed: 0, failed: 1 }];
}
process.stdout.write('\n');
for (const { part, seconds, passed, failed } of outcomes) {
  process.stdout.write(`${part.padEnd(8)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed\n`);
}
const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
