import type { OperationName, Operations, OutputOf, ParsedInputOf } from '../../core/contract.ts';
import type { Day } from '../../core/dates.ts';
import type { SavedMapping } from '../../core/imports/mapping.ts';
import type { Speaker } from '../../core/messages/format.ts';
import type { Resources } from './resources.ts';
import type { ReadDb, WriteTx } from './store/handles.ts';

/** What a call may use besides its data; the same for every operation. */
export interface CallContext {
  readonly today: Day;
  /** The present moment, UTC, ISO 8601. */
  now(): string;
  /** Speaks the language of the call. */
  readonly speaker: Speaker;
  /** The data packs, fonts and samples that ship with the app. */
  readonly resources: Resources;
  /** The path behind a file of the call's input: the terminal names paths, the window only handles it was given. */
  pathOf(file: string): string;
  /** The mappings the user kept; only for operations that read a file to import. */
  readonly mappings: readonly SavedMapping[];
  /** Tells how far a long operation is, and throws `operation.cancelled` when the user cancelled it. */
  progress(phase: string, done: number, total: number | null): void;
}

export interface ReadContext extends CallContext {
  readonly db: ReadDb;
  readonly firm: { readonly fileName: string };
  /** The bytes of a file the firm keeps. */
  readFile(sha256: string): Uint8Array;
}

export interface WriteContext extends ReadContext {
  readonly tx: WriteTx;
  /** The revision this write will be. */
  readonly revision: number;
}

type Answer<N extends OperationName> = OutputOf<N> | Promise<OutputOf<N>>;
export type AppHandler<N extends OperationName> = (
  context: CallContext,
  input: ParsedInputOf<N>,
) => Answer<N>;
export type ReadHandler<N extends OperationName> = (
  context: ReadContext,
  input: ParsedInputOf<N>,
) => Answer<N>;

/**
 * A write in two steps: `prepare` reads files and computes (and may wait), `write` runs inside one transaction and
 * must not wait. Where there is nothing to prepare, a plain function is the `write` step.
 */
export interface PreparedWrite<N extends OperationName> {
  readonly prepare: (context: ReadContext, input: ParsedInputOf<N>) => unknown;
  readonly write: (context: WriteContext, input: ParsedInputOf<N>, prepared: never) => OutputOf<N>;
}
export type WriteHandler<N extends OperationName> =
  | ((context: WriteContext, input: ParsedInputOf<N>) => OutputOf<N>)
  | PreparedWrite<N>;

export type HandlerOf<N extends OperationName> = Operations[N] extends { scope: 'app' }
  ? AppHandler<N>
  : Operations[N] extends { access: 'read' }
    ? ReadHandler<N>
    : WriteHandler<N>;

/** The handlers of one room, or of the part of it named in `Without` left out. */
export type RoomHandlers<R extends string, Without extends OperationName = never> = {
  [N in Exclude<Extract<OperationName, `${R}.${string}`>, Without>]: HandlerOf<N>;
};

/** Ties the two steps of a write together so that their types agree. */
export function twoSteps<N extends OperationName, P>(steps: {
  prepare: (context: ReadContext, input: ParsedInputOf<N>) => P | Promise<P>;
  write: (context: WriteContext, input: ParsedInputOf<N>, prepared: P) => OutputOf<N>;
}): PreparedWrite<N> {
  return steps as unknown as PreparedWrite<N>;
}

export type { OperationName, OutputOf, ParsedInputOf };
