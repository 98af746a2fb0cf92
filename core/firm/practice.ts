import { z } from 'zod';
import { importOptionsSchema } from '../imports/contract.ts';
import { needSchema } from '../needs/contract.ts';
import { daySchema } from '../schemas.ts';
import { profileSchema } from './contract.ts';

/** The practice firm: what its owner says, and which sample files go where. Only its figures in files are imported. */
export const practiceSchema = z.object({
  profile: profileSchema,
  imports: z.array(z.object({ file: z.string(), options: importOptionsSchema.default({}) })),
  documents: z.array(
    z.object({
      file: z.string(),
      itemId: z.string(),
      issuedOn: daySchema.nullable().default(null),
      validUntil: daySchema.nullable().default(null),
    }),
  ),
  /** The need, with its day counted from today so that practice never lies in the past. */
  need: needSchema.omit({ neededOn: true }).extend({ neededInDays: z.int().min(1) }),
  route: z.string(),
});
