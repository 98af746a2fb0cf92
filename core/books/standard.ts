/** The accounting standard whose forms the books are reported on. */
export const standards = ['smallEnterprise', 'enterprise'] as const;
export type Standard = (typeof standards)[number];
