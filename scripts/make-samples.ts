import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { monthsFromTo } from '../core/dates.ts';
import { balanceTable, statementTable, toCsv, toXlsx } from './firm/files.ts';
import { journalLook, kingdeeJournal, listOpenings } from './firm/journal.ts';
import { drawLicence, facts, lease, makePdf, salesContract, vatReturn } from './firm/papers.ts';
import { makeShop } from './firm/shop.ts';
import { alipayBill, wechatBill } from './firm/wallet-bills.ts';
import { type MadeFirm, makeFirm } from './make-firm.ts';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'resources', 'samples');
const fonts = {
  regular: path.join(root, 'resources', 'fonts', 'NotoSansSC-Regular.ttf'),
  bold: path.join(root, 'resources', 'fonts', 'NotoSansSC-Bold.ttf'),
};

export const sampleNames = {
  trialBalance: '科目余额表-2026-10.xlsx',
  statement: '建设银行流水-2025-11至2026-10.csv',
  journal: '序时账-2026-01至2026-10.xlsx',
  licence: '营业执照.png',
  contract: '购销合同.pdf',
  lease: '房屋租赁合同.pdf',
  vatReturn: '增值税纳税申报表-2026-09.pdf',
  shopAlipay: '小店-支付宝交易明细-2026-08至2026-10.csv',
  shopWechat: '小店-微信支付账单-2026-08至2026-10.csv',
  shopStatement: '小店-建设银行流水-2026-08至2026-10.csv',
};

/** The journal covers the year to date, as the trial balance's columns of the year do. */
const journalMonths = { from: '2026-01', to: '2026-10' };

/** What buyers owe at the end, in whole yuan as an owner would state it. */
function owedByBuyers({ ledger, parties, months }: MadeFirm): number {
  const fen = parties.buyers.reduce((sum, { code }) => sum + ledger.balance(code, months.at(-1) ?? ''), 0);
  return Math.floor(fen / 1_000_000) * 1_000_000;
}

/** The VAT returns of the year: October's is not due yet. */
function listReturns({ ledger }: MadeFirm): unknown[] {
  return monthsFromTo(journalMonths.from, '2026-09').map((month) => {
    const [sales, scrap, tax] = ['500101', '505101', '22210102'].map(
      (code) => ledger.turnover(code, month, month).credit,
    );
    return {
      kind: 'vat',
      from: month,
      to: month,
      salesFen: (sales ?? 0) + (scrap ?? 0),
      taxFen: tax ?? 0,
      ...(month === '2026-09' ? { file: sampleNames.vatReturn } : {}),
    };
  });
}

/** What the practice firm is: the app and the terminal make it of this and of the files beside it, by the same imports as any firm. */
function practicePack(firm: MadeFirm): unknown {
  return {
    note: {
      zh: '练习企业：企业、人名、账号与全部金额均为虚构。',
      en: 'A practice firm: the firm, its people, account numbers and every amount are made up.',
    },
    profile: {
      name: firm.name,
      nameEn: 'Suzhou Chenguang Precision Machinery Co., Ltd. (practice)',
      creditCode: firm.creditCode,
      industry: 'industry',
      staff: 18,
      annualRevenueFen: 945_000_000,
      totalAssetsFen: 409_000_000,
      foundedOn: facts.foundedOn,
      borrowerType: 'company',
      accountingRules: 'smallEnterprise',
      vatStatus: 'generalMonthly',
      incomeTax: 'byBooks',
      legalRepresentative: facts.legalRepresentative,
      address: facts.address,
    },
    imports: [{ file: sampleNames.trialBalance }, { file: sampleNames.statement }],
    books: {
      parties: [
        { name: facts.legalRepresentative, role: 'shareholder' },
        { name: facts.landlord, role: 'supplier' },
      ],
      startMonth: journalMonths.from,
      openings: listOpenings(firm, journalMonths.from),
      journal: { file: sampleNames.journal, replaceStanding: true },
    },
    taxReturns: listReturns(firm),
    need: {
      amountFen: 60_000_000,
      use: 'workingCapital',
      useNote: '采购年底订单所需的钢材和铝材，账期内垫付工资',
      termMonths: 6,
      neededInDays: 60,
      pledges: [{ kind: 'receivables', valueFen: owedByBuyers(firm), note: '应收账款，主要为江苏远岚' }],
    },
    route: 'receivableFinance',
    documents: [
      { file: sampleNames.licence, itemId: 'businessLicence', issuedOn: facts.foundedOn },
      { file: sampleNames.lease, itemId: 'premises', issuedOn: '2025-12-20', validUntil: '2028-12-31' },
      { file: sampleNames.trialBalance, itemId: 'financialStatements', issuedOn: '2026-10-31' },
      { file: sampleNames.vatReturn, itemId: 'taxReturns', issuedOn: '2026-10-13' },
      {
        file: sampleNames.contract,
        itemId: 'salesContract',
        issuedOn: '2026-03-12',
        validUntil: '2027-03-11',
      },
    ],
  };
}

/** Every sample file by name; the same each time. */
export async function makeSamples(): Promise<Map<string, Buffer>> {
  const firm = makeFirm();
  const shop = makeShop();
  const { from, to } = journalMonths;
  return new Map([
    [sampleNames.trialBalance, toXlsx(balanceTable(firm, '2026-10'))],
    [sampleNames.statement, toCsv(statementTable(firm).rows)],
    [sampleNames.journal, toXlsx(kingdeeJournal(firm, from, to), '序时账', journalLook)],
    [sampleNames.shopAlipay, toCsv(alipayBill(shop))],
    [sampleNames.shopWechat, toCsv(wechatBill(shop), 'utf-8')],
    [sampleNames.shopStatement, toCsv(statementTable(shop).rows)],
    [sampleNames.licence, drawLicence(firm, fonts)],
    [sampleNames.contract, await makePdf(fonts, '购销合同', salesContract(firm))],
    [sampleNames.lease, await makePdf(fonts, '房屋租赁合同', lease(firm))],
    [
      sampleNames.vatReturn,
      await makePdf(fonts, '增值税及附加税费申报表（一般纳税人适用）', vatReturn(firm, '2026-09')),
    ],
    ['practice.json', Buffer.from(`${JSON.stringify(practicePack(firm), null, 2)}\n`)],
  ]);
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const samples = await makeSamples();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!samples.has(name)) rmSync(path.join(folder, name));
  for (const [name, bytes] of samples) writeFileSync(path.join(folder, name), bytes);
  console.log(`wrote ${samples.size} samples to resources/samples`);
}
