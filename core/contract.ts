import { z } from 'zod';
import { appOperations } from './app/contract.ts';
import { bookOperations } from './books/contract.ts';
import { cashbookOperations } from './cashbook/contract.ts';
import { documentOperations } from './documents/contract.ts';
import { evidenceOperations } from './evidence/contract.ts';
import { firmOperations } from './firm/contract.ts';
import { importOperations } from './imports/contract.ts';
import { ledgerOperations } from './ledgers/contract.ts';
import { loanOperations } from './loans/contract.ts';
import { matchOperations } from './matches/contract.ts';
import { needOperations } from './needs/contract.ts';
import { packOperations } from './pack/contract.ts';
import { runwayOperations } from './runway/contract.ts';
import { surveyOperations } from './survey/contract.ts';
import { voucherOperations } from './vouchers/contract.ts';

/** Everything the app can do. The window's channel and the terminal's commands are both made from this one list. */
export const operations = {
  ...appOperations,
  ...firmOperations,
  ...bookOperations,
  ...voucherOperations,
  ...cashbookOperations,
  ...ledgerOperations,
  ...evidenceOperations,
  ...importOperations,
  ...runwayOperations,
  ...needOperations,
  ...loanOperations,
  ...documentOperations,
  ...matchOperations,
  ...surveyOperations,
  ...packOperations,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What a caller passes (defaults may be left out). */
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>;
/** What a handler gets (defaults filled in). */
export type ParsedInputOf<N extends OperationName> = z.output<Operations[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>;
export type NamesWhere<C> = { [N in OperationName]: Operations[N] extends C ? N : never }[OperationName];

/** True for a name in the contract. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

export const eventSchemas = {
  /** A write was committed: what was read before this revision may be old. */
  changed: z.object({ firm: z.string(), revision: z.int(), rooms: z.array(z.string()) }),
  /** How far a long operation is; `total` is null while it is not known. */
  progress: z.object({ job: z.string(), phase: z.string(), done: z.number(), total: z.number().nullable() }),
};
export type EventName = keyof typeof eventSchemas;
export type EventOf<N extends EventName> = z.infer<(typeof eventSchemas)[N]>;
