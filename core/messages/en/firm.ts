import { formatFen } from '../../money.ts';
import type { Translation } from '../translation.ts';
import type { firm as zh } from '../zh/firm.ts';

export const firm: Translation<typeof zh> = {
  'firm.sizeClass.large': 'large',
  'firm.sizeClass.medium': 'medium',
  'firm.sizeClass.small': 'small',
  'firm.sizeClass.micro': 'micro',
  'firm.indicator.staff': 'staff',
  'firm.indicator.revenue': 'operating revenue',
  'firm.indicator.assets': 'total assets',
  'firm.profile.unknownIndustry': (d) =>
    `the size table has no industry “${d.industry}”; choose one of the list.`,
  'firm.profile.foundedLater': (d) =>
    `the founding day, ${d.foundedOn}, is after today (${d.today}); copy it from the business licence.`,
  'firm.value.people': (d) => `${d.value} ${d.value === 1 ? 'person' : 'people'}`,
  'firm.value.wan': (d) => `CNY ${formatFen(Math.round(d.value * 1_000_000))}`,
  'firm.size.noIndustry':
    'No industry is chosen yet; the limits differ by industry, so the size cannot be told.',
  'firm.size.noRow': 'The size table has no row for this industry.',
  'firm.size.missing': (d) => `This industry is sized by ${d.indicator}, which is not filled in yet.`,
  'firm.size.reaches': (d) =>
    `${capital(d.indicator)}: ${d.value}, at or above the ${d.sizeClass} limit of ${d.limit}.`,
  'firm.size.below': (d) =>
    `${capital(d.indicator)}: ${d.value}, below the ${d.sizeClass} limit of ${d.limit}, so micro.`,
  'firm.borrowerType.company': 'company',
  'firm.borrowerType.soleProprietorship': 'sole proprietorship enterprise',
  'firm.borrowerType.partnership': 'partnership',
  'firm.borrowerType.individualBusiness': 'individual business (sole trader)',
  'firm.borrowerType.ownerPersonally': 'owner of a small firm, personally',
  'firm.borrowerType.farmersCooperative': 'farmers’ cooperative',
  'firm.vatStatus.generalMonthly': 'general VAT payer (monthly)',
  'firm.vatStatus.generalQuarterly': 'general VAT payer (quarterly)',
  'firm.vatStatus.smallMonthly': 'small-scale VAT payer (monthly)',
  'firm.vatStatus.smallQuarterly': 'small-scale VAT payer (quarterly)',
  'firm.incomeTax.byBooks': 'assessed on books',
  'firm.incomeTax.deemed': 'deemed assessment',
  'firm.incomeTax.fixed': 'fixed periodic amount',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
