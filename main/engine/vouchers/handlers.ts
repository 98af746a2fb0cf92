import type { RoomHandlers } from '../handler.ts';
import { accountHandlers } from './accounts.ts';
import { closingHandlers } from './closing.ts';
import { exportHandlers } from './export.ts';
import { listHandlers } from './list.ts';
import { openingHandlers } from './openings.ts';
import { partyHandlers } from './parties.ts';
import { recurringHandlers } from './recurring.ts';
import { writeHandlers } from './write.ts';

export const vouchersHandlers: RoomHandlers<'vouchers'> = {
  ...listHandlers,
  ...writeHandlers,
  ...accountHandlers,
  ...partyHandlers,
  ...openingHandlers,
  ...closingHandlers,
  ...recurringHandlers,
  ...exportHandlers,
};
