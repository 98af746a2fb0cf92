import { parentPort } from 'node:worker_threads';
import { RongbeiError } from '../../core/errors.ts';
import { execute } from './execute.ts';
import { openResources, type Resources } from './resources.ts';
import { openBeside } from './store/firm-store.ts';
import type { WorkerAnswer, WorkerJob } from './worker-pool.ts';

const port = parentPort;
if (!port) throw new Error('this file runs in a worker');
const answer = (message: WorkerAnswer): void => port.postMessage(message);
let resources: Resources | null = null;

async function work(job: WorkerJob): Promise<unknown> {
  resources ??= openResources(job.resourcesFolder);
  const cancelled = new Int32Array(job.cancel);
  const progress = (phase: string, done: number, total: number | null): void => {
    if (Atomics.load(cancelled, 0) === 1) {
      throw new RongbeiError('operation.cancelled', { operation: job.call.operation });
    }
    answer({ progress: { phase, done, total } });
  };
  const store = job.firm && openBeside(job.firm.path, job.firm.readonly);
  try {
    progress('start', 0, null);
    return await execute(job.call, store, { resources, progress });
  } finally {
    store?.connection.close();
  }
}

port.on('message', (job: WorkerJob) => {
  work(job).then(
    (output) => answer({ output }),
    (error: unknown) =>
      answer({
        error:
          error instanceof RongbeiError
            ? { code: error.code, data: error.data }
            : { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      }),
  );
});
