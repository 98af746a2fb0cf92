import type { InputOf, OutputOf } from '../../../core/contract.ts';

export type Profile = OutputOf<'firm.getProfile'>['profile'];
export type ProfileChange = InputOf<'firm.saveProfile'>;

export const emptyProfile: Profile = {
  name: '',
  nameEn: null,
  creditCode: null,
  industry: null,
  staff: null,
  annualRevenueFen: null,
  totalAssetsFen: null,
  foundedOn: null,
  borrowerType: null,
  accountingRules: null,
  vatStatus: null,
  incomeTax: null,
  legalRepresentative: null,
  address: null,
};

/** How many fields say nothing yet; the English name may stay empty for good. */
export function countMissing({ nameEn: _optional, ...profile }: Profile): number {
  return Object.values(profile).filter((value) => value === null || value === '').length;
}
