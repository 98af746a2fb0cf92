import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import { timedAsync } from './measure.ts';

// One import in a process of its own, so that its time and its peak memory are its alone.
async function run(): Promise<void> {
  const [folder, name, file, worker] = process.argv.slice(2);
  if (!folder || !name || !file || !worker) throw new Error('usage: import-process FOLDER FIRM FILE WORKER');
  const test = openTestEngine({ folder, worker });
  const { firm } = await test.call('firm.create', { file: name, profile: { name: '测速' } });
  const { seconds } = await timedAsync(() => test.call('imports.commit', { file }, { firm }));
  const peakMb = process.resourceUsage().maxRSS / 1024;
  await test.call('firm.close', {}, { firm });
  await test[Symbol.asyncDispose]();
  console.log(JSON.stringify({ seconds, peakMb }));
}

void run();
