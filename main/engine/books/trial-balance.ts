import { closingOf, topLevel } from '../../../core/books/account-parts.ts';
import { fillYear } from '../../../core/books/fill-year.ts';
import { tieTrialBalance } from '../../../core/books/tie-outs.ts';
import type { OutputOf, ReadContext } from '../handler.ts';
import { readYear } from './read-books.ts';

export function getTrialBalance(context: ReadContext, month: string): OutputOf<'books.getTrialBalance'> {
  const { books, year } = readYear(context, month);
  const accounts = fillYear(books, year);
  const top = topLevel(accounts);
  const sum = (value: (account: (typeof top)[number]) => number) =>
    top.reduce((total, account) => total + value(account), 0);
  return {
    month,
    kind: books.kind,
    importId: books.importId,
    rows: accounts.map(
      ({ importId: _, transferDebitFen: _debit, transferCreditFen: _credit, ...account }) => ({
        ...account,
        closingFen: closingOf(account),
      }),
    ),
    totals: {
      openingDebitFen: sum(({ openingFen }) => Math.max(0, openingFen)),
      openingCreditFen: sum(({ openingFen }) => Math.max(0, -openingFen)),
      debitFen: sum(({ debitFen }) => debitFen),
      creditFen: sum(({ creditFen }) => creditFen),
      closingDebitFen: sum((account) => Math.max(0, closingOf(account))),
      closingCreditFen: sum((account) => Math.max(0, -closingOf(account))),
    },
    tieOuts: tieTrialBalance(context.speaker, books),
  };
}
