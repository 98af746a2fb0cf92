import { RongbeiError } from '../../../core/errors.ts';
import { lprPackSchema } from '../../../core/loans/lpr.ts';
import {
  cataloguePackSchema,
  findRoute,
  officialAveragesSchema,
  type Route,
} from '../../../core/matches/catalogue.ts';
import type { MatchPacks } from '../../../core/matches/match-routes.ts';
import type { CallContext } from '../handler.ts';
import { readSurvey } from '../survey/handlers.ts';

export function readMatchPacks(context: CallContext): MatchPacks {
  const { resources } = context;
  return {
    catalogue: resources.pack('matches/routes.json', cataloguePackSchema),
    averages: resources.pack('matches/official-averages.json', officialAveragesSchema),
    survey: readSurvey(context),
    lpr: resources.pack('loans/lpr.json', lprPackSchema),
  };
}

/** The route of the catalogue, or `matches.unknownRoute`. */
export function mustFindRoute({ catalogue }: MatchPacks, id: string): Route {
  const route = findRoute(catalogue, id);
  if (!route) throw new RongbeiError('matches.unknownRoute', { route: id });
  return route;
}
