import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { lastDayOf, type Month } from '../../core/dates.ts';
import { formatFen } from '../../core/money.ts';
import type { MadeFirm } from '../make-firm.ts';

/** Rows as they stand in a file; `headerRow` is the number of the first header line, from 1. */
export interface Table {
  readonly rows: (string | number)[][];
  readonly headerRow: number;
  readonly firstDataRow: number;
}

export const practiceNote = '练习样本，数据均为虚构';

export const statementHeads = [
  '账号 ',
  '账户名称 ',
  '交易时间',
  '借方发生额（支取）',
  '贷方发生额（收入）',
  '余额',
  '币种',
  '对方户名',
  '对方账号',
  '对方开户机构',
  '记账日期',
  '摘要',
  '备注',
  '账户明细编号-交易流水号',
];

/** The bank statement in the layout of a CCB corporate export: 借方 is money out, 0.00 stands in the unused column. */
export function statementTable(
  firm: Pick<MadeFirm, 'name' | 'accountNumber' | 'months' | 'statement'>,
): Table {
  const from = `${firm.months[0]}-01`;
  const to = lastDayOf(firm.months.at(-1) ?? '');
  const rows: string[][] = [
    [`中国建设银行 对公账户交易明细（${practiceNote}）`],
    ['账号：', firm.accountNumber, '户名：', firm.name],
    ['开户机构：', '中国建设银行苏州工业园区支行', '币种：', '人民币'],
    ['起始日期：', from, '终止日期：', to],
    [],
    statementHeads,
  ];
  const headerRow = rows.length;
  let out = 0;
  let into = 0;
  for (const movement of firm.statement) {
    const paid = Math.max(0, -movement.amountFen);
    const received = Math.max(0, movement.amountFen);
    out += paid;
    into += received;
    rows.push([
      firm.accountNumber,
      firm.name,
      `${movement.date} ${movement.time}`,
      formatFen(paid),
      formatFen(received),
      formatFen(movement.balanceFen),
      '人民币元',
      movement.counterparty,
      movement.counterpartyAccount,
      '',
      movement.date.replaceAll('-', ''),
      movement.summary,
      '',
      `${movement.serial}\t`,
    ]);
  }
  rows.push(['合计', '', '', formatFen(out), formatFen(into)]);
  rows.push([practiceNote]);
  return { rows, headerRow, firstDataRow: headerRow + 1 };
}

/** Comma-separated text with CRLF, quoted where a cell needs it, in GB18030 as Chinese banks write it. */
export function toCsv(rows: readonly (readonly (string | number)[])[], encoding = 'gb18030'): Buffer {
  const cell = (value: string | number): string => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  return iconv.encode(text, encoding);
}

interface BalanceLine {
  readonly code: string;
  readonly name: string;
  readonly opening: number;
  readonly debit: number;
  readonly credit: number;
  readonly yearDebit: number;
  readonly yearCredit: number;
  readonly closing: number;
}

/** The trial balance of a month, every level; in the first calendar year the year's turnover starts with the books. */
export function balanceLines(firm: MadeFirm, month: Month): BalanceLine[] {
  const accounts = firm.ledger.accounts();
  const leaves = accounts.filter(({ isLeaf }) => isLeaf).map(({ code }) => leafLine(firm, code, month));
  return accounts
    .map(({ code, name }) => {
      const own = leaves.filter((leaf) => leaf.code.startsWith(code));
      const sum = (field: Exclude<keyof BalanceLine, 'code' | 'name'>) =>
        own.reduce((total, leaf) => total + leaf[field], 0);
      return {
        code,
        name,
        opening: sum('opening'),
        debit: sum('debit'),
        credit: sum('credit'),
        yearDebit: sum('yearDebit'),
        yearCredit: sum('yearCredit'),
        closing: sum('closing'),
      };
    })
    .filter(
      (line) =>
        line.opening || line.debit || line.credit || line.yearDebit || line.yearCredit || line.closing,
    );
}

function leafLine(firm: MadeFirm, code: string, month: Month): BalanceLine {
  const { ledger } = firm;
  const period = ledger.turnover(code, month, month);
  const year = ledger.turnover(code, `${month.slice(0, 4)}-01`, month);
  const closing = ledger.balance(code, month);
  return {
    code,
    name: '',
    opening: closing - period.debit + period.credit,
    debit: period.debit,
    credit: period.credit,
    yearDebit: year.debit,
    yearCredit: year.credit,
    closing,
  };
}

const balanceHeads = [
  '科目代码',
  '科目名称',
  '期初余额',
  '',
  '本期发生额',
  '',
  '本年累计发生额',
  '',
  '期末余额',
  '',
];

/** The trial balance as bookkeeping programs export it: a merged header of two rows, totals below. */
export function balanceTable(firm: MadeFirm, month: Month): Table {
  const lines = balanceLines(firm, month);
  const yuan = (fen: number): number | string => (fen === 0 ? '' : fen / 100);
  const sides = (fen: number): (number | string)[] => [yuan(Math.max(0, fen)), yuan(Math.max(0, -fen))];
  const rows: (string | number)[][] = [
    ['科目余额表'],
    [
      `单位：${firm.name}（${practiceNote}）`,
      '',
      '',
      '',
      `期间：${month.slice(0, 4)}年${Number(month.slice(5))}月`,
      '',
      '',
      '',
      '币别：人民币',
    ],
    balanceHeads,
    ['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方', '借方', '贷方'],
  ];
  for (const line of lines) {
    rows.push([
      line.code,
      line.name,
      ...sides(line.opening),
      yuan(line.debit),
      yuan(line.credit),
      yuan(line.yearDebit),
      yuan(line.yearCredit),
      ...sides(line.closing),
    ]);
  }
  const top = lines.filter((line) => line.code.length === 4);
  const total = (value: (line: BalanceLine) => number): number | string =>
    yuan(top.reduce((sum, line) => sum + value(line), 0));
  rows.push([
    '合计',
    '',
    total(({ opening }) => Math.max(0, opening)),
    total(({ opening }) => Math.max(0, -opening)),
    total(({ debit }) => debit),
    total(({ credit }) => credit),
    total(({ yearDebit }) => yearDebit),
    total(({ yearCredit }) => yearCredit),
    total(({ closing }) => Math.max(0, closing)),
    total(({ closing }) => Math.max(0, -closing)),
  ]);
  return { rows, headerRow: 3, firstDataRow: 5 };
}

interface Look {
  readonly merges: XLSX.Range[];
  /** In characters. */
  readonly widths: readonly number[];
}

function balanceLook({ headerRow }: Table): Look {
  const top = headerRow - 1;
  const span = (column: number, width: number, height: number): XLSX.Range => ({
    s: { r: top, c: column },
    e: { r: top + height - 1, c: column + width - 1 },
  });
  return {
    merges: [span(0, 1, 2), span(1, 1, 2), ...[2, 4, 6, 8].map((column) => span(column, 2, 1))],
    widths: [12, 32, ...Array.from({ length: 8 }, () => 16)],
  };
}

/** A workbook of one sheet, the header of a trial balance merged as people see it. The same table gives the same bytes. */
export function toXlsx(table: Table, sheetName = '科目余额表', look = balanceLook(table)): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(table.rows);
  for (const key of Object.keys(sheet)) {
    const cell = sheet[key] as XLSX.CellObject;
    if (!key.startsWith('!') && cell.t === 'n') cell.z = '#,##0.00';
  }
  if (look.merges.length > 0) sheet['!merges'] = look.merges;
  sheet['!cols'] = look.widths.map((wch) => ({ wch }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, sheetName);
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
