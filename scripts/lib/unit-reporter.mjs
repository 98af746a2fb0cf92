import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

/** @param {{ name: string, file?: string, line?: number, details: { error?: unknown } }} data */
function failure(data) {
  const error = /** @type {{ cause?: unknown } | undefined} */ (data.details.error);
  const where = data.file ? ` (${path.relative(process.cwd(), data.file)}:${data.line ?? 1})` : '';
  const text = inspect(error?.cause ?? error, { depth: 6 }).replace(/^/gm, '     ');
  return `FAIL ${data.name}${where}\n${text}\n`;
}

/**
 * Says only what failed and what tests printed; hands the totals to scripts/unit.ts.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    // A suite fails because a test in it did, and that one is counted.
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      skipped += 1;
      continue;
    }
    const isSuite = data.details.type === 'suite';
    if (type === 'test:pass' && !isSuite) passed += 1;
    if (type === 'test:fail' && !isBroughtDown(data, isSuite)) {
      failed += 1;
      yield failure(data);
    }
  }
  if (process.env.RONGBEI_UNIT_COUNTS) {
    writeFileSync(process.env.RONGBEI_UNIT_COUNTS, JSON.stringify({ passed, failed }));
  }
  yield `     ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
}

/** @param {{ details: { error?: unknown } }} data @param {boolean} isSuite */
function isBroughtDown(data, isSuite) {
  const error = /** @type {{ failureType?: string } | undefined} */ (data.details.error);
  return isSuite && error?.failureType === 'subtestsFailed';
}
