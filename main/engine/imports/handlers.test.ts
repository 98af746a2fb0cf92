import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import yazl from 'yazl';
import type { RongbeiError } from '../../../core/errors.ts';
import { balanceTable, statementTable, toCsv, toXlsx } from '../../../scripts/firm/files.ts';
import { createRandom } from '../../../scripts/firm/random.ts';
import { makeFirm } from '../../../scripts/make-firm.ts';
import { booksHandlers } from '../books/handlers.ts';
import type { Row } from '../store/handles.ts';
import { sampleFiles } from '../testing/slice.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { importsHandlers as imports } from './handlers.ts';

const openFirm = () => makeTestFirm();
const commit = (firm: TestFirm, file: string, more: object = {}) =>
  firm.write(imports['imports.commit'], { file, acceptProblems: false, ...more });
const meta = (operation: string) => ({ at: '2026-11-22T04:00:00.000Z', actor: 'test', operation, input: {} });

/** Everything the import rooms hold, so that before and after can be compared to the last field. */
function dump(firm: TestFirm): Record<string, Row[]> {
  const tables = ['import', 'bank_account', 'bank_row', 'trial_balance_row', 'account_month'];
  return Object.fromEntries(
    tables.map((table) => [table, firm.store.db.all<Row>(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)]),
  );
}

