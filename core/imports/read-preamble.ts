import { addDaysTo, isDay, lastDayOf, type Month, monthOf } from '../dates.ts';
import { parseAmount } from './parse-amount.ts';
import { cleanCell, type SheetRow } from './sheet.ts';

/** What the lines above the header say. Null where they do not say it. */
export interface Preamble {
  readonly accountNumber: string | null;
  /** What a wallet calls its user: a login, a nickname. */
  readonly login: string | null;
  readonly holder: string | null;
  readonly bank: string | null;
  /** Months a trial balance is for. */
  readonly months: { readonly from: Month; readonly to: Month } | null;
  /** Days a statement is for. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** Balances at its beginning and end, of a statement whose rows have none. */
  readonly openingFen: number | null;
  readonly closingFen: number | null;
  /** The currency it names; null where it names none or yuan. */
  readonly foreignCurrency: string | null;
  /** `万元` and the like, where amounts are not in yuan. */
  readonly unit: string | null;
}

const keys = {
  number: ['本方账号', '查询账号', '银行账号', '账户号', '账号', '卡号', '账户'],
  login: [
    '支付宝账户',
    '支付宝账号',
    '微信昵称',
    '微信号',
    '京东账号名',
    '京东账号',
    '美团用户名',
    '用户名',
    '昵称',
  ],
  holder: [
    '账户名称',
    '客户姓名',
    '姓名',
    '单位名称',
    '客户名称',
    '公司名称',
    '核算单位',
    '编制单位',
    '企业名称',
    '户名',
    '单位',
  ],
  bank: ['开户银行', '开户机构', '开户网点', '开户行', '银行'],
  from: ['起始日期', '开始日期', '起始时间', '开始时间', '起始日'],
  to: ['终止日期', '结束日期', '截止日期', '终止时间', '结束时间', '终止日', '截止日'],
  opening: ['期初余额', '上期余额', '上期结余'],
  closing: ['期末余额', '本期余额', '本期结余', '当前余额'],
  period: [
    '会计期间',
    '查询时间范围',
    '查询日期',
    '查询期间',
    '日期范围',
    '起止日期',
    '所属期间',
    '期间',
    '月份',
    '日期',
  ],
  currency: ['币种', '币别', '货币'],
  unit: ['金额单位', '货币单位'],
  other: ['打印时间', '打印日期', '制表人', '制单人', '页码', '单位负责人', '导出时间'],
} as const;
type Key = keyof typeof keys;

const spaced = (word: string): string => [...word].join('[ \\u3000]*');
const keyPattern = Object.entries(keys)
  .flatMap(([key, words]) => words.map((word) => ({ key: key as Key, word })))
  .sort((a, b) => b.word.length - a.word.length);
const anyKey = new RegExp(
  `(?<=^|[\\s,，;；(])(${keyPattern.map(({ word }) => spaced(word)).join('|')})[ \\u3000]*(?:\\[[^\\]]*\\])?[ ]*(?:[:：]|\\t)`,
  'g',
);

/**
 * Reads the lines above a header: account, holder, bank, and the period in the ways exports write it
 * (`期间: 2026年10月`, `会计期间：2026.10`, `2026-01 至 2026-10`, `起始日期: 20251101 终止日期: 20261031`).
 */
export function readPreamble(rows: readonly SheetRow[]): Preamble {
  const said = new Map<Key, string>();
  for (const row of rows) for (const [key, value] of pairsOf(row)) if (!said.has(key)) said.set(key, value);
  const wholeText = rows.map((row) => row.cells.map(cleanCell).join(' ')).join('\n');
  const from = firstDay(said.get('from'));
  const to = firstDay(said.get('to'));
  const period = said.get('period') ?? '';
  return {
    accountNumber: accountNumberIn(said.get('number') ?? ''),
    login: unbracket(said.get('login') ?? said.get('number')),
    holder: said.get('holder') || null,
    bank: said.get('bank') || null,
    months: readMonths(period) ?? monthOfSerial(period) ?? readMonths(wholeText),
    days: from && to && from <= to ? { from, to } : (readDays(period) ?? readDays(wholeText)),
    openingFen: fenIn(said.get('opening')),
    closingFen: fenIn(said.get('closing')),
    foreignCurrency: foreignIn(said.get('currency')),
    unit: /单位\s*[:：]?\s*(?:人民币)?\s*((?:[千万亿]|百万|十万)元)/.exec(wholeText)?.[1] ?? null,
  };
}

/** What stands in the brackets that wallets put around a value. */
function unbracket(text: string | undefined): string | null {
  const plain = (text ?? '').replace(/^[[【]\s*|\s*[\]】]$/g, '').trim();
  return plain === '' ? null : plain;
}

