import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Period } from '../../../core/books/contract.ts';
import type { OutputOf } from '../../../core/contract.ts';
import type { Month } from '../../../core/dates.ts';
import { askForVoucher, useAskedVoucher } from '../../asked-voucher.ts';
import { useRemembered } from '../../use-remembered.ts';
import type { VoucherDraft } from './vouchers/draft.ts';

export const booksTabs = [
  'cashbook',
  'vouchers',
  'ledgers',
  'statements',
  'ageing',
  'ratios',
  'revenue',
  'bank',
  'owner',
  'imports',
  'setup',
] as const;
export type BooksTab = (typeof booksTabs)[number];

export interface LedgerPlace {
  view: 'trialBalance' | 'general' | 'detail';
  code: string | null;
  /** By name. */
  party: string | null;
  from: Month | null;
  to: Month | null;
}

export type { Period };
export interface StatementPlace {
  view: 'balanceSheet' | 'incomeStatement' | 'cashFlow' | 'tieOut';
  period: Period;
  /** Null: the last month there is. */
  month: Month | null;
  /** The line that is open, and the column whose figure is. */
  line: number | null;
  column: 'current' | 'comparative';
}

interface BooksPlace {
  /** Null: the firm has no books yet, and nothing was chosen. */
  tab: BooksTab | null;
  go(tab: BooksTab): void;
  months: OutputOf<'books.listMonths'>;
  ledger: LedgerPlace;
  /** Opens a ledger, with a way back to where it was asked for. */
  openLedger(place: Partial<LedgerPlace>, from?: BooksTab): void;
  setLedger(change: Partial<LedgerPlace>): void;
  cameFrom: BooksTab | null;
  statement: StatementPlace;
  setStatement(change: Partial<StatementPlace>): void;
  /** The voucher that lies open beside the room. */
  voucherId: number | null;
  openVoucher(voucherId: number | null): void;
  /** The voucher being written. */
  draft: VoucherDraft | null;
  edit(draft: VoucherDraft | null): void;
}

const BooksContext = createContext<BooksPlace | null>(null);

/** Where one is in the books, so that a figure opens its ledger and a ledger its voucher. */
export function BooksProvider({
  months,
  isEmpty,
  children,
}: {
  months: OutputOf<'books.listMonths'>;
  isEmpty: boolean;
  children: ReactNode;
}) {
  const [remembered, remember] = useRemembered<BooksTab>('books-tab', 'statements');
  const [chosen, setChosen] = useState(false);
  const [cameFrom, setCameFrom] = useState<BooksTab | null>(null);
  const [ledger, changeLedger] = useState<LedgerPlace>({
    view: 'trialBalance',
    code: null,
    party: null,
    from: null,
    to: null,
  });
  const [statement, changeStatement] = useState<StatementPlace>({
    view: 'balanceSheet',
    period: 'month',
    month: null,
    line: null,
    column: 'current',
  });
  const [voucherId, openVoucher] = useState<number | null>(null);
  const [draft, edit] = useState<VoucherDraft | null>(null);
  const asked = useAskedVoucher();
  useEffect(() => {
    if (asked === null) return;
    openVoucher(asked);
    askForVoucher(null);
  }, [asked]);

  // What an earlier version remembered may be no tab any more.
  const known = booksTabs.includes(remembered) ? remembered : 'statements';
  const tab = isEmpty && !chosen ? null : known;
  const value = useMemo(() => {
    const show = (next: BooksTab) => {
      remember(next);
      setChosen(true);
    };
    return {
      tab,
      go: (next: BooksTab) => {
        setCameFrom(null);
        show(next);
      },
      months,
      ledger,
      openLedger: (place: Partial<LedgerPlace>, from?: BooksTab) => {
        changeLedger((before) => ({ ...before, party: null, ...place }));
        setCameFrom(from ?? null);
        show('ledgers');
      },
      setLedger: (change: Partial<LedgerPlace>) => changeLedger((before) => ({ ...before, ...change })),
      cameFrom,
      statement,
      setStatement: (change: Partial<StatementPlace>) =>
        changeStatement((before) => ({ ...before, ...change })),
      voucherId,
      openVoucher,
      draft,
      edit,
    };
  }, [tab, remember, months, ledger, cameFrom, statement, voucherId, draft]) satisfies BooksPlace;
  return <BooksContext value={value}>{children}</BooksContext>;
}

export function useBooks(): BooksPlace {
  const place = useContext(BooksContext);
  if (!place) throw new Error('useBooks is used outside its provider');
  return place;
}
