import type { InputOf, OperationName, OutputOf } from '../core/contract.ts';
import { openTestEngine } from '../main/engine/testing/open-test-engine.ts';
import { inMs, median, timedAsync } from './measure.ts';

const screens: { [N in OperationName]?: InputOf<N> } = {
  'firm.getOverview': {},
  'books.getBalanceSheet': { month: '2026-10' },
  'runway.getRunway': {},
  'matches.list': {},
  'documents.getChecklist': {},
};

/** What a screen of the practice firm waits for. */
export async function benchScreens(): Promise<void> {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.createPractice', {});
  for (const [operation, input] of Object.entries(screens) as [OperationName, InputOf<OperationName>][]) {
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const call = () => engine.call(operation, input, { firm }) as Promise<OutputOf<OperationName>>;
      times.push((await timedAsync(call)).seconds);
    }
    console.log(`${operation}: ${inMs(median(times))}`);
  }
}
