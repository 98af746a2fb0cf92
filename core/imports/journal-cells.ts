import { type AmountReading, parseAmount, plainFen } from './parse-amount.ts';
import { cleanCell, isEmptyMark } from './sheet.ts';

/** A cell, cleaned; empty where the row is shorter. */
export const cleanText = (text: string | undefined): string => (text === undefined ? '' : cleanCell(text));

/** An amount as `parseAmount` reads it: fen, null for an empty cell, or what is wrong. */
export function readFen(
  text: string,
): number | null | Extract<AmountReading, { problem: string }>['problem'] {
  if (text === '') return null;
  const fen = plainFen(text);
  if (!Number.isNaN(fen)) return fen;
  const reading = parseAmount(text);
  if (reading === null) return null;
  return 'fen' in reading ? reading.fen : reading.problem;
}

export interface VoucherMark {
  readonly word: string;
  readonly number: number;
}

const mark =
  /^(?:20\d{2}[-./年]?(?:0?[1-9]|1[0-2])[月期]?[-_\s]+)?([^\d\s\-_—–#.]{0,8}?)(?:字)?[\s\-_—–#.]*第?\s*0*(\d{1,9})\s*号?$/u;
const longWords: Readonly<Record<string, string>> = {
  记账: '记',
  记帐: '记',
  记账凭证: '记',
  记帐凭证: '记',
  收款: '收',
  收款凭证: '收',
  付款: '付',
  付款凭证: '付',
  转账: '转',
  转帐: '转',
  转账凭证: '转',
  转帐凭证: '转',
};

/**
 * Reads a voucher's word and number: `记-12`, `记账1`, `记 字 第 0012 号`, `2026-10-记-12`, or the number alone beside a
 * column of words.
 *
 * @param word from a column of its own; empty where there is none
 * @param isExact whether the word is kept as it stands; else 记账 and 记账凭证 are 记
 * @returns null when it is neither
 * @example readVoucherMark('记账-0012', '', false) // { word: '记', number: 12 }
 */
export function readVoucherMark(text: string, word: string, isExact: boolean): VoucherMark | null {
  const match = mark.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const number = Number(match[2]);
  const said = word === '' ? (match[1] ?? '') : word;
  const plain = isExact
    ? said
    : (longWords[said.replace(/字$/, '')] ?? said.replace(/(?:.)字$/, (two) => two.slice(0, 1)));
  return number === 0 || plain.length > 8 ? null : { word: plain === '' ? '记' : plain, number };
}

const itemClass =
  /^(客户|供应商|往来单位|往来|客商|单位|职员|员工|个人|人员|股东|银行|部门|项目|现金流量?|现金流量项目|存货|仓库|数量|外币)\s*[:：]\s*/;
const noParty = /^(?:部门|项目|现金流|存货|仓库|数量|外币|银行)/;

/**
 * The party an auxiliary cell names: `江苏远岚`, `[001]江苏远岚`, `客户：001 江苏远岚；部门：02 销售部`. Departments and
 * projects are no parties.
 *
 * @returns null where it names none
 * @example partyIn('客户：001 江苏远岚') // '江苏远岚'
 */
export function partyIn(text: string): string | null {
  for (const item of text.split(/[;；|]/)) {
    const plain = cleanCell(item);
    const named = itemClass.exec(plain);
    if (named && noParty.test(named[1] ?? '')) continue;
    const name = plain
      .slice(named?.[0].length ?? 0)
      .replace(/^(?:[[【][^\]】]*[\]】]\s*|[A-Za-z]{0,4}\d[\w.-]*[\s_]+)/, '')
      .trim();
    if (!isEmptyMark(name)) return name;
  }
  return null;
}

/**
 * An account's name and the party behind it: `应收账款_[001]江苏远岚` names both.
 *
 * @param isSub whether the account stands below another: its name may have that one's before it
 * @param topName the name of the account at the top
 * @example splitAccountName('应交税费—应交增值税—销项税额', true, '应交税费') // { name: '销项税额', party: null }
 */
export function splitAccountName(
  text: string,
  isSub: boolean,
  topName: string | null,
): { name: string; party: string | null } {
  const bracketed = /^(.*?)[\s_\-—–/\\]*[[【]([^\]】]*)[\]】]\s*(.+)$/u.exec(text);
  const whole = bracketed ? (bracketed[1] ?? '') : text;
  const party = bracketed ? partyIn((bracketed[3] ?? '').replace(/[[【].*$/u, '')) : null;
  if (!isSub) return { name: whole, party };
  const parts = whole.split(/\s*[_\\/>—–-]+\s*/u).filter((part) => part !== '');
  const leaf = parts.length > 1 && parts[0] === topName ? (parts.at(-1) ?? whole) : whole;
  return { name: leaf, party };
}
