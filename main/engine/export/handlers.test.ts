import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { read, type WorkSheet } from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { formatFen } from '../../../core/money.ts';
import { booksHandlers as books } from '../books/handlers.ts';
import { importRows, statement } from '../cashbook/testing/call.ts';
import { evidenceHandlers as evidence } from '../evidence/handlers.ts';
import type { ParsedInputOf } from '../handler.ts';
import { ledgersHandlers as ledgers } from '../ledgers/handlers.ts';
import { importTrialBalance, line, openBooks, post } from '../testing/books.ts';
import type { TestFirm } from '../testing/test-firm.ts';
import { exportHandlers as handlers } from './handlers.ts';
import { recompute } from './testing/recompute.ts';

const month = '2026-03';
const parts = [
  'balanceSheet',
  'incomeStatement',
  'cashFlow',
  'trialBalance',
  'generalLedger',
  'detailedLedger',
] as const;

async function openFilled(): Promise<TestFirm> {
  const firm = openBooks({ name: '苏州晨光精密机械有限公司' });
  await post(firm, '2026-01-02', [line('1002', 500_000_00), line('3001', -500_000_00)]);
  await post(firm, '2026-01-20', [line('1405', 80_000_00), line('2202', -80_000_00, '钢厂')]);
  await post(firm, '2026-02-10', [line('1122', 113_000_01, '=甲公司'), line('5001', -113_000_01)]);
  await post(firm, '2026-02-28', [line('5401', 60_000_00), line('1405', -60_000_00)]);
  await post(firm, '2026-03-05', [line('1002', 40_000_00), line('1122', -40_000_00, '=甲公司')]);
  await post(firm, '2026-03-08', [line('5602', 3_000_10), line('1001', -3_000_10)]);
  return firm;
}

async function exportBooks(
  firm: TestFirm,
  more: Partial<ParsedInputOf<'books.export'>> = {},
): Promise<{ bytes: Buffer; leftOut: string[] }> {
  const file = join(firm.folder, 'out');
  const input = {
    file,
    month,
    period: 'quarter' as const,
    format: 'xlsx' as const,
    parts: [...parts],
    code: '1002',
  };
  const { size, sha256, leftOut } = await firm.read(handlers['books.export'], { ...input, ...more });
  const bytes = readFileSync(file);
  assert.equal(bytes.byteLength, size);
  assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
  return { bytes, leftOut: leftOut.map(({ text }) => text) };
}

/** The amount beside the line of this number, in fen. */
function lineOf(sheet: WorkSheet, number: number, offset: number): number | undefined {
  for (const at of Object.keys(sheet)) {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(at) ?? [];
    if (
      column === undefined ||
      sheet[at].v !== number ||
      sheet[at].t !== 'n' ||
      sheet[at].z?.includes('#,##0')
    )
      continue;
    const cell = sheet[`${String.fromCharCode(column.charCodeAt(0) + offset)}${row}`];
    return cell?.v === undefined ? undefined : Math.round(cell.v * 100);
  }
  return undefined;
}

test('the workbook’s formulas give our figures: statements, trial balance, ledgers', async () => {
  using firm = await openFilled();
  const { bytes, leftOut } = await exportBooks(firm);
  assert.deepEqual(leftOut, []);
  const book = read(bytes, { cellFormula: true, cellNF: true });
  assert.equal(book.SheetNames.length, parts.length);
  let formulas = 0;
  for (const name of book.SheetNames) {
    for (const { cell, formula, cached, value } of recompute(book.Sheets[name] as WorkSheet)) {
      assert.equal(value, cached, `${name} ${cell}: ${formula}`);
      formulas += 1;
    }
  }
  assert.ok(formulas > 50);
  for (const [index, operation] of (
    ['books.getBalanceSheet', 'books.getIncomeStatement', 'books.getCashFlow'] as const
  ).entries()) {
    const told = await firm.read(books[operation], { month, period: 'quarter' });
    const sheet = book.Sheets[book.SheetNames[index] ?? ''] as WorkSheet;
    for (const { line: number, kind, currentFen, comparativeFen } of told.lines) {
      if (kind === 'heading') continue;
      assert.equal(lineOf(sheet, number, 1), currentFen ?? undefined, `${told.form} ${number}`);
      assert.equal(lineOf(sheet, number, 2), comparativeFen ?? undefined, `${told.form} ${number}`);
    }
  }
  const detail = await firm.read(ledgers['ledgers.getDetail'], {
    from: '2026-01',
    to: month,
    code: '1002',
    offset: 0,
    limit: 100,
  });
  const ledger = book.Sheets[book.SheetNames.at(-1) ?? ''] as WorkSheet;
  const balances = Object.keys(ledger).filter((at) => /^H\d+$/.test(at) && ledger[at].f);
  assert.deepEqual(
    balances.map((at) => Math.round(ledger[at].v * 100)),
    detail.rows.map(({ balanceFen }) => balanceFen),
  );
});

