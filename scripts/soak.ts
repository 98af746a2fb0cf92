import { spawnSync } from 'node:child_process';
import { root } from './lib/shared.mjs';

// What is too long for every test run: a thousand kills, and the import fuzz over many more seeds.
const env = { ...process.env, RONGBEI_KILL_MOMENTS: '1000', FUZZ_SEEDS: '5000' };
const args = [
  '--test',
  '--test-timeout=7200000',
  'main/engine/kill.test.ts',
  'main/engine/imports/faults.test.ts',
];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
