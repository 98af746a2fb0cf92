import type { Translation } from '../translation.ts';
import type { books as zh } from '../zh/books.ts';

const parts: Record<string, string> = {
  opening: 'opening balances',
  turnover: 'turnover of the period',
  year: 'turnover of the year',
  closing: 'closing balances',
};

export const books: Translation<typeof zh> = {
  'books.span': (d) => `${d.from} to ${d.to}`,
  'books.head.closing': 'Closing balance',
  'books.head.yearStart': 'Start of the year',
  'books.head.period': (d) => `This period (${d.period})`,
  'books.head.yearToDate': 'Year to date',
  'books.rule.none': 'no account goes here',
  'books.rule.balance.debit': (d) => `sum of the balances of ${d.codes} (debit positive)`,
  'books.rule.balance.credit': (d) => `sum of the balances of ${d.codes} (credit positive)`,
  'books.rule.parts.debit': (d) => `sum of the debit balances among the lowest accounts of ${d.codes}`,
  'books.rule.parts.credit': (d) => `sum of the credit balances among the lowest accounts of ${d.codes}`,
  'books.rule.named.debit': (d) =>
    `balances of the accounts below ${d.codes} named “${d.words}”; all of them where the names do not tell`,
  'books.rule.named.credit': (d) =>
    `balances of the accounts below ${d.codes} named “${d.words}” (credit positive); all of them where the names do not tell`,
  'books.rule.turnover.debit': (d) =>
    `turnover of ${d.codes}: the debit side once closed, debit less credit before`,
  'books.rule.turnover.credit': (d) =>
    `turnover of ${d.codes}: the credit side once closed, credit less debit before`,
  'books.rule.turnoverNamed.debit': (d) =>
    `turnover (debit) of the accounts below ${d.codes} named “${d.words}”; left blank where there are none below`,
  'books.rule.turnoverNamed.credit': (d) =>
    `turnover (credit) of the accounts below ${d.codes} named “${d.words}”; left blank where there are none below`,
  'books.tie.sides.ok': (d) => `Debits equal credits in the ${parts[d.part] ?? d.part}: ${d.amount}.`,
  'books.tie.sides.off': (d) => `Debits exceed credits by ${d.difference} in the ${parts[d.part] ?? d.part}.`,
  'books.tie.children.ok': 'Every account is the sum of the accounts below it.',
  'books.tie.children.off': (d) =>
    `${d.count} accounts are not the sum of those below them, such as ${d.code}, off by ${d.difference}.`,
  'books.tie.assets.ok': (d) => `${d.head}: total assets equal total liabilities and equity, ${d.amount}.`,
  'books.tie.assets.off': (d) =>
    `${d.head}: total assets are ${d.assets}, total liabilities and equity ${d.claims}; the difference is ${d.difference}.`,
  'books.tie.mapped.ok': 'Every account with an amount has its line in the statement.',
  'books.tie.mapped.off': (d) => `${d.count} accounts have no line (${d.codes}); together ${d.difference}.`,
  'books.tie.profit.ok': (d) =>
    `Net profit of the year to date, ${d.profit}, is the change of undistributed profit since the year began.`,
  'books.tie.profit.off': (d) =>
    `Net profit of the year to date is ${d.profit}; undistributed profit has changed by ${d.change} since the year began; the difference is ${d.difference}. They differ rightly where profit was distributed or an earlier year was adjusted; otherwise check the closing entries.`,
  'books.tie.bank.ok': (d) =>
    `On ${d.day} the books’ bank balance agrees with the bank statement: ${d.amount}.`,
  'books.tie.bank.off': (d) =>
    `On ${d.day} the books’ bank balance is ${d.books}, the bank statements’ ${d.bank}; the difference is ${d.difference}. There may be items in transit, or accounts whose statements are not imported yet.`,
  'books.verify.differs': (d) => `${d.month}, account ${d.code}, differs from its row in “${d.fileName}”.`,
  'books.verify.missing': (d) => `${d.month}, account ${d.code}, is in “${d.fileName}” and not in the books.`,
  'books.verify.extra': (d) => `${d.month}, account ${d.code}, is in the books without a source.`,
};
