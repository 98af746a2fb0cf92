import type { OutputOf } from '../../../core/contract.ts';

type Checklist = OutputOf<'documents.getChecklist'>;
export type Item = Checklist['items'][number];
export type Paper = Checklist['unsorted'][number];
