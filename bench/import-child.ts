import { join } from 'node:path';
import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import { timed } from './timing.ts';

// A process of its own, so that its memory is that of one import: `import-child.ts <folder> <journal.csv>`.

export interface ImportMeasure {
  readonly seconds: number;
  /** The process's memory before the import and at its largest, in kilobytes. */
  readonly beforeKb: number;
  readonly peakKb: number;
  readonly rowCount: number;
  readonly problems: number;
}

const [folder, journal] = process.argv.slice(2);
if (!folder || !journal) throw new Error('usage: import-child.ts <folder> <journal.csv>');
await using engine = openTestEngine({ folder });
const file = join(folder, 'firm.rongbei');
const { firm } = await engine.call('firm.create', { file, profile: { name: '测速' } });
const beforeKb = process.resourceUsage().maxRSS;
const { seconds, value } = await timed(() => engine.call('imports.commit', { file: journal }, { firm }));
const measure: ImportMeasure = {
  seconds,
  beforeKb,
  peakKb: process.resourceUsage().maxRSS,
  rowCount: value.rowCount,
  problems: value.problemCount,
};
console.log(JSON.stringify(measure));
