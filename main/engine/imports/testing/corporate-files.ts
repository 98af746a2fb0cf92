import { type SampleFile, textOf, workbookOf } from './sample-file.ts';

const bocHeads =
  "交易类型[ Transaction Type ],业务类型[ Business type ],付款人开户行号[ Account holding bank number of payer ],付款人开户行名[ Payer account bank ],付款人账号[ Debit Account No. ],付款人名称[ Payer's Name ],收款人开户行行号[ Account holding bank number of beneficiary ],收款人开户行名[ Beneficiary account bank ],收款人账号[ Payee's Account Number ],收款人名称[ Payee's Name ],交易日期[ Transaction Date ],交易时间[ Transaction time ],交易货币[ Trade Currency ],交易金额[ Trade Amount ],交易后余额[ After-transaction balance ],起息日期[ Value Date ],汇率[ Exchange rate ],交易流水号[ Transaction reference number ],摘要[ Reference ],用途[ Purpose ],交易附言[ Remark ],备注[ Remarks ]";

const cmbHeads =
  '交易日,交易时间,起息日,交易类型,借方金额,贷方金额,余额,摘要,流水号,流程实例号,业务名称,用途,业务参考号,业务摘要,其它摘要,收/付方分行名,收/付方名称,收/付方帐号,收/付方开户行行号,收/付方开户行名,收/付方开户行地址,母/子公司帐号分行名,母/子公司帐号,母/子公司名称,信息标志,有否附件信息,冲帐标志,扩展摘要,交易分析码,票据号,商务支付订单号,内部编号'.split(
    ',',
  );
const cmbRow = (filled: Readonly<Record<string, string>>): string[] =>
  cmbHeads.map((head) => filled[head] ?? '');

