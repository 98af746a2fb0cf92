import type { OperationName } from '../../core/contract.ts';
import type { SavedMapping } from '../../core/imports/mapping.ts';
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
  /** The mappings the user kept, for an operation that reads a file to import. */
  mappings?: readonly SavedMapping[];
}
