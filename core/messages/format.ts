import type { ErrorCode, ErrorData, RongbeiError } from '../errors.ts';
import type { Language, Problem, Sentence } from '../schemas.ts';
import { en } from './en.ts';
import type { Advice, Entry } from './translation.ts';
import { zh } from './zh.ts';

type Sentences = typeof zh.sentences;
type Problems = typeof zh.problems;
export type MessageKey = keyof Sentences;
export type ProblemCode = keyof Problems;
type Given<T> = T extends (data: infer D) => unknown ? [data: D] : [];

/** Everything the app says, in one language. Window, terminal and pack all speak through it. */
export interface Speaker {
  readonly language: Language;
  /** The text of a sentence. */
  text<K extends MessageKey>(key: K, ...data: Given<Sentences[K]>): string;
  /** The sentence with its key and data, as operations answer it. */
  say<K extends MessageKey>(key: K, ...data: Given<Sentences[K]>): Sentence;
  /** Whether there is such a sentence. */
  has(key: string): key is MessageKey;
  /** A problem of a file, by row. */
  problem<C extends ProblemCode>(
    code: C,
    place: { row?: number; column?: string; found?: string; severity?: Problem['severity'] },
    ...data: Given<Problems[C]>
  ): Problem;
  /** What an error means and what to do next. */
  error<C extends ErrorCode>(error: RongbeiError<C>): Advice;
}

const tables = { zh, en };

/**
 * Makes the speaker of a language.
 *
 * @example createSpeaker('en').text('shell.undo') // 'Undo'
 */
export function createSpeaker(language: Language): Speaker {
  const table = tables[language];
  const render = (key: MessageKey, data: unknown): string => {
    const entry = table.sentences[key] as Entry;
    return typeof entry === 'string' ? entry : entry(data);
  };
  return {
    language,
    text: (key, ...data) => render(key, data[0]),
    say: (key, ...data) => ({
      key,
      data: (data[0] ?? {}) as Record<string, unknown>,
      text: render(key, data[0]),
    }),
    has: (key): key is MessageKey => Object.hasOwn(table.sentences, key),
    problem: (code, place, ...data) => {
      const advice = (table.problems[code] as (data: unknown) => Advice)(data[0]);
      return {
        severity: place.severity ?? 'error',
        code,
        row: place.row ?? null,
        column: place.column ?? null,
        found: place.found ?? null,
        message: advice.message,
        action: advice.action,
      };
    },
    error: (error) => (table.errors[error.code] as (data: ErrorData[ErrorCode]) => Advice)(error.data),
  };
}
