import { addMonthsToMonth, type Day, type Month, monthOf } from '../dates.ts';
import type { Classification } from '../firm/classify.ts';
import type { Profile } from '../firm/contract.ts';
import type { MessageKey, Speaker } from '../messages/format.ts';
import { formatPercent } from '../money.ts';
import type { Need } from '../needs/contract.ts';
import type { Runway } from '../runway/contract.ts';
import type { FactId, factRooms } from './catalogue.ts';

/** A value as a rule compares it: number (fen, months, a ratio), one of a list, or a set. Null: not known. */
export type FactValue = number | string | readonly string[] | null;
export type FactRoom = (typeof factRooms)[number];

/** One fact of the firm and where it was read. */
export interface Fact {
  readonly value: FactValue;
  readonly room: FactRoom;
  /** The month or day the figure stands for. */
  readonly asOf: Day | Month | null;
  /** The day it counts from, where it grows with the calendar. */
  readonly since: Day | null;
  /** False where the firm has no such thing: figures of the books of a firm that keeps none. */
  readonly applies: boolean;
}
export type FirmFacts = Readonly<Record<FactId, Fact>>;

/** What the books say in their last month; fen, debit-positive assets, positive debts and profits. */
export interface BookFigures {
  readonly month: Month;
  readonly monthCount: number;
  readonly receivablesFen: number | null;
  readonly borrowingsFen: number | null;
  readonly netProfitFen: number | null;
  readonly revenueFen: number | null;
  readonly assetsFen: number | null;
  readonly liabilitiesFen: number | null;
}

export interface FactInput {
  readonly profile: Profile;
  readonly classification: Pick<Classification, 'sizeClass' | 'ageMonths'>;
  readonly need: Need | null;
  readonly runway: Pick<Runway, 'state' | 'months' | 'asOf' | 'history' | 'stale'>;
  /** Null while the books have no month. */
  readonly books: BookFigures | null;
  /** Checklist items that are present. */
  readonly documents: readonly string[];
  readonly today: Day;
}

/** Puts the rooms' answers together into the facts that rules ask for. */
export function assembleFacts(input: FactInput): FirmFacts {
  const { profile, classification, need, runway, books } = input;
  const bank = runway.state !== 'noData';
  const fromFirm = (value: FactValue): Fact => ({
    value,
    room: 'firm',
    asOf: null,
    since: null,
    applies: true,
  });
  const fromNeed = (value: FactValue): Fact => ({
    value,
    room: 'needs',
    asOf: null,
    since: null,
    applies: true,
  });
  const fromBank = (value: FactValue): Fact => ({
    value: bank ? value : null,
    room: 'runway',
    asOf: runway.asOf,
    since: null,
    applies: true,
  });
  const fromBooks = (value: FactValue): Fact => ({
    value,
    room: 'books',
    asOf: books?.month ?? null,
    since: null,
    applies: books !== null || profile.accountingRules !== 'none',
  });
  return {
    ageMonths: { ...fromFirm(classification.ageMonths), since: profile.foundedOn },
    borrowerType: fromFirm(profile.borrowerType),
    sizeClass: fromFirm(classification.sizeClass),
    vatStatus: fromFirm(profile.vatStatus),
    incomeTax: fromFirm(profile.incomeTax),
    creditCode: fromFirm(profile.creditCode),
    annualRevenueFen: fromFirm(profile.annualRevenueFen),
    needAmountFen: fromNeed(need?.amountFen ?? null),
    needUse: fromNeed(need?.use ?? null),
    needTermMonths: fromNeed(need?.termMonths ?? null),
    pledges: fromNeed(need?.pledges.map(({ kind }) => kind) ?? null),
    realEstateFen: fromNeed(need && valueOfRealEstate(need)),
    runwayState: fromBank(runway.state === 'tooShort' ? null : runway.state),
    runwayMonths: fromBank(runway.months),
    bankMonths: fromBank(countBankMonths(input)),
    booksMonths: fromBooks(books?.monthCount ?? null),
    receivablesFen: fromBooks(books?.receivablesFen ?? null),
    borrowingsFen: fromBooks(books?.borrowingsFen ?? null),
    netProfitFen: fromBooks(books?.netProfitFen ?? null),
    revenueFen: fromBooks(books?.revenueFen ?? null),
    liabilityRatio: fromBooks(ratio(books?.liabilitiesFen ?? null, books?.assetsFen ?? null)),
    documents: { value: input.documents, room: 'documents', asOf: null, since: null, applies: true },
    stillOffered: { value: null, room: 'matches', asOf: null, since: null, applies: true },
  };
}

/** How far back lenders look at statements. */
const lookedAtMonths = 12;

/** Months with complete statements; where the last one is long ago, only those of the last twelve full months. */
function countBankMonths({ runway, today }: FactInput): number {
  const complete = runway.history.filter((month) => month.complete);
  if (!runway.stale) return complete.length;
  const first = addMonthsToMonth(monthOf(today), -lookedAtMonths);
  return complete.filter(({ month }) => month >= first).length;
}

/** The stated worth of buildings and land; null where they are offered without a value, zero where none are. */
function valueOfRealEstate(need: Need): number | null {
  const values = need.pledges.filter(({ kind }) => kind === 'realEstate').map(({ valueFen }) => valueFen);
  return values.some((value) => value === null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}

/** A fact's value, or an amount of the same kind, as people read it. */
export function formatFact(id: FactId, value: FactValue, speaker: Speaker): string {
  if (value === null) return speaker.text('matches.value.unknown');
  if (typeof value === 'number') return formatNumber(id, value, speaker);
  if (typeof value === 'string') return nameValue(id, value, speaker);
  if (value.length === 0) return speaker.text('matches.value.none');
  if (id === 'documents') return speaker.text('matches.value.papers', { count: value.length });
  const separator = speaker.language === 'zh' ? '、' : ', ';
  return value.map((item) => nameValue(id, item, speaker)).join(separator);
}

function formatNumber(id: FactId, value: number, speaker: Speaker): string {
  if (id.endsWith('Fen')) return speaker.text('matches.value.money', { fen: value });
  if (id === 'liabilityRatio') return formatPercent(value);
  return speaker.text('matches.value.months', { months: value });
}

const nameSpaces: Partial<Record<FactId, string>> = {
  borrowerType: 'firm.borrowerType',
  sizeClass: 'firm.sizeClass',
  vatStatus: 'firm.vatStatus',
  incomeTax: 'firm.incomeTax',
  needUse: 'needs.use',
  pledges: 'needs.pledge',
  runwayState: 'matches.runwayState',
};

/** The name of one of a closed list (all have sentences without data); other text as it stands. */
function nameValue(id: FactId, value: string, speaker: Speaker): string {
  const space = nameSpaces[id];
  const key = `${space}.${value}`;
  if (space === undefined || !speaker.has(key)) return value;
  return (speaker.text as (key: MessageKey) => string)(key);
}
