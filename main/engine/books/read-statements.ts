import type { Statement } from '../../../core/books/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { ReadContext } from '../handler.ts';
import { booksHandlers } from './handlers.ts';

/** The two statements of a month; or, where the firm keeps no books or the forms are not here, why there are none. */
export type MonthStatements =
  | { balanceSheet: Statement; incomeStatement: Statement; refusal: null }
  | { balanceSheet: null; incomeStatement: null; refusal: RongbeiError };

/** For rooms that go on without statements where the firm's books have none. */
export async function readMonthStatements(context: ReadContext, month: string): Promise<MonthStatements> {
  try {
    return {
      balanceSheet: await booksHandlers['books.getBalanceSheet'](context, { month, period: 'month' }),
      incomeStatement: await booksHandlers['books.getIncomeStatement'](context, { month, period: 'month' }),
      refusal: null,
    };
  } catch (error) {
    const isRefusal =
      error instanceof RongbeiError &&
      (error.code === 'books.otherStandard' || error.code === 'books.notKept');
    if (!isRefusal) throw error;
    return { balanceSheet: null, incomeStatement: null, refusal: error };
  }
}
