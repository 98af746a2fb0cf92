import type { Translation } from '../translation.ts';
import type { uiEvidence as zh } from '../zh/ui-evidence.ts';

const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;

export const uiEvidence: Translation<typeof zh> = {
  'ui.evidence.view': 'View',
  'ui.evidence.month': 'Month',
  'ui.evidence.from': 'From month',
  'ui.evidence.to': 'To month',
  'ui.evidence.day': 'Date',
  'ui.evidence.counterparty': 'Other side, text',
  'ui.evidence.summary': 'Text',
  'ui.evidence.amount': 'Amount',
  'ui.evidence.balance': 'Balance',
  'ui.evidence.counterpartyAccount': 'Their account',
  'ui.evidence.serial': 'Serial',
  'ui.evidence.method': 'Paid with',
  'ui.evidence.status': 'Status',
  'ui.evidence.gross': 'As printed',
  'ui.evidence.fee': 'Fee',
  'ui.evidence.account': 'Account',
  'ui.evidence.allAccounts': 'All accounts',
  'ui.evidence.search': 'Find other side, text, amount…',
  'ui.evidence.total': 'Total',
  'ui.evidence.count': 'Rows',
  'ui.evidence.rows': (d) => rows(d.count),
  'ui.evidence.reason': 'Why',
  'ui.evidence.acts': 'Actions',
  'ui.evidence.change': 'Change',
  'ui.evidence.save': 'Save',
  'ui.evidence.clear': 'Clear',
  'ui.evidence.batch': 'What to do with the chosen rows',
  'ui.evidence.chosen': (d) => `${rows(d.count)} chosen,`,
  'ui.evidence.chooseAll': 'Choose all on this page',
  'ui.evidence.byHand': 'said by you',
  'ui.evidence.direction.in': 'In',
  'ui.evidence.direction.out': 'Out',
  'ui.evidence.fromRow': (d) => `${d.name}, row ${d.row}`,
  'ui.evidence.pickRow': 'Pick the date of a row to see all it says and where it was read.',
  'ui.evidence.neutral': 'neither in nor out',
  'ui.evidence.neutralWhy':
    'The bill counts this row as neither income nor expense (a withdrawal, money moved to savings, a closed order). The amount shown is the printed one.',

  'ui.evidence.bank.rows': 'All rows',
  'ui.evidence.bank.coverage': 'Coverage',
  'ui.evidence.bank.unbooked': 'Not booked',
  'ui.evidence.bank.pairs': 'Same money',
  'ui.evidence.bank.flow': 'Flow table',
  'ui.evidence.bank.rules': 'Rules',
  'ui.evidence.bank.emptyTitle': 'No bank statements or wallet bills yet',
  'ui.evidence.bank.emptyText':
    'With bank statements, Alipay or WeChat bills imported, this shows every payment, which months are missing, and what is not in the books yet.',

  'ui.evidence.cover.covered': 'Complete',
  'ui.evidence.cover.partly': 'Partly',
  'ui.evidence.cover.missing': 'Missing',
  'ui.evidence.cover.before': 'earlier',
  'ui.evidence.cover.after': 'not yet',
  'ui.evidence.coverage.why':
    'Every account needs a statement for every month, each opening where the one before closed. Pick a cell to see the days that are missing and the file it came from.',
  'ui.evidence.coverage.says.covered': (d) => `Every day of the month is covered: ${rows(d.rows)}.`,
  'ui.evidence.coverage.says.partly': (d) => `Only part of the month is covered: ${rows(d.rows)}.`,
  'ui.evidence.coverage.says.missing': () =>
    'No statement covers this month. Download it from online banking or the wallet and import it.',
  'ui.evidence.coverage.says.before': () => 'Earlier than the first statement of this account.',
  'ui.evidence.coverage.says.after': () => 'Later than the last statement of this account.',
  'ui.evidence.coverage.gaps': 'Days without a statement',
  'ui.evidence.coverage.break': 'balance breaks',
  'ui.evidence.coverage.breakWhy':
    'The statement does not open with what the one before closed with: a page or a statement between them may be missing. Difference:',
  'ui.evidence.coverage.unknown': 'Own accounts that rows name and no statement is there for',

  'ui.evidence.accounts.title': 'Accounts',
  'ui.evidence.accounts.name': 'Name',
  'ui.evidence.accounts.code': 'In the books',
  'ui.evidence.accounts.byKind': 'not said',
  'ui.evidence.accounts.personal': 'Owner’s own',
  'ui.evidence.accounts.kind.bank': 'Bank account',
  'ui.evidence.accounts.kind.wallet': 'Wallet',

  'ui.evidence.book.found': (d) =>
    d.total === 0
      ? ''
      : `${rows(d.total)} not in the books yet${d.suggested > 0 ? `, ${d.suggested} with a suggestion` : ''}.`,
  'ui.evidence.book.inImportedBooks': (d) =>
    `${d.count} more lie in months whose books were imported; they are in those books and are not listed.`,
  'ui.evidence.book.grossOfVat':
    'Booked whole, VAT included; to part the tax, write it in the cash book with its VAT.',
  'ui.evidence.book.none': 'Every row is in the books.',
  'ui.evidence.book.category': 'Category',
  'ui.evidence.book.choose': 'Choose',
  'ui.evidence.book.chooseSuggested': (d) => `Choose the ${d.count} with a suggestion`,
  'ui.evidence.book.like': (d) => `The same as voucher ${d.name}`,
  'ui.evidence.book.likeWhy': (d) =>
    `Voucher ${d.name} has its date and amount: match the two, and nothing is entered twice.`,
  'ui.evidence.book.all': 'All of them as…',
  'ui.evidence.book.learn': 'Remember the other side',
  'ui.evidence.book.do': (d) => `Book ${rows(d.count)}`,
  'ui.evidence.book.done': (d) =>
    [
      d.booked > 0 ? `${rows(d.booked)} booked` : '',
      d.matched > 0 ? `${d.matched} matched with vouchers` : '',
      d.rules.length > 0
        ? `remembered ${d.rules.slice(0, 3).join('; ')}${d.rules.length > 3 ? ' …' : ''}`
        : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
      .concat('.'),
  'ui.evidence.book.why':
    'Suggestions come from what you chose before, and say so under the category. Nothing is entered until you press Book; each row then has a voucher behind it, and undo takes it back.',
  'ui.evidence.book.moves':
    'Change a category once with “Remember the other side” ticked, and rows of the same party are suggested that way.',

  'ui.evidence.rules.lead': 'Rules only suggest a category; they book nothing by themselves.',
  'ui.evidence.rules.add': 'Add a rule',
  'ui.evidence.rules.none':
    'No rules yet. Tick “Remember the other side” when you choose a category, and the rule appears here.',
  'ui.evidence.rules.when': 'Rows like',
  'ui.evidence.rules.matches': 'Matching rows',
  'ui.evidence.rules.says': (d) =>
    `Money ${d.direction}, ${d.field === 'counterparty' ? 'other side' : 'text'} contains “${d.contains}”`,
  'ui.evidence.rules.direction': 'In or out',
  'ui.evidence.rules.field': 'Where to look',
  'ui.evidence.rules.contains.counterparty': 'Other side contains',
  'ui.evidence.rules.contains.summary': 'Text contains',
  'ui.evidence.rules.text': 'These characters',
  'ui.evidence.rules.forget': 'Forget',
  'ui.evidence.rules.why':
    'Rules are learned from categories you chose, or written by you. Changing or forgetting one leaves what was booked as it is.',

  'ui.evidence.pairs.wallet': 'Paid out, or wallet side',
  'ui.evidence.pairs.bank': 'Paid in, or bank side',
  'ui.evidence.pairs.kind': 'What it is',
  'ui.evidence.pairs.kind.withdrawal': 'Wallet to bank',
  'ui.evidence.pairs.kind.topUp': 'Bank to wallet',
  'ui.evidence.pairs.kind.cardPayment': 'Wallet payment by bank card',
  'ui.evidence.pairs.kind.ownTransfer': 'Between own accounts',
  'ui.evidence.pairs.notSame': 'Not the same',
  'ui.evidence.pairs.same': 'This one',
  'ui.evidence.pairs.none': 'No money was found that shows up in two accounts.',
  'ui.evidence.pairs.unpaired': (d) => `${rows(d.count)} should have another side, and none was found`,
  'ui.evidence.pairs.ambiguous': 'look: another row fits too',
  'ui.evidence.pairs.find': 'Find the other side…',
  'ui.evidence.pairs.noneLike':
    'No other account has a row of this amount; its statement may not be imported yet.',
  'ui.evidence.pairs.why':
    'Money withdrawn from a wallet to the bank, or paid in a wallet by bank card, stands on both statements. Here the two are paired, so that it counts once. Where a pair is wrong, say “Not the same”.',

  'ui.evidence.owner.emptyTitle': 'No statements and no books yet',
  'ui.evidence.owner.emptyText':
    'With statements or books, this shows what the owner owes the firm and the firm the owner, and asks about spending that looks private.',
  'ui.evidence.owner.noBooks': 'No books yet, so who owes whom cannot be told.',
  'ui.evidence.owner.owedByOwner': 'The owner owes the firm',
  'ui.evidence.owner.owedToOwner': 'The firm owes the owner',
  'ui.evidence.owner.subordinated': 'Of it, promised to rank behind loans',
  'ui.evidence.owner.who': 'Name',
  'ui.evidence.owner.role': 'Role',
  'ui.evidence.owner.owedBy': 'Owes the firm',
  'ui.evidence.owner.owedTo': 'Is owed',
  'ui.evidence.owner.promise': 'Subordination',
  'ui.evidence.owner.promised': 'Promised in writing',

  'ui.evidence.private.title': 'Spending that looks private',
  'ui.evidence.private.open': 'To answer',
  'ui.evidence.private.answered': 'Answered',
  'ui.evidence.private.none': 'Nothing left to answer.',
  'ui.evidence.private.noneAnswered': 'Nothing answered yet.',
  'ui.evidence.private.book': (d) => `Private: book it on “${d.account}” at once`,
  'ui.evidence.private.arePrivate': (d) => `Mark as private (${d.count})`,
  'ui.evidence.private.areBusiness': (d) => `Mark as the firm’s (${d.count})`,
  'ui.evidence.private.private': 'Private',
  'ui.evidence.private.business': 'The firm’s',
  'ui.evidence.private.is.private': 'Private',
  'ui.evidence.private.is.business': 'The firm’s',
  'ui.evidence.private.booked': 'booked',
  'ui.evidence.private.bookedElse': 'the books still have its first voucher: reverse it, then book anew',
  'ui.evidence.private.askAgain': 'Answer again',
  'ui.evidence.private.reason': 'Why asked',
  'ui.evidence.private.where': 'Where it is booked',
  'ui.evidence.private.why':
    'Private spending from the firm’s money is one reason lenders distrust books. The other side and the text only give a hint: you say whether it is private, and only then is it booked.',
  'ui.evidence.private.moves':
    'Pay it back into the firm’s account, or keep it on the owner’s account in the books; from now on, pay private things from a private account.',
  'ui.evidence.private.done': (d) =>
    d.purpose === null
      ? `${rows(d.answered)} to be answered again.`
      : `${rows(d.answered)} marked as ${d.purpose === 'private' ? 'private' : 'the firm’s'}${d.booked > 0 ? `, ${d.booked} booked` : ''}.`,

  'ui.evidence.flow.title': 'Receipts and payments',
  'ui.evidence.flow.emptyTitle': 'No statements, so no table of receipts and payments',
  'ui.evidence.flow.emptyText':
    'With bank statements or wallet bills, this lists business receipts and payments month by month: what a trader without books can show.',
  'ui.evidence.flow.why':
    'Made of bank and wallet rows alone; every figure leads back to its rows. It is no financial statement and does not stand in for books.',
  'ui.evidence.flow.formula':
    'Business receipts = money received, less transfers between own accounts, owners’ and related parties’ money, loans, refunds and money in and out at once; payments likewise.',
  'ui.evidence.flow.businessInFen': 'Business in',
  'ui.evidence.flow.businessOutFen': 'Business out',
  'ui.evidence.flow.netFen': 'Net',
  'ui.evidence.flow.otherInFen': 'Other in',
  'ui.evidence.flow.otherOutFen': 'Other out',
  'ui.evidence.flow.uncovered': (d) => `${d.days} ${d.days === 1 ? 'day' : 'days'} missing`,
  'ui.evidence.flow.byCategory': 'By category',
  'ui.evidence.flow.export.xlsx': 'Export XLSX',
  'ui.evidence.flow.export.pdf': 'Export PDF',
  'ui.evidence.flow.saving': 'Exporting',
  'ui.evidence.flow.saved': (d) => `Exported as “${d.name}”.`,
};
