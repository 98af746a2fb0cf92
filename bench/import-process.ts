import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import { timedAsync } from './measure.ts';

// One import in a process of its own, so that its time and its peak memory are its alone.
async function run(): Promise<void> {
  const [folder, name, file, worker] = process.argv.slice(2);
  if (!folder || !name || !file || !worker) throw new Error('usage: import-process FOLDER FIRM FILE WORKER');
  const test = openTestEngine({ folder, worker });
  const { firm } = await test.call('firm.create', { file: name, profile: { name: '测速' } });
  // The worker is up and its code loaded, as in an app that is open.
  const small = join(folder, 'small.csv');
  writeFileSync(small, '账号,日期,收入,支出,余额\n32250198000000000001,2025-01-01,1.00,,1.00\n');
  await test.call('imports.preview', { file: small }, { firm });
  const { seconds } = await timedAsync(() => test.call('imports.commit', { file }, { firm }));
  const peakMb = process.resourceUsage().maxRSS / 1024;
  await test.call('firm.close', {}, { firm });
  await test[Symbol.asyncDispose]();
  console.log(JSON.stringify({ seconds, peakMb }));
}

void run();
