import { closingOf } from '../../../core/books/account-parts.ts';
import { lastDayOf, type Month } from '../../../core/dates.ts';
import type { RongbeiError } from '../../../core/errors.ts';
import { formatFen } from '../../../core/money.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { listDue } from '../../../core/vouchers/recurring.ts';
import { readBooks } from '../books/read-books.ts';
import type { ReadContext } from '../handler.ts';
import { countUnbooked } from '../store/bank-rows.ts';
import { listRecurring } from '../store/recurring.ts';
import { listOwnWords } from '../store/vouchers.ts';
import { listMissingNumbers } from './missing-numbers.ts';
import { recurrenceOf } from './recurrence-of.ts';

/** What someone should know before they close a month: first what forbids it, then what is worth a look. */
export function sayCloseRemarks(
  context: ReadContext,
  month: Month,
  { reason, closed, isEmpty }: { reason: RongbeiError | null; closed: boolean; isEmpty: boolean },
): Sentence[] {
  const { db, speaker, today } = context;
  if (closed) return [speaker.say('vouchers.close.isClosed', { month })];
  if (reason) return [speaker.say('vouchers.close.cannot', { why: speaker.error(reason).message })];
  const remarks: Sentence[] = [];
  const lastDay = lastDayOf(month);
  if (today < lastDay) remarks.push(speaker.say('vouchers.close.notOver', { month, lastDay }));
  for (const word of listOwnWords(db, month)) {
    const missing = listMissingNumbers(db, month, word);
    if (missing.length > 0)
      remarks.push(
        speaker.say('vouchers.close.missing', { word, count: missing.length, numbers: spell(missing) }),
      );
  }
  const due = listRecurring(db).filter((row) => listDue(recurrenceOf(row), lastDay).days.length > 0);
  if (due.length > 0)
    remarks.push(
      speaker.say('vouchers.close.due', { count: due.length, names: due.map(({ name }) => name).join('、') }),
    );
  const unbooked = countUnbooked(db, month);
  if (unbooked > 0) remarks.push(speaker.say('vouchers.close.unbooked', { month, count: unbooked }));
  const [books] = readBooks(context, month, month);
  for (const account of books?.accounts ?? []) {
    if (!/^10(?:01|02|12)/.test(account.code) || closingOf(account) >= 0) continue;
    const amount = formatFen(closingOf(account));
    remarks.push(
      speaker.say('vouchers.close.negativeCash', { code: account.code, name: account.name, amount }),
    );
  }
  if (isEmpty) remarks.push(speaker.say('vouchers.close.nothing'));
  return remarks;
}

const spell = (numbers: readonly number[]): string =>
  `${numbers.slice(0, 10).join('、')}${numbers.length > 10 ? '…' : ''}`;
