/** What an account is to the plain-text ledgers, which go by the first part of its name. */
export type Root = 'assets' | 'liabilities' | 'equity' | 'revenues' | 'expenses';

export interface BenchAccount {
  readonly code: string;
  readonly name: string;
  readonly root: Root;
}

const names: Readonly<Record<string, string>> = {
  1001: '库存现金',
  100201: '工商银行基本户',
  100202: '建设银行一般户',
  100203: '农业银行一般户',
  1122: '应收账款',
  1221: '其他应收款',
  140301: '主要材料',
  140302: '辅助材料',
  1405: '库存商品',
  1601: '固定资产',
  1602: '累计折旧',
  1701: '无形资产',
  1702: '累计摊销',
  1801: '长期待摊费用',
  2001: '短期借款',
  2202: '应付账款',
  221101: '工资',
  221102: '社会保险费',
  222101: '应交增值税',
  222102: '应交城市维护建设税',
  222103: '应交教育费附加',
  222104: '应交个人所得税',
  2231: '应付利息',
  2501: '长期借款',
  3001: '实收资本',
  3103: '本年利润',
  310401: '未分配利润',
  400101: '直接材料',
  400102: '直接人工',
  500101: '商品销售收入',
  500102: '配件销售收入',
  500103: '安装收入',
  500104: '维修收入',
  5051: '其他业务收入',
  530101: '政府补助',
  530102: '违约金收入',
  540101: '商品销售成本',
  540102: '配件销售成本',
  540103: '安装成本',
  5402: '其他业务成本',
  5403: '税金及附加',
  560101: '运输费',
  560102: '广告费',
  560103: '业务宣传费',
  560104: '包装费',
  560105: '售后服务费',
  560201: '办公费',
  560202: '差旅费',
  560203: '房租',
  560204: '水电费',
  560205: '职工薪酬',
  560206: '折旧费',
  560207: '业务招待费',
  560208: '通讯费',
  560209: '摊销费',
  560210: '修理费',
  560301: '利息支出',
  560302: '手续费',
  571101: '罚款支出',
  571102: '捐赠支出',
};

/** Costs of production (4…) are stock until they are finished. */
function rootOf(code: string): Root {
  if (/^(?:1|4)/.test(code)) return 'assets';
  if (code.startsWith('2')) return 'liabilities';
  if (code.startsWith('3')) return 'equity';
  return /^(?:50|51|53)/.test(code) ? 'revenues' : 'expenses';
}

/** The accounts that are posted to, by code. */
export const accounts: ReadonlyMap<string, BenchAccount> = new Map(
  Object.entries(names).map(([code, name]) => [code, { code, name, root: rootOf(code) }]),
);

export const isResult = (code: string): boolean => code.startsWith('5');

const three = (number: number): string => String(number).padStart(3, '0');
const listParties = (count: number, name: (number: string) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(three(index + 1)));
const customers = listParties(300, (number) => `华东${number}商贸有限公司`);
const suppliers = listParties(180, (number) => `江南${number}制造有限公司`);
const employees = listParties(20, (number) => `职员${number}`);

/** 500, in the order of their ids. */
export const parties: readonly string[] = [...customers, ...suppliers, ...employees];

/** Accounts kept for each party. */
export const partiesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['1122', customers],
  ['2202', suppliers],
  ['1221', employees],
]);
