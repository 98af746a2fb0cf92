import { writeFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
}

/**
 * Ends a step of `npm test`: says how it went, hands the counts to scripts/test.mjs where that asked for them,
 * and fails the process when anything failed or nothing ran.
 */
export function finishStep(what: string, { passed, failed }: Counts): void {
  const file = process.env.RONGBEI_REPORT;
  if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
  console.log(`${what}: ${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
