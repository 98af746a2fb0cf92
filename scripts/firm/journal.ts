import { addMonthsToMonth, type Month } from '../../core/dates.ts';
import { formatFen } from '../../core/money.ts';
import type { MadeFirm } from '../make-firm.ts';
import { practiceNote, type Table } from './files.ts';

interface Line {
  readonly code: string;
  readonly party: string | null;
  readonly debitFen: number;
  readonly creditFen: number;
}

/** A voucher of the word 记, numbered within its month. */
export interface Voucher {
  readonly date: string;
  readonly number: number;
  readonly summary: string;
  readonly lines: readonly Line[];
}

/** The vouchers of some months in the order of their days, numbered from 1 in each month. */
export function listVouchers({ ledger }: MadeFirm, from: Month, to: Month): Voucher[] {
  const numbers = new Map<Month, number>();
  return ledger.entries
    .filter(({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ date, summary, postings }) => {
      const month = date.slice(0, 7);
      const number = (numbers.get(month) ?? 0) + 1;
      numbers.set(month, number);
      const lines = postings
        .filter(([, debitFen, creditFen]) => debitFen !== 0 || creditFen !== 0)
        .map(([code, debitFen, creditFen]) => {
          const party = ledger.partyNames.get(code) ?? null;
          return { code, party, debitFen, creditFen };
        });
      return { date, number, summary, lines };
    });
}

/** The balances a month begins with, debit positive, with whom each is kept for. */
export function listOpenings(
  { ledger }: MadeFirm,
  month: Month,
): { code: string; party: string | null; amountFen: number }[] {
  return ledger
    .accounts()
    .filter(({ isLeaf }) => isLeaf)
    .map(({ code }) => ({
      code,
      party: ledger.partyNames.get(code) ?? null,
      amountFen: ledger.balance(code, addMonthsToMonth(month, -1)),
    }))
    .filter(({ amountFen }) => amountFen !== 0);
}

const spoken = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** A journal as Kingdee programs lay it out: account names with those above them, the day and number once a voucher. */
export function kingdeeJournal(firm: MadeFirm, from: Month, to: Month): Table {
  const yuan = (fen: number): number | string => (fen === 0 ? '' : fen / 100);
  const rows: (string | number)[][] = [
    ['序时账'],
    [
      `单位：${firm.name}（${practiceNote}）`,
      '',
      '',
      `期间：${spoken(from)}至${spoken(to)}`,
      '',
      '',
      '币别：人民币',
    ],
    ['日期', '凭证字号', '摘要', '科目代码', '科目名称', '往来单位', '借方金额', '贷方金额'],
  ];
  const headerRow = rows.length;
  let debit = 0;
  let credit = 0;
  for (const { date, number, summary, lines } of listVouchers(firm, from, to)) {
    for (const [index, line] of lines.entries()) {
      debit += line.debitFen;
      credit += line.creditFen;
      rows.push([
        index === 0 ? date : '',
        index === 0 ? `记-${number}` : '',
        summary,
        line.code,
        fullName(firm, line.code),
        line.party ?? '',
        yuan(line.debitFen),
        yuan(line.creditFen),
      ]);
    }
  }
  rows.push(['合计', '', '', '', '', '', yuan(debit), yuan(credit)]);
  return { rows, headerRow, firstDataRow: headerRow + 1 };
}

/** How wide its columns are in a workbook. */
export const journalLook = { merges: [], widths: [12, 10, 40, 12, 40, 32, 16, 16] };

/** 应交税费_应交增值税_进项税额. */
function fullName({ ledger }: MadeFirm, code: string): string {
  return [...ledger.names.keys()]
    .filter((above) => code.startsWith(above))
    .sort((a, b) => a.length - b.length)
    .map((above) => ledger.names.get(above))
    .join('_');
}

/** A journal as Yonyou programs lay it out: every row whole, customers, suppliers and persons in columns of their own. */
export function yonyouJournal(firm: MadeFirm, from: Month, to: Month): Table {
  const amount = (fen: number): string => (fen === 0 ? '' : formatFen(fen));
  const rows: string[][] = [
    [`序时账（${practiceNote}）`],
    [`核算单位：${firm.name}`, '', '', `日期：${from}-01`],
    [
      '制单日期',
      '凭证号数',
      '摘要',
      '科目编码',
      '科目名称',
      '客户名称',
      '供应商名称',
      '个人名称',
      '借方金额',
      '贷方金额',
    ],
  ];
  const headerRow = rows.length;
  for (const { date, number, summary, lines } of listVouchers(firm, from, to)) {
    for (const { code, party, debitFen, creditFen } of lines) {
      const isCustomer = /^(?:1122|2203)/.test(code);
      const isPerson = code.startsWith('2241');
      rows.push([
        date,
        `记-${String(number).padStart(4, '0')}`,
        summary,
        code,
        firm.ledger.names.get(code) ?? '',
        isCustomer ? (party ?? '') : '',
        isCustomer || isPerson ? '' : (party ?? ''),
        isPerson ? (party ?? '') : '',
        amount(debitFen),
        amount(creditFen),
      ]);
    }
  }
  return { rows, headerRow, firstDataRow: headerRow + 1 };
}
