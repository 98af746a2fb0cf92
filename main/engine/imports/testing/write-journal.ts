import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A voucher of two lines: so much from an account to another. */
export interface Entry {
  readonly date: string;
  readonly number: number;
  readonly debit: string;
  readonly credit: string;
  readonly fen: number;
  readonly party?: string;
}

const names: Record<string, string> = {
  '1002': '银行存款',
  '100203': '银行存款—农行',
  '1122': '应收账款',
  '2202': '应付账款',
  '1403': '原材料',
  '5001': '主营业务收入',
  '560201': '管理费用—办公费',
  '3103': '本年利润',
};

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** Writes entries as a journal (序时账), the way many programs export it. */
export function writeJournal(folder: string, name: string, entries: readonly Entry[]): string {
  const rows = entries.flatMap(({ date, number, debit, credit, fen, party = '' }) => {
    const line = (code: string, ...amounts: string[]): string => {
      const named = code.startsWith('1122') || code.startsWith('2202') ? party : '';
      return [date, `记-${number}`, `第${number}笔`, code, names[code] ?? '', named, ...amounts].join(',');
    };
    return [line(debit, yuan(fen), ''), line(credit, '', yuan(fen))];
  });
  const path = join(folder, name);
  const head = '日期,凭证字号,摘要,科目编码,科目名称,往来单位,借方金额,贷方金额';
  writeFileSync(path, [head, ...rows, ''].join('\r\n'));
  return path;
}
