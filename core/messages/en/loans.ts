import { formatPercent } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { loans as zh } from '../zh/loans.ts';

export const loans: Translation<typeof zh> = {
  'loans.method.levelInstalment': 'Level instalments',
  'loans.method.levelPrincipal': 'Level principal',
  'loans.method.interestOnly': 'Interest monthly, principal at the end',
  'loans.method.bullet': 'Principal and interest once, at the end',
  'loans.lpr.inForce': (d) =>
    `On ${d.on} the LPR published on ${d.quotedOn} is in force: one year ${d.oneYear}, over five years ${d.overFiveYears} (a year, simple).`,
  'loans.lpr.latestKnown': (d) =>
    `The latest known quote is of ${d.quotedOn}: one year ${d.oneYear}, over five years ${d.overFiveYears} (a year, simple). There may be a newer one by ${d.on}; go by what is published.`,
  'loans.lpr.none': (d) => `There was no LPR of the present kind on ${d.on}; the data begin on ${d.first}.`,
  'loans.plan.noRoute': 'No route is chosen yet. Choose one in Matches first; the repayment plan follows it.',
  'loans.plan.noNeed':
    'The need is not stated yet. Fill in amount, term and day in Needs first; the repayment plan follows it.',
  'loans.plan.surveyRate': (d) =>
    `For now the rate is the overall cost of the 2020 survey, ${formatPercent(d.rate)} (read as a simple yearly rate; not an offer). Put in the real rate once there is a quote.`,
  'loans.plan.surveyRange': (d) =>
    `For now the rate is the upper end of the 2020 survey’s range, ${formatPercent(d.low)}–${formatPercent(d.high)} (read as a simple yearly rate; not an offer). Put in the real rate once there is a quote.`,
  'loans.plan.feeOnSurvey':
    'The surveyed cost is an overall cost and may have fees in it; another fee would count twice.',
  'loans.plan.otherTerm': (d) => `The plan runs ${d.plan} months; the need says ${d.need}.`,
  'loans.plan.drawnLate': (d) =>
    `The plan draws the money on ${d.drawOn}, after the day it is needed, ${d.neededOn}.`,
  'loans.plan.capInForce': (d) =>
    `the line for private lending, four times the LPR: ${d.cap} (simple; one-year LPR published on ${d.quotedOn})`,
  'loans.plan.capLatestKnown': (d) =>
    `the line for private lending, four times the LPR: ${d.cap} (simple; by the latest known quote, of ${d.quotedOn}; the one published when the money is drawn decides)`,
  'loans.plan.overCap': (d) =>
    `The yearly rate (simple) of ${d.rate} is at or above ${d.line}. The line does not bind banks or licensed micro-loan, guarantee, pawn, leasing and factoring companies; what other firms or people charge above it, courts do not support. Make sure who the lender is.`,
  'loans.plan.costOverCap': (d) =>
    `Interest and fees together make an effective yearly rate (IRR, compound) of ${d.rate}, at or above ${d.line}. The line does not bind banks or licensed micro-loan, guarantee, pawn, leasing and factoring companies; what other firms or people charge above it in interest and fees, courts do not support. Make sure who the lender is.`,
  'loans.plan.outOfBounds':
    'The amount, rate, term or day is beyond what can be worked out, so there is no repayment plan. Make it smaller in Needs.',
  'loans.plan.feeTakesAll':
    'The fee is as large as the loan: no money is received, so there is no yearly rate.',
};
