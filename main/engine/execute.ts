import { basename } from 'node:path';
import { type OperationName, operations } from '../../core/contract.ts';
import { RongbeiError } from '../../core/errors.ts';
import { createSpeaker } from '../../core/messages/format.ts';
import type { Call } from './call.ts';
import type { EngineOperation } from './engine-handlers.ts';
import type {
  AppHandler,
  CallContext,
  PreparedWrite,
  ReadContext,
  ReadHandler,
  WriteContext,
} from './handler.ts';
import { handlers } from './handlers.ts';
import type { Resources } from './resources.ts';
import type { FirmStore } from './store/firm-store.ts';

export interface CallServices {
  resources: Resources;
  progress: CallContext['progress'];
}

type AnyWrite = PreparedWrite<OperationName> | ((context: WriteContext, input: unknown) => unknown);

export function contextOf(call: Call, services: CallServices): CallContext {
  return {
    today: call.today,
    now: () => call.now,
    speaker: createSpeaker(call.language),
    resources: services.resources,
    progress: services.progress,
    mappings: call.mappings ?? [],
    pathOf: () => {
      if (call.path === null) throw new Error(`${call.operation} names no file`);
      return call.path;
    },
  };
}

/** Runs an operation against a firm (or none). The same code in the engine's own thread and in its workers. */
export async function execute(call: Call, store: FirmStore | null, services: CallServices): Promise<unknown> {
  const { scope, access } = operations[call.operation];
  const handler = handlers[call.operation as Exclude<OperationName, EngineOperation>];
  const context = contextOf(call, services);
  if (scope === 'app') return (handler as AppHandler<OperationName>)(context, call.input as never);
  if (!store) throw new RongbeiError('firm.missing', { operation: call.operation });
  const reading: ReadContext = {
    ...context,
    db: store.db,
    firm: { fileName: store.fileName },
    readFile: (sha256) => store.readFile(sha256),
  };
  if (access === 'read') return (handler as ReadHandler<OperationName>)(reading, call.input as never);
  if (store.readOnly) throw new RongbeiError('firm.readOnly', { fileName: store.fileName });
  const write = handler as unknown as AnyWrite;
  const prepared = typeof write === 'function' ? null : await write.prepare(reading, call.input as never);
  const meta = { at: call.now, actor: call.actor, operation: call.operation, input: withoutPaths(call) };
  return store.write(meta, (tx, revision) => {
    const writing: WriteContext = { ...reading, db: tx, tx, revision };
    return typeof write === 'function'
      ? write(writing, call.input)
      : write.write(writing, call.input as never, prepared as never);
  }).output;
}

/** The journal names files, not where on this computer they lay. */
function withoutPaths({ input, path }: Call): unknown {
  return path === null ? input : { ...(input as object), file: basename(path) };
}
