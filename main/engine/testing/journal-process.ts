import { openTestEngine } from './open-test-engine.ts';

// Takes a journal into the firm of a folder and says when it begins and when it is done; made to be killed.
const [folder, firmFile, journal] = process.argv.slice(2);
if (!folder || !firmFile || !journal) throw new Error('usage: journal-process FOLDER FIRM JOURNAL');

const test = openTestEngine({ folder });
const { firm } = await test.call('firm.open', { file: firmFile });
let hasBegun = false;
const onProgress = ({ phase }: { phase: string }): void => {
  if (phase !== 'rows' || hasBegun) return;
  hasBegun = true;
  process.send?.('begun');
};
process.send?.('ready');
await test.call('imports.commit', { file: journal }, { firm, hooks: { onProgress } });
process.send?.('done');
await test.call('firm.close', {}, { firm });
await test[Symbol.asyncDispose]();
process.disconnect();
