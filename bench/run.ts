import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleEngine } from './import-once.ts';
import { benchJournal, benchStatement } from './imports.ts';
import { makeJournal } from './make-journal.ts';
import { benchScreens } from './screens.ts';
import { benchStatements } from './statements.ts';

// Ratios first: seconds differ from machine to machine. `npm run bench` takes the small journal and the large one;
// `npm run bench -- 100000` one of that many vouchers.

const defaultSizes = [100_000, 1_000_000];
/** hledger needs minutes and gigabytes for more; with one size given it is asked whatever the size. */
const mostForPeers = 100_000;

const given = process.argv.slice(2).map(Number);
if (given.some((size) => !Number.isInteger(size) || size < 1000 || size > 2_000_000)) {
  console.error('usage: npm run bench -- [vouchers, from 1000 to 2000000]…');
  process.exit(2);
}
const sizes = given.length > 0 ? given : defaultSizes;

const folder = mkdtempSync(join(tmpdir(), 'rongbei-bench-'));
try {
  await bundleEngine();
  for (const size of sizes) {
    const files = makeJournal(folder, size);
    const firm = benchJournal(folder, files, size > mostForPeers ? 1 : 3);
    await benchStatements(folder, firm, files, given.length > 0 || size <= mostForPeers);
    for (const file of [files.journal, files.voucherRows, files.lineRows, files.plainText]) rmSync(file);
  }
  benchStatement(folder, 3);
  await benchScreens();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
