import type { OperationName } from '../../core/contract.ts';
import { booksHandlers } from './books/handlers.ts';
import { cashbookHandlers } from './cashbook/handlers.ts';
import { documentsHandlers } from './documents/handlers.ts';
import type { EngineOperation } from './engine-handlers.ts';
import { evidenceHandlers } from './evidence/handlers.ts';
import { exportHandlers } from './export/handlers.ts';
import { journalHandlers } from './firm/journal-handlers.ts';
import { overviewHandlers } from './firm/overview.ts';
import { profileHandlers } from './firm/profile-handlers.ts';
import type { HandlerOf } from './handler.ts';
import { importsHandlers } from './imports/handlers.ts';
import { ledgersHandlers } from './ledgers/handlers.ts';
import { loansHandlers } from './loans/handlers.ts';
import { matchesHandlers } from './matches/handlers.ts';
import { needsHandlers } from './needs/handlers.ts';
import { packHandlers } from './pack/handlers.ts';
import { runwayHandlers } from './runway/handlers.ts';
import { surveyHandlers } from './survey/handlers.ts';
import { vouchersHandlers } from './vouchers/handlers.ts';

/** Every operation that needs no more than one firm's file; the rest stand in engine-handlers.ts. */
export const handlers: { [N in Exclude<OperationName, EngineOperation>]: HandlerOf<N> } = {
  ...profileHandlers,
  ...overviewHandlers,
  ...journalHandlers,
  ...booksHandlers,
  ...vouchersHandlers,
  ...cashbookHandlers,
  ...ledgersHandlers,
  ...evidenceHandlers,
  ...importsHandlers,
  ...runwayHandlers,
  ...needsHandlers,
  ...loansHandlers,
  ...documentsHandlers,
  ...matchesHandlers,
  ...surveyHandlers,
  ...packHandlers,
  ...exportHandlers,
};
