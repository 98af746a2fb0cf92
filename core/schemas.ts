import { z } from 'zod';

/** Money: a whole number of fen (1 yuan = 100 fen), negative where money is owed or leaves. */
export const fenSchema = z.int().describe('money in fen (1/100 yuan)');

/** An amount someone types in: no less than nothing, at most 100 billion yuan, so that no sum leaves whole numbers. */
export const amountSchema = fenSchema.min(0).max(10_000_000_000_000);

/** A calendar day, `2026-10-31`. */
export const daySchema = z.iso.date().describe('a day, YYYY-MM-DD');

/** A day someone plans with: 1990 to 2199, so that the months after it are days too. */
export const planDaySchema = daySchema.refine((day) => day >= '1990-01-01' && day <= '2199-12-31', {
  error: '1990-01-01 … 2199-12-31',
});

/** A calendar month, `2026-10`. */
export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('a month, YYYY-MM');

/** A rate as a fraction of one: 0.0435 is 4.35%. The field's name says its kind. */
export const rateSchema = z.number().describe('a rate as a fraction (0.0435 = 4.35%)');

/** A yearly rate someone types in: 0 to 1000%. */
export const yearlyRateSchema = rateSchema.min(0).max(10);

/**
 * A file the user chose: for the terminal its path; for the window a handle that the shell's dialog or a drop gave out,
 * so that a page can never name a path.
 */
export const fileSchema = z.string().min(1).describe('a path (terminal) or a file handle (window)');

/** A sentence for people: the key and data it was made from, and its text in the language of the call. */
export const sentenceSchema = z.object({
  key: z.string(),
  data: z.record(z.string(), z.unknown()),
  text: z.string(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** Where a figure comes from: a source with its year, so that no number stands alone. */
export const sourceSchema = z.object({
  /** The figure's id in the survey data pack, the standard's number, or the data pack's id. */
  id: z.string(),
  text: z.string(),
  year: z.int().nullable(),
  /** How many answered, where the source is a survey. */
  sample: z.int().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Something wrong with one place of a file or a form: where, what was there, what to do. */
export const problemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** The row as a person counts it in the file, from 1; null where the whole file is meant. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** What stood there, as it stood there. */
  found: z.string().nullable(),
  message: z.string(),
  action: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

export const pageSchema = z.object({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
});

export const emptySchema = z.object({});

export const languageSchema = z.enum(['zh', 'en']);
export type Language = z.infer<typeof languageSchema>;
