import type { ErrorCode, ErrorData } from '../errors.ts';

/** A sentence with nothing to fill in, or a function of what is filled in. */
// biome-ignore lint/suspicious/noExplicitAny: each entry names its own data; the formatter's types read it back
export type Entry = string | ((data: any) => string);
/** What went wrong and why; what to do next. */
export interface Advice {
  message: string;
  action: string;
}
// biome-ignore lint/suspicious/noExplicitAny: as above
export type ProblemTexts = Record<string, (data: any) => Advice>;
export type ErrorTexts = { [C in ErrorCode]: (data: ErrorData[C]) => Advice };

/** The same keys with the same data, in another language. */
export type Translation<T> = {
  [K in keyof T]: T[K] extends (data: infer D) => infer R ? (data: D) => R : string;
};
