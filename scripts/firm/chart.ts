import type { Ledger } from './ledger.ts';

/** Accounts the practice firm keeps, below the chart of the small-enterprise standard. */
const accounts: Record<string, string> = {
  '1001': '库存现金',
  '1002': '银行存款',
  '100201': '建设银行苏州工业园区支行',
  '1122': '应收账款',
  '1123': '预付账款',
  '112301': '设备定金',
  '1221': '其他应收款',
  '122101': '厂房押金',
  '122102': '员工备用金',
  '1403': '原材料',
  '1405': '库存商品',
  '1601': '固定资产',
  '160101': '机器设备',
  '160102': '电子设备',
  '1602': '累计折旧',
  '2001': '短期借款',
  '200101': '建设银行苏州工业园区支行',
  '2202': '应付账款',
  '2203': '预收账款',
  '220301': '南通汐原医疗器械有限公司',
  '2211': '应付职工薪酬',
  '221101': '工资',
  '221102': '社会保险和住房公积金',
  '2221': '应交税费',
  '222101': '应交增值税',
  '22210101': '进项税额',
  '22210102': '销项税额',
  '22210103': '转出未交增值税',
  '222102': '未交增值税',
  '222103': '城市维护建设税',
  '222104': '教育费附加',
  '222105': '地方教育附加',
  '222106': '企业所得税',
  '222107': '印花税',
  '2231': '应付利息',
  '2241': '其他应付款',
  '224101': '股东往来',
  '3001': '实收资本',
  '3103': '本年利润',
  '3104': '利润分配',
  '310401': '未分配利润',
  '4001': '生产成本',
  '400101': '直接材料',
  '400102': '直接人工',
  '400103': '制造费用',
  '4101': '制造费用',
  '410101': '折旧费',
  '410102': '水电费',
  '410103': '厂房租金',
  '5001': '主营业务收入',
  '500101': '精密零件加工',
  '5051': '其他业务收入',
  '505101': '边角料销售',
  '5301': '营业外收入',
  '530101': '政府补助',
  '5401': '主营业务成本',
  '540101': '精密零件加工',
  '5403': '税金及附加',
  '540301': '城市维护建设税',
  '540302': '教育费附加',
  '540303': '地方教育附加',
  '540304': '印花税',
  '5601': '销售费用',
  '560101': '运输费',
  '560102': '业务宣传费',
  '5602': '管理费用',
  '560201': '工资',
  '560202': '办公费',
  '560203': '业务招待费',
  '560204': '折旧费',
  '560205': '研究费用',
  '5603': '财务费用',
  '560301': '利息支出',
  '560302': '手续费',
  '560303': '利息收入',
  '5801': '所得税费用',
};

/** Whom the accounts beside those of buyers and sellers are kept for. */
const otherParties: Record<string, string> = {
  '112301': '无锡砺锋数控机床有限公司',
  '122101': '苏州工业园区湖岸标准厂房管理有限公司',
  '220301': '南通汐原医疗器械有限公司',
  '224101': '陈晨光',
};

export interface Party {
  readonly code: string;
  readonly name: string;
  readonly account: string;
  /** Its part of all sales or purchases. */
  readonly share: number;
}

const buyers: [string, number][] = [
  ['江苏远岚汽车部件股份有限公司', 0.6],
  ['无锡澄屿自动化设备有限公司', 0.13],
  ['昆山砚北电子科技有限公司', 0.1],
  ['常州栎川机电有限公司', 0.07],
  ['上海岫云仪器有限公司', 0.06],
  ['南通汐原医疗器械有限公司', 0.04],
];
const sellers: [string, number][] = [
  ['苏州铎岭特钢销售有限公司', 0.34],
  ['常熟朔溪铝业有限公司', 0.2],
  ['无锡峤安刀具有限公司', 0.12],
  ['苏州屿宁表面处理有限公司', 0.11],
  ['张家港漪澜模具有限公司', 0.09],
  ['苏州岑木五金有限公司', 0.06],
  ['太仓泊远机械配件有限公司', 0.05],
  ['昆山芷岸包装制品有限公司', 0.03],
];

export interface Parties {
  readonly buyers: readonly Party[];
  readonly sellers: readonly Party[];
}

/** Names the accounts; with more parties asked for, the last ones' shares are spread over invented others. */
export function nameAccounts(ledger: Ledger, parties: number): Parties {
  for (const [code, name] of Object.entries(accounts)) ledger.name(code, name);
  for (const [code, name] of Object.entries(otherParties)) ledger.partyNames.set(code, name);
  return {
    buyers: makeParties(ledger, '1122', buyers, Math.max(parties, buyers.length), '客户'),
    sellers: makeParties(ledger, '2202', sellers, Math.max(parties, sellers.length), '供应商'),
  };
}

function makeParties(
  ledger: Ledger,
  top: string,
  known: [string, number][],
  count: number,
  word: string,
): Party[] {
  const digits = Math.max(2, String(count).length);
  const extra = count - known.length;
  return Array.from({ length: count }, (_, index) => {
    const [name, share] = known[index] ?? [`${word}${String(index + 1).padStart(digits, '0')}（虚构）`, 0];
    const isLast = index >= known.length - 1;
    const lastShare = known.at(-1)?.[1] ?? 0;
    const code = top + String(index + 1).padStart(digits, '0');
    ledger.name(code, name);
    ledger.partyNames.set(code, name);
    const account = `3200${top}${String(index + 1).padStart(10, '0')}`;
    return { code, name, account, share: isLast ? lastShare / (extra + 1) : share };
  });
}
