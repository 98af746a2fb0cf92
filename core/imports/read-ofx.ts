import type { Sheet, SheetRow } from './sheet.ts';

/** True for the text of an OFX file, 1.x (SGML) or 2.x (XML). */
export function isOfx(text: string): boolean {
  const head = text.slice(0, 4096).replace(/^[\uFEFF\s]+/, '');
  return /^(?:OFXHEADER\s*:|<\?(?:xml|OFX)\b|<OFX>)/i.test(head) && /<OFX>/i.test(head);
}

const heads = [
  'STMTTRN',
  'ACCTID',
  'DTPOSTED',
  'TRNAMT',
  'CURDEF',
  'NAME',
  'ACCTTO',
  'MEMO',
  'CHECKNUM',
  'FITID',
];
/** What only stands inside a movement: where its opening tag is lost, the movement is not. */
const ownTags = new Set(['TRNTYPE', 'DTPOSTED', 'TRNAMT', 'FITID']);

interface Movement {
  readonly line: number;
  readonly account: string;
  currency: string;
  readonly fields: Map<string, string>;
}

/**
 * Reads an OFX file as a table: a line a movement, numbered by the line on which it begins in the file (the next number
 * where several begin on one line).
 *
 * Written here because a damaged movement must be named by its line while the others are read, and amounts must stay as
 * they are printed; the packages for it answer all or nothing.
 * The tags are those of the Open Financial Exchange specification, 11.4.
 */
export function readOfx(text: string): Sheet {
  const movements: Movement[] = [];
  const said = new Map<string, string>();
  let account = '';
  let currency = '';
  let inside: 'to' | 'foreign' | 'balance' | null = null;
  let open: Movement | null = null;
  let line = 1;
  let counted = 0;
  const begin = (): Movement => {
    const movement = { line, account, currency, fields: new Map<string, string>() };
    movements.push(movement);
    return movement;
  };
  for (const match of text.matchAll(/<(\/?)([A-Z0-9._]+)[^<>]*>([^<]*)/gi)) {
    for (
      let at = text.indexOf('\n', counted);
      at >= 0 && at < match.index;
      at = text.indexOf('\n', counted)
    ) {
      line += 1;
      counted = at + 1;
    }
    const isEnd = match[1] === '/';
    const tag = (match[2] ?? '').toUpperCase();
    const value = decodeEntities(match[3] ?? '').trim();
    if (tag === 'STMTTRN') open = isEnd ? null : begin();
    else if (/ACCTTO$/.test(tag)) inside = isEnd ? null : 'to';
    else if (tag === 'ORIGCURRENCY') inside = isEnd ? null : 'foreign';
    else if (tag === 'LEDGERBAL') inside = isEnd ? null : 'balance';
    else if (/^(?:BANKTRANLIST|STMTRS|CCSTMTRS)$/.test(tag)) open = null;
    if (isEnd || value === '') continue;
    if (tag === 'ACCTID' && inside !== 'to') account = value;
    else if (tag === 'CURDEF') currency = value;
    else if (tag === 'CURSYM' && open && inside !== 'foreign') open.currency = value;
    else if (tag === 'BALAMT' && inside === 'balance') note(said, 'closing', value);
    else if (tag === 'DTSTART' || tag === 'DTEND') note(said, tag, value.slice(0, 8));
    else if (open || ownTags.has(tag)) {
      if (!open || (ownTags.has(tag) && open.fields.has(tag))) open = begin();
      open.fields.set(inside === 'to' && tag === 'ACCTID' ? 'ACCTTO' : tag, value);
    }
  }
  return { name: '', rows: [...rowsOf(movements, said)], roundedColumns: [] };
}

/** What two statements in one file say differently is said of neither. */
function note(said: Map<string, string>, key: string, value: string): void {
  said.set(key, said.has(key) && said.get(key) !== value ? '' : value);
}

function* rowsOf(movements: readonly Movement[], said: ReadonlyMap<string, string>): Generator<SheetRow> {
  const from = said.get('DTSTART');
  const to = said.get('DTEND');
  const closing = said.get('closing');
  let row = 0;
  if (from && to) yield { row: ++row, cells: [`起始日期：${from} 终止日期：${to}`] };
  if (closing) yield { row: ++row, cells: [`期末余额：${plainAmount(closing)}`] };
  row = Math.max(row + 1, (movements[0]?.line ?? 1) - 1);
  yield { row, cells: heads };
  for (const { line, account, currency, fields } of movements) {
    row = Math.max(row + 1, line);
    const of = (tag: string): string => fields.get(tag) ?? '';
    yield {
      row,
      cells: [
        of('TRNTYPE'),
        account,
        of('DTPOSTED').replace(/[.[].*$/s, ''),
        plainAmount(of('TRNAMT')),
        currency,
        of('NAME'),
        of('ACCTTO'),
        of('MEMO'),
        of('CHECKNUM'),
        of('FITID'),
      ],
    };
  }
}

/** The specification knows no thousands marks, and a comma or a point before the decimals. */
function plainAmount(text: string): string {
  return /^[+-]?\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, ten, sixteen, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = ten ? Number(ten) : Number.parseInt(sixteen, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
