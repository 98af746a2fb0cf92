import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { formatFen } from '../../core/money.ts';
import type { MadeFirm } from '../make-firm.ts';

const practiceMark = '练习样本 · 数据均为虚构';

export interface Fonts {
  readonly regular: string;
  readonly bold: string;
}

export const facts = {
  legalRepresentative: '陈晨光',
  address: '江苏省苏州市苏州工业园区练习路 1 号 2 幢',
  foundedOn: '2024-03-18',
  capitalFen: 200_000_000,
  landlord: '苏州工业园区湖岸标准厂房管理有限公司',
};

/** The business licence, drawn as a picture such as a scan would be, with a mark across it that it is none. */
export function drawLicence(firm: MadeFirm, fonts: Fonts): Buffer {
  GlobalFonts.registerFromPath(fonts.regular, 'Practice');
  GlobalFonts.registerFromPath(fonts.bold, 'Practice Bold');
  const canvas = createCanvas(1600, 1130);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fffdf6';
  context.fillRect(0, 0, 1600, 1130);
  context.strokeStyle = '#b08d3c';
  context.lineWidth = 10;
  context.strokeRect(40, 40, 1520, 1050);
  context.fillStyle = '#1b2a41';
  context.textAlign = 'center';
  context.font = '92px "Practice Bold"';
  context.fillText('营 业 执 照', 800, 200);
  context.font = '34px Practice';
  context.fillText('（副 本）', 800, 262);
  context.textAlign = 'left';
  context.fillText(`统一社会信用代码  ${firm.creditCode}`, 130, 350);
  const fields: [string, string][] = [
    ['名　　称', firm.name],
    ['类　　型', '有限责任公司（自然人投资或控股）'],
    ['法定代表人', facts.legalRepresentative],
    ['注册资本', '贰佰万元整'],
    ['成立日期', '2024年03月18日'],
    ['住　　所', facts.address],
    ['经营范围', '精密机械零部件的加工、销售；机械设备的研发、维修。'],
  ];
  for (const [index, [label, value]] of fields.entries()) {
    context.font = '34px "Practice Bold"';
    context.fillText(label, 130, 440 + index * 72);
    context.font = '34px Practice';
    context.fillText(value, 350, 440 + index * 72);
  }
  context.fillText('登记机关（练习）　　2024年03月18日', 900, 1020);
  markAcross(context);
  return canvas.toBuffer('image/png');
}

function markAcross(context: SKRSContext2D): void {
  context.save();
  context.translate(800, 600);
  context.rotate(-Math.PI / 8);
  context.textAlign = 'center';
  context.fillStyle = 'rgba(200, 55, 45, 0.28)';
  context.font = '110px "Practice Bold"';
  context.fillText('练 习 样 本', 0, -60);
  context.font = '56px "Practice Bold"';
  context.fillText('不具有任何效力', 0, 50);
  context.restore();
}

type Line = string | { readonly heading: string } | { readonly cells: readonly string[] };

/** A paper of plain lines with the practice mark in its head; its dates are fixed, so the same lines give the same bytes. */
export async function makePdf(fonts: Fonts, title: string, lines: readonly Line[]): Promise<Buffer> {
  const day = new Date('2026-10-31T00:00:00Z');
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 56, left: 64, right: 64 },
    info: { Title: title, Author: practiceMark, CreationDate: day, ModDate: day },
    lang: 'zh-CN',
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve) => document.on('end', resolve));
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const putMark = () =>
    document.font('regular').fontSize(9).fillColor('#C8372D').text(practiceMark, 64, 36).fillColor('#1B2A41');
  putMark();
  document.on('pageAdded', putMark);
  document.font('bold').fontSize(18).text(title, 64, 72, { align: 'center' }).moveDown(1);
  for (const line of lines) writeLine(document, line);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

