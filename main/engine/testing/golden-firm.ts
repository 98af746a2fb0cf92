import { vouchersHandlers as vouchers } from '../vouchers/handlers.ts';
import { line, post } from './books.ts';
import type { TestFirm } from './test-firm.ts';

/** Amounts of this firm are yuan; the app's are fen. */
export const fen = (yuan: number): number => Math.round(yuan * 100);
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
export const each = (amount: (month: number) => number): number =>
  months.reduce((sum, month) => sum + amount(month), 0);

export const sales = (month: number) => 100_000 + 1_000 * month;
export const costOf = (amount: number) => amount * 0.6;
export const vat = (amount: number) => amount * 0.13;

const opening: [code: string, yuan: number, party?: string][] = [
  ['1001', 5_000],
  ['1002', 200_000],
  ['1122', 100_000, '甲'],
  ['1403', 50_000],
  ['1405', 80_000],
  ['1601', 600_000],
  ['1602', -120_000],
  ['2001', -150_000],
  ['2202', -90_000, '丙'],
  ['2211', -20_000],
  ['2221', -15_000],
  ['3001', -500_000],
  ['3104', -140_000],
];
const ownAccounts: [code: string, name: string][] = [
  ['101201', '保证金'],
  ['224101', '股东'],
  ['250101', '一年内到期'],
  ['250102', '其他'],
  ['530101', '政府补助'],
  ['530102', '处置收益'],
  ['540301', '城建税'],
  ['560101', '广告费'],
  ['560301', '利息支出'],
  ['560302', '利息收入'],
  ['571101', '税收滞纳金'],
];

type Posting = [code: string, yuan: number, party?: string];
/** What is posted every month, debit positive. */
const everyMonth = (month: number): Posting[][] => [
  [
    ['1122', sales(month) + vat(sales(month)), '甲'],
    ['5001', -sales(month)],
    ['2221', -vat(sales(month))],
  ],
  [
    ['5401', costOf(sales(month))],
    ['1405', -costOf(sales(month))],
  ],
  [
    ['1403', 50_000],
    ['2221', vat(50_000)],
    ['2202', -50_000 - vat(50_000), '丙'],
  ],
  [
    ['4001', 40_000],
    ['1403', -40_000],
  ],
  [
    ['4001', 15_000],
    ['5602', 10_000],
    ['2211', -25_000],
  ],
  [
    ['4101', 3_000],
    ['5602', 2_000],
    ['1602', -5_000],
  ],
  [
    ['4001', 3_000],
    ['4101', -3_000],
  ],
  [
    ['1405', 58_000],
    ['4001', -58_000],
  ],
  [
    ['5602', 800],
    ['1001', -800],
  ],
  [
    ['560101', 1_500],
    ['2221', 90],
    ['1002', -1_590],
  ],
  [
    ['1002', 105_000],
    ['1122', -105_000, '甲'],
  ],
  [
    ['2202', 50_000, '丙'],
    ['1002', -50_000],
  ],
  month === 1
    ? [
        ['2211', 20_000],
        ['1002', -20_000],
      ]
    : [
        ['2211', 25_000],
        ['1002', -24_500],
        ['2221', -500],
      ],
  [
    ['2221', month === 1 ? 15_000 : 4_000],
    ['1002', month === 1 ? -15_000 : -4_000],
  ],
  [
    ['540301', 480],
    ['2221', -480],
  ],
  [
    ['560301', 600],
    ['1002', -600],
  ],
];
/** What is posted in one month. */
const once: Record<number, Posting[][]> = {
  2: [
    [
      ['1002', 25_000],
      ['224101', -25_000],
    ],
  ],
  3: [
    [
      ['571101', 200],
      ['1001', -200],
    ],
    [
      ['1001', 6_000],
      ['1002', -6_000],
    ],
  ],
  4: [
    [
      ['1601', 60_000],
      ['2221', 7_800],
      ['1002', -67_800],
    ],
  ],
  5: [
    [
      ['1002', 100_000],
      ['2001', -100_000],
    ],
  ],
  6: [
    [
      ['1002', 30_000],
      ['2203', -30_000, '乙'],
    ],
  ],
  7: [
    [
      ['2001', 50_000],
      ['1002', -50_000],
    ],
  ],
  8: [
    [
      ['2203', 22_600, '乙'],
      ['5001', -20_000],
      ['2221', -2_600],
    ],
    [
      ['5401', 12_000],
      ['1405', -12_000],
    ],
  ],
  9: [
    [
      ['1606', 10_000],
      ['1602', 40_000],
      ['1601', -50_000],
    ],
    [
      ['1002', 12_000],
      ['1606', -12_000],
    ],
    [
      ['1606', 2_000],
      ['530102', -2_000],
    ],
  ],
  10: [
    [
      ['1002', 8_000],
      ['530101', -8_000],
    ],
  ],
  11: [
    [
      ['2202', 15_000, '丁'],
      ['1002', -15_000],
    ],
    [
      ['1101', 20_000],
      ['1002', -20_000],
    ],
  ],
  12: [
    [
      ['1002', 5_000],
      ['1122', -5_000, '戊'],
    ],
    [
      ['1002', 20_600],
      ['1101', -20_000],
      ['5111', -600],
    ],
    [
      ['1002', 80_000],
      ['250101', -30_000],
      ['250102', -50_000],
    ],
    [
      ['101201', 10_000],
      ['1002', -10_000],
    ],
    [
      ['5801', 6_000],
      ['2221', -6_000],
    ],
    [
      ['3104', 25_000],
      ['3101', -5_000],
      ['2232', -20_000],
    ],
    [
      ['2232', 12_000],
      ['1002', -12_000],
    ],
  ],
};

/** Keeps 2026 of the firm by vouchers, and closes every month. */
export async function keepTheYear(firm: TestFirm): Promise<void> {
  for (const [code, name] of ownAccounts) await firm.write(vouchers['vouchers.saveAccount'], { code, name });
  const rows = opening.map(([code, yuan, party = null]) => ({
    code,
    party,
    amountFen: fen(yuan),
    yearDebitFen: 0,
    yearCreditFen: 0,
  }));
  await firm.write(vouchers['vouchers.saveOpenings'], { startMonth: '2026-01', rows });
  for (const number of months) {
    const month = `2026-${String(number).padStart(2, '0')}`;
    for (const posting of [...everyMonth(number), ...(once[number] ?? [])])
      await post(
        firm,
        `${month}-15`,
        posting.map(([code, yuan, party]) => line(code, fen(yuan), party ?? null)),
      );
    // Interest earned, as banks’ customers book it: in red on the debit side.
    if (number % 3 === 0)
      await post(firm, `${month}-21`, [line('1002', fen(50)), { ...line('560302', 0), debitFen: fen(-50) }]);
    if (number === 11) {
      const wrong = await post(firm, `${month}-22`, [line('5602', fen(3_000)), line('1002', fen(-3_000))]);
      await firm.write(vouchers['vouchers.reverse'], { voucherId: wrong.voucherId, date: `${month}-23` });
    }
    await firm.write(vouchers['vouchers.closeMonth'], { month });
  }
}
