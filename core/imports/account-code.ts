const accountCode = /^\d{3,}(?:[._-]?[0-9A-Za-z]+)*$/;

/**
 * True for the code of an account: at least three digits, then levels with or without a mark between them.
 *
 * @example isAccountCode('1122.01') // true
 */
export function isAccountCode(code: string): boolean {
  return accountCode.test(code);
}

/**
 * The account above each account: the longest other code its own code begins with.
 *
 * @returns code -> code of the account above; those without one stand at the top
 * @example findParents(['1122', '112201']) // Map { '112201' => '1122' }
 */
export function findParents(codes: Iterable<string>): Map<string, string> {
  const all = new Set(codes);
  const parents = new Map<string, string>();
  for (const code of all) {
    for (let length = code.length - 1; length >= 3; length -= 1) {
      const above = code.slice(0, length);
      if (!all.has(above)) continue;
      parents.set(code, above);
      break;
    }
  }
  return parents;
}
