import { RongbeiError } from '../../../core/errors.ts';
import { findParents } from '../../../core/imports/account-code.ts';
import { type ChartAccount, openChart } from '../books/chart.ts';
import { readsTheSame } from '../books/flows.ts';
import { rebuildMonths } from '../books/rebuild.ts';
import type { OutputOf, RoomHandlers } from '../handler.ts';
import {
  isAccountUsed,
  listPostedMonths,
  listUsedCodes,
  putAccount,
  removeAccount,
  renameInBooks,
} from '../store/accounts.ts';

type Account = OutputOf<'vouchers.saveAccount'>;

const view = (
  { isKept: _, ...account }: ChartAccount,
  more: Pick<Account, 'fullName' | 'hasChildren' | 'used'>,
): Account => ({ ...account, ...more });

export const accountHandlers: Pick<
  RoomHandlers<'vouchers'>,
  'vouchers.listAccounts' | 'vouchers.saveAccount' | 'vouchers.removeAccount'
> = {
  'vouchers.listAccounts': (context) => {
    const chart = openChart(context, context.speaker.language);
    const accounts = chart.list();
    const parents = new Set(
      findParents(accounts.filter(({ isKept }) => isKept).map(({ code }) => code)).values(),
    );
    const used = listUsedCodes(context.db);
    return accounts.map((account) =>
      view(account, {
        fullName: chart.fullNameOf(account.code),
        hasChildren: parents.has(account.code),
        used: used.has(account.code),
      }),
    );
  },

  'vouchers.saveAccount': (context, { code, name }) => {
    const { tx, speaker } = context;
    const before = openChart(context, speaker.language);
    const known = before.find(code);
    if (known && !known.own) throw new RongbeiError('vouchers.accountOfStandard', { code, name: known.name });
    if (!known && !before.findAbove(code)) throw new RongbeiError('vouchers.accountWithoutParent', { code });
    putAccount(tx, code, name);
    if (known && known.name !== name) {
      renameInBooks(tx, code, name);
      // A million vouchers are added up anew only where a rule of the cash-flow statement goes by the name.
      if (!readsTheSame(context, known.name, name)) rebuildMonths(context, listPostedMonths(tx, code));
    }
    const chart = openChart(context, speaker.language);
    const account = chart.find(code);
    if (!account) throw new Error(`account ${code} is not there`);
    return view(account, {
      fullName: chart.fullNameOf(code),
      hasChildren: chart.findBelow(code) !== null,
      used: isAccountUsed(tx, code),
    });
  },

  'vouchers.removeAccount': (context, { code }) => {
    const { tx } = context;
    const chart = openChart(context, context.speaker.language);
    const account = chart.find(code);
    if (!account) throw new RongbeiError('vouchers.noSuchAccount', { code });
    if (!account.own) throw new RongbeiError('vouchers.accountOfStandard', { code, name: account.name });
    if (!account.isKept || isAccountUsed(tx, code) || chart.findBelow(code) !== null)
      throw new RongbeiError('vouchers.accountInUse', { code, name: account.name });
    removeAccount(tx, code);
    return { code };
  },
};
