import { join } from 'node:path';
import { openTestEngine } from './open-test-engine.ts';
import { runSlice } from './slice.ts';

// Runs the slice in the folder it is given and says each write it was told is done; made to be killed.
const [folder, worker] = process.argv.slice(2);
if (!folder || !worker) throw new Error('usage: slice-process FOLDER WORKER');
const say = (message: object): void => {
  process.send?.(message);
};

process.once('message', async () => {
  const test = openTestEngine({ folder, worker });
  const firm = await runSlice(
    async (operation, input, handle) => {
      const output = await test.call(operation, input, handle === undefined ? {} : { firm: handle });
      const opened = handle ?? (output as { firm: string }).firm;
      const { revision } = await test.call('firm.getState', {}, { firm: opened });
      say({ operation, revision });
      return output;
    },
    join(folder, 'firm.rongbei'),
    join(folder, 'pack.zip'),
  );
  await test.call('firm.close', {}, { firm });
  await test[Symbol.asyncDispose]();
  say({ operation: 'end', revision: 0 });
  process.disconnect();
});
say({ operation: 'ready', revision: 0 });
