import { addDaysTo, addMonthsTo, addMonthsToMonth } from '../../dates.ts';
import { buildChecklist, type KeptDocument } from '../../documents/checklist.ts';
import type { ChecklistPack } from '../../documents/checklists.ts';
import type { Schedule } from '../../loans/contract.ts';
import { createSpeaker } from '../../messages/format.ts';
import type { Runway } from '../../runway/contract.ts';
import type { Language, Sentence } from '../../schemas.ts';
import type { PackInput } from '../model.ts';
import { exampleStatement } from './example-statements.ts';

const today = '2026-11-22';
const said = (text: string): Sentence => ({ key: 'example', data: {}, text });

export const exampleDocuments: KeptDocument[] = [
  ['businessLicence', '营业执照（副本）.png', 'image/png', null, null],
  ['idCard', '法定代表人身份证 正反面.jpg', 'image/jpeg', null, '2031-05-06'],
  ['premises', '房屋租赁合同.pdf', 'application/pdf', null, '2026-12-01'],
  [
    'bankStatements',
    '建设银行流水-2025-11至2026-10.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    '2026-11-20',
    null,
  ],
  [
    'salesContract',
    'A-very-long-english-file-name-without-any-spaces-sales-contract-2026.pdf',
    'application/pdf',
    null,
    null,
  ],
  ['creditReport', '企业信用报告.pdf', 'application/pdf', '2026-11-20', null],
  [null, '扫描件0001.pdf', 'application/pdf', null, null],
].map(([itemId, fileName, mediaType, issuedOn, validUntil], index) => ({
  documentId: index + 1,
  fileName: fileName ?? '',
  mediaType: mediaType ?? '',
  size: 123_456 * (index + 1),
  sha256: `${index}a5f0c`.repeat(11).slice(0, 64).padEnd(64, 'e'),
  itemId: itemId ?? null,
  issuedOn: issuedOn ?? null,
  validUntil: validUntil ?? null,
  note: '',
  attachedAt: '2026-11-20T08:00:00.000Z',
  inPack: itemId !== 'creditReport',
}));

/** A firm with every part in hand, as the rooms would answer it; the figures are made up. */
export function exampleInput(language: Language, checklists: ChecklistPack): PackInput {
  const speaker = createSpeaker(language);
  const zh = language === 'zh';
  const routeName = zh ? '应收账款保理、质押' : 'Receivable finance (factoring or pledge)';
  return {
    speaker,
    today,
    profile: {
      name: '苏州晨光精密机械有限公司',
      nameEn: 'Suzhou Chenguang Precision Machinery Co., Ltd.',
      creditCode: '91320500MA1EXAMPLE',
      industry: 'industry',
      staff: 18,
      annualRevenueFen: 1_180_000_000,
      totalAssetsFen: 485_991_522,
      foundedOn: '2024-09-12',
      borrowerType: 'company',
      accountingRules: 'smallEnterprise',
      vatStatus: 'generalMonthly',
      incomeTax: 'byBooks',
      legalRepresentative: '陈晓光',
      address: '江苏省苏州市工业园区示例路 88 号 3 幢 201 室',
    },
    practice: false,
    classification: {
      sizeClass: 'micro',
      sizeReasons: [
        said(
          zh ? '从业人员 18 人，不到小型的下限 20 人。' : 'Staff 18, under the lower limit of 20 for small.',
        ),
      ],
      sizeSource: {
        id: 'sizes',
        text: zh ? '统计上大中小微型企业划分办法（2017）' : 'Statistical size classes (2017)',
        year: 2017,
        sample: null,
      },
      lifeStage: 'incubation',
      ageMonths: 26,
    },
    industryName: zh ? '工业' : 'Industry',
    balanceSheet: exampleStatement('balanceSheet', language),
    incomeStatement: exampleStatement('incomeStatement', language),
    keepsNoBooks: false,
    booksRefusal: null,
    runway: exampleRunway(zh),
    need: {
      need: {
        amountFen: 150_000_000,
        use: 'workingCapital',
        useNote: zh ? '采购铝型材与支付外协加工费' : 'Aluminium profiles and outside machining',
        termMonths: 12,
        neededOn: '2027-01-20',
        maxNominalAnnual: 0.065,
        submitOn: null,
        pledges: [
          {
            kind: 'receivables',
            valueFen: 186_403_512,
            note: zh ? '两家上市公司买方，账期 90 天' : 'Two listed buyers, 90 days',
          },
          { kind: 'taxRecord', valueFen: null, note: '' },
        ],
      },
      submitOn: addDaysTo('2027-01-20', -30),
      remarks: [{ severity: 'info', sentence: said(zh ? '用途与期限相配。' : 'Term and use go together.') }],
      benchmarks: [],
    },
    plan: examplePlan(zh, routeName),
    checklist: buildChecklist({
      pack: checklists,
      route: 'receivableFinance',
      nameRoute: () => routeName,
      documents: exampleDocuments,
      notApplicable: new Map([['industryPermit', zh ? '不需要许可' : 'none needed']]),
      borrowerType: 'company',
      submitOn: addDaysTo('2027-01-20', -30),
      today,
      speaker,
    }),
    journal: { revision: 27, hash: '9f'.repeat(32) },
  };
}

