/** The LIKE pattern (with ESCAPE '\\') of what someone searches for, `%` and `_` taken for what they are; null for nothing. */
export function like(search: string | null | undefined): string | null {
  const text = search?.trim() ?? '';
  return text === '' ? null : `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}
