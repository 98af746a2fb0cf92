import type { Layout } from './find-header.ts';
import type { ImportFormat } from './formats.ts';
import type { FoundProblem } from './problem.ts';
import { accountNumberIn, readPreamble } from './read-preamble.ts';
import { firstFilled } from './row-kinds.ts';
import type { SheetRow } from './sheet.ts';

/** A row with the account it is of, where the file says it in the row or in a line above it. */
export interface AccountRow {
  readonly source: SheetRow;
  readonly account: string | null;
}

/** The account a row names in its own column. */
export function accountOfRow(source: SheetRow, layout: Layout): string | null {
  if (!layout.columns.account) return null;
  const { text } = firstFilled(source.cells, layout.columns.account);
  const plain = text.replace(/[\s-]/g, '');
  return accountNumberIn(text) ?? (/\d{4}|^\D+$/.test(plain) && isOwnName(layout, plain) ? plain : null);
}

/** Other programs' files name accounts as they like; a bank's short column holds the last digits of a card. */
function isOwnName(layout: Layout, text: string): boolean {
  return layout.format === 'ofx' || layout.format === 'qif' || /^[\d*]+$/.test(text);
}

/** The account that a line between the rows names, as where one account's list follows another's. */
export function accountOfLine(source: SheetRow): string | null {
  return readPreamble([source]).accountNumber;
}

/** The accounts of a file's rows, in their order. */
export function listAccounts(rows: readonly AccountRow[]): string[] {
  return [...new Set(rows.flatMap(({ account }) => account ?? []))];
}

/** How a wallet's account is named among the firm's accounts: `alipay:login`. */
export function nameAccount(format: ImportFormat, text: string | null | undefined): string | null {
  if (!text) return null;
  const isNamed = !format.wallet || format.wallet === 'wallet' || text.startsWith(`${format.wallet}:`);
  return isNamed ? text : `${format.wallet}:${text}`;
}

/** A row of another account than the one that is read. */
export function otherAccount(source: SheetRow, layout: Layout, found: string, account: string): FoundProblem {
  const column = layout.heads[layout.columns.account?.[0] ?? -1] ?? null;
  const place = { row: source.row, column, found };
  return { severity: 'error', code: 'imports.otherAccount', ...place, data: { account } };
}

/** The accounts of a file that are not being read because another one was chosen. */
export function leftAccounts(accounts: readonly string[], count: number): FoundProblem[] {
  if (count === 0) return [];
  const place = { row: null, column: null, found: null };
  const data = { accounts: accounts.join('、'), count };
  return [{ severity: 'warning', code: 'imports.accountsLeft', ...place, data }];
}
