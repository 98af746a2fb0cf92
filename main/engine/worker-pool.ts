import type { Worker } from 'node:worker_threads';
import { type ErrorCode, type ErrorData, RongbeiError } from '../../core/errors.ts';
import type { Call } from './call.ts';
import type { CallHooks } from './engine.ts';

type WorkerStarter = () => Worker;

export interface WorkerJob {
  call: Call;
  firm: { path: string; readonly: boolean } | null;
  resourcesFolder: string;
  /** One 32-bit flag: set to 1 to cancel. */
  cancel: SharedArrayBuffer;
}

export type WorkerAnswer =
  | { progress: { phase: string; done: number; total: number | null } }
  | { output: unknown }
  | { error: { code: ErrorCode; data: ErrorData[ErrorCode] } | { detail: string } };

// A hostile file must not take the whole computer's memory.
export const workerLimits = { resourceLimits: { maxOldGenerationSizeMb: 2048 } };
const mostWorkers = 2;
// A hostile file can hold a parser in one place for ever; honest work reports progress long before this.
const silenceLimit = 90_000;

/** Runs long operations beside the engine's own thread, each on its own connection. */
export class WorkerPool {
  readonly #start: WorkerStarter;
  readonly #resourcesFolder: string;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(start: WorkerStarter, resourcesFolder: string) {
    this.#start = start;
    this.#resourcesFolder = resourcesFolder;
  }

  async run(call: Call, firm: WorkerJob['firm'], hooks: CallHooks): Promise<unknown> {
    if (this.#busy >= mostWorkers) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
    try {
      return await this.#runOn(this.#idle.pop() ?? this.#startOne(), call, firm, hooks);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #startOne(): Worker {
    const worker = this.#start();
    this.#all.add(worker);
    worker.unref();
    return worker;
  }

  #runOn(worker: Worker, call: Call, firm: WorkerJob['firm'], hooks: CallHooks): Promise<unknown> {
    const cancel = new SharedArrayBuffer(4);
    return new Promise((resolve, reject) => {
      let alarm: NodeJS.Timeout;
      const wind = (): void => {
        clearTimeout(alarm);
        alarm = setTimeout(() => lose('no progress'), silenceLimit);
      };
      const onAbort = (): void => {
        Atomics.store(new Int32Array(cancel), 0, 1);
      };
      const stop = (): void => {
        clearTimeout(alarm);
        worker.off('message', onMessage);
        worker.off('error', onLost);
        worker.off('exit', onExit);
        worker.unref();
        hooks.signal?.removeEventListener('abort', onAbort);
      };
      const lose = (detail: string): void => {
        stop();
        this.#all.delete(worker);
        void worker.terminate();
        reject(new RongbeiError('operation.failed', { operation: call.operation, detail }));
      };
      const onLost = (error: unknown): void => lose(String(error));
      const onExit = (code: number): void => lose(`worker ended (${code})`);
      const onMessage = (answer: WorkerAnswer): void => {
        wind();
        if ('progress' in answer) {
          hooks.onProgress?.(answer.progress);
          return;
        }
        stop();
        this.#idle.push(worker);
        if ('output' in answer) resolve(answer.output);
        else if ('code' in answer.error) reject(new RongbeiError(answer.error.code, answer.error.data));
        else
          reject(
            new RongbeiError('operation.failed', { operation: call.operation, detail: answer.error.detail }),
          );
      };
      worker.ref();
      worker.on('message', onMessage);
      worker.on('error', onLost);
      worker.on('exit', onExit);
      hooks.signal?.addEventListener('abort', onAbort);
      if (hooks.signal?.aborted) onAbort();
      wind();
      worker.postMessage({ call, firm, resourcesFolder: this.#resourcesFolder, cancel } satisfies WorkerJob);
    });
  }
}
