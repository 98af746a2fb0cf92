import type { Day } from '../dates.ts';
import type { borrowerTypes } from '../firm/contract.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import {
  baseListOf,
  type ChecklistPack,
  findItem,
  findRouteList,
  inLanguage,
  type PaperItem,
} from './checklists.ts';
import { type Checklist, type ChecklistItem, type Document, type ItemState, noExpiry } from './contract.ts';
import { findFirstOrderDay, findLastDay, judgePaper } from './validity.ts';

/** A paper as the firm keeps it, with the dates the user read on it. */
export type KeptDocument = Omit<Document, 'validUntilFrom'>;

export interface ChecklistInput {
  pack: ChecklistPack;
  /** The route asked for or chosen; null for the base list. */
  route: string | null;
  /** What the catalogue calls a route. */
  nameRoute(route: string): string;
  documents: readonly KeptDocument[];
  /** Items the user said do not apply, with the reason. */
  notApplicable: ReadonlyMap<string, string>;
  borrowerType: (typeof borrowerTypes)[number] | null;
  /** The day papers must be valid on. */
  submitOn: Day;
  today: Day;
  speaker: Speaker;
}

/** The paper with its last day filled in from custom where only the day of issue is known. */
export function withLastDay(document: KeptDocument, item: PaperItem | null): Document {
  const last = findLastDay(document, item);
  return { ...document, validUntil: last?.day ?? null, validUntilFrom: last?.from ?? null };
}

/**
 * The checklist of a route: each item present, missing, out of date or undated on the day of submission.
 *
 * One valid paper makes an item present, whatever older ones lie beside it. A paper of no known date is asked for and
 * not counted as present.
 */
export function buildChecklist(input: ChecklistInput): Checklist {
  const { pack, speaker, submitOn } = input;
  const list = (input.route && findRouteList(pack, input.route)) || baseListOf(pack);
  const isBase = list.id !== input.route;
  const asked = [
    ...list.required.map((itemId) => ({ itemId, group: 'required' as const })),
    ...list.bonus.map((itemId) => ({ itemId, group: 'bonus' as const })),
  ];
  const items = asked.flatMap(({ itemId, group }) => {
    const item = findItem(pack, itemId);
    return item ? [readItem(input, item, group)] : [];
  });
  const counted = items.filter(countsAsRequired);
  const count = (state: ItemState) => counted.filter((item) => item.state === state).length;
  const counts = {
    present: count('present'),
    required: counted.length,
    missing: count('missing'),
    outOfDate: count('outOfDate'),
    undated: count('undated'),
  };
  const routeName = input.nameRoute(list.id);
  const spoken = isBase ? speaker.text('documents.baseList', { route: routeName }) : routeName;
  const listed = new Set(items.map((item) => item.itemId));
  return {
    route: isBase ? null : list.id,
    routeName: isBase ? null : routeName,
    submitOn,
    sentence: speaker.say('documents.checklist', { route: spoken, submitOn, ...counts }),
    items,
    unsorted: input.documents
      .filter((document) => document.itemId === null || !listed.has(document.itemId))
      .map((document) => withLastDay(document, itemOf(pack, document.itemId))),
    counts,
    source: {
      id: pack.source.id,
      text: inLanguage(pack.source, speaker.language),
      year: pack.source.year,
      sample: null,
    },
  };
}

/** True for an item that counts towards the file being complete. */
export function countsAsRequired(item: ChecklistItem): boolean {
  return item.group === 'required' && item.state !== 'notApplicable' && !item.whenApplying;
}

function itemOf(pack: ChecklistPack, itemId: string | null): PaperItem | null {
  return (itemId !== null && findItem(pack, itemId)) || null;
}

