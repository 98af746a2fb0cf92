import type { Language } from '../schemas.ts';
import type { ImportKind } from './schemas.ts';

/** A sheet of the app's own workbook: what stands above its heads, and the heads with how wide they are. */
interface TemplateSheet {
  readonly name: Readonly<Record<Language, string>>;
  readonly kind: ImportKind;
  readonly above: readonly (readonly string[])[];
  /** Chinese and English; `isText` where a spreadsheet must not make a number of it. */
  readonly columns: readonly TemplateColumn[];
}

interface TemplateColumn {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  readonly isText?: true;
}

const column = (zh: string, en: string, width = 14): TemplateColumn => ({ zh, en, width });
const text = (zh: string, en: string, width = 14): TemplateColumn => ({ zh, en, width, isText: true });

/** The sheets to fill in; each is read back by the format whose heads it has. */
export const templateSheets: readonly TemplateSheet[] = [
  {
    name: { zh: '银行流水', en: 'Bank movements' },
    kind: 'bankStatement',
    above: [],
    columns: [
      text('账号', 'Account number', 24),
      text('日期', 'Date'),
      column('收入', 'Money in'),
      column('支出', 'Money out'),
      column('余额', 'Balance'),
      text('对方户名', 'Counterparty', 28),
      text('对方账号', 'Counterparty account', 24),
      text('摘要', 'Summary', 28),
      text('流水号', 'Serial number', 20),
    ],
  },
  {
    name: { zh: '凭证', en: 'Vouchers' },
    kind: 'journal',
    above: [],
    columns: [
      text('日期', 'Date'),
      text('凭证字', 'Word', 8),
      column('凭证号', 'Number', 8),
      text('摘要', 'Summary', 28),
      text('科目编码', 'Account code'),
      text('科目名称', 'Account name', 24),
      text('往来单位', 'Party', 24),
      column('借方金额', 'Debit'),
      column('贷方金额', 'Credit'),
    ],
  },
  {
    name: { zh: '科目余额表', en: 'Trial balance' },
    kind: 'trialBalance',
    above: [['期间：', ''], []],
    columns: [
      text('科目编码', 'Account code'),
      text('科目名称', 'Account name', 28),
      column('期初借方', 'Opening debit'),
      column('期初贷方', 'Opening credit'),
      column('本期借方', 'Debit'),
      column('本期贷方', 'Credit'),
      column('本年累计借方', 'Debit this year'),
      column('本年累计贷方', 'Credit this year'),
      column('期末借方', 'Closing debit'),
      column('期末贷方', 'Closing credit'),
    ],
  },
];

/**
 * A column's head in the workbook. The English name stands in brackets behind the Chinese one, where the reader of heads
 * passes it over.
 *
 * @example headOf({ zh: '日期', en: 'Date', width: 14 }, 'en') // '日期 [Date]'
 */
export function headOf({ zh, en }: TemplateColumn, language: Language): string {
  return language === 'zh' ? zh : `${zh} [${en}]`;
}