function foreignIn(text = ''): string | null {
  const named = /^(?:美元|港[币元]|欧元|日[元币]|英镑|澳元|加元|新加坡元|瑞士法郎|[A-Z]{3})/i.exec(
    text.normalize('NFKC'),
  );
  return named && !/^(?:CNY|RMB)/i.test(named[0]) ? named[0] : null;
}

function fenIn(text: string | undefined): number | null {
  const amount = parseAmount(text ?? '');
  return amount && 'fen' in amount ? amount.fen : null;
}

/** The `key: value` pairs of a line, whether they share a cell or stand in neighbouring ones. */
function pairsOf(row: SheetRow): [Key, string][] {
  const text = row.cells
    .map(cleanCell)
    .filter((cell) => cell !== '')
    .join('\t')
    .replace(/^#+\s*/, '');
  const found = [...text.matchAll(anyKey)];
  return found.map((match, index) => {
    const word = (match[1] ?? '').replace(/[ \u3000]/g, '');
    const key = keyPattern.find((candidate) => candidate.word === word)?.key ?? 'other';
    const end = found[index + 1]?.index ?? text.length;
    const value = text.slice(match.index + match[0].length, end).trim();
    return [key, value.split('\t')[0]?.trim() ?? ''];
  });
}

/** An account number in a text, without the blanks and dashes people group it with. */
export function accountNumberIn(text: string): string | null {
  const match = /[0-9A-Z][0-9A-Z*\- ]{4,}[0-9]/i.exec(text.normalize('NFKC'));
  return match ? match[0].replace(/[- ]/g, '') : null;
}

const separator = '\\s*(?:至|到|—+|--?|~|～)\\s*';
const monthText = '(\\d{4})\\s*(?:年\\s*第?|[-./])\\s*(\\d{1,2})\\s*(?:月|期)?(?!\\d)';
const monthSpan = new RegExp(`${monthText}(?:${separator}${monthText})?`);
const shortSpan = /(\d{4})\s*年\s*(\d{1,2})\s*月?\s*(?:至|到|—+|--?|~)\s*(\d{1,2})\s*月/;
const compactSpan =
  /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?:\s*(?:至|到|—+|--?|~)\s*(20\d{2})(0[1-9]|1[0-2]))?(?!\d)/;

/**
 * The months a text names: one, or from one to another. Null where it names none, or they are the wrong way round.
 *
 * @example readMonths('会计期间：2026.01 至 2026.10') // { from: '2026-01', to: '2026-10' }
 */
export function readMonths(text: string): { from: Month; to: Month } | null {
  const plain = text.normalize('NFKC');
  const days = readDays(plain);
  if (days) {
    const isWhole = days.from.endsWith('-01') && days.to === lastDayOf(monthOf(days.to));
    return isWhole ? { from: monthOf(days.from), to: monthOf(days.to) } : null;
  }
  const short = shortSpan.exec(plain);
  if (short) return span(short[1], short[2], short[1], short[3]);
  const match = monthSpan.exec(plain) ?? compactSpan.exec(plain);
  if (!match) return null;
  return span(match[1], match[2], match[3] ?? match[1], match[4] ?? match[2]);
}

/** The month of a day that is kept as a spreadsheet's number of days. */
function monthOfSerial(text: string): { from: Month; to: Month } | null {
  if (!/^\d{5}$/.test(text)) return null;
  const month = monthOf(addDaysTo('1899-12-30', Number(text)));
  return month >= '1990-01' && month <= '2099-12' ? { from: month, to: month } : null;
}

function span(fromYear = '', fromMonth = '', toYear = '', toMonth = ''): { from: Month; to: Month } | null {
  const from = `${fromYear}-${fromMonth.padStart(2, '0')}`;
  const to = `${toYear}-${toMonth.padStart(2, '0')}`;
  const areMonths = isDay(`${from}-01`) && isDay(`${to}-01`);
  return areMonths && from <= to ? { from, to } : null;
}

const dayText = '(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))';
const daySpan = new RegExp(`(?<!\\d)${dayText}${separator}${dayText}(?!\\d)`);

/**
 * The days a text names, from one to another.
 *
 * @example readDays('查询时间范围：20251101-20261031') // { from: '2025-11-01', to: '2026-10-31' }
 */
export function readDays(text: string): { from: string; to: string } | null {
  const match = daySpan.exec(text.normalize('NFKC'));
  if (!match) return null;
  const days = [match.slice(1, 8), match.slice(8, 15)].map(toDay);
  const [from, to] = days;
  return from && to && from <= to ? { from, to } : null;
}

function firstDay(text: string | undefined): string | null {
  const match = new RegExp(`(?<!\\d)${dayText}(?!\\d)`).exec((text ?? '').normalize('NFKC'));
  return match ? toDay(match.slice(1, 8)) : null;
}

function toDay(parts: (string | undefined)[]): string | null {
  const [year, ...rest] = parts;
  const [month, date] = rest.filter((part) => part !== undefined);
  const day = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