function writeLine(document: PDFKit.PDFDocument, line: Line): void {
  if (typeof line === 'string') {
    document.font('regular').fontSize(11).text(line, 64, undefined, { lineGap: 5 }).moveDown(0.3);
  } else if ('heading' in line) {
    document.moveDown(0.4).font('bold').fontSize(12).text(line.heading, 64).moveDown(0.3);
  } else {
    const y = document.y;
    document.font('regular').fontSize(10.5);
    const [label = '', value = ''] = line.cells;
    document.text(label, 64, y, { width: 320 });
    const below = document.y;
    document.text(value, 390, y, { width: 140, align: 'right' });
    document.y = Math.max(below, document.y) + 4;
  }
}

export function salesContract(firm: MadeFirm): Line[] {
  const buyer = firm.parties.buyers[0]?.name ?? '';
  return [
    `合同编号：CG-LX-2026-018　　签订日期：2026年3月12日`,
    `供方（卖方）：${firm.name}`,
    `需方（买方）：${buyer}`,
    { heading: '一、标的' },
    '供方按需方图纸加工并供应转向节衬套、阀芯等精密零件，规格、数量以每月订单为准。',
    { heading: '二、价格与数量' },
    '年度预计采购金额人民币 6,000,000.00 元（不含税），增值税税率 13%。',
    { heading: '三、交货与验收' },
    '供方送货至需方工厂；需方收货后 5 日内验收，以双方签字的送货单为准。',
    { heading: '四、付款' },
    '需方收到增值税专用发票之日起 60 日内以银行转账支付。',
    { heading: '五、期限' },
    '本合同有效期自 2026年3月12日至 2027年3月11日。',
    { heading: '六、其他' },
    '双方未尽事宜协商解决；协商不成的，由供方所在地人民法院管辖。',
    `供方（盖章处，练习）：${firm.name}`,
    `需方（盖章处，练习）：${buyer}`,
  ];
}

export function lease(firm: MadeFirm): Line[] {
  return [
    '签订日期：2025年12月20日',
    `出租方：${facts.landlord}`,
    `承租方：${firm.name}`,
    { heading: '一、租赁物' },
    `${facts.address}，标准厂房一层，建筑面积 860 平方米，用于机械加工。`,
    { heading: '二、租期' },
    '自 2026年1月1日至 2028年12月31日。',
    { heading: '三、租金' },
    '每月人民币 26,000.00 元，每月 5 日前支付。押金人民币 78,000.00 元。',
    { heading: '四、维修' },
    '房屋主体由出租方维修；承租方自行维护其设备。',
    '出租方（盖章处，练习）　　　　承租方（盖章处，练习）',
  ];
}

/** The VAT return of a month, its figures those of the books. */
export function vatReturn(firm: MadeFirm, month: string): Line[] {
  const of = (code: string) => firm.ledger.turnover(code, month, month);
  const sales = of('500101').credit + of('505101').credit;
  const output = of('22210102').credit;
  const input = of('22210101').debit;
  const payable = of('22210103').debit;
  const surtax = of('540301').debit + of('540302').debit + of('540303').debit;
  const row = (label: string, fen: number): Line => ({ cells: [label, formatFen(fen)] });
  return [
    `纳税人名称：${firm.name}`,
    `纳税人识别号：${firm.creditCode}`,
    `税款所属时间：自 2026年09月01日 至 2026年09月30日　　填表日期：2026年10月13日`,
    { heading: '金额单位：元至角分' },
    row('1　（一）按适用税率计税销售额', sales),
    row('11　销项税额', output),
    row('12　进项税额', input),
    row('17　应抵扣税额合计', input),
    row('18　实际抵扣税额', Math.min(input, output)),
    row('19　应纳税额', payable),
    row('24　应纳税额合计', payable),
    row('34　本期应补（退）税额', payable),
    row('附加税费（城市维护建设税、教育费附加、地方教育附加）合计', surtax),
    '本表为练习用摘要，只列出与账簿核对所需的栏次。',
  ];
}
