import type { RoomHandlers } from '../handler.ts';
import { getAgeing } from './ageing.ts';
import { getCustomers } from './customers.ts';
import { getDetail } from './detail.ts';
import { getGeneral } from './general.ts';
import { getRatios } from './ratios.ts';

export const ledgersHandlers: RoomHandlers<'ledgers'> = {
  'ledgers.getGeneral': getGeneral,
  'ledgers.getDetail': getDetail,
  'ledgers.getAgeing': getAgeing,
  'ledgers.getCustomers': getCustomers,
  'ledgers.getRatios': getRatios,
};
