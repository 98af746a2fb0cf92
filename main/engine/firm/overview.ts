import type { Profile } from '../../../core/firm/contract.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { booksHandlers } from '../books/handlers.ts';
import { documentsHandlers } from '../documents/handlers.ts';
import type { OutputOf, ReadContext, RoomHandlers } from '../handler.ts';
import { loansHandlers } from '../loans/handlers.ts';
import { matchesHandlers } from '../matches/handlers.ts';
import { needsHandlers } from '../needs/handlers.ts';
import { packHandlers } from '../pack/handlers.ts';
import { runwayHandlers } from '../runway/handlers.ts';
import { readProfile } from '../store/profile.ts';

type RoomState = OutputOf<'firm.getOverview'>['rooms'][number];
type NextAction = OutputOf<'firm.getOverview'>['nextActions'][number];
/** A room's line in the rail, and what to do there first, when anything is. */
interface Reading {
  state: RoomState['state'];
  badge?: string;
  sentence: Sentence;
  next?: Sentence;
}

const asked: (keyof Profile)[] = [
  'creditCode',
  'industry',
  'staff',
  'annualRevenueFen',
  'totalAssetsFen',
  'foundedOn',
  'borrowerType',
  'accountingRules',
  'vatStatus',
  'incomeTax',
  'legalRepresentative',
  'address',
];

function readFirm({ speaker }: ReadContext, profile: Profile): Reading {
  const filled = asked.filter((field) => profile[field] !== null).length;
  if (filled === asked.length) return { state: 'ready', sentence: speaker.say('overview.firm.ready') };
  return {
    state: 'started',
    badge: `${filled}/${asked.length}`,
    sentence: speaker.say('overview.firm.missing', { filled, total: asked.length }),
    next: speaker.say('overview.next.firm'),
  };
}

async function readBooks(context: ReadContext, profile: Profile): Promise<Reading> {
  const { speaker } = context;
  if (profile.accountingRules === 'none')
    return { state: 'ready', sentence: speaker.say('overview.books.notApplicable') };
  const months = await booksHandlers['books.listMonths'](context, {});
  const month = months
    .map((each) => each.month)
    .sort()
    .at(-1);
  if (!month) {
    return {
      state: 'empty',
      sentence: speaker.say('overview.books.empty'),
      next: speaker.say('overview.next.books'),
    };
  }
  const failed = (await booksHandlers['books.checkTieOut'](context, { month, period: 'month' })).filter(
    (rule) => !rule.ok,
  );
  if (failed.length === 0)
    return { state: 'ready', sentence: speaker.say('overview.books.ready', { month }) };
  return {
    state: 'problem',
    badge: String(failed.length),
    sentence: speaker.say('overview.books.problem', { month, count: failed.length }),
    next: speaker.say('overview.next.booksProblem'),
  };
}

async function readRunway(context: ReadContext): Promise<Reading> {
  const { speaker } = context;
  const runway = await runwayHandlers['runway.getRunway'](context, {});
  if (runway.stale) {
    return {
      state: 'problem',
      sentence: runway.sentence,
      next: speaker.say('overview.next.runwayStale'),
    };
  }
  if (runway.state === 'noData' || runway.state === 'tooShort') {
    return {
      state: runway.state === 'noData' ? 'empty' : 'started',
      sentence: runway.state === 'noData' ? speaker.say('overview.runway.empty') : runway.sentence,
      next: speaker.say('overview.next.runway'),
    };
  }
  const short = runway.state === 'outOfCash' || (runway.months !== null && runway.months <= 3);
  return {
    state: short ? 'problem' : 'ready',
    ...(runway.months === null ? {} : { badge: runway.months.toFixed(1) }),
    sentence: runway.sentence,
  };
}

async function readNeed(context: ReadContext): Promise<Reading> {
  const { speaker } = context;
  const { need, remarks } = await needsHandlers['needs.get'](context, {});
  if (!need) {
    return {
      state: 'empty',
      sentence: speaker.say('overview.needs.empty'),
      next: speaker.say('overview.next.needs'),
    };
  }
  const warning = remarks.find((remark) => remark.severity === 'warning');
  const said = { fen: need.amountFen, months: need.termMonths };
  return {
    state: warning ? 'problem' : 'ready',
    sentence: warning?.sentence ?? speaker.say('overview.needs.ready', said),
  };
}

