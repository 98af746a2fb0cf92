import type { RoomHandlers } from '../handler.ts';
import { putRunwaySettings } from '../store/runway.ts';
import { readRunway, readSettings } from './read-runway.ts';

export const runwayHandlers: RoomHandlers<'runway'> = {
  'runway.getRunway': (context) => readRunway(context),

  'runway.getSettings': ({ db }) => readSettings(db),

  'runway.saveSettings': ({ tx }, changes) => {
    const before = readSettings(tx);
    const burnMonths = changes.burnMonths ?? before.burnMonths;
    const bufferFen = changes.bufferFen ?? before.bufferFen;
    putRunwaySettings(tx, { burn_months: burnMonths, buffer_fen: bufferFen });
    return { burnMonths, bufferFen };
  },
};
