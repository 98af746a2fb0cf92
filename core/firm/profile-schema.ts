import { z } from 'zod';
import { amountSchema, daySchema, fenSchema } from '../schemas.ts';

export const borrowerTypes = [
  'company',
  'soleProprietorship',
  'partnership',
  'individualBusiness',
  'ownerPersonally',
  'farmersCooperative',
] as const;
export const accountingRules = ['smallEnterprise', 'enterprise', 'cooperative', 'none'] as const;
export const vatStatuses = ['generalMonthly', 'generalQuarterly', 'smallMonthly', 'smallQuarterly'] as const;
export const incomeTaxStatuses = ['byBooks', 'deemed', 'fixed'] as const;

const profileFields = {
  name: z.string().trim().min(1).max(200),
  /** The name on English papers, where there is one. */
  nameEn: z.string().trim().max(200).nullable(),
  /** Unified social credit code (GB 32100), 18 characters; saved only when both check characters are right. */
  creditCode: z.string().nullable(),
  /** Row of the statistical size table (`firm.listIndustries`). */
  industry: z.string().nullable(),
  staff: z.int().min(0).nullable(),
  /** Last full year's operating revenue. */
  annualRevenueFen: fenSchema.nullable(),
  totalAssetsFen: fenSchema.nullable(),
  foundedOn: daySchema.nullable(),
  borrowerType: z.enum(borrowerTypes).nullable(),
  accountingRules: z.enum(accountingRules).nullable(),
  vatStatus: z.enum(vatStatuses).nullable(),
  incomeTax: z.enum(incomeTaxStatuses).nullable(),
  legalRepresentative: z.string().trim().max(100).nullable(),
  address: z.string().trim().max(300).nullable(),
};

/** What a firm says of itself. What is not known yet is null, never a made-up zero. */
export const profileSchema = z.object({
  name: profileFields.name,
  nameEn: profileFields.nameEn.default(null),
  creditCode: profileFields.creditCode.default(null),
  industry: profileFields.industry.default(null),
  staff: profileFields.staff.default(null),
  annualRevenueFen: profileFields.annualRevenueFen.default(null),
  totalAssetsFen: profileFields.totalAssetsFen.default(null),
  foundedOn: profileFields.foundedOn.default(null),
  borrowerType: profileFields.borrowerType.default(null),
  accountingRules: profileFields.accountingRules.default(null),
  vatStatus: profileFields.vatStatus.default(null),
  incomeTax: profileFields.incomeTax.default(null),
  legalRepresentative: profileFields.legalRepresentative.default(null),
  address: profileFields.address.default(null),
});
/** The fields that are amounts or counts, as they may be given. */
const boundedFields = {
  staff: z.int().min(0).max(10_000_000).nullable(),
  annualRevenueFen: amountSchema.nullable(),
  totalAssetsFen: amountSchema.nullable(),
  foundedOn: daySchema.refine((day) => day >= '1900-01-01', { error: '≥ 1900-01-01' }).nullable(),
};

/** A profile as it may be given: what is kept, within bounds that can be worked with. */
export const givenProfileSchema = profileSchema.extend({
  staff: boundedFields.staff.default(null),
  annualRevenueFen: boundedFields.annualRevenueFen.default(null),
  totalAssetsFen: boundedFields.totalAssetsFen.default(null),
  foundedOn: boundedFields.foundedOn.default(null),
});
/** Changed fields alone; a field left out keeps its value. */
export const profileChangesSchema = z.object({ ...profileFields, ...boundedFields }).partial();
export type Profile = z.infer<typeof profileSchema>;
