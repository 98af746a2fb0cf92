import { z } from 'zod';
import type { Standard } from '../books/standard.ts';
import type { borrowerTypes } from '../firm/profile-schema.ts';
import { partyRoles } from '../vouchers/schemas.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });

const accountSchema = z.object({
  /** In the small-enterprise chart, and in the enterprise chart. */
  code: z.string(),
  enterpriseCode: z.string(),
  /** The sub-account of it by name, as statutory books write it; made when it is first needed. */
  sub: z.string().optional(),
});

export const categoryGroups = ['trade', 'people', 'running', 'tax', 'finance', 'owners', 'other'] as const;

/** `resources/books/categories.json`: what money comes in and goes out for, in an owner's words. */
export const categoriesPackSchema = z.object({
  source: textSchema,
  categories: z.array(
    accountSchema.extend({
      id: z.string(),
      direction: z.enum(['in', 'out']),
      group: z.enum(categoryGroups),
      name: textSchema,
      help: textSchema,
      /** The sub-account's name in a firm that is no company, and in one that pays VAT as a general taxpayer. */
      subUnlessCompany: z.string().optional(),
      subIfGeneral: z.string().optional(),
      /** Accrued and paid at once: the liability in between, such as 应付职工薪酬. */
      through: accountSchema.optional(),
      /** Whose VAT the amount may hold: the firm's own sales', or that of what it buys. */
      vat: z.enum(['output', 'input']).optional(),
      party: z.enum(partyRoles).optional(),
      /** Line of the cash-flow statement, where the account alone does not tell. */
      flow: z.int().optional(),
      /** Between the firm's own accounts. */
      transfer: z.boolean().default(false),
      /** What such a row often says, and whom it names. */
      words: z.array(z.string()).default([]),
      names: z.array(z.string()).default([]),
    }),
  ),
});
export type CategoriesPack = z.infer<typeof categoriesPackSchema>;
export type Category = CategoriesPack['categories'][number];

/** What of the firm decides which account a category is. */
export interface BookingFirm {
  readonly standard: Standard;
  /** Only a general taxpayer takes input VAT off. */
  readonly isGeneralTaxpayer: boolean;
  readonly borrowerType: (typeof borrowerTypes)[number] | null;
}

/** The code of an account in the firm's chart. */
export function codeIn(firm: Pick<BookingFirm, 'standard'>, account: z.infer<typeof accountSchema>): string {
  return firm.standard === 'enterprise' ? account.enterpriseCode : account.code;
}

/** The name of the sub-account a category is booked on; null for the account itself. */
export function subOf(firm: BookingFirm, category: Category): string | null {
  if (firm.isGeneralTaxpayer && category.subIfGeneral) return category.subIfGeneral;
  const isCompany = firm.borrowerType === null || firm.borrowerType === 'company';
  return (isCompany ? undefined : category.subUnlessCompany) ?? category.sub ?? null;
}

/** Whether an amount booked whole keeps VAT within it that a general taxpayer's books hold apart. */
export function staysGross(
  firm: Pick<BookingFirm, 'isGeneralTaxpayer'>,
  { vat }: Pick<Category, 'vat'>,
  vatFen: number | null,
): boolean {
  return firm.isGeneralTaxpayer && vat !== undefined && vatFen === null;
}
