import { formatFen } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { matches as zh } from '../zh/matches.ts';

const span = (low: string, high: string) => (low === high ? low : `${low}–${high}`);

export const matches: Translation<typeof zh> = {
  'matches.fact.ageMonths': 'Age of the firm',
  'matches.fact.borrowerType': 'Kind of borrower',
  'matches.fact.sizeClass': 'Size of the firm',
  'matches.fact.vatStatus': 'VAT status',
  'matches.fact.incomeTax': 'Income-tax assessment',
  'matches.fact.creditCode': 'Unified social credit code',
  'matches.fact.annualRevenueFen': 'Last year’s revenue',
  'matches.fact.needAmountFen': 'Amount needed',
  'matches.fact.needUse': 'Use',
  'matches.fact.needTermMonths': 'Term needed',
  'matches.fact.pledges': 'What can be pledged',
  'matches.fact.realEstateFen': 'Worth of buildings to mortgage (own estimate)',
  'matches.fact.runwayState': 'State of cash',
  'matches.fact.runwayMonths': 'Runway',
  'matches.fact.bankMonths': 'Months of complete bank statements',
  'matches.fact.booksMonths': 'Months with books',
  'matches.fact.receivablesFen': 'Receivables',
  'matches.fact.borrowingsFen': 'Borrowings in the books',
  'matches.fact.netProfitFen': 'Net profit, year to date',
  'matches.fact.revenueFen': 'Revenue, year to date',
  'matches.fact.liabilityRatio': 'Liabilities to assets',
  'matches.fact.documents': 'Papers',
  'matches.fact.stillOffered': 'Whether the bank still runs it',
  'matches.room.firm': 'profile',
  'matches.room.needs': 'need',
  'matches.room.documents': 'checklist',
  'matches.room.books': 'books',
  'matches.room.runway': 'bank statements',
  'matches.room.matches': 'to ask the bank',
  'matches.roomAsOf': (d) => `${d.room}, ${d.asOf}`,
  'matches.runwayState.burning': 'more goes out than comes in',
  'matches.runwayState.growing': 'more comes in than goes out',
  'matches.runwayState.outOfCash': 'out of cash',
  'matches.value.unknown': 'unknown',
  'matches.value.none': 'none',
  'matches.value.money': (d) => `${formatFen(d.fen)} yuan`,
  'matches.value.months': (d) => `${d.months} ${d.months === 1 ? 'month' : 'months'}`,
  'matches.value.papers': (d) => `${d.count}`,
  'matches.asks.sourced': (d) => `${d.asks} (source: ${d.source})`,
  'matches.asks.weak': (d) => `${d.asks} (a common threshold; lenders differ; seen in ${d.source})`,
  'matches.asks.recall': (d) =>
    `${d.asks} (custom of the trade, no source found; lenders differ; ${d.source})`,
  'matches.reading.notApplicable': (d) => `${d.label}: does not apply, the firm keeps no books.`,
  'matches.tell.noBooks':
    'Without books there are no statements to look at: ask the lender whether a table of business receipts and payments will do, or look at the routes that go by receipts, such as the owner’s business loan.',
  'matches.reading.unknown': (d) => `${d.label}: not known yet (${d.where}).`,
  'matches.reading.is': (d) => `${d.label}: ${d.value} (${d.where}).`,
  'matches.reading.short': (d) => `${d.label}: ${d.value}, short by ${d.gap} (${d.where}).`,
  'matches.reading.over': (d) => `${d.label}: ${d.value}, over by ${d.gap} (${d.where}).`,
  'matches.reading.paperThere': (d) => `The paper is attached (${d.where}).`,
  'matches.reading.noPaper': (d) => `The paper is not attached yet (${d.where}).`,
  'matches.days.pilot': (d) =>
    `Survey of 2020: in the pilots money came within ${d.days} days of applying, on average. That was the pilot then, not a promise today.`,
  'matches.days.before': (d) =>
    `Survey of 2020: before the pilots it took about ${d.days} days on average, not told apart by product; ask the lender for today’s time.`,
  'matches.act.do': (d) => d.act,
  'matches.act.expired':
    'This requirement is past the day it should be checked again: ask the lender what holds now.',
  'matches.tell.firm': (d) => `Fill in “${d.label}” in the profile.`,
  'matches.tell.size':
    'Choose the industry in the profile and fill in the staff, revenue or assets it is sized by.',
  'matches.tell.needs': (d) => `Fill in “${d.label}” in Needs.`,
  'matches.tell.documents': (d) => `Attach “${d.label}” in Documents.`,
  'matches.tell.books': (d) => `Import a trial balance to see “${d.label}”.`,
  'matches.tell.matches': (d) => `${d.label}: only the bank can answer; ask it.`,
  'matches.tell.runway': (d) => `Import bank statements to see “${d.label}”.`,
  'matches.route.first': (d) => `${d.asks} – ${d.reading}`,
  'matches.route.mayFit': (d) => `All ${d.count} requirements are met, so it may fit; the lender decides.`,
  'matches.route.notYet': (d) => `Not yet (${d.failed}): ${d.first}`,
  'matches.route.notYetUntil': (d) =>
    `Not yet (${d.failed}): ${d.first} By the calendar alone, ${d.earliest} at the earliest.`,
  'matches.route.unknown': (d) => `${d.unknown} cannot be told yet: ${d.first}`,
  'matches.cost.same': (d) =>
    `In the ${d.year} survey the overall cost of “${d.channel}” was ${d.cost} a year (${d.sample}).`,
  'matches.cost.nearest': (d) =>
    `The survey did not list this way of finance; the nearest is “${d.channel}”: overall cost in ${d.year} ${d.cost} a year (${d.sample}).`,
  'matches.cost.sample': (d) =>
    `n=${d.sample}, the firms that used this channel; the paper does not state the population of the cost`,
  'matches.cost.money': (d) =>
    `${formatFen(d.amountFen)} yuan, all in use for ${d.months} months, would cost about ${span(formatFen(d.lowFen), formatFen(d.highFen))} yuan.`,
  'matches.cost.said': (d) => d.parts.join(' '),
  'matches.cost.caveat':
    'The paper does not state the kind of rate; it is read here as a simple yearly rate. An estimate, not an offer.',
  'matches.hint.liabilityRatio': (d) =>
    `This firm’s liabilities are ${d.ratio} of its assets (${d.asOf}). The thresholds in circulation (60%, 70%) contradict one another: a hint, neither passed nor failed.`,
  'matches.hint.salesShare': (d) =>
    `The amount is about ${d.share} of last year’s revenue. Some pages say at most three tenths: a hint, neither passed nor failed.`,
  'matches.summary': (d) =>
    `${d.mayFit} ${d.mayFit === 1 ? 'route' : 'routes'} may fit, ${d.notYet} not yet, ${d.unknown} ${d.unknown === 1 ? 'lacks' : 'lack'} information.`,
  'matches.summaryNoNeed': (d) =>
    `The need is not stated, so costs have no amounts yet. ${d.mayFit} ${d.mayFit === 1 ? 'route' : 'routes'} may fit, ${d.notYet} not yet, ${d.unknown} ${d.unknown === 1 ? 'lacks' : 'lack'} information.`,
  'matches.private.line': (d) =>
    `Private lending is a warning line, not a route: four times the one-year LPR (${d.oneYear}, published ${d.quotedOn}) is ${d.cap} a year (simple), and courts do not support interest above it. In the 2020 survey it was ${d.surveyed}, just the line of that time.`,
  'matches.private.lineLatestKnown': (d) =>
    `Private lending is a warning line, not a route: four times the one-year LPR of the latest known quote (${d.oneYear}, ${d.quotedOn}) is ${d.cap} a year (simple), and courts do not support interest above it; there may be a newer quote, so go by what is published. In the 2020 survey it was ${d.surveyed}, just the line of that time.`,
  'matches.private.noCap': (d) =>
    `Private lending is a warning line, not a route. The rule of four times the LPR was not in force on this day; in the 2020 survey it was ${d.surveyed} a year.`,
  'matches.average.checkAgain': (d) => `${d.text}; published over a year ago, look up the latest figure`,
  'matches.gate':
    'Check first: overdue loans, being listed as a dishonest judgment debtor, court enforcement, being on the list of abnormal operations, or unpaid taxes must be settled first. Lenders look at these before anything else, and with one of them open hardly any application is taken.',
  'matches.disclaimer':
    '“May fit” sets common public requirements beside what you filled in and imported. It is no lender’s opinion and no offer; the lender’s own requirements decide. What lenders look at before anything else is not among them: overdue loans, being a dishonest judgment debtor, court enforcement, abnormal operations and unpaid taxes must be settled first.',
};
