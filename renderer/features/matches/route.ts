import type { OutputOf } from '../../../core/contract.ts';

export type Route = OutputOf<'matches.list'>['routes'][number];
