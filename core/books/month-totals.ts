import type { Month } from '../dates.ts';

/** What of a voucher's line counts in the totals. */
export interface PostedLine {
  readonly code: string;
  readonly partyId: number | null;
  readonly debitFen: number;
  readonly creditFen: number;
  /** Line of the cash-flow statement the user chose. */
  readonly flow: number | null;
}

export interface PostedVoucher {
  readonly month: Month;
  readonly kind: 'ordinary' | 'transfer' | 'reversal';
  readonly lines: readonly PostedLine[];
}

export interface AccountTotal {
  readonly month: Month;
  readonly code: string;
  debitFen: number;
  creditFen: number;
  transferDebitFen: number;
  transferCreditFen: number;
}

export interface PartyTotal {
  readonly month: Month;
  readonly code: string;
  readonly partyId: number;
  debitFen: number;
  creditFen: number;
}

export interface FlowTotal {
  readonly month: Month;
  readonly flow: number;
  amountFen: number;
}

/** Cash in less cash out of a voucher by line of the cash-flow statement; empty where no cash moved. */
export type AssignFlows = (lines: readonly PostedLine[]) => readonly { flow: number; amountFen: number }[];

/**
 * Adds vouchers up: turnover by account and month, by party, and cash by line of the cash-flow statement.
 *
 * Its size depends on how many accounts, parties and months there are, never on how many vouchers.
 *
 * @example
 * const totals = new MonthTotals(() => []);
 * totals.add({ month: '2026-10', kind: 'ordinary', lines: [
 *   { code: '1002', partyId: null, debitFen: 100, creditFen: 0, flow: null },
 *   { code: '5001', partyId: null, debitFen: 0, creditFen: 100, flow: null },
 * ] });
 * [...totals.accounts()].length // 2
 */
export class MonthTotals {
  readonly #accounts = new Map<string, AccountTotal>();
  readonly #parties = new Map<string, PartyTotal>();
  readonly #flows = new Map<string, FlowTotal>();
  readonly #assignFlows: AssignFlows;

  constructor(assignFlows: AssignFlows) {
    this.#assignFlows = assignFlows;
  }

  /** @param sign -1 takes a voucher out again */
  add(voucher: PostedVoucher, sign: 1 | -1 = 1): void {
    const { month, kind, lines } = voucher;
    for (const line of lines) {
      const debitFen = sign * line.debitFen;
      const creditFen = sign * line.creditFen;
      const account = this.#account(month, line.code);
      account.debitFen += debitFen;
      account.creditFen += creditFen;
      if (kind === 'transfer') {
        account.transferDebitFen += debitFen;
        account.transferCreditFen += creditFen;
      }
      if (line.partyId === null) continue;
      const party = this.#party(month, line.code, line.partyId);
      party.debitFen += debitFen;
      party.creditFen += creditFen;
    }
    for (const { flow, amountFen } of this.#assignFlows(lines))
      this.#flow(month, flow).amountFen += sign * amountFen;
  }

  accounts(): Iterable<AccountTotal> {
    return this.#accounts.values();
  }

  parties(): Iterable<PartyTotal> {
    return this.#parties.values();
  }

  flows(): Iterable<FlowTotal> {
    return this.#flows.values();
  }

  #account(month: Month, code: string): AccountTotal {
    const key = `${month} ${code}`;
    const known = this.#accounts.get(key);
    if (known) return known;
    const made = { month, code, debitFen: 0, creditFen: 0, transferDebitFen: 0, transferCreditFen: 0 };
    this.#accounts.set(key, made);
    return made;
  }

  #party(month: Month, code: string, partyId: number): PartyTotal {
    const key = `${month} ${code} ${partyId}`;
    const known = this.#parties.get(key);
    if (known) return known;
    const made = { month, code, partyId, debitFen: 0, creditFen: 0 };
    this.#parties.set(key, made);
    return made;
  }

  #flow(month: Month, flow: number): FlowTotal {
    const key = `${month} ${flow}`;
    const known = this.#flows.get(key);
    if (known) return known;
    const made = { month, flow, amountFen: 0 };
    this.#flows.set(key, made);
    return made;
  }
}
