import { z } from 'zod';
import { operation } from '../operation.ts';
import { emptySchema, fileSchema, problemSchema, sentenceSchema, sourceSchema } from '../schemas.ts';
import { givenProfileSchema, profileChangesSchema, profileSchema } from './profile-schema.ts';

export * from './profile-schema.ts';

export const sizeClasses = ['large', 'medium', 'small', 'micro'] as const;
export const lifeStages = ['seed', 'incubation', 'later'] as const;

export const classificationSchema = z.object({
  /** Null where an indicator the industry asks for is missing, or the industry has no row. */
  sizeClass: z.enum(sizeClasses).nullable(),
  /** Why: one sentence an indicator. */
  sizeReasons: z.array(sentenceSchema),
  sizeSource: sourceSchema,
  /** As in the paper: seed under one year, incubation one to three years; the paper gives later stages no years. */
  lifeStage: z.enum(lifeStages).nullable(),
  ageMonths: z.int().nullable(),
});

export const firmStateSchema = z.object({
  /** The handle every firm operation takes. */
  firm: z.string(),
  fileName: z.string(),
  name: z.string(),
  access: z.enum(['write', 'read']),
  /** Why it is read-only, when it is. */
  readOnlyReason: sentenceSchema.nullable(),
  practice: z.boolean(),
  revision: z.int(),
});
export type FirmState = z.infer<typeof firmStateSchema>;

export const roomNames = [
  'overview',
  'firm',
  'books',
  'runway',
  'needs',
  'documents',
  'matches',
  'offers',
  'pack',
] as const;
export const roomStateSchema = z.object({
  room: z.enum(roomNames),
  state: z.enum(['empty', 'started', 'ready', 'problem']),
  /** A few characters for the rail, such as `7/12`; null where the state says it all. */
  badge: z.string().nullable(),
  sentence: sentenceSchema,
});

export const journalEntrySchema = z.object({
  revision: z.int(),
  at: z.string().describe('UTC time, ISO 8601'),
  actor: z.string(),
  operation: z.string(),
  sentence: sentenceSchema,
  /** Set on an undo or redo: the revision it takes back. */
  undoes: z.int().nullable(),
  undone: z.boolean(),
});

const undoResultSchema = z.object({
  /** The operation that was taken back or done again; null when there was nothing left. */
  operation: z.string().nullable(),
  sentence: sentenceSchema,
  revision: z.int(),
});

export const firmOperations = {
  'firm.create': operation({
    summary: 'Makes a new firm file and opens it',
    scope: 'app',
    access: 'write',
    writesFile: true,
    input: z.object({ file: fileSchema, profile: givenProfileSchema }),
    output: firmStateSchema,
  }),
  'firm.open': operation({
    summary: 'Opens a firm file; backs it up first where it must be upgraded',
    scope: 'app',
    access: 'write',
    input: z.object({
      file: fileSchema,
      /** Only to read: leaves the file untouched, keeps no one else from writing, and is not remembered. */
      lookOnly: z.boolean().default(false),
    }),
    output: firmStateSchema,
  }),
  'firm.createPractice': operation({
    summary:
      'Opens the practice firm; makes it from the sample files, through the same import as any file, where needed',
    scope: 'app',
    access: 'write',
    progress: true,
    input: z.object({
      file: fileSchema.optional(),
      /** Starts over: what was tried in the practice firm before is gone. */
      fresh: z.boolean().default(false),
    }),
    output: firmStateSchema,
  }),
  'firm.listRecent': operation({
    summary: 'Firm files opened lately',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        file: z.string(),
        fileName: z.string(),
        name: z.string(),
        openedAt: z.string(),
        exists: z.boolean(),
        practice: z.boolean(),
      }),
    ),
  }),
  'firm.forgetRecent': operation({
    summary: 'Takes a file off the list of recent firms (the file stays)',
    scope: 'app',
    access: 'write',
    input: z.object({ file: z.string() }),
    output: emptySchema,
  }),
  'firm.checkCreditCode': operation({
    summary: 'Checks a unified social credit code: both check characters, and where a single slip could be',
    scope: 'app',
    access: 'read',
    input: z.object({ code: z.string() }),
    output: z.object({
      valid: z.boolean(),
      /** The code as it is stored: trimmed, upper case, full-width characters made plain. */
      normalized: z.string(),
      problems: z.array(problemSchema),
      /** Positions (from 1) where one changed character would make the whole code right, with that character. */
      slips: z.array(z.object({ position: z.int(), found: z.string(), expected: z.string() })),
    }),
  }),
  'firm.listIndustries': operation({
    summary: 'The sixteen rows of the statistical size table, with their limits',
    scope: 'app',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        indicators: z.array(z.enum(['staff', 'revenue', 'assets'])),
      }),
    ),
  }),
  'firm.close': operation({
    summary: 'Closes a firm: at rest it is one file again',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: emptySchema,
  }),
  'firm.getState': operation({
    summary: 'Name, access and revision of an open firm',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: firmStateSchema,
  }),
  'firm.getProfile': operation({
    summary: 'The profile with its size class and life stage',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.object({ profile: profileSchema, classification: classificationSchema }),
  }),
  'firm.saveProfile': operation({
    summary: 'Saves changed fields of the profile',
    scope: 'firm',
    access: 'write',
    input: profileChangesSchema,
    output: z.object({ profile: profileSchema, classification: classificationSchema }),
  }),
  'firm.getOverview': operation({
    summary: 'One sentence, the state of every room, and what to do next',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.object({
      sentence: sentenceSchema,
      rooms: z.array(roomStateSchema),
      nextActions: z.array(z.object({ room: z.enum(roomNames), sentence: sentenceSchema })),
    }),
  }),
  'firm.listHistory': operation({
    summary: 'The journal: every write, newest first',
    scope: 'firm',
    access: 'read',
    input: z.object({ before: z.int().optional(), limit: z.int().min(1).max(500).default(50) }),
    output: z.object({ entries: z.array(journalEntrySchema), total: z.int() }),
  }),
  'firm.undo': operation({
    summary: 'Takes back the last write that is not taken back yet',
    scope: 'firm',
    access: 'write',
    input: emptySchema,
    output: undoResultSchema,
  }),
  'firm.redo': operation({
    summary: 'Does again what was last taken back',
    scope: 'firm',
    access: 'write',
    input: emptySchema,
    output: undoResultSchema,
  }),
  'firm.verify': operation({
    summary: 'Checks the file: SQLite integrity, the journal chain, document hashes, book totals',
    scope: 'firm',
    access: 'read',
    progress: true,
    input: emptySchema,
    output: z.object({
      ok: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), sentence: sentenceSchema })),
    }),
  }),
  'firm.backUp': operation({
    summary: 'Makes a backup now; skips when nothing changed since the last one',
    scope: 'firm',
    access: 'read',
    progress: true,
    input: emptySchema,
    output: z.object({ made: z.boolean(), fileName: z.string().nullable(), sentence: sentenceSchema }),
  }),
  'firm.listBackups': operation({
    summary: 'The backups of this firm, newest first',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(
      z.object({
        fileName: z.string(),
        madeAt: z.string(),
        size: z.int(),
        revision: z.int(),
        why: z.enum(['upgrade', 'asked', 'restore']),
      }),
    ),
  }),
  'firm.restoreBackup': operation({
    summary: 'Puts a backup in the place of the firm’s file; what the file held now is backed up first',
    scope: 'firm',
    access: 'write',
    input: z.object({ fileName: z.string().min(1) }),
    output: z.object({ revision: z.int(), keptAs: z.string(), sentence: sentenceSchema }),
  }),
};
