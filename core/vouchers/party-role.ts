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

/**
 * What a party probably is to the firm, by the account on which it is first named. The user can say otherwise.
 *
 * @example roleOfParty('112201') // 'customer'
 */
export function roleOfParty(code: string): Party['role'] {
  return roles.find(([start]) => code.startsWith(start))?.[1] ?? 'other';
}
