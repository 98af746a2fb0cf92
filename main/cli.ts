import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { isOperationName, operations } from '../core/contract.ts';
import { isDay } from '../core/dates.ts';
import { RongbeiError } from '../core/errors.ts';
import { createSpeaker, type Speaker } from '../core/messages/format.ts';
import type { Language } from '../core/schemas.ts';
import { createEngine, type Engine, workerLimits } from './engine/create-engine.ts';

const usage = `rongbei: every operation of the app, from a terminal

  npm run --silent cli -- OPERATION [--firm FILE] [--input JSON|@FILE|-]
  npm run --silent cli -- operations          all operations with the JSON Schema of input and output

  --firm FILE        the firm file (.rongbei) to work on
  --input JSON       the input; @FILE reads it from a file, - from standard input
  --today DAY        takes DAY (YYYY-MM-DD) for today
  --lang zh|en       language of messages (zh)
  --data-dir FOLDER  where backups, practice firms and settings lie
  --compact          JSON on one line
  --overwrite        a file that is to be written may take the place of one that is there

The output is JSON on standard output; progress and errors go to standard error.
Exit status: 0 done, 1 the operation said why not, 2 the call was wrong.
`;

const wrongCall = new Set(['operation.unknown', 'input.invalid', 'firm.missing']);

interface Options {
  firm?: string;
  input?: string;
  today?: string;
  lang?: string;
  'data-dir'?: string;
  compact?: boolean;
  overwrite?: boolean;
  help?: boolean;
}

function parse(): { operation: string | undefined; options: Options } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      firm: { type: 'string' },
      input: { type: 'string' },
      today: { type: 'string' },
      lang: { type: 'string' },
      'data-dir': { type: 'string' },
      compact: { type: 'boolean' },
      overwrite: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (positionals.length > 1) throw new Error(`one operation at a time: ${positionals.join(' ')}`);
  return { operation: positionals[0], options: values };
}

function listOperations(): object[] {
  return Object.entries(operations).map(([name, { summary, scope, access, input, output, ...rest }]) => ({
    name,
    summary,
    scope,
    access,
    progress: 'progress' in rest,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output),
  }));
}

function readInput(given: string | undefined, { text }: Speaker): unknown {
  const wrong = (detail: string) => new RongbeiError('input.invalid', { where: '--input', detail });
  if (given === undefined) return {};
  const path = given === '-' ? 0 : given.startsWith('@') ? given.slice(1) : null;
  let json = given;
  try {
    if (path !== null) json = readFileSync(path, 'utf8');
  } catch {
    throw wrong(text('input.noFile', { path: given }));
  }
  try {
    return JSON.parse(json);
  } catch (error) {
    throw wrong(text('input.notJson', { detail: (error as Error).message }));
  }
}

/** The same folder as the app's, so that both see the same recent firms and backups. */
function defaultDataFolder(): string {
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Rongbei');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rongbei');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Rongbei');
}

function makeEngine(options: Options): Engine {
  // Where the bundle lies: build/main.
  const root = resolve(import.meta.dirname, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return createEngine({
    today: options.today ?? null,
    now: () => new Date().toISOString(),
    actor: 'terminal',
    appVersion: version,
    resourcesFolder: join(root, 'resources'),
    dataFolder: options['data-dir'] ?? defaultDataFolder(),
    pathOf: (file) => resolve(file),
    mayOverwrite: options.overwrite === true,
    nameFor: (path) => path,
    startWorker: () => new Worker(join(import.meta.dirname, 'worker.cjs'), workerLimits),
    checkOutputs: true,
  });
}

async function run(operation: string, options: Options, language: Language): Promise<unknown> {
  const input = readInput(options.input, createSpeaker(language));
  const engine = makeEngine(options);
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  try {
    if (!isOperationName(operation)) throw new RongbeiError('operation.unknown', { name: operation });
    let firm: string | undefined;
    if (operations[operation].scope === 'firm') {
      if (options.firm === undefined) throw new RongbeiError('firm.missing', { operation });
      const lookOnly = operations[operation].access === 'read';
      const opened = await engine.call({
        operation: 'firm.open',
        input: { file: options.firm, lookOnly },
        language,
      });
      firm = (opened as { firm: string }).firm;
    }
    const onProgress = (progress: object): void => {
      process.stderr.write(`${JSON.stringify({ progress })}\n`);
    };
    return await engine.call({ operation, input, firm, language }, { onProgress, signal: cancel.signal });
  } finally {
    await engine.close();
  }
}

function print(value: unknown, compact = false): void {
  process.stdout.write(`${JSON.stringify(value, null, compact ? 0 : 2)}\n`);
}

function complain(error: unknown, operation: string, language: Language): number {
  const known =
    error instanceof RongbeiError
      ? error
      : new RongbeiError('operation.failed', {
          operation,
          detail: error instanceof Error ? error.message : String(error),
        });
  const { message, action } = createSpeaker(language).error(known);
  const { where, row, ...data } = known.data as { where?: string; row?: number };
  const told = { code: known.code, message, where: where ?? row ?? operation, action, data };
  process.stderr.write(`${JSON.stringify({ error: told }, null, 2)}\n`);
  return wrongCall.has(known.code) ? 2 : 1;
}

async function main(): Promise<number> {
  let call: ReturnType<typeof parse>;
  try {
    call = parse();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  const { operation, options } = call;
  const language: Language = options.lang === 'en' ? 'en' : 'zh';
  if (options.help || operation === undefined) {
    process.stdout.write(usage);
    return options.help ? 0 : 2;
  }
  if (operation === 'operations') {
    print(listOperations(), options.compact);
    return 0;
  }
  try {
    if (options.lang !== undefined && !['zh', 'en'].includes(options.lang)) {
      throw new RongbeiError('input.invalid', { where: '--lang', detail: options.lang });
    }
    if (options.today !== undefined && !isDay(options.today)) {
      throw new RongbeiError('input.invalid', { where: '--today', detail: options.today });
    }
    print(await run(operation, options, language), options.compact);
    return 0;
  } catch (error) {
    return complain(error, operation, language);
  }
}

// A reader that stops reading, such as head, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
void main().then((code) => {
  process.exitCode = code;
});