async function readDocuments(context: ReadContext): Promise<Reading> {
  const { speaker } = context;
  const { counts } = await documentsHandlers['documents.getChecklist'](context, {});
  const badge = `${counts.present}/${counts.required}`;
  if (counts.outOfDate > 0) {
    return {
      state: 'problem',
      badge,
      sentence: speaker.say('overview.documents.outOfDate', { count: counts.outOfDate }),
      next: speaker.say('overview.next.outOfDate', { count: counts.outOfDate }),
    };
  }
  const sentence = speaker.say('overview.documents.state', counts);
  const lacking = counts.required - counts.present;
  if (lacking <= 0) return { state: 'ready', badge, sentence };
  const next = speaker.say('overview.next.documents', { count: lacking });
  return { state: counts.present === 0 ? 'empty' : 'started', badge, sentence, next };
}

async function readMatches(context: ReadContext, needStated: boolean): Promise<Reading> {
  const { speaker } = context;
  if (!needStated) return { state: 'empty', sentence: speaker.say('overview.matches.empty') };
  const { routes, counts } = await matchesHandlers['matches.list'](context, {});
  const sentence = speaker.say('overview.matches.state', counts);
  const badge = String(counts.mayFit);
  if (routes.some((route) => route.chosen)) return { state: 'ready', badge, sentence };
  return { state: 'started', badge, sentence, next: speaker.say('overview.next.matches') };
}

async function readOffers(context: ReadContext): Promise<Reading> {
  const { speaker } = context;
  const { plan, routeName } = await loansHandlers['loans.getPlan'](context, {});
  if (!plan) return { state: 'empty', sentence: speaker.say('overview.offers.empty') };
  const sentence = speaker.say('overview.offers.ready', { route: routeName ?? plan.route });
  if (plan.rateFrom === 'quote') return { state: 'ready', sentence };
  return { state: 'started', sentence, next: speaker.say('overview.next.offers') };
}

async function readPack(context: ReadContext): Promise<Reading> {
  const { speaker } = context;
  const packs = await packHandlers['pack.list'](context, {});
  if (packs.length > 0) {
    return {
      state: 'ready',
      badge: String(packs.length),
      sentence: speaker.say('overview.pack.made', { count: packs.length }),
    };
  }
  return {
    state: 'empty',
    sentence: speaker.say('overview.pack.empty'),
    next: speaker.say('overview.next.pack'),
  };
}

export const overviewHandlers: Pick<RoomHandlers<'firm'>, 'firm.getOverview'> = {
  'firm.getOverview': async (context) => {
    const { speaker } = context;
    const profile = readProfile(context.db);
    const need = await readNeed(context);
    const readings: [RoomState['room'], Reading][] = [
      ['firm', readFirm(context, profile)],
      ['books', await readBooks(context, profile)],
      ['runway', await readRunway(context)],
      ['needs', need],
      ['documents', await readDocuments(context)],
      ['matches', await readMatches(context, need.state !== 'empty')],
      ['offers', await readOffers(context)],
      ['pack', await readPack(context)],
    ];
    const nextActions = readings.flatMap(([room, { next }]): NextAction[] =>
      next ? [{ room, sentence: next }] : [],
    );
    const untouched = readings.every(([room, { state }]) => room === 'firm' || state === 'empty');
    const toDo = nextActions.filter((action) => action.room !== 'pack' && action.room !== 'offers').length;
    const sentence = untouched
      ? speaker.say('overview.start')
      : toDo > 0
        ? speaker.say('overview.toDo')
        : speaker.say('overview.ready', { name: profile.name });
    const rooms = readings.map(([room, { state, badge, sentence }]) => ({
      room,
      state,
      badge: badge ?? null,
      sentence,
    }));
    return { sentence, rooms, nextActions: nextActions.slice(0, 3) };
  },
};
