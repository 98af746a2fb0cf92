/** One movement on the firm's bank account. */
export interface BankLine {
  readonly date: string;
  readonly time: string;
  readonly amountFen: number;
  readonly counterparty: string;
  readonly counterpartyAccount: string;
  readonly summary: string;
}

export type Posting = readonly [code: string, debitFen: number, creditFen: number];

/** One voucher of the journal, before it is numbered. */
export interface Entry {
  readonly date: string;
  readonly summary: string;
  readonly postings: readonly Posting[];
}

interface Turnover {
  debit: number;
  credit: number;
}

export const bankCode = '100201';

/** Double entry, kept as entries and as turnover by month and account: every entry balances, so every trial balance does. */
export class Ledger {
  readonly names = new Map<string, string>();
  /** Whom an account is kept for (往来单位), by its code. */
  readonly partyNames = new Map<string, string>();
  readonly bank: BankLine[] = [];
  readonly entries: Entry[] = [];
  readonly #opening = new Map<string, number>();
  readonly #months = new Map<string, Map<string, Turnover>>();

  name(code: string, name: string): void {
    this.names.set(code, name);
  }

  /** The balance before the first month, debit positive. */
  open(code: string, fen: number): void {
    this.#opening.set(code, (this.#opening.get(code) ?? 0) + fen);
  }

  openingSum(): number {
    return [...this.#opening.values()].reduce((sum, fen) => sum + fen, 0);
  }

  post(date: string, summary: string, ...postings: Posting[]): void {
    const difference = postings.reduce((sum, [, debit, credit]) => sum + debit - credit, 0);
    if (difference !== 0) throw new Error(`an entry of ${date} is off by ${difference}`);
    this.entries.push({ date, summary, postings });
    const month = date.slice(0, 7);
    const accounts = this.#months.get(month) ?? new Map<string, Turnover>();
    this.#months.set(month, accounts);
    for (const [code, debit, credit] of postings) {
      const turnover = accounts.get(code) ?? { debit: 0, credit: 0 };
      turnover.debit += debit;
      turnover.credit += credit;
      accounts.set(code, turnover);
    }
  }

  /** A movement on the bank account with its other side; money in is positive. */
  pay(line: BankLine, ...others: Posting[]): void {
    const [debit, credit] = line.amountFen >= 0 ? [line.amountFen, 0] : [0, -line.amountFen];
    const party = this.partyNames.get(others[0]?.[0] ?? '');
    const summary = party === undefined ? line.summary : `${debit > 0 ? '收' : '付'}${party}${line.summary}`;
    this.post(line.date, summary, [bankCode, debit, credit], ...others);
    this.bank.push(line);
  }

  balance(code: string, throughMonth: string): number {
    let balance = this.#opening.get(code) ?? 0;
    for (const [month, accounts] of this.#months) {
      const turnover = month <= throughMonth ? accounts.get(code) : undefined;
      if (turnover) balance += turnover.debit - turnover.credit;
    }
    return balance;
  }

  turnover(code: string, fromMonth: string, toMonth: string): Turnover {
    const sum = { debit: 0, credit: 0 };
    for (const [month, accounts] of this.#months) {
      const turnover = month >= fromMonth && month <= toMonth ? accounts.get(code) : undefined;
      if (!turnover) continue;
      sum.debit += turnover.debit;
      sum.credit += turnover.credit;
    }
    return sum;
  }

  /** Every named account, with those that have none below them marked. */
  accounts(): { code: string; name: string; isLeaf: boolean }[] {
    const codes = [...this.names.keys()].sort();
    return codes.map((code, index) => ({
      code,
      name: this.names.get(code) ?? '',
      isLeaf: !(codes[index + 1] ?? '').startsWith(code),
    }));
  }
}
