import { z } from 'zod';
import { operation } from '../operation.ts';
import { daySchema, emptySchema, languageSchema } from '../schemas.ts';

export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof settingsSchema>;

export const appOperations = {
  'app.getSettings': operation({
    summary: 'The language and theme the user chose',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: settingsSchema,
  }),
  'app.saveSettings': operation({
    summary: 'Remembers language or theme',
    scope: 'app',
    access: 'write',
    input: settingsSchema.partial(),
    output: settingsSchema,
  }),
  'app.getVersions': operation({
    summary: 'Versions of the app, its file format and its runtime',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.object({ app: z.string(), schema: z.int(), node: z.string() }),
  }),
  'app.getToday': operation({
    summary: 'The day the app takes for today',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.object({ today: daySchema }),
  }),
};