export const corporateFiles: Readonly<Record<string, SampleFile>> = {
  'China Construction Bank, heads on row 10': {
    format: 'ccb_corporate',
    bytes: textOf(
      [
        '中国建设银行对公账户明细',
        '账号：,32250198000000000001',
        '户名：,苏州某某有限公司',
        '起始日期：,20261001,终止日期：,20261031',
        '币种：,人民币',
        '',
        '',
        '',
        '',
        '账号,账户名称 ,交易时间,借方发生额（支取）,贷方发生额（收入）,余额,币种,对方户名,对方账号,对方开户机构,记账日期,摘要,备注,账户明细编号-交易流水号',
        '32250198000000000001,苏州某某有限公司,20261008 09:00:00,"1,100.00",0.00,"8,900.00",人民币元,甲公司,11,,20261008,付款,,a1',
        '32250198000000000001,苏州某某有限公司,20261009 09:00:00,0.00,50.50,"8,950.50",人民币元,乙公司,22,,20261009,收款,货款,a2',
      ],
      'gb18030',
    ),
    encoding: 'gb18030',
    account: '32250198000000000001',
    holder: '苏州某某有限公司',
    period: ['2026-10-01', '2026-10-31'],
    rows: [
      ['2026-10-08', -1100_00, { serial: 'a1' }],
      ['2026-10-09', 50_50, { summary: '收款 / 货款' }],
    ],
    openingFen: 10_000_00,
    closingFen: 8950_50,
  },
  'China Merchants Bank, heads on row 13': {
    format: 'cmb_corporate',
    bytes: workbookOf(
      [
        ...Array.from({ length: 12 }, (_, index) =>
          index === 2 ? ['账号：', '512900000000001'] : [`第 ${index + 1} 行`],
        ),
        cmbHeads,
        cmbRow({
          交易日: '20261012',
          交易时间: '080024',
          贷方金额: '1000.00',
          余额: '1000.00',
          摘要: '货款',
          流水号: 'k1',
          '收/付方名称': '甲公司',
          '收/付方帐号': '33',
        }),
        cmbRow({
          交易日: '20261013',
          交易时间: '091500',
          借方金额: '250.00',
          余额: '750.00',
          摘要: '材料',
          流水号: 'k2',
          用途: '采购',
        }),
      ],
      'biff8',
    ),
    encoding: null,
    account: '512900000000001',
    rows: [
      ['2026-10-12', 1000_00, { time: '08:00:24', counterparty: '甲公司', counterpartyAccount: '33' }],
      ['2026-10-13', -250_00, { summary: '材料 / 采购' }],
    ],
    openingFen: 0,
    closingFen: 750_00,
  },
  'Bank of China, seven lines above the heads': {
    format: 'boc_corporate',
    bytes: textOf(
      [
        '查询账号[ Inquirer account number ],488270001234',
        '借方发生总笔数[ Total Number of Debited Payments ],1',
        '借方发生总额[ Total Debited Amount ],50.00',
        '贷方发生总笔数[ Total Number of Credited Payments ],1',
        '贷方发生总额[ Total Credited Amount ],"1,267.10"',
        '查询时间范围[ Time Range ],20261001-20261031',
        '',
        bocHeads,
        '来账,转账,,某某行,111,甲公司,,中国银行,488270001234,本公司,20261003,10:11:12,CNY,"+1,267.10","1,267.10",20261003,,s1,货款,,,',
        '往账,转账,,中国银行,488270001234,本公司,,某某行,222,乙公司,20261004,101113,CNY,-50.00,"1,217.10",20261004,,s2,材料,采购,,',
      ],
      'utf-8',
      '\r\n',
      true,
    ),
    encoding: 'utf-8',
    account: '488270001234',
    period: ['2026-10-01', '2026-10-31'],
    rows: [
      ['2026-10-03', 1267_10, { counterparty: '甲公司', counterpartyAccount: '111' }],
      ['2026-10-04', -50_00, { counterparty: '乙公司', counterpartyAccount: '222' }],
    ],
    openingFen: 0,
    closingFen: 1217_10,
  },
  'ICBC, corporate': {
    format: 'icbc_corporate',
    bytes: textOf(
      [
        '凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额',
        '1,1102020000000012345,2222,2026-10-08 10:00:00,贷,,500.00,,货款,,甲公司,500.00',
        '2,1102020000000012345,3333,2026-10-09 10:00:00,借,200.00,,,材料,采购,乙公司,300.00',
      ],
      'gb18030',
    ),
    encoding: 'gb18030',
    account: '1102020000000012345',
    rows: [
      ['2026-10-08', 500_00],
      ['2026-10-09', -200_00, { counterparty: '乙公司' }],
    ],
    openingFen: 0,
    closingFen: 300_00,
  },
  'Agricultural Bank, with statistics below': {
    format: 'abc_corporate',
    bytes: workbookOf(
      [
        ['账户明细'],
        ['账号：10550101040012345', '', '户名：某某公司'],
        [
          '交易时间',
          '收入金额',
          '支出金额',
          '账户余额',
          '交易行名',
          '对方省市',
          '对方账号',
          '对方户名',
          '交易用途',
        ],
        ['2026-10-08 10:00:00', '500.00', '', '500.00', '某某支行', '', '2222', '甲公司', '货款'],
        ['2026-10-09 10:00:00', '', '200.00', '300.00', '某某支行', '', '3333', '乙公司', '材料'],
        ['收入笔数', '1', '收入金额', '500.00'],
        ['支出笔数', '1', '支出金额', '200.00'],
      ],
      'biff8',
    ),
    encoding: null,
    account: '10550101040012345',
    holder: '某某公司',
    rows: [
      ['2026-10-08', 500_00],
      ['2026-10-09', -200_00],
    ],
    notData: 2,
    openingFen: 0,
    closingFen: 300_00,
  },
  'Minsheng Bank': {
    format: 'cmbc_corporate',
    bytes: textOf(
      [
        '账号:600000001',
        '交易日期,主机交易流水号,借方发生额,贷方发生额,账户余额,凭证号,摘要,对方账号,对方账号名称,对方开户行,交易时间',
        '20261008,m1,,500.00,500.00,,货款,2222,甲公司,,100000',
        '20261009,m2,200.00,,300.00,,材料,3333,乙公司,,110000',
      ],
      'gb18030',
    ),
    encoding: 'gb18030',
    account: '600000001',
    rows: [
      ['2026-10-08', 500_00, { time: '10:00:00', serial: 'm1' }],
      ['2026-10-09', -200_00],
    ],
    openingFen: 0,
    closingFen: 300_00,
  },
  'a bank nobody foresaw': {
    format: 'bank_generic',
    bytes: textOf(
      [
        '账号：90001234567',
        '日期\t收入\t支出\t余额\t摘要',
        '2026-10-08\t５００．００\t\t(500.00)\t货款',
        '2026年10月9日\t\t￥200.00\t-700.00\t材料',
      ],
      'utf-16le',
      '\r\n',
      true,
    ),
    encoding: 'utf-16le',
    account: '90001234567',
    rows: [
      ['2026-10-08', 500_00],
      ['2026-10-09', -200_00],
    ],
    openingFen: -1000_00,
    closingFen: -700_00,
  },
  'OFX 1, SGML': {
    format: 'ofx',
    bytes: textOf(
      [
        'OFXHEADER:100',
        'DATA:OFXSGML',
        'VERSION:103',
        'ENCODING:USASCII',
        'CHARSET:1252',
        '',
        '<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>',
        '<CURDEF>CNY<BANKACCTFROM><BANKID>1<ACCTID>6222000000001234<ACCTTYPE>CHECKING</BANKACCTFROM>',
        '<BANKTRANLIST><DTSTART>20261001<DTEND>20261031',
        '<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261008100000[+8:CST]<TRNAMT>500.00<FITID>f1<NAME>A &amp; B<MEMO>goods</STMTTRN>',
        '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261009<TRNAMT>-200,50<FITID>f2<NAME>C</STMTTRN>',
        '</BANKTRANLIST><LEDGERBAL><BALAMT>1299.50<DTASOF>20261031</LEDGERBAL>',
        '</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>',
      ],
      'utf-8',
      '\n',
    ),
    encoding: 'utf-8',
    account: '6222000000001234',
    period: ['2026-10-01', '2026-10-31'],
    rows: [
      [
        '2026-10-08',
        500_00,
        { row: 10, time: '10:00:00', counterparty: 'A & B', summary: 'goods', serial: 'f1' },
      ],
      ['2026-10-09', -200_50, { row: 11 }],
    ],
    closingFen: 1299_50,
  },
  'OFX 2, XML, all on one line': {
    format: 'ofx',
    bytes: textOf(
      [
        '<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="220"?><OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>CNY</CURDEF><CCACCTFROM><ACCTID>6259000000001234</ACCTID></CCACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20261008120000.000</DTPOSTED><TRNAMT>-50.00</TRNAMT><FITID>f1</FITID><NAME>某某超市</NAME><BANKACCTTO><ACCTID>777</ACCTID></BANKACCTTO></STMTTRN><STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20261009</DTPOSTED><TRNAMT>-8.00</TRNAMT><FITID>f2</FITID></STMTTRN></BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>',
      ],
      'utf-8',
    ),
    encoding: 'utf-8',
    account: '6259000000001234',
    rows: [
      ['2026-10-08', -50_00, { counterparty: '某某超市', counterpartyAccount: '777' }],
      ['2026-10-09', -8_00],
    ],
  },
  QIF: {
    format: 'qif',
    bytes: textOf(
      [
        '!Account',
        'N6222000000001234',
        'TBank',
        '^',
        '!Type:Bank',
        "D10/ 1'26",
        'T1,000.00',
        'POpening Balance',
        'L[6222000000001234]',
        '^',
        "D10/ 8'26",
        'T-200.50',
        'P某某公司',
        'M材料',
        '^',
        "D10/25'26",
        'T500.00',
        'P甲公司',
        'LSales',
        '^',
      ],
      'gb18030',
      '\n',
    ),
    encoding: 'gb18030',
    account: '6222000000001234',
    rows: [
      ['2026-10-08', -200_50, { row: 11, counterparty: '某某公司', summary: '材料' }],
      ['2026-10-25', 500_00],
    ],
    notData: 2,
  },
};
