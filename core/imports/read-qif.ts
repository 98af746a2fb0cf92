import type { Sheet, SheetRow } from './sheet.ts';

/** True for the text of a QIF file. */
export function isQif(text: string): boolean {
  return /^[\uFEFF\s]*!(?:Type:|Account\b|Option:|Clear:)/i.test(text.slice(0, 4096));
}

const heads = ['!Type', 'Account', 'D', 'T', 'P', 'M', 'L', 'N'];
const movementTypes = /^(?:bank|cash|ccard|oth a|oth l)$/i;

interface Entry {
  readonly line: number;
  readonly fields: Map<string, string>;
}

/**
 * Reads a QIF file as a table: a line a movement, numbered by the line on which it begins in the file.
 *
 * Lists of categories, securities and memorised payments, and the record of an opening balance, are kept as lines
 * without data, so that each record of the file is accounted for.
 */
export function readQif(text: string): Sheet {
  const rows: SheetRow[] = [];
  let type = '';
  let account = '';
  let entry: Entry | null = null;
  const close = (): void => {
    if (entry) rows.push({ row: entry.line, cells: cellsOf(entry.fields, type, account) });
    if (entry && type === 'account') account = entry.fields.get('N') ?? account;
    entry = null;
  };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (line.startsWith('!')) {
      close();
      const named = /^!(?:Type:)?\s*(.*)$/i.exec(line)?.[1] ?? '';
      if (!/^(?:Option|Clear):/i.test(named)) type = named.trim().toLowerCase();
      continue;
    }
    if (line === '^') {
      close();
      continue;
    }
    const key = line[0] ?? '';
    if (entry && (entry as Entry).fields.has(key) && key === 'D') close();
    entry ??= { line: index + 1, fields: new Map() };
    if (!entry.fields.has(key)) entry.fields.set(key, line.slice(1).trim());
  }
  close();
  const first = rows[0]?.row ?? 2;
  const header: SheetRow = { row: Math.max(1, first - 1), cells: heads };
  return { name: '', rows: [header, ...rows], roundedColumns: [] };
}

function cellsOf(fields: ReadonlyMap<string, string>, type: string, account: string): string[] {
  const of = (key: string): string => fields.get(key) ?? '';
  const amount = of('T') || of('U');
  if (!movementTypes.test(type) || /^opening balance$/i.test(of('P'))) {
    const rest = [...fields].map(([key, value]) => `${key}${value}`);
    return [`!${type} ${rest.join(' ')}`];
  }
  return [type, account, plainDay(of('D')), amount, of('P'), of('M'), of('L'), of('N')];
}

/** `3/ 5'26` is written with blanks and a mark of its own before a year of this century. */
function plainDay(text: string): string {
  const plain = text.replace(/\s/g, '').replace("'", '/');
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(plain);
  if (!match) return plain;
  const [, first, second, year = ''] = match;
  return `${first}/${second}/${Number(year) >= 90 ? '19' : '20'}${year}`;
}
