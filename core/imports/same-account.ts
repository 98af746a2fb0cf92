/** Names that an account had before, or goes by, each with the one of the standard. */
const otherNames: Readonly<Record<string, string>> = {
  现金: '库存现金',
  银行存款人民币: '银行存款',
  营业税金及附加: '税金及附加',
  主营业务税金及附加: '税金及附加',
  应交税金: '应交税费',
  应付工资: '应付职工薪酬',
  应付工资及福利费: '应付职工薪酬',
  营业费用: '销售费用',
  所得税: '所得税费用',
  股本: '实收资本',
  实收资本或股本: '实收资本',
  产成品: '库存商品',
  低值易耗品: '周转材料',
  包装物: '周转材料',
  材料: '原材料',
  商品销售收入: '主营业务收入',
  产品销售收入: '主营业务收入',
  商品销售成本: '主营业务成本',
  产品销售成本: '主营业务成本',
  待处理财产损益: '待处理财产损溢',
};

/**
 * Whether two names say the same account: the full path before it, blanks, brackets, dashes and well-known old names make
 * no difference.
 *
 * @param name as a file has it
 * @param fullName of the account in the firm's chart, with the names of those above it before it
 * @example isSameAccount('应交增值税', '应交税费—应交增值税') // true
 * @example isSameAccount('押金', '其他应付款—股东借款') // false
 */
export function isSameAccount(name: string, fullName: string): boolean {
  const given = partsOf(name);
  const known = partsOf(fullName);
  if (given.join('') === known.join('')) return true;
  if (given.at(-1) !== known.at(-1)) return false;
  return given.every((part) => known.includes(part)) || known.every((part) => given.includes(part));
}

function partsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .replaceAll('帐', '账')
    .replaceAll('其它', '其他')
    .split(/[_\\/>:—–-]+/u)
    .map((part) => part.replace(/[\s()[\]【】〔〕「」《》<>"'“”]/gu, ''))
    .filter((part) => part !== '')
    .map((part) => otherNames[part] ?? part);
}
