import type { CashFlowPack, FlowRule } from './cash-flow-pack.ts';
import type { AssignFlows, PostedLine } from './month-totals.ts';
import { shareOut } from './share-out.ts';
import type { Standard } from './standard.ts';

/** The flow of cash that no rule knows. */
export const notAssigned = 0;

/** A line on the other side of cash. */
interface Counter {
  readonly line: PostedLine;
  /** Credit less debit: what it brought in. */
  readonly amount: number;
  readonly rule: FlowRule | undefined;
  readonly tax: 'follows' | 'mayFollow' | 'not';
  readonly flow: number;
}

/** Cash of a voucher on a flow, and the account on the other side. */
export interface FlowShare {
  readonly flow: number;
  readonly code: string;
  readonly amountFen: number;
}

/**
 * Makes the rules that say to which line of the cash-flow statement a voucher's cash belongs.
 *
 * Cash that came in is shared over the accounts credited against it, cash that went out over the accounts debited, by
 * their amounts; what stands on the cash side of the voucher (a discount, wages withheld) moved no cash. VAT goes with
 * the sale or purchase beside it. A line's own `flow` wins. Money between cash accounts moves nothing, and what no rule
 * knows is flow 0, so that the flows of a voucher always add up to its change of cash.
 *
 * @param nameOf the name of an account, for rules that go by name (利息, 保证金); without it only codes tell
 * @returns a function of a voucher's lines; amounts in fen, money in positive
 * @example
 * makeFlowRules(pack, 'smallEnterprise')([
 *   { code: '1002', partyId: null, debitFen: 11_300, creditFen: 0, flow: null },
 *   { code: '5001', partyId: null, debitFen: 0, creditFen: 10_000, flow: null },
 *   { code: '2221', partyId: null, debitFen: 0, creditFen: 1_300, flow: null },
 * ]) // [{ flow: 1, amountFen: 11_300 }]
 */
export function makeFlowRules(
  pack: CashFlowPack,
  standard: Standard,
  nameOf: (code: string) => string = () => '',
): AssignFlows {
  const shareFlows = makeFlowShares(pack, standard, nameOf);
  return (lines) => {
    const sums = new Map<number, number>();
    for (const { flow, amountFen } of shareFlows(lines)) sums.set(flow, (sums.get(flow) ?? 0) + amountFen);
    return [...sums].flatMap(([flow, amountFen]) => (amountFen === 0 ? [] : { flow, amountFen }));
  };
}

/** The same rules, down to the account on the other side of each share. */
export function makeFlowShares(
  pack: CashFlowPack,
  standard: Standard,
  nameOf: (code: string) => string = () => '',
): (lines: readonly PostedLine[]) => readonly FlowShare[] {
  const isCash = memo((code) => startsWithOne(code, pack.cash));
  const rulesOf = memo((code) => findRules(pack.standards[standard], code, nameOf(code)));
  const taxOf = memo((code) => taxKind(pack, code, nameOf(code)));
  return (lines) => {
    const shares: FlowShare[] = [];
    let change = 0;
    let cashIn = 0;
    let cashOut = 0;
    let given = 0;
    for (const { code, debitFen, creditFen, flow } of lines) {
      if (!isCash(code)) continue;
      const moved = debitFen - creditFen;
      change += moved;
      if (flow !== null) {
        shares.push({ flow, code, amountFen: moved });
        given += moved;
      } else if (moved > 0) cashIn += moved;
      else cashOut -= moved;
    }
    if (cashIn !== 0 || cashOut !== 0) {
      const counters = lines.filter(({ code }) => !isCash(code)).map((line) => toCounter(line, lines));
      const into = counters.filter(({ amount }) => amount > 0);
      const out = counters.filter(({ amount }) => amount < 0);
      given += assign(shares, into, Math.min(cashIn, total(into)), pack.vat.most);
      given += assign(shares, out, -Math.min(cashOut, -total(out)), pack.vat.most);
    }
    if (given !== change) shares.push({ flow: notAssigned, code: '', amountFen: change - given });
    return shares;
  };

  function toCounter(line: PostedLine, lines: readonly PostedLine[]): Counter {
    const rule = rulesOf(line.code).find(
      ({ beside }) => !beside || lines.some(({ code }) => startsWithOne(code, beside)),
    );
    const side = line.creditFen !== 0 ? rule?.in : rule?.out;
    return {
      line,
      amount: line.creditFen - line.debitFen,
      rule,
      tax: line.flow === null ? taxOf(line.code) : 'not',
      flow: line.flow ?? side ?? notAssigned,
    };
  }
}

/** Shares an amount of cash over the counter lines of one direction; returns what it shared. */
function assign(shares: FlowShare[], counters: readonly Counter[], cash: number, mostVat: number): number {
  if (cash === 0) return 0;
  const [only] = counters;
  if (only && counters.length === 1) {
    shares.push({ flow: only.flow, code: only.line.code, amountFen: cash });
    return cash;
  }
  const amounts = shareOut(
    cash,
    counters.map(({ amount }) => amount),
  );
  const hosts = counters.filter(({ rule, tax }) => rule?.vat && tax === 'not');
  const loose = Math.abs(total(counters.filter(({ tax }) => tax === 'mayFollow')));
  // One fen a line of rounding.
  const looseFollows = loose <= Math.abs(total(hosts)) * mostVat + counters.length;
  counters.forEach(({ tax, flow, line }, index) => {
    const amountFen = amounts[index] ?? 0;
    const follows = hosts.length > 0 && (tax === 'follows' || (tax === 'mayFollow' && looseFollows));
    if (!follows) {
      shares.push({ flow, code: line.code, amountFen });
      return;
    }
    const parts = shareOut(
      amountFen,
      hosts.map(({ amount }) => amount),
    );
    parts.forEach((part, host) => {
      shares.push({ flow: hosts[host]?.flow ?? notAssigned, code: line.code, amountFen: part });
    });
  });
  return cash;
}

const total = (counters: readonly Counter[]): number => counters.reduce((sum, { amount }) => sum + amount, 0);
const startsWithOne = (code: string, starts: readonly string[]): boolean =>
  starts.some((start) => code.startsWith(start));
const hasOne = (name: string, words: readonly string[]): boolean => words.some((word) => name.includes(word));

function findRules(rules: readonly FlowRule[], code: string, name: string): FlowRule[] {
  return rules.filter(
    ({ codes, words }) => startsWithOne(code, codes) && (words === undefined || hasOne(name, words)),
  );
}

function taxKind({ vat }: CashFlowPack, code: string, name: string): Counter['tax'] {
  if (!startsWithOne(code, vat.codes) || hasOne(name, vat.notWords)) return 'not';
  return hasOne(name, vat.words) ? 'follows' : 'mayFollow';
}

function memo<T>(make: (code: string) => T): (code: string) => T {
  const known = new Map<string, T>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const made = make(code);
    known.set(code, made);
    return made;
  };
}
