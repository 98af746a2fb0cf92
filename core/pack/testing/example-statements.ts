import type { Statement, StatementLine } from '../../books/contract.ts';
import type { LineRole } from '../../books/line-roles.ts';
import type { Language } from '../../schemas.ts';
import { balanceSheetNames, incomeStatementNames } from './statement-lines.ts';

/** Line number -> amounts in fen; every other line is zero. */
type Amounts = Record<number, [current: number, comparative: number]>;

const balances: Amounts = {
  1: [42_688_010, 81_230_000],
  4: [186_403_512, 150_000_099],
  9: [77_900_000, 70_010_000],
  10: [31_000_000, 30_000_000],
  12: [46_900_000, 40_010_000],
  15: [42_688_010 + 186_403_512 + 77_900_000, 81_230_000 + 150_000_099 + 70_010_000],
  18: [260_000_000, 240_000_000],
  19: [81_000_000, 65_000_000],
  20: [260_000_000 - 81_000_000, 240_000_000 - 65_000_000],
  29: [179_000_000, 175_000_000],
  30: [306_991_522 + 179_000_000, 301_240_099 + 175_000_000],
  31: [80_000_000, 60_000_000],
  33: [120_350_777, 140_120_050],
  36: [-1_240_560, 3_300_000],
  41: [80_000_000 + 120_350_777 - 1_240_560, 60_000_000 + 140_120_050 + 3_300_000],
  47: [199_110_217, 203_420_050],
  48: [200_000_000, 200_000_000],
  51: [485_991_522 - 199_110_217 - 200_000_000, 476_240_099 - 203_420_050 - 200_000_000],
  52: [485_991_522 - 199_110_217, 476_240_099 - 203_420_050],
  53: [485_991_522, 476_240_099],
};
const profits: Amounts = {
  1: [96_540_000, 1_043_220_030],
  2: [78_300_000, 850_450_000],
  11: [2_100_000, 21_300_000],
  14: [13_450_020, 138_000_000],
  18: [400_000, 4_210_000],
  21: [96_540_000 - 78_300_000 - 2_100_000 - 13_450_020 - 400_000, 29_260_030],
  30: [2_289_980, 29_260_030],
  31: [0, 732_000],
  32: [2_289_980, 28_528_030],
};

const sheetRoles: Record<number, LineRole> = { 30: 'totalAssets', 47: 'totalLiabilities' };

function linesOf(
  names: string[],
  amounts: Amounts,
  totals: number[],
  memos: number[],
  roles: Record<number, LineRole> = {},
): StatementLine[] {
  return names.map((name, index) => {
    const line = index + 1;
    const [currentFen, comparativeFen] = amounts[line] ?? [0, 0];
    const kind = totals.includes(line) ? 'total' : memos.includes(line) ? 'memo' : 'item';
    const role = roles[line] ?? null;
    return { line, name, kind, role, flow: null, currentFen, comparativeFen, rule: '', terms: null };
  });
}

export function exampleStatement(name: Statement['statement'], language: Language): Statement {
  const isSheet = name === 'balanceSheet';
  const zh = language === 'zh';
  const text = zh ? '小企业会计准则' : 'Accounting Standards for Small Business Enterprises';
  const tied = zh ? '资产合计等于负债和所有者权益总计' : 'Total assets equal total liabilities and equity';
  return {
    statement: name,
    form: isSheet ? '会小企01表' : '会小企02表',
    title: isSheet ? (zh ? '资产负债表' : 'Balance sheet') : zh ? '利润表' : 'Income statement',
    month: '2026-10',
    from: '2026-10',
    period: 'month',
    currentHead: isSheet ? (zh ? '期末余额' : 'Closing') : zh ? '本期金额' : 'This period',
    comparativeHead: isSheet ? (zh ? '年初余额' : 'Start of year') : zh ? '本年累计金额' : 'Year to date',
    lines: isSheet
      ? linesOf(
          balanceSheetNames[language],
          balances,
          [15, 29, 30, 41, 46, 47, 52, 53],
          [10, 11, 12, 13],
          sheetRoles,
        )
      : linesOf(
          incomeStatementNames[language],
          profits,
          [21, 30, 32],
          [4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 17, 19, 23, 25, 26, 27, 28, 29],
        ),
    tieOuts: [
      { rule: 'sheet', ok: true, differenceFen: 0, sentence: { key: 'x', data: {}, text: tied } },
      {
        rule: 'second',
        ok: isSheet,
        differenceFen: isSheet ? 0 : 100,
        sentence: { key: 'x', data: {}, text: tied },
      },
    ],
    unmapped: isSheet
      ? [
          {
            code: '1901',
            name: zh ? '待处理财产损溢' : 'Property gains and losses pending',
            amountFen: 12_345,
          },
        ]
      : [],
    remarks: [],
    source: { id: 'smallEnterprise', text, year: 2013, sample: null },
    standard: 'smallEnterprise',
  };
}
