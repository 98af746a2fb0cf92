import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileSchema } from '../../../../core/firm/contract.ts';
import { toCsv } from '../../../../scripts/firm/files.ts';
import { importsHandlers as imports } from '../../imports/handlers.ts';
import { insertProfile } from '../../store/profile.ts';
import { makeTestFirm, type TestFirm } from '../../testing/test-firm.ts';

export const name = '苏州晨光精密机械有限公司';
export const owner = '陈晨光';
export const page = { offset: 0, limit: 100 };

export function openFirm(more: object = {}): TestFirm {
  const firm = makeTestFirm();
  const meta = { at: '2026-11-22T04:00:00.000Z', actor: 'test', operation: 'firm.create', input: {} };
  const profile = profileSchema.parse({
    name,
    legalRepresentative: owner,
    borrowerType: 'company',
    vatStatus: 'smallQuarterly',
    ...more,
  });
  firm.store.write(meta, (tx) => insertProfile(tx, profile, false));
  return firm;
}

/** A row of a statement: yuan, in positive. */
export type Line = [date: string, amount: number, counterparty: string, summary: string, account?: string];

/** Imports a statement whose balance begins with 10,000 yuan; answers its import. */
export async function importStatement(
  firm: TestFirm,
  accountNumber: string,
  lines: readonly Line[],
  span = { from: '2026-07', to: '2026-09' },
): Promise<number> {
  let balance = 10_000;
  const rows = lines.map(([date, amount, counterparty, summary, account]) => {
    balance += amount;
    const [into, out] = amount > 0 ? [String(amount), ''] : ['', String(-amount)];
    return [date, into, out, String(balance), counterparty, account ?? '', summary];
  });
  const path = join(firm.folder, `${accountNumber}-${span.from}.csv`);
  const head = ['交易日期', '收入', '支出', '余额', '对方户名', '对方账号', '摘要'];
  writeFileSync(path, toCsv([head, ...rows], 'utf-8'));
  const { importId } = await firm.write(imports['imports.commit'], {
    file: path,
    acceptProblems: true,
    accountNumber,
    ...span,
  });
  return importId;
}

export const quarter = { from: '2026-07', to: '2026-09' };
const lines: Line[] = [
  ['2026-07-05', 50_500, '甲客户', '货款'],
  ['2026-07-20', -2_000, '某某中学', '学费'],
  ['2026-08-03', -30_000, name, '转账', '2222222'],
  ['2026-08-21', 12.5, '', '结息'],
  ['2026-09-02', -5_000, owner, '转账'],
];
const otherLines: Line[] = [
  ['2026-08-04', 30_000, name, '转账'],
  ['2026-09-10', 20_200, '乙客户', '货款'],
];

export async function openFilled(more: object = {}): Promise<TestFirm & { first: number }> {
  const firm = openFirm(more);
  const first = await importStatement(firm, '1111111', lines);
  await importStatement(firm, '2222222', otherLines);
  return Object.assign(firm, { first });
}
