import { textOf, workbookOf } from './sample-file.ts';

/** A trial balance as a program writes it; all of them hold the same accounts. */
export interface BalanceFile {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly encoding: string | null;
  readonly period: readonly [from: string, to: string] | null;
  readonly problems?: readonly string[];
  readonly notData?: number;
  /** Where it has no turnover, the balances stay as they are at its beginning. */
  readonly isOpeningsOnly?: true;
}

/** Code, opening, debit, credit, closing in fen: debit positive. */
export const balanceRows = [
  ['1002', 100_00, 50_00, 20_00, 130_00],
  ['100201', 100_00, 50_00, 20_00, 130_00],
  ['1122', 0, 0, 40_00, -40_00],
  ['3001', -100_00, 0, 0, -100_00],
  ['5602', 0, 10_00, 0, 10_00],
] as const;

const twoRowHead = [
  '科目编码,科目名称,期初余额,,本期发生额,,本年累计发生额,,期末余额,',
  ',,借方,贷方,借方,贷方,借方累计,贷方累计,借方,贷方',
];

export const balanceFiles: Readonly<Record<string, BalanceFile>> = {
  'Kingdee, a merged head of two rows, and a total': {
    format: 'trial_balance_kingdee',
    bytes: workbookOf(
      [
        ['科目余额表'],
        ['核算单位：苏州某某有限公司', '', '期间：', 46326],
        ['科目代码', '科目名称', '期初余额', '', '本期发生额', '', '期末余额', ''],
        ['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方'],
        [1002, '银行存款', 100, '', 50, 20, 130, ''],
        [100201, '　基本户', 100, '', 50, 20, 130, ''],
        [1122, '应收账款', '', '', '', 40, '', 40],
        [3001, '实收资本', '', 100, '', '', '', 100],
        [5602, '管理费用', '', '', 10, '', 10, ''],
        ['合计', '', 100, 100, 60, 60, 140, 140],
        ['制表人：', '', '', '打印日期：2026-11-02'],
      ],
      'xlsx',
    ),
    encoding: null,
    period: ['2026-10', '2026-10'],
    notData: 2,
  },
  'Yonyou, one balance beside its direction': {
    format: 'trial_balance_yonyou',
    bytes: textOf(
      [
        '会计期间：2026.10',
        '科目编码,科目名称,方向,期初余额,借方本期,贷方本期,期末余额',
        '1002,银行存款,借,100.00,50.00,20.00,130.00',
        '100201,基本户,借,100.00,50.00,20.00,130.00',
        '1122,应收账款,借,0.00,0.00,40.00,(40.00)',
        '3001,实收资本,贷,100.00,-,-,100.00',
        '5602,管理费用,借,/,10.00,/,10.00',
      ],
      'gb18030',
    ),
    encoding: 'gb18030',
    period: ['2026-10', '2026-10'],
  },
  'Yonyou, a direction beside each balance': {
    format: 'trial_balance_yonyou',
    bytes: textOf(
      [
        '期间：2026年10月',
        '科目编码,科目名称,方向,期初余额,本期借方,本期贷方,方向,期末余额',
        '1002,银行存款,借,100.00,50.00,20.00,借,130.00',
        '100201,基本户,借,100.00,50.00,20.00,借,130.00',
        '1122,应收账款,平,0.00,0.00,40.00,贷,40.00',
        '3001,实收资本,贷,100.00,,,贷,100.00',
        '5602,管理费用,平,,10.00,,借,10.00',
      ],
      'gb18030',
    ),
    encoding: 'gb18030',
    period: ['2026-10', '2026-10'],
  },
  'flat, eight columns': {
    format: 'trial_balance_generic',
    bytes: textOf(
      [
        '2026年10月科目余额表',
        '科目代码,科目名称,期初借方,期初贷方,本期借方,本期贷方,期末借方,期末贷方',
        '1002,银行存款,100.00,,50.00,20.00,130.00,',
        '100201,基本户,100.00,,50.00,20.00,130.00,',
        '1122,应收账款,,,,40.00,,40.00',
        '3001,实收资本,,100.00,,,,100.00',
        '5602,管理费用,,,10.00,,10.00,',
      ],
      'utf-8',
      '\n',
      true,
    ),
    encoding: 'utf-8',
    period: ['2026-10', '2026-10'],
  },
  'two rows of heads with the year’s turnover, auxiliary items, full-width digits, UTF-16 without a mark': {
    format: 'trial_balance_generic',
    bytes: textOf(
      [
        '期间：２０２６年１０月',
        ...twoRowHead,
        '１００２,银行存款,"１００．００",,50.00,20.00,500.00,370.00,￥130.00,',
        '１００２01,基本户,100.00,,50.00,20.00,500.00,370.00,130.00,',
        '1122,应收账款,,,,40.00,,40.00,,40.00',
        ',[001]甲公司,,,,40.00,,40.00,,40.00',
        '3001,实收资本,,100.00,,,,100.00,,100.00',
        '5602,管理费用,,,10.00,,10.00,,10.00,',
        '合计,,100.00,100.00,60.00,60.00,510.00,510.00,140.00,140.00',
      ],
      'utf-16le',
    ),
    encoding: 'utf-16le',
    period: ['2026-10', '2026-10'],
    notData: 2,
  },
  'other columns first': {
    format: 'trial_balance_generic',
    bytes: textOf(
      [
        '会计期间：2026-10-01 至 2026-10-31',
        '期末余额(贷方)|期末余额(借方)|本期发生额(贷方)|本期发生额(借方)|期初余额(贷方)|期初余额(借方)|科目名称|科目编号',
        '|130.00|20.00|50.00||100.00|银行存款|1002',
        '|130.00|20.00|50.00||100.00|基本户|100201',
        '40.00||40.00||||应收账款|1122',
        '100.00||||100.00||实收资本|3001',
        '|10.00||10.00|||管理费用|5602',
      ],
      'utf-16be',
      '\r\n',
      true,
    ),
    encoding: 'utf-16be',
    period: ['2026-10', '2026-10'],
  },
  'opening balances with the year’s turnover so far': {
    format: 'trial_balance_generic',
    bytes: textOf(
      [
        '科目编码,科目名称,期初借方,期初贷方,累计借方,累计贷方',
        '1002,银行存款,100.00,,500.00,400.00',
        '100201,基本户,100.00,,500.00,400.00',
        '1122,应收账款,,,,',
        '3001,实收资本,,100.00,,100.00',
        '5602,管理费用,,,,',
      ],
      'utf-8',
      '\r\n',
      true,
    ),
    encoding: 'utf-8',
    period: null,
    problems: ['imports.openingsOnly'],
    isOpeningsOnly: true,
  },
};
