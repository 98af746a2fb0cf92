import { addMonthsToMonth } from '../../../core/dates.ts';
import { makeRatios, ratiosPackSchema } from '../../../core/ledgers/ratios.ts';
import { openBooks, readMonths } from '../books/statement-books.ts';
import type { ReadHandler } from '../handler.ts';
import { listParties } from '../store/parties.ts';

/** Four years: three to show, one for their growth, and the month before for what they opened with. */
const monthsBack = 48;

export const getRatios: ReadHandler<'ledgers.getRatios'> = (context, { month }) => {
  const { db, speaker, resources } = context;
  const opened = openBooks(context, { month, period: 'month' });
  const all = readMonths(context, addMonthsToMonth(month, -monthsBack), month);
  const subordinated = new Set(
    listParties(db, null)
      .filter((party) => party.role === 'shareholder' && party.subordinated === 1)
      .map(({ id }) => id),
  );
  return makeRatios(
    speaker,
    {
      from: { ...opened, all },
      hints: resources.pack('books/ratios.json', ratiosPackSchema).hints,
      isSubordinated: (partyId) => subordinated.has(partyId),
    },
    month,
  );
};
