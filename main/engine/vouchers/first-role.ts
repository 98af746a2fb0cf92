import type { Party } from '../../../core/vouchers/contract.ts';
import { roleOfParty } from '../../../core/vouchers/party-role.ts';
import { findAccountRow, findBalanceName } from '../store/accounts.ts';
import type { ReadDb } from '../store/handles.ts';
import { readLegalRepresentative } from '../store/profile.ts';

/**
 * What a party is taken for when it is first named.
 *
 * @param nameOf the name a file has for an account the firm does not know yet
 */
export function firstRole(
  db: ReadDb,
  name: string,
  code: string,
  nameOf: (code: string) => string | undefined = () => undefined,
): Party['role'] {
  const accountNames: string[] = [];
  for (let length = code.length; length > 4; length -= 1) {
    const above = code.slice(0, length);
    const found = (findAccountRow(db, above) ?? findBalanceName(db, above))?.name ?? nameOf(above);
    if (found !== undefined) accountNames.push(found);
  }
  const legalRepresentative = readLegalRepresentative(db);
  return roleOfParty(code, { name, accountNames, legalRepresentative });
}
