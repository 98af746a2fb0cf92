import { profileSchema } from '../../firm/contract.ts';
import { lprPackSchema } from '../../loans/lpr.ts';
import { createSpeaker } from '../../messages/format.ts';
import { type Need, needSchema } from '../../needs/contract.ts';
import { surveyPackSchema } from '../../survey/figures.ts';
import { cataloguePackSchema, findRoute, officialAveragesSchema, type Rule } from '../catalogue.ts';
import type { RouteView } from '../contract.ts';
import { assembleFacts, type FactInput, type FirmFacts } from '../facts.ts';
import { type MatchInput, type MatchPacks, matchRoutes } from '../match-routes.ts';

export const zh = createSpeaker('zh');
export const en = createSpeaker('en');
export const today = '2026-11-22';
export const need: Need = needSchema.parse({
  amountFen: 800_000_00,
  use: 'workingCapital',
  termMonths: 6,
  neededOn: '2027-01-31',
  pledges: [{ kind: 'receivables' }, { kind: 'taxRecord' }],
});
export const firm: FactInput = {
  profile: profileSchema.parse({
    name: '甲',
    creditCode: '91330100799655058B',
    foundedOn: '2025-06-15',
    borrowerType: 'company',
    vatStatus: 'smallQuarterly',
    incomeTax: 'byBooks',
    annualRevenueFen: 4_000_000_00,
  }),
  classification: { sizeClass: 'micro', ageMonths: 17 },
  need,
  runway: {
    state: 'burning',
    months: 2.4,
    asOf: '2026-10-31',
    stale: false,
    history: Array.from({ length: 12 }, (_, index) => ({
      month: `2026-${String(index + 1).padStart(2, '0')}`,
      moneyInFen: 0,
      moneyOutFen: 0,
      netFen: 0,
      closingFen: null,
      complete: true,
      used: false,
    })),
  },
  books: {
    month: '2026-10',
    monthCount: 10,
    receivablesFen: 1_200_000_00,
    borrowingsFen: 0,
    netProfitFen: 50_000_00,
    revenueFen: 3_000_000_00,
    assetsFen: 2_000_000_00,
    liabilitiesFen: 900_000_00,
  },
  documents: ['businessLicence'],
  today,
};
export const empty: FactInput = {
  profile: profileSchema.parse({ name: '乙' }),
  classification: { sizeClass: null, ageMonths: null },
  need: null,
  runway: { state: 'noData', months: null, asOf: null, stale: false, history: [] },
  books: null,
  documents: [],
  today,
};
export const input = (facts: FirmFacts, changes: Partial<MatchInput> = {}): MatchInput => ({
  facts,
  need,
  chosen: null,
  today,
  ...changes,
});
export const facts = assembleFacts(firm);
/** The catalogue read against the example firm; `readPack` reads a JSON file of resources. */
export function exampleMatches(readPack: (file: string) => unknown) {
  const packs: MatchPacks = {
    catalogue: cataloguePackSchema.parse(readPack('matches/routes.json')),
    averages: officialAveragesSchema.parse(readPack('matches/official-averages.json')),
    survey: surveyPackSchema.parse(readPack('survey/figures.json')),
    lpr: lprPackSchema.parse(readPack('loans/lpr.json')),
  };
  const view = matchRoutes(input(facts), packs, zh);
  const routeOf = (id: string, from = view): RouteView => {
    const route = from.routes.find((candidate) => candidate.route === id);
    if (!route) throw new Error(id);
    return route;
  };
  const ruleOf = (route: string, id: string): Rule => {
    const rule = findRoute(packs.catalogue, route)?.rules.find((candidate) => candidate.id === id);
    if (!rule) throw new Error(`${route} ${id}`);
    return rule;
  };
  return { packs, view, routeOf, ruleOf };
}
