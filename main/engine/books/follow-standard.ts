import type { WriteContext } from '../handler.ts';
import { listMonthSources } from '../store/month-source.ts';
import { standardOf } from './chart.ts';
import { rebuildMonths } from './rebuild.ts';

/**
 * Does a write that may change which accounting standard the books follow. When it did, the months of vouchers are made
 * anew: the rules of the cash-flow statement go by the standard's accounts.
 */
export function followStandard<T>(context: WriteContext, work: () => T): T {
  const before = standardOf(context.tx);
  const output = work();
  if (standardOf(context.tx) !== before) {
    const months = listMonthSources(context.tx).filter(({ kind }) => kind !== 'trialBalance');
    rebuildMonths(
      context,
      months.map(({ month }) => month),
    );
  }
  return output;
}
