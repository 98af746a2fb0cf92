import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MessageEvent, MessagePortMain } from 'electron';
import { RongbeiError } from '../../core/errors.ts';
import { createSpeaker } from '../../core/messages/format.ts';
import type { Language } from '../../core/schemas.ts';
import { type CallRequest, createEngine, type Engine, workerLimits } from '../engine/create-engine.ts';

/** The engine as the window uses it: a process of its own, spoken to over message ports. */

export interface EngineProcessOptions {
  resourcesFolder: string;
  dataFolder: string;
  appVersion: string;
  today: string | null;
}

/** What the person chose a file for: one to be read cannot be written over, whatever the page asks. */
export type FileUse = 'read' | 'write';

export type ToEngine =
  | { kind: 'start'; options: EngineProcessOptions }
  | { kind: 'port' }
  | { kind: 'register'; id: number; path: string; use: FileUse }
  | { kind: 'stop' };
export type FromEngine = { kind: 'registered'; id: number; handle: string } | { kind: 'stopped' };

interface PageRequest {
  id: number;
  operation: string;
  input: unknown;
  firm?: string;
  language: Language;
}

// Built beside this file.
const workerFile = 'worker.cjs';
const parent = process.parentPort;
const paths = new Map<string, { path: string; use: FileUse }>();
const handles = new Map<string, string>();
const pages = new Set<MessagePortMain>();
let engine: Engine | null = null;

/** The page never sees a path: it gets a name that only this process can turn back into one. */
function handleFor(path: string, use: FileUse): string {
  const full = resolve(path);
  const known = handles.get(`${use} ${full}`);
  if (known) return known;
  const handle = `file-${randomUUID()}`;
  handles.set(`${use} ${full}`, handle);
  paths.set(handle, { path: full, use });
  return handle;
}

function pathOf(handle: string, use: FileUse): string {
  const chosen = paths.get(handle);
  if (chosen?.use !== use) throw new RongbeiError('file.handleUnknown', { handle });
  return chosen.path;
}

function start(options: EngineProcessOptions): void {
  engine = createEngine({
    ...options,
    actor: 'window',
    now: () => new Date().toISOString(),
    pathOf,
    // The save dialog has asked.
    mayOverwrite: true,
    nameFor: (path) => handleFor(path, 'read'),
    startWorker: () => new Worker(join(__dirname, workerFile), workerLimits),
    onChanged: (event) => {
      for (const page of pages) page.postMessage({ event: 'changed', ...event });
    },
  });
}

function serve(page: MessagePortMain): void {
  const running = new Map<number, AbortController>();
  pages.add(page);
  page.on('close', () => {
    pages.delete(page);
    for (const controller of running.values()) controller.abort();
  });
  page.on('message', ({ data }: { data: PageRequest | { id: number; cancel: true } }) => {
    if ('cancel' in data) {
      running.get(data.id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(data.id, controller);
    void answer(page, data, controller.signal).finally(() => running.delete(data.id));
  });
  page.start();
}

async function answer(page: MessagePortMain, request: PageRequest, signal: AbortSignal): Promise<void> {
  const { id, operation, input, firm, language } = request;
  try {
    if (!engine) throw new Error('the engine has not started');
    const call: CallRequest = { operation, input, firm, language };
    const onProgress = (progress: unknown): void => page.postMessage({ id, progress });
    page.postMessage({ id, ok: true, output: await engine.call(call, { onProgress, signal }) });
  } catch (error) {
    page.postMessage({ id, ok: false, error: spoken(error, operation, language) });
  }
}

function spoken(error: unknown, operation: string, language: Language): object {
  const known =
    error instanceof RongbeiError
      ? error
      : new RongbeiError('operation.failed', {
          operation,
          detail: error instanceof Error ? error.message : String(error),
        });
  if (!(error instanceof RongbeiError)) console.error(error);
  return {
    code: known.code,
    data: known.data,
    ...createSpeaker(language === 'en' ? 'en' : 'zh').error(known),
  };
}

parent.on('message', (event: MessageEvent) => {
  const message = event.data as ToEngine;
  if (message.kind === 'start') start(message.options);
  else if (message.kind === 'port') serve(event.ports[0] as MessagePortMain);
  else if (message.kind === 'register') {
    const reply: FromEngine = {
      kind: 'registered',
      id: message.id,
      handle: handleFor(message.path, message.use),
    };
    parent.postMessage(reply);
  } else {
    void (engine?.close() ?? Promise.resolve()).finally(() => {
      parent.postMessage({ kind: 'stopped' } satisfies FromEngine);
      process.exit(0);
    });
  }
});
