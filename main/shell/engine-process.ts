import { join } from 'node:path';
import { app, MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { FileUse, FromEngine, ToEngine } from './engine-main.ts';
import { resourcesFolder } from './places.ts';

/** The engine's process: forked at start, beside the window, so that no import can freeze it. */
export class EngineProcess {
  readonly #process: UtilityProcess;
  readonly #waiting = new Map<number, (handle: string) => void>();
  #lastId = 0;
  #stopping: (() => void) | null = null;

  constructor(onLost: () => void) {
    this.#process = utilityProcess.fork(join(app.getAppPath(), 'build', 'main', 'engine.cjs'), [], {
      serviceName: 'Rongbei engine',
      stdio: 'inherit',
    });
    this.#process.on('message', (message: FromEngine) => {
      if (message.kind === 'registered') {
        this.#waiting.get(message.id)?.(message.handle);
        this.#waiting.delete(message.id);
      }
    });
    this.#process.on('exit', () => {
      if (this.#stopping) this.#stopping();
      else onLost();
    });
    this.#send({
      kind: 'start',
      options: {
        resourcesFolder: resourcesFolder(),
        dataFolder: app.getPath('userData'),
        appVersion: app.getVersion(),
        // For lessons and tests: the app takes this day for today.
        today: app.commandLine.getSwitchValue('today') || null,
      },
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Gives the page its own line to the engine. */
  connect(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#process.postMessage({ kind: 'port' } satisfies ToEngine, [port1]);
    page.postMessage('engine-port', null, [port2]);
  }

  /** A name for a path the person chose; answered only when the engine knows it. */
  register(path: string, use: FileUse): Promise<string> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ kind: 'register', id, path, use });
    });
  }

  /** Lets running writes end and the files come to rest. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#stopping = resolve;
      this.#send({ kind: 'stop' });
    });
  }

  #send(message: ToEngine): void {
    this.#process.postMessage(message);
  }
}
