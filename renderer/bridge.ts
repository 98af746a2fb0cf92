import type { EventName, EventOf, InputOf, OperationName, OutputOf } from '../core/contract.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Language } from '../core/schemas.ts';

/** A file the shell gave out a handle for. */
export interface ChosenFile {
  handle: string;
  name: string;
}
export type Theme = 'system' | 'light' | 'dark';
export type FirmRequest =
  | { kind: 'open'; handle: string; name: string }
  | { kind: 'practice' }
  | { kind: 'new' };

/** What the preload exposes as `window.rongbei`. */
export interface Bridge {
  chooseFile(options: {
    purpose: 'import' | 'document' | 'firm' | 'pack';
    multiple?: boolean;
  }): Promise<ChosenFile[] | null>;
  chooseSave(options: {
    purpose: 'firm' | 'pack' | 'export';
    suggestedName: string;
  }): Promise<ChosenFile | null>;
  handleOfDropped(file: File): Promise<ChosenFile>;
  setTitle(title: string): void;
  setTheme(theme: Theme): void;
  setLanguage(language: Language): void;
  print(): Promise<void>;
  openFirmRequest(listener: (request: FirmRequest) => void): () => void;
  menuCommand(listener: (command: string) => void): () => void;
  ready(): void;
  platform: string;
  initial: { language: Language; theme: Theme; practice: boolean };
}

declare global {
  interface Window {
    rongbei: Bridge;
  }
}

export const bridge: Bridge = window.rongbei;

export interface Progress {
  phase: string;
  done: number;
  total: number | null;
}

/** An error as the engine answers it: a code of the closed list, said in the language of the call. */
export class EngineError extends Error {
  readonly code: ErrorCode;
  readonly action: string;
  readonly where: string | undefined;

  constructor(error: { code: ErrorCode; message: string; action: string; where?: string }) {
    super(error.message);
    this.name = 'EngineError';
    this.code = error.code;
    this.action = error.action;
    this.where = error.where;
  }
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onProgress: ((progress: Progress) => void) | undefined;
}
type Incoming =
  | { event: EventName; [field: string]: unknown }
  | { id: number; progress: Progress }
  | { id: number; ok: true; output: unknown }
  | { id: number; ok: false; error: ConstructorParameters<typeof EngineError>[0] };

/** What the shell asked for before the page was ready to hear it. */
const askedEarly: FirmRequest[] = [];
let firmRequestListener: ((request: FirmRequest) => void) | null = null;

let port: MessagePort | null = null;
let lastId = 0;
const unsent: unknown[] = [];
const waiting = new Map<number, Waiting>();
const changeListeners = new Set<(change: EventOf<'changed'>) => void>();

function post(message: unknown): void {
  if (port) port.postMessage(message);
  else unsent.push(message);
}

function receive(message: Incoming): void {
  if ('event' in message) {
    if (message.event === 'changed') {
      for (const listener of changeListeners) listener(message as unknown as EventOf<'changed'>);
    }
    return;
  }
  const call = waiting.get(message.id);
  if (!call) return;
  if ('progress' in message) {
    call.onProgress?.(message.progress);
    return;
  }
  waiting.delete(message.id);
  if (message.ok) call.resolve(message.output);
  else call.reject(new EngineError(message.error));
}

/** Takes the engine's port from the preload; calls made before it came are sent then. */
export function connect(): void {
  window.addEventListener('message', (event) => {
    const given = event.ports[0];
    if (event.source !== window || event.data !== 'rongbei:engine' || !given) return;
    port = given;
    port.onmessage = (arrived) => receive(arrived.data as Incoming);
    for (const message of unsent.splice(0)) port.postMessage(message);
  });
  bridge.openFirmRequest((request) => {
    if (firmRequestListener) firmRequestListener(request);
    else askedEarly.push(request);
  });
  bridge.ready();
}

/** Hears which firm the menu, a double click or the command line asks for. */
export function onFirmRequest(listener: (request: FirmRequest) => void): () => void {
  firmRequestListener = listener;
  for (const request of askedEarly.splice(0)) listener(request);
  return () => {
    firmRequestListener = null;
  };
}

export interface CallOptions {
  language: Language;
  firm?: string | undefined;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal | undefined;
}

/** Asks the engine for an operation; aborting the signal asks it to cancel, and its own answer still comes. */
export function call<N extends OperationName>(
  operation: N,
  input: InputOf<N>,
  { language, firm, onProgress, signal }: CallOptions,
): Promise<OutputOf<N>> {
  lastId += 1;
  const id = lastId;
  return new Promise<OutputOf<N>>((resolve, reject) => {
    waiting.set(id, { resolve: (output) => resolve(output as OutputOf<N>), reject, onProgress });
    post({ id, operation, firm, input, language });
    signal?.addEventListener('abort', () => post({ id, cancel: true }), { once: true });
  });
}

/** Hears of every committed write, from this window or another process. */
export function onChanged(listener: (change: EventOf<'changed'>) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}
