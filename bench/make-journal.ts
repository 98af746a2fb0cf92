import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { formatPlain } from '../core/money.ts';
import { createRandom } from '../scripts/firm/random.ts';

/** The columns of the clean rows. A row that ends before a column has none: that is how `.import` reads NULL. */
export const voucherColumns = 'id month word number date kind origin import_id row attachments'.split(' ');
export const lineColumns =
  'voucher_id line import_id row date summary code debit_fen credit_fen party_id'.split(' ');

/** The same vouchers in the forms in which each program takes them in. */
export interface JournalFiles {
  readonly vouchers: number;
  /** As a bookkeeping program exports it. */
  readonly journal: string;
  /** The rows as they end up in the firm's file, clean, for sqlite3's own .import. */
  readonly voucherRows: string;
  readonly lineRows: string;
  /** For hledger and ledger. */
  readonly plainText: string;
}

const accounts: readonly (readonly [code: string, name: string, plain: string])[] = [
  ['1001', '库存现金', 'assets:cash'],
  ['1002', '银行存款', 'assets:bank'],
  ['1122', '应收账款', 'assets:receivable'],
  ['1403', '原材料', 'assets:materials'],
  ['1405', '库存商品', 'assets:goods'],
  ['2202', '应付账款', 'liabilities:payable'],
  ['2211', '应付职工薪酬', 'liabilities:wages'],
  ['22210101', '进项税额', 'liabilities:tax in'],
  ['22210102', '销项税额', 'liabilities:tax out'],
  ['2241', '其他应付款', 'liabilities:other'],
  ['3001', '实收资本', 'equity:capital'],
  ['5001', '主营业务收入', 'revenues:sales'],
  ['5051', '其他业务收入', 'revenues:other'],
  ['5401', '主营业务成本', 'expenses:goods sold'],
  ['560101', '广告费', 'expenses:advertising'],
  ['560201', '办公费', 'expenses:office'],
  ['560202', '差旅费', 'expenses:travel'],
  ['560301', '利息', 'expenses:interest'],
];
export const partyCount = 200;
/** Accounts whose lines name a customer or supplier. */
const named = new Set(['1122', '2202', '2241']);
const flushAt = 1024 * 1024;

class Output {
  readonly path: string;
  readonly #file: number;
  #text: string;

  constructor(path: string, head = '') {
    this.path = path;
    this.#file = openSync(path, 'w');
    this.#text = head;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > flushAt) this.#flush();
  }

  close(): string {
    this.#flush();
    closeSync(this.#file);
    return this.path;
  }

  #flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }
}

/** Writes a year of vouchers of two lines, the same every time. */
export function makeJournal(folder: string, vouchers: number): JournalFiles {
  const random = createRandom(20261031);
  const journal = new Output(
    join(folder, `journal-${vouchers}.csv`),
    '\uFEFF日期,凭证字号,摘要,科目编码,科目名称,往来单位,借方金额,贷方金额\r\n',
  );
  const voucherRows = new Output(join(folder, `vouchers-${vouchers}.csv`));
  const lineRows = new Output(join(folder, `lines-${vouchers}.csv`));
  const plainText = new Output(join(folder, `plain-${vouchers}.journal`));
  const parties = new Map<string, number>();
  /** In the order in which they come, as an import gives them. */
  const idOf = (name: string): number => {
    const id = parties.get(name) ?? parties.size + 1;
    parties.set(name, id);
    return id;
  };
  let lastMonth = '';
  let number = 0;
  for (let index = 0; index < vouchers; index += 1) {
    const day = Math.floor((index * 365) / vouchers);
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    const month = date.slice(0, 7);
    number = month === lastMonth ? number + 1 : 1;
    lastMonth = month;
    const fen = random.whole(1, 10_000_000);
    const debit = random.whole(0, accounts.length - 1);
    const credit = (debit + random.whole(1, accounts.length - 1)) % accounts.length;
    const partyName = `客户第${random.whole(1, partyCount)}号有限公司`;
    const id = index + 1;
    const row = 2 * index + 2;
    const summary = `第${id}笔往来款项`;
    voucherRows.add(`${id},${month},记,${number},${date},ordinary,journal,1,${row},0\n`);
    plainText.add(`${date} ${summary}\n`);
    for (const [line, account, amounts] of [
      [1, debit, [fen, 0]],
      [2, credit, [0, fen]],
    ] as const) {
      const [code, name, plain] = accounts[account] as (typeof accounts)[number];
      const [inDebit, inCredit] = amounts;
      const printed = `${inDebit ? formatPlain(inDebit) : ''},${inCredit ? formatPlain(inCredit) : ''}`;
      const party = named.has(code) ? partyName : '';
      journal.add(`${date},记-${number},${summary},${code},${name},${party},${printed}\r\n`);
      const partyId = party === '' ? '' : `,${idOf(party)}`;
      lineRows.add(
        `${id},${line},1,${row + line - 1},${date},${summary},${code},${inDebit},${inCredit}${partyId}\n`,
      );
      plainText.add(`    ${plain}    ${inCredit ? '-' : ''}${formatPlain(fen)} CNY\n`);
    }
    plainText.add('\n');
  }
  return {
    vouchers,
    journal: journal.close(),
    voucherRows: voucherRows.close(),
    lineRows: lineRows.close(),
    plainText: plainText.close(),
  };
}