function readItem(input: ChecklistInput, item: PaperItem, group: ChecklistItem['group']): ChecklistItem {
  const { language } = input.speaker;
  const documents = input.documents.filter((document) => document.itemId === item.id);
  const validity = item.validity;
  return {
    itemId: item.id,
    name: inLanguage(item.name, language),
    group,
    ...judgeItem(input, item, group, documents),
    why: inLanguage(item.why, language),
    whereToGet: inLanguage(item.whereToGet, language),
    howLong: inLanguage(item.howLong, language),
    looksLike: inLanguage(item.looksLike, language),
    commonFaults: inLanguage(item.commonFaults, language),
    media: item.media,
    validDays: validity?.kind === 'customary' ? validity.days : null,
    expiryPrinted: validity?.kind === 'printed',
    validityStatus: validity?.kind === 'customary' ? validity.status : null,
    validitySource: validity?.kind === 'customary' ? inLanguage(validity.source, language) : null,
    status: item.status,
    documents: documents.map((document) => withLastDay(document, item)),
    fromBank: item.fromBank,
    whenApplying: item.whenApplying,
    leftOutOfPack: item.leftOutOfPack,
  };
}

type Judgement = { state: ItemState; sentence: Sentence };

function judgeItem(
  input: ChecklistInput,
  item: PaperItem,
  group: ChecklistItem['group'],
  documents: readonly KeptDocument[],
): Judgement {
  const { speaker, submitOn } = input;
  const reason = input.notApplicable.get(item.id);
  if (reason !== undefined)
    return { state: 'notApplicable', sentence: speaker.say('documents.doesNotApply', { reason }) };
  const judged = documents.map((document) => ({ document, state: judgePaper(document, item, submitOn) }));
  const best =
    judged.find((one) => one.state === 'inDate') ??
    judged.find((one) => one.state === 'undated') ??
    latestOf(judged, item);
  if (best?.state === 'inDate') return { state: 'present', sentence: sayPresent(input, item, best.document) };
  if (best?.state === 'undated') return { state: 'undated', sentence: sayUndated(speaker, item) };
  if (best) return { state: 'outOfDate', sentence: sayOutOfDate(input, item, best.document) };
  if (input.borrowerType && item.notFor.includes(input.borrowerType))
    return { state: 'notApplicable', sentence: speaker.say('documents.notForBorrower') };
  if (item.whenApplying) return { state: 'missing', sentence: speaker.say('documents.whenApplying') };
  const key = group === 'bonus' ? 'documents.missingBonus' : 'documents.missing';
  return { state: 'missing', sentence: speaker.say(key) };
}

function latestOf<T extends { document: KeptDocument }>(
  judged: readonly T[],
  item: PaperItem,
): T | undefined {
  const lastDay = (one: T) => findLastDay(one.document, item)?.day ?? '';
  return [...judged].sort((a, b) => lastDay(b).localeCompare(lastDay(a)))[0];
}

function sayPresent(input: ChecklistInput, item: PaperItem, document: KeptDocument): Sentence {
  const { speaker, submitOn } = input;
  const last = findLastDay(document, item);
  if (!last) return speaker.say('documents.presentNoExpiry');
  if (last.day === noExpiry) return speaker.say('documents.presentForGood');
  if (last.from === 'custom' && item.validity?.kind === 'customary')
    return speaker.say('documents.presentByCustom', {
      until: last.day,
      days: item.validity.days,
      submitOn,
      basis: inLanguage(item.validity.source, speaker.language),
    });
  return speaker.say('documents.presentUntil', { until: last.day, submitOn });
}

function sayUndated(speaker: Speaker, item: PaperItem): Sentence {
  if (item.validity?.kind !== 'customary') return speaker.say('documents.undatedPrinted');
  const basis = inLanguage(item.validity.source, speaker.language);
  return speaker.say('documents.undatedIssue', { days: item.validity.days, basis });
}

function sayOutOfDate(input: ChecklistInput, item: PaperItem, document: KeptDocument): Sentence {
  const { speaker, submitOn, today } = input;
  const last = findLastDay(document, item);
  const until = last?.day ?? '';
  if (last?.from === 'custom' && item.validity?.kind === 'customary')
    return speaker.say('documents.expiredByCustom', {
      until,
      days: item.validity.days,
      orderFrom: findFirstOrderDay(item.validity.days, submitOn, today),
      basis: inLanguage(item.validity.source, speaker.language),
    });
  if (until < today) return speaker.say('documents.expired', { since: until });
  return speaker.say('documents.willExpire', { until, submitOn });
}
