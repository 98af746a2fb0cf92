import { z } from 'zod';
import { operation } from '../operation.ts';
import { daySchema, emptySchema, fileSchema, sentenceSchema, sourceSchema } from '../schemas.ts';

export const itemStates = ['present', 'missing', 'outOfDate', 'undated', 'notApplicable'] as const;
export type ItemState = (typeof itemStates)[number];
/** What a file may be, for the choice of a file; its content decides, never its name. */
export const mediaKinds = ['pdf', 'image', 'word', 'spreadsheet', 'ofd', 'xml'] as const;
/** How well a customary figure is known: from a published source, from a weak one, from memory alone. */
export const sourceStatuses = ['sourced', 'weak', 'recall'] as const;
/** What `validUntil` is on a paper that says 长期: it never runs out. */
export const noExpiry = '9999-12-31';

export const documentSchema = z.object({
  documentId: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** The checklist item it belongs to; null when not sorted yet. */
  itemId: z.string().nullable(),
  /** The day the paper was issued, as the user read it. */
  issuedOn: daySchema.nullable(),
  /** The last day it is good for; from the paper, else issue day plus the item's customary validity. */
  validUntil: daySchema.nullable(),
  /** Whether `validUntil` was given by the user or follows from a customary validity. */
  validUntilFrom: z.enum(['paper', 'custom']).nullable(),
  note: z.string(),
  attachedAt: z.string(),
  inPack: z.boolean(),
});
export type Document = z.infer<typeof documentSchema>;

export const checklistItemSchema = z.object({
  itemId: z.string(),
  name: z.string(),
  group: z.enum(['required', 'bonus']),
  state: z.enum(itemStates),
  /** Why the item reads as it does. */
  sentence: sentenceSchema,
  why: z.string(),
  whereToGet: z.string(),
  howLong: z.string(),
  looksLike: z.string(),
  commonFaults: z.string(),
  media: z.array(z.enum(mediaKinds)),
  /** Customary validity in days from issue, a default lenders vary; null where there is none. */
  validDays: z.int().nullable(),
  /** The paper itself prints its last day (for 长期: `9999-12-31`). */
  expiryPrinted: z.boolean(),
  /** How well the validity is known, and from where; null where there is none. */
  validityStatus: z.enum(sourceStatuses).nullable(),
  validitySource: z.string().nullable(),
  /** How well it is known that lenders ask for the item. */
  status: z.enum(sourceStatuses),
  documents: z.array(documentSchema),
  /** Only the bank issues it, or it is signed at the bank. */
  fromBank: z.boolean(),
  /** Signed or registered only when applying: nothing to prepare, and not counted. */
  whenApplying: z.boolean(),
  /** Left out of the pack unless the user puts it in (credit reports). */
  leftOutOfPack: z.boolean(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

export const checklistSchema = z.object({
  route: z.string().nullable(),
  routeName: z.string().nullable(),
  submitOn: daySchema.nullable(),
  sentence: sentenceSchema,
  items: z.array(checklistItemSchema),
  /** Attached but not sorted under an item. */
  unsorted: z.array(documentSchema),
  /**
   * Over the required items that apply and are not done only when applying:
   * required = present + missing + outOfDate + undated. A paper of no known date is not counted as present.
   */
  counts: z.object({
    present: z.int(),
    required: z.int(),
    missing: z.int(),
    outOfDate: z.int(),
    undated: z.int(),
  }),
  source: sourceSchema,
});
export type Checklist = z.infer<typeof checklistSchema>;

export const documentOperations = {
  'documents.getChecklist': operation({
    summary:
      'The checklist of the chosen route (or of a named one), each item present, missing or out of date',
    scope: 'firm',
    access: 'read',
    input: z.object({ route: z.string().optional() }),
    output: checklistSchema,
  }),
  'documents.list': operation({
    summary: 'The papers attached to the firm',
    scope: 'firm',
    access: 'read',
    input: emptySchema,
    output: z.array(documentSchema),
  }),
  'documents.attach': operation({
    summary: 'Puts a file into the firm, with its hash; the same bytes twice are one',
    scope: 'firm',
    access: 'write',
    progress: true,
    input: z.object({
      file: fileSchema,
      itemId: z.string().nullable().default(null),
      issuedOn: daySchema.nullable().default(null),
      validUntil: daySchema.nullable().default(null),
    }),
    output: z.object({ document: documentSchema, alreadyThere: z.boolean() }),
  }),
  'documents.update': operation({
    summary: 'Sorts a paper under an item, sets its dates, or leaves it out of the pack',
    scope: 'firm',
    access: 'write',
    input: z.object({
      documentId: z.int(),
      itemId: z.string().nullable().optional(),
      issuedOn: daySchema.nullable().optional(),
      validUntil: daySchema.nullable().optional(),
      note: z.string().max(500).optional(),
      inPack: z.boolean().optional(),
    }),
    output: documentSchema,
  }),
  'documents.remove': operation({
    summary: 'Takes a paper off the firm (can be undone)',
    scope: 'firm',
    access: 'write',
    input: z.object({ documentId: z.int() }),
    output: emptySchema,
  }),
  'documents.getContent': operation({
    summary: 'The bytes of a paper, base64, for looking at it; at most 20 MB',
    scope: 'firm',
    access: 'read',
    input: z.object({ documentId: z.int() }),
    output: z.object({ mediaType: z.string(), base64: z.string(), sha256: z.string() }),
  }),
  'documents.export': operation({
    summary: 'Writes a paper, byte for byte, to a place the user chose',
    scope: 'firm',
    access: 'read',
    writesFile: true,
    input: z.object({ documentId: z.int(), file: fileSchema }),
    output: z.object({ size: z.int(), sha256: z.string() }),
  }),
  'documents.setApplies': operation({
    summary: 'Says that a checklist item does not apply to this firm, and why; or that it does after all',
    scope: 'firm',
    access: 'write',
    input: z.object({ itemId: z.string(), applies: z.boolean(), reason: z.string().max(300).default('') }),
    output: emptySchema,
  }),
};
