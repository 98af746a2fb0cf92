import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OperationName, OutputOf } from '../../../../core/contract.ts';
import { operations } from '../../../../core/contract.ts';
import { toCsv } from '../../../../scripts/firm/files.ts';
import { importsHandlers as imports } from '../../imports/handlers.ts';
import type { Row } from '../../store/handles.ts';
import type { TestFirm } from '../../testing/test-firm.ts';
import { cashbookHandlers as handlers } from '../handlers.ts';

type Name = OperationName & `cashbook.${string}`;

/** Calls as the engine does: defaults filled in, outputs checked. */
export async function call<N extends Name>(firm: TestFirm, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const { access, input: inputs, output } = operations[name];
  const parsed = inputs.parse(input);
  const handler = handlers[name] as never;
  const answer = access === 'write' ? firm.write(handler, parsed, name) : firm.read(handler, parsed);
  return output.parse(await answer) as OutputOf<N>;
}

export const add = (firm: TestFirm, more: Partial<InputOf<'cashbook.add'>>) =>
  call(firm, 'cashbook.add', {
    date: '2026-10-08',
    summary: '摘要',
    direction: 'in',
    amountFen: 100_00,
    category: 'sales',
    ...more,
  });

const heads = ['交易日期', '收入', '支出', '余额', '对方户名', '对方账号', '摘要'];

/** Imports a statement; answers its import. */
export async function importRows(
  firm: TestFirm,
  accountNumber: string,
  rows: readonly string[][],
): Promise<number> {
  const file = join(firm.folder, `${accountNumber}.csv`);
  writeFileSync(file, toCsv([heads, ...rows], 'utf-8'));
  const input = { file, accountNumber, acceptProblems: true };
  const { importId } = await firm.write(imports['imports.commit'], input, 'imports.commit');
  return importId;
}

/** Rows 2 to 5 of it. */
export const statement = [
  ['2026-10-01', '500', '', '1500', '甲公司', '', '货款'],
  ['2026-10-02', '', '80', '1420', '苏州供电公司', '', ''],
  ['2026-10-03', '', '20', '1400', '张三', '', '转账'],
  ['2026-10-04', '', '300', '1100', '', '', '代发工资'],
];

/** Rows of an account as an import leaves them. */
export function putRows(firm: TestFirm, account: Row, rows: readonly Row[]): number {
  return firm.writeNow(({ tx }) => {
    tx.keepFile({ sha256: 'bill', bytes: new Uint8Array(1) });
    tx.insert('bank_account', account);
    const importId = tx.insert('import', {
      kind: 'walletBill',
      format: 'test',
      file_name: 'bill.csv',
      sha256: 'bill',
      options: '{}',
      account_number: account.account_number ?? null,
      from_on: '2026-10-01',
      to_on: '2026-10-31',
      row_count: rows.length,
      skipped_duplicates: 0,
      problems: '[]',
      imported_at: '2026-11-22T04:00:00.000Z',
      revision: 2,
    });
    const own = rows.map((row, index) => ({
      import_id: importId,
      row: index + 2,
      account_number: account.account_number ?? null,
      direction: null,
      gross_fen: null,
      fee_fen: null,
      counterparty: null,
      summary: null,
      status: null,
      ...row,
    }));
    tx.insertOfImport('bank_row', importId, own as Row[]);
    return importId;
  });
}
