import type { z } from 'zod';
import type { Statement } from '../books/contract.ts';
import type { Day } from '../dates.ts';
import type { Checklist } from '../documents/contract.ts';
import type { classificationSchema, Profile } from '../firm/contract.ts';
import type { planViewSchema } from '../loans/contract.ts';
import type { Speaker } from '../messages/format.ts';
import type { needViewSchema } from '../needs/contract.ts';
import type { Runway } from '../runway/contract.ts';
import type { Language, Sentence } from '../schemas.ts';
import type { PackPart } from './contract.ts';

/** What the other rooms answer, as the pack is made of it. */
export interface PackInput {
  speaker: Speaker;
  today: Day;
  profile: Profile;
  /** A practice firm's pack says on every page that it is one. */
  practice: boolean;
  classification: z.infer<typeof classificationSchema>;
  industryName: string | null;
  balanceSheet: Statement | null;
  incomeStatement: Statement | null;
  /** The firm keeps no books: statements are not missing, they do not apply. */
  keepsNoBooks: boolean;
  /** Why there are no statements although there are books; null where that is not so. */
  booksRefusal: string | null;
  runway: Runway;
  need: z.infer<typeof needViewSchema>;
  plan: z.infer<typeof planViewSchema>;
  checklist: Checklist;
  /** Where the firm's file stood; in the notes, so that a pack can be traced to its data. */
  journal: { revision: number; hash: string };
}

/** How one part stands: ready, or what is missing and where it is done. */
export interface PartState {
  part: PackPart;
  /** Nothing is missing. */
  ready: boolean;
  /** False where the firm has no such thing to show. */
  applies: boolean;
  sentence: Sentence;
  room: string;
}

export type Tone = 'plain' | 'lead' | 'note' | 'warning' | 'bullet';

export interface Cell {
  text: string;
  strong?: boolean;
  /** Steps the text is moved in by. */
  indent?: number;
  /** A smaller face, for long codes. */
  small?: boolean;
}

export interface Column {
  head: string;
  align: 'left' | 'right' | 'centre';
  /** As wide as its widest cell, or a share of what is left. */
  width: 'fit' | { share: number };
  /** A line parts it from the column before: the second half of a form. */
  parted?: boolean;
}

/** How close the rows stand: a form on one page, a long list, a short table. */
export type Density = 'dense' | 'compact' | 'open';

export interface CashChart {
  title: string;
  points: { month: string; closingFen: number; projected: boolean }[];
  bufferFen: number;
  cashOut: { day: Day; label: string } | null;
  labels: { history: string; projection: string; buffer: string };
  /** The chart in words. */
  alternative: string;
}

export type Block =
  | { kind: 'text'; text: string; tone: Tone }
  | { kind: 'heading'; text: string; note?: string }
  | { kind: 'facts'; facts: { label: string; value: string; missing?: boolean }[] }
  | { kind: 'table'; columns: Column[]; rows: Cell[][]; density: Density }
  | { kind: 'chart'; chart: CashChart };

export interface Section {
  /** Which part of the pack it is; another name in other documents. */
  id: PackPart | 'notes' | 'table';
  heading: string;
  /** What stands at the right of the heading: the month, the form. */
  aside: string;
  ready: boolean;
  /** False where the firm has no such thing to show. */
  applies?: boolean;
  startsPage: boolean;
  blocks: Block[];
}

/** A document as it is printed: every text and figure, and nothing about paper, faces or places. */
export interface DocumentModel {
  language: Language;
  title: string;
  firmName: string;
  footer: string;
  pageOf(page: number, total: number): string;
  sections: Section[];
}

/** The pack: a document with a title page. */
export interface PackModel extends DocumentModel {
  /** Under the firm's name on the first page. */
  subtitle: string[];
  facts: { label: string; value: string; missing?: boolean }[];
  contents: {
    heading: string;
    part: string;
    state: string;
    page: string;
    ready: string;
    missing: string;
    notApplicable: string;
  };
  disclaimer: string;
  declaration: string;
  signatures: string[];
}
