import { z } from 'zod';

/**
 * One thing the app can do, as both doors (window and terminal) see it.
 *
 * `scope` says what it works on: `firm` operations take an open firm's handle, `app` operations none.
 * `access` says what it may touch: a `read` changes nothing, a `write` appends one row to the journal
 * (for `app` scope: changes what belongs to the user, not to a firm).
 * `progress` marks the long ones: they run in a worker, report their progress and can be cancelled.
 */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly summary: string;
  readonly scope: 'firm' | 'app';
  readonly access: 'read' | 'write';
  readonly progress?: true;
  /** The `file` of its input is written to; anywhere else it is read. */
  readonly writesFile?: true;
  readonly input: I;
  readonly output: O;
}

/** Declares an operation, its types kept. A field its input does not know is refused, not dropped: it is a slip. */
export function operation<I extends z.ZodType, O extends z.ZodType, const T extends Operation<I, O>>(
  spec: T & Operation<I, O>,
): T {
  return spec.input instanceof z.ZodObject ? { ...spec, input: spec.input.strict() } : spec;
}
