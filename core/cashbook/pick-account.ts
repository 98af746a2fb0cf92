/** An account by code and name. */
export interface NamedAccount {
  readonly code: string;
  readonly name: string;
}

/** Where lines go when no name tells. */
const rest = '其他';

/** Accounts whose codes are the same in the charts that firms bring along. */
const usualCodes = [
  { above: '2221', code: '222101', name: '应交增值税' },
  { above: '222101', code: '22210101', name: '进项税额' },
  { above: '222101', code: '22210102', name: '销项税额' },
] as const;

/** Where new sub-accounts start: charts count from 01, so that one imported later does not say otherwise. */
const firstNew = 51;
/** A firm's own bank accounts and wallets are counted from 01. */
const countedFromOne = ['1002', '1012'];

/**
 * Finds the lowest accounts entries are booked on, and thinks of those that are not there yet.
 *
 * Postings go to accounts without others below them: to the sub-account that is named, else to one named like the
 * party, else to the only one there is, else to 其他.
 *
 * @example
 * const picker = new AccountPicker([{ code: '5602', name: '管理费用' }]);
 * picker.pick('5602', ['租赁费']) // '560251'
 * picker.made // [{ code: '560251', name: '租赁费' }]
 */
export class AccountPicker {
  readonly #names = new Map<string, string>();
  readonly made: NamedAccount[] = [];

  constructor(accounts: Iterable<NamedAccount>) {
    for (const { code, name } of accounts) this.#names.set(code, name);
  }

  has(code: string): boolean {
    return this.#names.has(code);
  }

  nameOf(code: string): string {
    return this.#names.get(code) ?? code;
  }

  /** The code and those of the accounts above it, from the top. */
  pathTo(code: string): string[] {
    return [...code].map((_, index) => code.slice(0, index + 1)).filter((each) => this.#names.has(each));
  }

  /** With the names of the accounts above it: 应交税费—应交增值税. */
  fullNameOf(code: string): string {
    return this.pathTo(code)
      .map((each) => this.nameOf(each))
      .join('—');
  }

  /** The lowest accounts at or below one. */
  lowestBelow(code: string): NamedAccount[] {
    const all = [...this.#names].filter(([other]) => other.startsWith(code));
    return all
      .filter(([other]) => !all.some(([lower]) => lower !== other && lower.startsWith(other)))
      .map(([other, name]) => ({ code: other, name }));
  }

  /**
   * @param subs names of sub-accounts, each below the one before
   * @param party whose name a sub-account may bear
   */
  pick(code: string, subs: readonly string[] = [], party: string | null = null): string {
    let at = code;
    for (const sub of subs) at = this.#childNamed(at, sub) ?? this.#make(at, sub);
    const below = this.#childrenOf(at);
    if (below.length === 0) return at;
    const fits = party === null ? undefined : this.#childNamed(at, party);
    const only = below.length === 1 ? below[0]?.code : undefined;
    const next = fits ?? only ?? this.#childNamed(at, rest) ?? this.#make(at, rest);
    return this.pick(next, [], party);
  }

  /** The accounts below one with none of the others between. */
  #childrenOf(code: string): NamedAccount[] {
    const below = [...this.#names]
      .filter(([other]) => other.length > code.length && other.startsWith(code))
      .map(([other, name]) => ({ code: other, name }));
    return below.filter(
      ({ code: other }) => !below.some((one) => one.code !== other && other.startsWith(one.code)),
    );
  }

  #childNamed(code: string, name: string): string | undefined {
    const below = this.#childrenOf(code);
    const last = (each: NamedAccount): string =>
      each.name
        .split(/[-—_/]/)
        .at(-1)
        ?.trim() ?? '';
    return below.find((each) => each.name === name || last(each) === name)?.code;
  }

  /** Takes its usual code, or the next free one, as long as its neighbours'. */
  #make(above: string, name: string): string {
    const code = this.#usualCode(above, name) ?? this.#nextCode(above);
    this.#names.set(code, name);
    this.made.push({ code, name });
    return code;
  }

  #usualCode(above: string, name: string): string | undefined {
    const usual = usualCodes.find((each) => each.above === above && each.name === name)?.code;
    if (usual === undefined) return undefined;
    return [...this.#names.keys()].some((code) => code.startsWith(usual)) ? undefined : usual;
  }

  #nextCode(above: string): string {
    const ends = this.#childrenOf(above)
      .map(({ code }) => code.slice(above.length))
      .filter((end) => /^\d+$/.test(end));
    const digits = Math.max(2, ...ends.map((end) => end.length));
    const taken = new Set(ends.map(Number));
    const first = countedFromOne.some((top) => above.startsWith(top)) ? 1 : firstNew;
    let next = Math.max(first - 1, ...taken) + 1;
    if (String(next).length > digits) for (next = 1; taken.has(next); next += 1);
    return `${above}${String(next).padStart(digits, '0')}`;
  }
}
