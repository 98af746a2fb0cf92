import type { Resources } from '../resources.ts';
import type { ReadDb, Row } from '../store/handles.ts';

/** An import whose original is kept, and what it takes to read it again. */
export interface Kept {
  readonly resources: Resources;
  readonly db: ReadDb;
  readonly importRow: Row;
}
