import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isOperationName, type OperationName, operations } from '../../core/contract.ts';
import { RongbeiError } from '../../core/errors.ts';
import { createSpeaker } from '../../core/messages/format.ts';
import { AppStore } from './app-store/app-store.ts';
import type { Call } from './call.ts';
import type { CallHooks, CallRequest, Engine, EngineOptions } from './engine.ts';
import { engineHandlers, isEngineOperation } from './engine-handlers.ts';
import type { EngineServices } from './engine-services.ts';
import { contextOf, execute } from './execute.ts';
import { localDay } from './local-day.ts';
import { OpenFirms } from './open-firms.ts';
import { parseInput } from './parse-input.ts';
import { openResources } from './resources.ts';
import { WorkerPool } from './worker-pool.ts';

export type { CallRequest, Engine } from './engine.ts';
export { workerLimits } from './worker-pool.ts';

/** The user's own mappings go with these calls, because a worker has no hold of what belongs to the user. */
const readsImports: ReadonlySet<OperationName> = new Set(['imports.preview', 'imports.commit']);

/** The one engine behind both doors. */
export function createEngine(options: EngineOptions): Engine {
  const resources = openResources(options.resourcesFolder);
  const appStore = new AppStore(options.dataFolder);
  const firms = new OpenFirms(options, appStore);
  const workers = new WorkerPool(options.startWorker, options.resourcesFolder);

  async function call(request: CallRequest, hooks: CallHooks = {}): Promise<unknown> {
    const { operation } = request;
    if (!isOperationName(operation)) throw new RongbeiError('operation.unknown', { name: operation });
    const input = parseInput(operation, request.input, createSpeaker(request.language));
    const made: Call = {
      operation,
      input,
      language: request.language,
      today: options.today ?? localDay(),
      now: options.now(),
      actor: options.actor,
      path: pathIn(operation, input, options),
      ...(readsImports.has(operation) ? { mappings: appStore.mappings() } : {}),
    };
    const output = await run(made, request.firm, hooks);
    if (!options.checkOutputs) return output;
    return operations[operation].output.parse(output);
  }

  async function run(made: Call, firm: string | undefined, hooks: CallHooks): Promise<unknown> {
    const { scope, access, ...rest } = operations[made.operation] as (typeof operations)[OperationName] & {
      progress?: true;
    };
    const progress = (phase: string, done: number, total: number | null): void => {
      if (hooks.signal?.aborted) throw new RongbeiError('operation.cancelled', { operation: made.operation });
      hooks.onProgress?.({ phase, done, total });
    };
    const services = { resources, progress };
    const store = scope === 'firm' ? firms.storeOf(firm, made.operation) : null;
    const work = async (): Promise<unknown> => {
      if (isEngineOperation(made.operation)) {
        const engineServices: EngineServices = { ...options, firms, appStore, call, language: made.language };
        const handler = engineHandlers[made.operation];
        return (handler as (...all: unknown[]) => unknown)(
          engineServices,
          contextOf(made, services),
          made.input,
          firm,
        );
      }
      if (rest.progress)
        return workers.run(made, store && { path: store.path, readonly: store.readOnly }, hooks);
      return execute(made, store, services);
    };
    if (scope === 'firm' && access === 'write') return firms.inTurn(firm, work);
    return work();
  }

  return {
    call,
    async close() {
      await workers.close();
      await firms.closeAll();
      appStore.close();
    },
  };
}

function pathIn(operation: OperationName, input: unknown, options: EngineOptions): string | null {
  const { file } = input as { file?: unknown };
  if (typeof file !== 'string') return null;
  const { writesFile } = operations[operation] as { writesFile?: true };
  const path = options.pathOf(file, writesFile ? 'write' : 'read');
  // A new firm refuses to take another's place by itself, whatever was said.
  if (writesFile && operation !== 'firm.create' && !options.mayOverwrite && existsSync(path)) {
    throw new RongbeiError('file.exists', { fileName: basename(path) });
  }
  return path;
}