test('heads and lines stand in both languages, and a party named like a formula is text', async () => {
  using firm = await openFilled();
  const { bytes } = await exportBooks(firm, { code: '1122' });
  const book = read(bytes, { cellFormula: true });
  const texts = book.SheetNames.flatMap((name) =>
    Object.values(book.Sheets[name] as Record<string, { t?: string; v?: unknown; f?: string }>).flatMap(
      (cell) => (cell.t === 's' ? [cell] : []),
    ),
  );
  for (const wanted of [
    '资产负债表 Balance sheet',
    '货币资金 Cash and bank',
    '=甲公司',
    '编制单位：苏州晨光精密机械有限公司',
  ])
    assert.ok(
      texts.some(({ v }) => String(v).startsWith(wanted)),
      wanted,
    );
  assert.ok(texts.every(({ f }) => f === undefined));
});

async function textOfPdf(bytes: Buffer): Promise<{ text: string; pages: number; title: string }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const { info } = (await document.getMetadata()) as { info: { Title: string } };
  const pages = document.numPages;
  await task.destroy();
  return { text: text.replace(/\s/g, ''), pages, title: info.Title };
}

test('the PDF reads back: every line in both languages, every figure', async () => {
  using firm = await openFilled();
  const { bytes } = await exportBooks(firm, { format: 'pdf' });
  const { text, pages, title } = await textOfPdf(bytes);
  assert.equal(pages, parts.length);
  assert.match(title, /苏州晨光精密机械有限公司/);
  const sheet = await firm.read(books['books.getBalanceSheet'], { month, period: 'quarter' });
  for (const { name, currentFen, comparativeFen } of sheet.lines) {
    assert.ok(text.includes(name.replace(/\s/g, '')), name);
    for (const fen of [currentFen, comparativeFen])
      if (fen !== null) assert.ok(text.includes(formatFen(fen)), `${name} ${fen}`);
  }
  for (const wanted of [
    'Totalassets',
    '一、经营活动产生的现金流量1.Cashflowsfromoperatingactivities',
    '利润表Incomestatement',
    '总账',
    '明细账：1002银行存款',
  ])
    assert.ok(text.includes(wanted), wanted);
});

test('what does not apply is left out and said; nothing at all is an error', async () => {
  using firm = openBooks();
  importTrialBalance(firm, month, [
    ['1002', '银行存款', 0, 100, 0],
    ['3001', '实收资本', 0, 0, 100],
  ]);
  const { leftOut } = await exportBooks(firm, { code: undefined, parts: ['trialBalance', 'detailedLedger'] });
  assert.deepEqual(leftOut, ['明细账需要先选定科目，没有写入']);
  await assert.rejects(exportBooks(firm, { code: undefined, parts: ['detailedLedger'] }), {
    code: 'books.nothingToExport',
  });
  await assert.rejects(exportBooks(firm, { month: '2025-01', parts: ['balanceSheet'] }), {
    code: 'books.noMonth',
  });
});

test('the table of receipts and payments: its formulas give its figures, and the PDF reads back', async () => {
  using firm = openBooks();
  await importRows(firm, '1111111', statement);
  const span = { from: '2026-10', to: '2026-10' };
  const told = await firm.read(evidence['evidence.getFlowTable'], span);
  const file = join(firm.folder, 'flow');
  await firm.read(handlers['evidence.exportFlowTable'], { ...span, file, format: 'xlsx' });
  const book = read(readFileSync(file), { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet;
  const formulas = recompute(sheet);
  for (const { cell, cached, value } of formulas) assert.equal(value, cached, cell);
  const net = formulas.at(-1);
  assert.ok(net);
  assert.ok(formulas.some(({ value }) => Math.round(value * 100) === told.totals.netFen));
  await firm.read(handlers['evidence.exportFlowTable'], { ...span, file, format: 'pdf' });
  const { text } = await textOfPdf(readFileSync(file));
  assert.ok(text.includes('经营流水表') && text.includes(formatFen(told.totals.businessInFen)));
});
