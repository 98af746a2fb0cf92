import { normaliseName } from '../evidence/movement.ts';
import type { Party } from './schemas.ts';

const roles: readonly [start: string, role: Party['role']][] = [
  ['1121', 'customer'],
  ['1122', 'customer'],
  ['2203', 'customer'],
  ['5001', 'customer'],
  ['5051', 'customer'],
  ['6001', 'customer'],
  ['6051', 'customer'],
  ['1123', 'supplier'],
  ['2201', 'supplier'],
  ['2202', 'supplier'],
  ['2211', 'employee'],
  ['3001', 'shareholder'],
];

/** 其他应收款 and 其他应付款: where what the owner owes, and is owed, stands. */
export const ownerCodes = ['1221', '2241'] as const;

/** By these the name of a sub-account says that it is the owner's. */
export const ownerWords = /股东|业主|法定代表人|法人代表|老板|出资人|合伙人/;

/**
 * What a party probably is to the firm, by the account on which it is first named. The user can say otherwise. The legal
 * representative is a shareholder on whatever account, and so is whoever stands on the owner's account.
 *
 * @param first.accountNames the name of the account, and of those above it
 * @example roleOfParty('112201') // 'customer'
 * @example roleOfParty('224101', { name: '王某', accountNames: ['股东借款'], legalRepresentative: null }) // 'shareholder'
 */
export function roleOfParty(
  code: string,
  first?: {
    readonly name: string;
    readonly accountNames: readonly string[];
    readonly legalRepresentative: string | null;
  },
): Party['role'] {
  const { name = '', accountNames = [], legalRepresentative = null } = first ?? {};
  const isRepresentative =
    legalRepresentative !== null && normaliseName(legalRepresentative) === normaliseName(name);
  const isOwners = ownerCodes.some((each) => code.startsWith(each));
  if (isRepresentative || (isOwners && accountNames.some((each) => ownerWords.test(each))))
    return 'shareholder';
  return roles.find(([start]) => code.startsWith(start))?.[1] ?? 'other';
}
