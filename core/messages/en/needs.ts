import type { Translation } from '../translation.ts';
import type { needs as zh } from '../zh/needs.ts';

const cite = (d: { sample: number; source: string }) => ` (n=${d.sample}; ${d.source})`;

export const needs: Translation<typeof zh> = {
  'needs.remark.past': (d) => `The day the money is needed, ${d.neededOn}, is over. Choose a day to come.`,
  'needs.remark.submitPast': (d) =>
    `The day of handing in, ${d.submitOn}, is over. If it was not handed in, choose another day.`,
  'needs.remark.submitLate': (d) =>
    `The application would be handed in on ${d.submitOn}, after the money is needed on ${d.neededOn}.`,
  'needs.remark.soon': (d) =>
    `Only ${d.days} days are left until the money is needed: hand the papers in at once, and expect fewer routes.`,
  'needs.remark.equipment':
    'A working-capital loan may not pay for machines or other fixed assets (Measures for Working Capital Loans, 2024). Ask for a fixed-asset loan, an equipment renewal loan or a finance lease.',
  'needs.remark.premises':
    'A working-capital loan may not pay for buying or building premises (Measures for Working Capital Loans, 2024). Ask for a fixed-asset loan; no loan may buy housing.',
  'needs.remark.repayLoan':
    'A new loan may not as a rule repay another bank. If a loan falls due, ask the same bank before maturity for renewal without repaying principal (Jin Gui [2024] No. 13, for all small and micro firms); start 60 days ahead.',
  'needs.remark.research':
    'Wages, materials and testing for research may come from a working-capital loan; research equipment is a fixed asset and may not.',
  'needs.remark.sayUse':
    'Say clearly where the money goes: to whom, under which contract, and when. An application with an unclear use goes nowhere.',
  'needs.remark.termTooLong': (d) =>
    `A working-capital loan runs at most 36 months as a rule, 60 exceptionally (Measures for Working Capital Loans, 2024); this need says ${d.months}. Shorten it, or ask for a loan made for that term.`,
  'needs.remark.small':
    'Under 100,000 yuan: in the 2020 survey these were all sole traders, who want speed and flexibility.',
  'needs.remark.large':
    'Over 5,000,000 yuan: in the 2020 survey these were all manufacturers or technology firms.',
  'needs.benchmark.amount': (d) =>
    `${d.statement}: ${d.share}% of the firms, those without a need included${cite(d)}.`,
  'needs.benchmark.term': (d) => `${d.statement}: ${d.share}% of the firms with a need${cite(d)}.`,
  'needs.benchmark.cost': (d) => `${d.statement}: ${d.share}%${cite(d)}.`,
  'needs.benchmark.ownCost': (d) => `The yearly cost you can bear (simple) is ${d.rate}.`,
  'needs.benchmark.wait': (d) => `${d.statement}: ${d.share}%${cite(d)}.`,
  'needs.benchmark.pledge': (d) => `${d.statement}: ${d.share}% of the firms with a need${cite(d)}.`,
  'needs.use.workingCapital': 'Day-to-day working capital',
  'needs.use.equipment': 'Buying equipment',
  'needs.use.premises': 'Buying or building premises',
  'needs.use.research': 'Research and development',
  'needs.use.repayLoan': 'Repaying a loan',
  'needs.use.other': 'Other',
  'needs.useAdvice.workingCapital':
    'Goods, wages, rent, taxes: a working-capital loan or receivable finance.',
  'needs.useAdvice.equipment':
    'A fixed asset: a fixed-asset loan, an equipment renewal loan or a finance lease, never a working-capital loan.',
  'needs.useAdvice.premises': 'A fixed asset: a fixed-asset loan. Premises the firm owns can be mortgaged.',
  'needs.useAdvice.research':
    'Research spending can come from a working-capital loan; research equipment counts as equipment.',
  'needs.useAdvice.repayLoan':
    'Ask the same bank for renewal without repaying principal; a new loan may not as a rule repay another bank.',
  'needs.useAdvice.other':
    'Say to whom it is paid and under which contract. Housing, wealth products, shares, lending on and dividends are refused.',
  'needs.pledge.receivables': 'Receivables',
  'needs.pledge.inventory': 'Stock',
  'needs.pledge.realEstate': 'Buildings and land',
  'needs.pledge.equipment': 'Equipment',
  'needs.pledge.intellectualProperty': 'Patents, trademarks and other intellectual property',
  'needs.pledge.guarantor': 'A guarantee company or guarantor',
  'needs.pledge.taxRecord': 'The tax record (with authority to look)',
  'needs.pledge.deposit': 'A deposit',
  'needs.pledgeAdvice.receivables':
    'The stronger the buyer and the clearer its confirmation, the better; assignment or pledge is registered at the movable-asset registry.',
  'needs.pledgeAdvice.inventory': 'It must be countable, supervised and easy to sell; fewer lenders take it.',
  'needs.pledgeAdvice.realEstate':
    'The title, the appraisal and other mortgages on it decide; rented premises cannot be mortgaged.',
  'needs.pledgeAdvice.equipment':
    'With its invoice and of general use; special machines are marked down heavily.',
  'needs.pledgeAdvice.intellectualProperty':
    'The pledge is registered at the national IP office, with an appraisal.',
  'needs.pledgeAdvice.guarantor':
    'A guarantee company charges a fee, freely agreed; policy aims at an overall guarantee fee below 1%.',
  'needs.pledgeAdvice.taxRecord':
    'With authority to look at tax payments and the tax credit grade, the tax-record loan is open.',
  'needs.pledgeAdvice.deposit':
    'A pledged deposit is the easiest; but a bank that asks for a deposit in return for a loan ties the two, which may be refused.',
};
