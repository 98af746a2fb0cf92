import type { OperationName } from '../../core/contract.ts';
import type { Language } from '../../core/schemas.ts';

/** One call, as plain data: it can be handed to a worker as it stands. */
export interface Call {
  operation: OperationName;
  /** Already checked against the contract. */
  input: unknown;
  language: Language;
  today: string;
  now: string;
  actor: string;
  /** The path behind the call's file, where it names one. */
  path: string | null;
}
