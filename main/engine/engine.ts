import type { Worker } from 'node:worker_threads';
import type { EventOf } from '../../core/contract.ts';
import type { Language } from '../../core/schemas.ts';

/** What differs between the doors: the clock, where things lie, how files are named, how a worker starts. */
export interface EngineOptions {
  /** The day taken for today; null: the user's calendar. */
  today: string | null;
  now(): string;
  /** Who writes, as the journal names it: `window` or `terminal`. */
  actor: string;
  appVersion: string;
  resourcesFolder: string;
  dataFolder: string;
  /** The path behind a file of a call's input; what was given out for reading is not for writing, nor the other way. */
  pathOf(file: string, use: 'read' | 'write'): string;
  /** Whether a file that is there may be written over: the person was asked, by a dialog or by an option. */
  mayOverwrite: boolean;
  /** How a path is named to the caller: itself, or a handle. */
  nameFor(path: string): string;
  startWorker(): Worker;
  onChanged?(event: EventOf<'changed'>): void;
  /** Checks every answer against the contract; for tests and the terminal. */
  checkOutputs?: boolean;
}

export interface CallRequest {
  operation: string;
  input: unknown;
  firm?: string | undefined;
  language: Language;
}

export interface CallHooks {
  onProgress?(progress: { phase: string; done: number; total: number | null }): void;
  signal?: AbortSignal;
}

export interface Engine {
  call(request: CallRequest, hooks?: CallHooks): Promise<unknown>;
  close(): Promise<void>;
}
