import type { z } from 'zod';
import { accountsPackSchema } from '../../../core/books/charts.ts';
import type { Standard } from '../../../core/books/standard.ts';
import type { Language } from '../../../core/schemas.ts';
import type { ReadContext } from '../handler.ts';
import type { Resources } from '../resources.ts';
import {
  type AccountRow,
  findAccountRow,
  findBalanceName,
  findCodeBelow,
  hasEnterpriseCodes,
  listAccountRows,
  listBalanceNames,
} from '../store/accounts.ts';
import type { ReadDb } from '../store/handles.ts';
import { readAccountingRules } from '../store/profile.ts';

type Pack = z.output<typeof accountsPackSchema>;
type StandardAccount = Pack['accounts'][number];

/** An account of the firm's chart: of the standard, added by the firm, or brought by a journal or trial balance. */
export interface ChartAccount {
  readonly code: string;
  readonly name: string;
  readonly category: StandardAccount['category'];
  readonly normalBalance: StandardAccount['normalBalance'];
  readonly own: boolean;
  /** False where only a trial balance names it: its first entry makes it the firm's own. */
  readonly isKept: boolean;
}

/** The firm's chart of accounts; looks up what it is asked for, so that one voucher does not read a whole chart. */
export interface Chart {
  readonly standard: Standard;
  find(code: string): ChartAccount | undefined;
  /** The account right above. */
  findAbove(code: string): ChartAccount | undefined;
  /**
   * The code of an account below it; null where there is none. What only a trial balance names does not count: who
   * had customers as sub-accounts there may go on with parties.
   */
  findBelow(code: string): string | null;
  /** Its name alone; the code where the account is not known. */
  nameOf(code: string): string;
  /** With the names of the accounts above it: 应交税费—应交增值税. */
  fullNameOf(code: string): string;
  /** In the order of codes. */
  list(): ChartAccount[];
}

/** What the firm's books follow: its own word, else what its codes show. */
export function standardOf(db: ReadDb): Standard {
  const rules = readAccountingRules(db);
  if (rules === null) return hasEnterpriseCodes(db) ? 'enterprise' : 'smallEnterprise';
  return rules === 'enterprise' ? 'enterprise' : 'smallEnterprise';
}

const files: Record<Standard, string> = {
  smallEnterprise: 'books/accounts.json',
  enterprise: 'books/accounts-enterprise.json',
};
const readAccountsPack = (resources: Resources, standard: Standard): Pack =>
  resources.pack(files[standard], accountsPackSchema);

const byCode = new WeakMap<Pack, ReadonlyMap<string, StandardAccount>>();
function standardAccounts(pack: Pack): ReadonlyMap<string, StandardAccount> {
  const known = byCode.get(pack) ?? new Map(pack.accounts.map((account) => [account.code, account]));
  byCode.set(pack, known);
  return known;
}

type Named = Pick<AccountRow, 'name'>;

/** @param language of the standard's names; in the books they are Chinese, as the statements' rules read them */
export function openChart(context: Pick<ReadContext, 'db' | 'resources'>, language: Language = 'zh'): Chart {
  const { db } = context;
  const standard = standardOf(db);
  const ofStandard = standardAccounts(readAccountsPack(context.resources, standard));
  const known = new Map<string, ChartAccount | undefined>();

  let isWhole = false;

  const toAccount = (code: string, row: Named | undefined, isKept: boolean): ChartAccount | undefined => {
    const given = ofStandard.get(code);
    if (given) {
      const { category, normalBalance, name } = given;
      return { code, name: name[language], category, normalBalance, own: false, isKept: true };
    }
    if (!row) return undefined;
    const { category, normalBalance } = findAbove(code) ?? bySign(code, standard);
    return { code, name: row.name, category, normalBalance, own: true, isKept };
  };
  const find = (code: string): ChartAccount | undefined => {
    if (known.has(code) || isWhole) return known.get(code);
    const row = findAccountRow(db, code);
    const account = toAccount(code, row ?? findBalanceName(db, code), row !== undefined);
    known.set(code, account);
    return account;
  };
  const findAbove = (code: string): ChartAccount | undefined => {
    for (let length = code.length - 1; length >= 3; length -= 1) {
      const above = find(code.slice(0, length));
      if (above) return above;
    }
    return undefined;
  };
  const nameOf = (code: string): string => find(code)?.name ?? code;
  const fullNameOf = (code: string): string => {
    const above = findAbove(code);
    return above ? `${fullNameOf(above.code)}—${nameOf(code)}` : nameOf(code);
  };
  return {
    standard,
    find,
    findAbove,
    nameOf,
    fullNameOf,
    findBelow: (code) => findCodeBelow(db, code),
    list() {
      const kept = new Map(listAccountRows(db).map((row) => [row.code, row]));
      const named = new Map(listBalanceNames(db).map((row) => [row.code, row]));
      isWhole = true;
      // In this order every account is known before those below it.
      const codes = [...new Set([...ofStandard.keys(), ...kept.keys(), ...named.keys()])].sort();
      for (const code of codes)
        known.set(code, toAccount(code, kept.get(code) ?? named.get(code), kept.has(code)));
      return codes.flatMap((code) => known.get(code) ?? []);
    },
  };
}

/** Of an account that stands under none of the standard's, what its first digit says. */
function bySign(code: string, standard: Standard): Pick<ChartAccount, 'category' | 'normalBalance'> {
  const classes: Record<Standard, Record<string, ChartAccount['category']>> = {
    smallEnterprise: { '1': 'asset', '2': 'liability', '3': 'equity', '4': 'cost', '5': 'profit_loss' },
    enterprise: { '1': 'asset', '2': 'liability', '4': 'equity', '5': 'cost', '6': 'profit_loss' },
  };
  const category = classes[standard][code.slice(0, 1)] ?? 'asset';
  return { category, normalBalance: category === 'liability' || category === 'equity' ? 'C' : 'D/C' };
}