function exampleRunway(zh: boolean): Runway {
  const closings = [812, 905, 760, 702, 655, 611, 640, 598, 540, 500, 463, 426].map((wan) => wan * 100_000);
  const months = closings.map((_, index) => addMonthsToMonth('2025-11', index));
  return {
    state: 'burning',
    sentence: said(
      zh ? '现金还能用 10.6 个月，约到 2027-09-18 用完。' : 'Cash lasts 10.6 months, until about 2027-09-18.',
    ),
    months: 10.6,
    cashOutOn: '2027-09-18',
    asOf: '2026-10-31',
    cashFen: 42_600_000,
    restrictedFen: 5_000_000,
    stale: false,
    leftOut: [],
    burnPerMonthFen: 4_012_345,
    history: closings.map((closingFen, index) => ({
      month: months[index] ?? '',
      moneyInFen: 88_000_000 + index * 12_345,
      moneyOutFen: 92_000_000 + index * 23_456,
      netFen: -4_000_000 - index * 11_111,
      closingFen,
      complete: index > 0,
      used: index >= 6,
    })),
    projection: Array.from({ length: 11 }, (_, index) => ({
      month: addMonthsToMonth('2026-11', index),
      closingFen: 42_600_000 - (index + 1) * 4_012_345,
    })),
    settings: { burnMonths: 6, bufferFen: 10_000_000 },
    bands: [
      {
        id: 'upTo3',
        label: zh ? '3 个月以内' : 'up to 3 months',
        share: 0.8238,
        published: true,
        here: false,
      },
      {
        id: 'from6',
        label: zh ? '6 个月以上' : '6 months or more',
        share: 0.1226,
        published: true,
        here: true,
      },
    ],
    bandsSource: {
      id: 'runway',
      text: zh ? '小微企业融资调查' : 'Survey of small firms',
      year: 2020,
      sample: 840,
    },
    why: [
      said(
        zh
          ? '可用资金 426,000.00 元除以近 6 个月平均净流出 40,123.45 元'
          : 'Cash 426,000.00 over the mean net outflow of 6 months, 40,123.45',
      ),
    ],
  };
}

function examplePlan(zh: boolean, routeName: string): PackInput['plan'] {
  const principalFen = 150_000_000;
  const monthly = principalFen / 12;
  const instalments = Array.from({ length: 12 }, (_, index) => {
    const remainingFen = principalFen - monthly * (index + 1);
    const interestFen = Math.round(((remainingFen + monthly) * 0.06) / 12);
    return {
      number: index + 1,
      dueOn: addMonthsTo('2027-01-20', index + 1),
      principalFen: monthly,
      interestFen,
      paymentFen: monthly + interestFen,
      remainingFen,
    };
  });
  const terms: Schedule['terms'] = {
    principalFen,
    nominalAnnual: 0.06,
    termMonths: 12,
    method: 'levelPrincipal',
    drawOn: '2027-01-20',
    dayCount: 'monthlyRate',
    upfrontFeeFen: 300_000,
  };
  const interestFen = instalments.reduce((sum, instalment) => sum + instalment.interestFen, 0);
  return {
    plan: { route: 'receivableFinance', terms, rateFrom: 'survey' },
    schedule: {
      terms,
      instalments,
      cost: {
        interestFen,
        feesFen: 300_000,
        totalCostFen: interestFen + 300_000,
        receivedFen: principalFen - 300_000,
        costPer100: (100 * (interestFen + 300_000)) / (principalFen - 300_000),
        nominalAnnual: 0.0637,
        effectiveAnnual: 0.0656,
        refusal: null,
      },
    },
    routeName,
    rateSource: {
      id: 'rate',
      text: zh ? '小微企业融资调查' : 'Survey of small firms',
      year: 2020,
      sample: 840,
    },
    remarks: [said(zh ? '最重的一期是 2027-02-20。' : 'The heaviest payment falls on 2027-02-20.')],
  };
}
