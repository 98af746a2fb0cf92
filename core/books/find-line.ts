import type { LineRole } from './line-roles.ts';
import type { Statement, StatementLine } from './schemas.ts';

/** The line of a statement that has a role, whatever its number on the form. */
export function findLine(
  statement: Pick<Statement, 'lines'> | null | undefined,
  role: LineRole,
): StatementLine | undefined {
  return statement?.lines.find((line) => line.role === role);
}
