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
  'books.head.year': 'This year to date',
  'books.head.lastYear': 'Last year',
  'books.head.lastYearSoFar': (d) => `Same months last year (${d.from} to ${d.to})`,
  'books.remark.noMonths': (d) =>
    `“${d.head}” is empty: the books do not have ${d.months}${d.more > 0 ? ` and ${d.more} more months` : ''}.`,
  'books.remark.noFlows': (d) =>
    `“${d.head}” is empty: for ${d.months}${d.more > 0 ? ` and ${d.more} more months` : ''} there is only a trial balance and no vouchers, and cash flows cannot be guessed from it. Import the journal of these months, or keep them by vouchers.`,
  'books.remark.restricted': (d) =>
    `Deposits, supervised and frozen money of ${d.amount} are not counted as cash; what goes in and out of them is other cash of operating activities.`,
  'books.noFlow': 'Cash not assigned to a line',
  'books.rule.none': 'no account goes here',
  'books.rule.flow.in': 'cash in whose other side in the voucher belongs here, less what went back',
  'books.rule.flow.out': 'cash out whose other side in the voucher belongs here, less what came back',
  'books.rule.openingCash': 'cash at the beginning, less deposits, supervised and frozen money',
  'books.rule.only': (d) => ` (only those named “${d.words}”)`,
  'books.rule.without': (d) => ` (without those named “${d.words}”)`,
  'books.rule.net.debit': (d) => `${d.codes} together, where the balance is a debit`,
  'books.rule.net.credit': (d) => `${d.codes} together, where the balance is a credit`,
  'books.rule.balance.debit': (d) => `sum of the balances of ${d.codes} (debit positive)`,
  'books.rule.balance.credit': (d) => `sum of the balances of ${d.codes} (credit positive)`,
  'books.rule.parts.debit': (d) =>
    `sum of the debit balances among the lowest accounts and parties of ${d.codes}`,
  'books.rule.parts.credit': (d) =>
    `sum of the credit balances among the lowest accounts and parties of ${d.codes}`,
  'books.rule.named.debit': (d) =>
    `balances of the accounts below ${d.codes} named “${d.words}”; all of them where the names do not tell`,
  'books.rule.named.credit': (d) =>
    `balances of the accounts below ${d.codes} named “${d.words}” (credit positive); all of them where the names do not tell`,
  'books.rule.turnover.debit': (d) =>
    `turnover of ${d.codes} (debit less credit), without the entries that close them`,
  'books.rule.turnover.credit': (d) =>
    `turnover of ${d.codes} (credit less debit), without the entries that close them`,
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
  'books.tie.equal.ok': (d) => `${d.what}: equal, ${d.amount}.`,
  'books.tie.equal.off': (d) =>
    `${d.what}: the first is ${d.left}, the second ${d.right}; the difference is ${d.difference}.`,
  'books.tie.each.ok': (d) => `${d.what}: equal for every account.`,
  'books.tie.each.off': (d) => `${d.what}: ${d.count} accounts differ, such as ${d.code} by ${d.difference}.`,
  'books.tie.what.total': (d) => `L${d.line} ${d.name} and ${d.rule}`,
  'books.tie.what.openingFollows': (d) => `Opening balances and the closing balances of ${d.month}`,
  'books.tie.what.yearStart':
    'Closing balances less this year’s turnover, and the balances the year began with in the books',
  'books.tie.what.yearToDate':
    'Net profit by the year’s turnover of the trial balance, and the sum of the months',
  'books.tie.what.quarter':
    'Net profit of the quarter by the year’s turnover of the trial balances, and the sum of its months',
  'books.tie.what.transferred':
    'Net profit of the months that were closed, and what was carried to this year’s profit',
  'books.tie.what.netChange': (d) =>
    `${d.head}: net increase in cash, and the change of free money in the books`,
  'books.tie.what.openingCash': (d) =>
    `${d.head}: opening cash, and free money in the books at the end of ${d.month}`,
  'books.tie.what.closingCash': 'Closing cash, and cash and bank of the balance sheet less restricted money',
  'books.tie.what.bankAccount': (d) =>
    `On ${d.day} account ${d.code} of the books, and the statements of ${d.accountNumber}`,
  'books.tie.memo.ok': 'No “of which” lines exceed the line they belong to.',
  'books.tie.memo.off': (d) => `The “of which” lines of “${d.name}” exceed it by ${d.difference}.`,
  'books.tie.closed.ok': 'All income and cost accounts are closed.',
  'books.tie.closed.off': (d) =>
    `Income and costs of the month were closed, yet ${d.count} of their accounts have a balance, such as ${d.code} with ${d.balance}. Entries may have come after the closing: close the month once more.`,
  'books.tie.flows.ok': (d) => `${d.head}: all cash has its line in the cash-flow statement.`,
  'books.tie.flows.off': (d) =>
    `${d.head}: cash of ${d.amount} has no line in the cash-flow statement. Choose its cash-flow line in the vouchers.`,
  'books.standard.smallEnterprise': 'the Accounting Standards for Small Business Enterprises',
  'books.standard.enterprise': 'the Accounting Standards for Business Enterprises',
  'books.tie.standard.ok': (d) => `The accounts of the books are those of ${d.said}, as the firm says.`,
  'books.tie.standard.off': (d) =>
    `The firm says it follows ${d.said}; the accounts of its books are those of ${d.shown}. Statements follow the books: check what the firm says.`,
  'books.tie.mapped.ok': 'Every account with an amount has its line in the statement.',
  'books.tie.mapped.off': (d) => `${d.count} accounts have no line (${d.codes}); together ${d.difference}.`,
  'books.tie.profit.ok': (d) =>
    `Net profit of the year to date, ${d.profit}, is the change of undistributed profit since the year began, with declared profit and reserves added back.`,
  'books.tie.profit.off': (d) =>
    `Net profit of the year to date is ${d.profit}; undistributed profit, with declared profit and reserves added back, has changed by ${d.change} since the year began; the difference is ${d.difference}. They differ rightly where profit was paid out without being declared or an earlier year was adjusted; otherwise check the closing entries.`,
  'books.tie.moved.ok': (d) =>
    `Net profit of the months that were closed, ${d.profit}, is what profit of the year moved by.`,
  'books.tie.moved.off': (d) =>
    `Net profit of the months that were closed is ${d.profit}, but profit of the year moved by ${d.moved} (allowing for accounts not closed and for what was passed on to profit distribution): they differ by ${d.difference}. A trial balance does not tell a return debited to income, or a credit to costs, from closing entries; import the journal of these months, or enter such items in red on the account’s own side and export the trial balance again.`,
  'books.tie.bank.ok': (d) =>
    `On ${d.day} the books’ bank balance agrees with the bank statement: ${d.amount}.`,
  'books.tie.bank.off': (d) =>
    `On ${d.day} the books’ bank balance is ${d.books}, the bank statements’ ${d.bank}; the difference is ${d.difference}. There may be items in transit, or accounts whose statements are not imported yet.`,
  'books.source.vouchers': 'Vouchers',
  'books.source.journal': 'Imported journal',
  'books.source.trialBalance': 'Trial balance',
  'books.verify.fromVouchers': (d) =>
    `${d.month}: the turnover of account ${d.code} is not the sum of its voucher lines.`,
  'books.verify.party': (d) =>
    `${d.month}: the turnover of account ${d.code} with “${d.name}” is not the sum of its voucher lines.`,
  'books.verify.flow': (d) => `${d.month}: cash flow ${d.flow} is not the sum of its voucher lines.`,
  'books.verify.unbalanced': (d) => `${d.month}: voucher ${d.number} does not balance.`,
  'books.verify.differs': (d) => `${d.month}, account ${d.code}, differs from its row in “${d.fileName}”.`,
  'books.verify.missing': (d) => `${d.month}, account ${d.code}, is in “${d.fileName}” and not in the books.`,
  'books.verify.extra': (d) => `${d.month}, account ${d.code}, is in the books without a source.`,
};
