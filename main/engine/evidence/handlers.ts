import type { RoomHandlers } from '../handler.ts';
import { listTaxReturns } from '../store/evidence.ts';
import { answerPrivate } from './answer-private.ts';
import { getCoverage } from './coverage.ts';
import { getFlowTable } from './flow-table.ts';
import { getOwner } from './owner.ts';
import { listPairs, setPair } from './pairs.ts';
import { listPrivate } from './private.ts';
import { getReceipts, markReceipt } from './receipts.ts';
import { explainGap, getRevenueCheck } from './revenue.ts';
import { removeTaxReturn, saveTaxReturn } from './tax-returns.ts';

/** Writing the table of receipts and payments to a file stands with the other exports. */
export const evidenceHandlers: RoomHandlers<'evidence', 'evidence.exportFlowTable'> = {
  'evidence.getCoverage': getCoverage,
  'evidence.listPairs': listPairs,
  'evidence.setPair': setPair,
  'evidence.getReceipts': getReceipts,
  'evidence.markReceipt': markReceipt,
  'evidence.listTaxReturns': ({ db }) => listTaxReturns(db),
  'evidence.saveTaxReturn': saveTaxReturn,
  'evidence.removeTaxReturn': (context, { taxReturnId }) => removeTaxReturn(context, taxReturnId),
  'evidence.getRevenueCheck': getRevenueCheck,
  'evidence.explainGap': explainGap,
  'evidence.listPrivate': listPrivate,
  'evidence.answerPrivate': answerPrivate,
  'evidence.getOwner': (context, { month }) => getOwner(context, month),
  'evidence.getFlowTable': getFlowTable,
};
