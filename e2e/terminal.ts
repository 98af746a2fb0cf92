import { spawn } from 'node:child_process';
import path from 'node:path';
import { root, today } from './app.ts';

// biome-ignore lint/suspicious/noExplicitAny: the terminal answers JSON; each test reads what it looks for
type Json = any;

export interface TerminalResult {
  code: number;
  output: string;
  errors: string;
}

export interface TerminalOptions {
  firm?: string;
  input?: unknown;
  language?: 'zh' | 'en';
  /** What is put before npm, such as a tracer. */
  through?: string[];
  stdin?: string;
}

/** Runs one command as the README tells people to. */
export function runTerminal(args: string[], options: TerminalOptions = {}): Promise<TerminalResult> {
  const [program, ...rest] = [...(options.through ?? []), 'npm', 'run', '--silent', 'cli', '--', ...args];
  const child = spawn(program as string, rest, { cwd: root });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, output, errors }));
  });
}

/** Runs one operation and answers its output; an error of the operation fails the test with what it said. */
export async function operate(
  folder: string,
  operation: string,
  options: TerminalOptions = {},
): Promise<Json> {
  const args = [
    operation,
    '--today',
    today,
    '--data-dir',
    path.join(folder, 'data'),
    '--lang',
    options.language ?? 'zh',
  ];
  if (options.firm) args.push('--firm', options.firm);
  if (options.input !== undefined) args.push('--input', JSON.stringify(options.input));
  const { code, output, errors } = await runTerminal(args, options);
  if (code !== 0) throw new Error(`${operation} ended with ${code}: ${errors}`);
  return JSON.parse(output);
}
