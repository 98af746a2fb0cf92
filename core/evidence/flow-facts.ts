import type { Month } from '../dates.ts';
import type { EvidenceFacts } from './classify-receipt.ts';
import type { FlowPack } from './packs.ts';
import type { Movement } from './schemas.ts';

/** A rule the user's choices made: a row of this direction that contains these words is of this category. */
export interface FlowRule {
  readonly field: 'counterparty' | 'summary';
  readonly contains: string;
  readonly direction: 'in' | 'out';
  readonly categoryName: string;
  /** The category is money given back to customers. */
  readonly isRefund: boolean;
}

export interface FlowFacts extends EvidenceFacts {
  readonly pack: FlowPack;
  readonly categoryRules: readonly FlowRule[];
  /** Payments that are private, as the user said, or look it and are not answered yet. */
  readonly isPrivate: (row: Movement) => boolean;
  readonly uncoveredDays: ReadonlyMap<Month, number>;
}
