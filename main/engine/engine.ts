import type { EventOf } from '../../core/contract.ts';
import type { Language } from '../../core/schemas.ts';
import type { AppStore } from './app-store/app-store.ts';
import type { OpenFirms } from './open-firms.ts';
import type { WorkerStarter } from './worker-pool.ts';

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
  /** The path behind a file of a call's input. */
  pathOf(file: string): string;
  /** How a path is named to the caller: itself, or a handle. */
  nameFor(path: string): string;
  startWorker: WorkerStarter;
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

/** What the operations about the engine itself need: the firms that are open, and what belongs to the user. */
export interface EngineServices extends EngineOptions {
  firms: OpenFirms;
  appStore: AppStore;
  call: Engine['call'];
  language: Language;
}
