import type { FirmFacts } from '../../../core/matches/facts.ts';
import { type MatchInput, matchRoutes, routeSource, viewRoute } from '../../../core/matches/match-routes.ts';
import { type ReadContext, type RoomHandlers, twoSteps } from '../handler.ts';
import { readNeed } from '../store/needs.ts';
import { readChosenRoute, saveChosenRoute } from '../store/plan.ts';
import { gatherFacts } from './gather-facts.ts';
import { mustFindRoute, readMatchPacks } from './read-packs.ts';

export const matchesHandlers: RoomHandlers<'matches'> = {
  'matches.list': async (context) =>
    matchRoutes(readInput(context, await gatherFacts(context)), readMatchPacks(context), context.speaker),

  'matches.get': async (context, { route }) => {
    const packs = readMatchPacks(context);
    const found = mustFindRoute(packs, route);
    return viewRoute(found, readInput(context, await gatherFacts(context)), packs, context.speaker);
  },

  'matches.choose': twoSteps<'matches.choose', FirmFacts>({
    prepare: (context, { route }) => {
      if (route !== null) mustFindRoute(readMatchPacks(context), route);
      return gatherFacts(context);
    },
    write: (context, { route }, facts) => {
      saveChosenRoute(context.tx, route);
      return matchRoutes(readInput(context, facts), readMatchPacks(context), context.speaker);
    },
  }),

  'matches.listCatalogue': (context) =>
    readMatchPacks(context).catalogue.routes.map((route) => ({
      route: route.id,
      name: route.name[context.speaker.language],
      family: route.family,
      summary: route.summary[context.speaker.language],
      asOf: route.asOf,
      ruleCount: route.rules.length,
      source: routeSource(route, context.speaker),
    })),
};

function readInput({ db, today }: ReadContext, facts: FirmFacts): MatchInput {
  return { facts, need: readNeed(db), chosen: readChosenRoute(db), today };
}