function writeStatement(firm: TestFirm, name: string, from: string, to: string): string {
  const made = makeFirm();
  const months = made.months.filter((month) => month >= from && month <= to);
  const statement = made.statement.filter(({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to);
  const path = join(firm.folder, name);
  writeFileSync(path, toCsv(statementTable({ ...made, months, statement }).rows));
  return path;
}

test('the sample trial balance and statement come in whole', async () => {
  using firm = openFirm();
  const made = makeFirm();
  const balance = await commit(firm, sampleFiles.trialBalance);
  assert.deepEqual(
    [balance.kind, balance.format, balance.from, balance.to],
    ['trialBalance', 'trial_balance_kingdee', '2026-10', '2026-10'],
  );
  assert.equal(balance.problemCount, 0);
  const statement = await commit(firm, sampleFiles.bankStatement);
  assert.deepEqual(
    [statement.format, statement.encoding, statement.account],
    ['ccb_corporate', 'gb18030', made.accountNumber],
  );
  assert.equal(statement.rowCount, made.statement.length);
  assert.deepEqual([statement.from, statement.to], ['2025-11-01', '2026-10-31']);
  const listed = await firm.read(imports['imports.list'], {});
  assert.deepEqual(listed, [statement, balance]);
  const { total, bankRows } = await firm.read(imports['imports.listRows'], {
    importId: statement.importId,
    offset: 0,
    limit: 1000,
  });
  assert.equal(total, made.statement.length);
  assert.deepEqual(
    bankRows.map(({ amountFen }) => amountFen),
    made.statement.map(({ amountFen }) => amountFen),
  );
});

test('preview writes nothing and tells what a commit would do', async () => {
  using firm = openFirm();
  const before = dump(firm);
  const seen = await firm.read(imports['imports.preview'], { file: sampleFiles.bankStatement });
  assert.deepEqual(dump(firm), before);
  assert.deepEqual(
    [seen.blockers, seen.problems, seen.duplicateCount, seen.sameFileImportId],
    [[], [], 0, null],
  );
  const { importId } = await commit(firm, sampleFiles.bankStatement, { sha256: seen.sha256 });
  const again = await firm.read(imports['imports.preview'], { file: sampleFiles.bankStatement });
  assert.equal(again.sameFileImportId, importId);
  assert.equal(again.duplicateCount, again.rowCount);
});

test('the same bytes are refused, and so is a file that changed since its preview', async () => {
  using firm = openFirm();
  await commit(firm, sampleFiles.trialBalance);
  await assert.rejects(commit(firm, sampleFiles.trialBalance), { code: 'imports.alreadyThere' });
  await assert.rejects(commit(firm, sampleFiles.bankStatement, { sha256: '0'.repeat(64) }), {
    code: 'imports.fileChanged',
  });
});

test('an import taken back leaves no trace, and brought again it is what it was', async () => {
  using firm = openFirm();
  await commit(firm, sampleFiles.trialBalance);
  const { importId } = await commit(firm, sampleFiles.bankStatement);
  const full = dump(firm);
  const described = await firm.read(imports['imports.describeUndo'], { importId });
  const undone = await firm.write(imports['imports.undo'], { importId }, 'imports.undo');
  assert.deepEqual(undone, described);
  assert.equal(dump(firm).bank_row?.length, 0);
  assert.equal(dump(firm).bank_account?.length, 0);
  firm.takeBack('undo');
  assert.deepEqual(dump(firm), full);
  firm.takeBack('redo');
  assert.equal(dump(firm).import?.length, 1);
});

test('overlapping statements count once, in either order, and the rows come back when one of the two is taken back', async () => {
  for (const order of [0, 1]) {
    using firm = openFirm();
    const spans = [
      ['a.csv', '2025-11', '2026-06'],
      ['b.csv', '2026-04', '2026-10'],
    ] as const;
    const files = spans.map(([name, from, to]) => writeStatement(firm, name, from, to));
    if (order === 1) files.reverse();
    const [first = '', second = ''] = files;
    const one = await commit(firm, first);
    const two = await commit(firm, second);
    const made = makeFirm();
    const overlap = made.statement.filter(({ date }) => date >= '2026-04' && date < '2026-07').length;
    assert.equal(two.skippedDuplicates, overlap);
    assert.equal(one.rowCount + two.rowCount, made.statement.length);
    const both = dump(firm);

    await firm.write(imports['imports.undo'], { importId: one.importId }, 'imports.undo');
    const [left] = await firm.read(imports['imports.list'], {});
    assert.equal(left?.rowCount, two.rowCount + overlap);
    assert.equal(left?.skippedDuplicates, 0);
    firm.takeBack('undo');
    assert.deepEqual(dump(firm), both);
  }
});

test('a second trial balance for a month stands only when that is said', async () => {
  using firm = openFirm();
  const file = join(firm.folder, 'second.xlsx');
  writeFileSync(file, toXlsx(balanceTable(makeFirm({ seed: 7 }), '2026-10')));
  const first = await commit(firm, sampleFiles.trialBalance);
  const books = dump(firm).account_month;
  await assert.rejects(commit(firm, file), { code: 'imports.standingExists' });
  const second = await commit(firm, file, { replaceStanding: true });
  assert.notDeepEqual(dump(firm).account_month, books);
  const replaced = dump(firm);
  firm.takeBack('undo');
  assert.deepEqual(dump(firm).account_month, books);
  firm.takeBack('redo');
  assert.deepEqual(dump(firm), replaced);
  assert.equal((await firm.read(booksHandlers['books.verify'], {})).ok, true);
  const after = dump(firm);
  await firm.write(imports['imports.undo'], { importId: second.importId }, 'imports.undo');
  assert.deepEqual(dump(firm).account_month, books);
  assert.deepEqual(
    (await firm.read(imports['imports.list'], {})).map(({ importId, standing }) => [importId, standing]),
    [[first.importId, true]],
  );
  firm.takeBack('undo');
  assert.deepEqual(dump(firm), after);
  assert.equal((await firm.read(booksHandlers['books.verify'], {})).ok, true);
});

test('books.verify finds a stored amount that was changed', async () => {
  using firm = openFirm();
  await commit(firm, sampleFiles.trialBalance);
  firm.store.write(meta('test'), (tx) =>
    tx.update('account_month', { month: '2026-10', code: '1002' }, { debit_fen: 1 }),
  );
  const { ok, differences } = await firm.read(booksHandlers['books.verify'], {});
  assert.equal(ok, false);
  assert.equal(differences.length, 1);
  assert.match(differences[0]?.text ?? '', /1002/);
});

test('unreadable rows refuse the file, unless the readable ones are asked for', async () => {
  using firm = openFirm();
  const table = statementTable(makeFirm());
  const row = table.rows[9];
  if (row) row[3] = '12,34.56';
  const file = join(firm.folder, 'bad.csv');
  writeFileSync(file, toCsv(table.rows));
  await assert.rejects(commit(firm, file), {
    code: 'imports.hasProblems',
    data: { fileName: 'bad.csv', count: 1, firstRow: 10 },
  });
  const taken = await commit(firm, file, { acceptProblems: true });
  assert.equal(taken.rowCount, makeFirm().statement.length - 1);
  const problems = await firm.read(imports['imports.listProblems'], { importId: taken.importId });
  assert.deepEqual(
    problems.map(({ code, row: at, severity }) => [code, at, severity]),
    [['imports.amountUnreadable', 10, 'error']],
  );
});

test('what a file does not say has to be filled in', async () => {
  using firm = openFirm();
  const file = join(firm.folder, 'no-period.xlsx');
  const table = balanceTable(makeFirm(), '2026-10');
  writeFileSync(
    file,
    toXlsx({ ...table, rows: table.rows.map((row, index) => (index === 1 ? ['单位'] : row)) }),
  );
  await assert.rejects(commit(firm, file), { code: 'imports.blocked' });
  const { from, to } = await commit(firm, file, { from: '2026-10', to: '2026-10' });
  assert.deepEqual([from, to], ['2026-10', '2026-10']);
});

test('the original comes out byte for byte', async () => {
  using firm = openFirm();
  const { importId, sha256 } = await commit(firm, sampleFiles.bankStatement);
  const file = join(firm.folder, 'out.csv');
  const written = await firm.read(imports['imports.exportOriginal'], { importId, file });
  assert.equal(written.sha256, sha256);
  assert.deepEqual(readFileSync(file), readFileSync(sampleFiles.bankStatement));
});

test('files that are none of these are refused with their reason', async () => {
  using firm = openFirm();
  const write = (name: string, bytes: string | Uint8Array) => {
    const path = join(firm.folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  await assert.rejects(async () => commit(firm, write('empty.csv', '')), { code: 'file.empty' });
  await assert.rejects(async () => commit(firm, join(firm.folder, 'none.csv')), { code: 'file.notFound' });
  await assert.rejects(async () => commit(firm, write('words.txt', 'only words\nno table\n')), {
    code: 'imports.notRecognised',
  });
  await assert.rejects(
    async () => commit(firm, write('broken.xlsx', Buffer.from('504b0304ffffffff', 'hex'))),
    { code: 'file.cannotRead' },
  );
  await assert.rejects(async () => commit(firm, sampleFiles.licence), { code: 'imports.notRecognised' });
  const random = createRandom(1);
  const noise = Uint8Array.from({ length: 4000 }, () => random.whole(0, 255));
  const damaged = readFileSync(sampleFiles.trialBalance);
  damaged.fill(0, 100, damaged.length / 2);
  for (const [name, bytes, code, detail] of [
    ['pdf.csv', readFileSync(sampleFiles.contract), 'imports.notRecognised', /PDF/],
    ['picture.xlsx', readFileSync(sampleFiles.licence), 'imports.notRecognised', /图片/],
    ['noise.csv', noise, 'imports.notRecognised', /不是文字/],
    ['archive.xlsx', await zipOf('readme.txt'), 'imports.notRecognised', /压缩包/],
    ['letter.xlsx', await zipOf('[Content_Types].xml', 'word/document.xml'), 'imports.notRecognised', /Word/],
    ['damaged.xlsx', damaged, 'file.cannotRead', /损坏/],
  ] as const) {
    const path = write(name, bytes);
    await assert.rejects(
      async () => commit(firm, path),
      (error: RongbeiError<'file.cannotRead'>) => {
        assert.equal(error.code, code, name);
        assert.match(error.data.detail, detail, name);
        return true;
      },
    );
  }
});

async function zipOf(...names: string[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const name of names) zip.addBuffer(Buffer.from('text'), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

test('the rows that are not read are told, with how many there are', async () => {
  using firm = openFirm();
  const path = join(firm.folder, 'skipped.csv');
  const heads = '交易日期,收入,支出,余额,摘要';
  writeFileSync(path, [heads, '2026-10-01,1.00,,1.00,a', ',,,,', '合计,1.00,0.00,,'].join('\n'));
  const { skippedRows, skippedCount } = await firm.read(imports['imports.preview'], { file: path });
  assert.deepEqual(skippedRows, [
    { row: 3, reason: 'blank', text: '' },
    { row: 4, reason: 'total', text: '合计 1.00 0.00' },
  ]);
  assert.equal(skippedCount, 2);
});
