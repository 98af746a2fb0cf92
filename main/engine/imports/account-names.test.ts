import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeTestFirm } from '../testing/test-firm.ts';
import { commit, preview } from './testing/journal-calls.ts';

const head = '日期,凭证字号,摘要,科目编码,科目名称,借方金额,贷方金额';

test('a code that is another account in the firm is told once, in the preview and in what is kept', async () => {
  using firm = makeTestFirm();
  const write = (name: string, month: string, owner: string): string => {
    const rows = [1, 2].flatMap((number) => [
      `${month}-03,记-${number},收,1001,现金,500,`,
      `${month}-03,记-${number},收,224105,${owner},,500`,
    ]);
    const path = join(firm.folder, name);
    writeFileSync(path, [head, ...rows].join('\n'));
    return path;
  };
  await commit(firm, write('a.csv', '2026-01', '其他应付款—股东借款'));
  const same = await preview(firm, write('b.csv', '2026-02', '其他应付款-股东借款'));
  assert.deepEqual(same.problems, []);
  const file = write('c.csv', '2026-03', '押金');
  const { problems } = await preview(firm, file);
  assert.deepEqual(
    problems.map(({ code, severity, row, found }) => [code, severity, row, found]),
    [['imports.accountNameDiffers', 'warning', 3, '押金']],
  );
  assert.match(problems[0]?.message ?? '', /224105.*押金.*股东借款/);
  const { importId } = await commit(firm, file);
  const kept = firm.store.db.get<{ problems: string }>('SELECT problems FROM import WHERE id = @importId', {
    importId,
  });
  assert.match(kept?.problems ?? '', /imports\.accountNameDiffers/);
});

test('a code of the standard under another name is told; its old names are not', async () => {
  using firm = makeTestFirm();
  const path = join(firm.folder, 'a.csv');
  const rows = [
    '2026-01-03,记-1,收,1001,现金,500,',
    '2026-01-03,记-1,收,5051,主营业务收入,,500',
    '2026-01-04,记-2,税,5403,营业税金及附加,5,',
    '2026-01-04,记-2,税,222102,应交税金—应交城建税,,5',
  ];
  writeFileSync(path, [head, ...rows].join('\n'));
  const { problems } = await preview(firm, path);
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [['imports.accountNameDiffers', 3]],
  );
});
