import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EventOf, InputOf, OperationName, OutputOf } from '../../../core/contract.ts';
import type { Language } from '../../../core/schemas.ts';
import { createEngine } from '../create-engine.ts';
import type { CallHooks, Engine } from '../engine.ts';

export const testToday = '2026-11-22';
const root = resolve(import.meta.dirname, '../../..');

export interface TestEngine {
  engine: Engine;
  folder: string;
  changes: EventOf<'changed'>[];
  call<N extends OperationName>(
    operation: N,
    input: InputOf<N>,
    options?: { firm?: string; language?: Language; hooks?: CallHooks },
  ): Promise<OutputOf<N>>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The real engine, workers and all, over real files in a folder of its own. */
export function openTestEngine(
  options: { folder?: string; today?: string; worker?: string | URL } = {},
): TestEngine {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'rongbei-'));
  const changes: EventOf<'changed'>[] = [];
  const engine = createEngine({
    today: options.today ?? testToday,
    now: () => new Date().toISOString(),
    actor: 'test',
    appVersion: '0.0.0',
    resourcesFolder: join(root, 'resources'),
    dataFolder: join(folder, 'data'),
    pathOf: (file) => resolve(folder, file),
    mayOverwrite: true,
    nameFor: (path) => path,
    startWorker: () => new Worker(options.worker ?? new URL('../worker.ts', import.meta.url)),
    onChanged: (event) => changes.push(event),
    checkOutputs: true,
  });
  return {
    engine,
    folder,
    changes,
    async call(operation, input, { firm, language = 'zh', hooks } = {}) {
      return (await engine.call({ operation, input, firm, language }, hooks)) as never;
    },
    async [Symbol.asyncDispose]() {
      await engine.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
