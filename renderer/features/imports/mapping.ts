import type { InputOf, OutputOf } from '../../../core/contract.ts';

export type Grid = OutputOf<'imports.readGrid'>;
type KindRoles = Grid['roles'][number];
export type Kind = KindRoles['kind'];
export type DateOrder = NonNullable<Mapping['dateOrder']>;
export type Mapping = NonNullable<InputOf<'imports.preview'>['mapping']>;

/** What the person has said so far: the head row, and by column what it is. */
export interface MappingDraft {
  kind: Kind;
  headerRow: number | null;
  roles: Readonly<Record<number, string>>;
  positiveIs: 'in' | 'out';
  dateOrder: DateOrder | undefined;
}

/** The draft a mapping was made of. */
export function draftOf(mapping: Mapping | undefined, kind: Kind): MappingDraft {
  const roles: Record<number, string> = {};
  for (const [role, columns] of Object.entries(mapping?.columns ?? {}))
    for (const column of columns) roles[column] = role;
  return {
    kind: mapping?.kind ?? kind,
    headerRow: mapping?.headerRow ?? null,
    roles,
    positiveIs: mapping?.positiveIs ?? 'in',
    dateOrder: mapping?.dateOrder,
  };
}

/** The sets of roles of which one must be chosen, less what is chosen already; empty when nothing is missing. */
export function missingRoles(draft: MappingDraft, roles: KindRoles): string[][] {
  const chosen = new Set(Object.values(draft.roles));
  const left = roles.requires.map((set) => set.filter((role) => !chosen.has(role)));
  return left.some((set) => set.length === 0) ? [] : left;
}

/** Null while something it needs is missing. */
export function mappingOf(draft: MappingDraft, roles: KindRoles): Mapping | null {
  if (draft.headerRow === null || missingRoles(draft, roles).length > 0) return null;
  const columns: Record<string, number[]> = {};
  for (const [column, role] of Object.entries(draft.roles))
    columns[role] = [...(columns[role] ?? []), Number(column)];
  const { kind, headerRow, positiveIs, dateOrder } = draft;
  return { kind, headerRow, columns, positiveIs, ...(dateOrder && { dateOrder }) };
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Columns whose head is the very name of a role. */
export function rolesByName(heads: readonly string[], { roles }: KindRoles): Record<number, string> {
  const found: Record<number, string> = {};
  heads.forEach((head, column) => {
    const role = roles.find(({ name }) => plain(name) === plain(head));
    if (role && !Object.values(found).includes(role.role)) found[column] = role.role;
  });
  return found;
}
