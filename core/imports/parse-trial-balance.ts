import { isAccountCode } from './account-code.ts';
import { checkTrialBalance } from './check-trial-balance.ts';
import { type Layout, rowsAbove } from './find-header.ts';
import { type FoundProblem, type RowCounts, type Tick, tickEvery } from './problem.ts';
import { readMonths, readPreamble } from './read-preamble.ts';
import {
  isOpeningsOnly,
  type PrintedAmounts,
  readPrinted,
  readTrialBalanceRow,
} from './read-trial-balance-row.ts';
import { filledRows, firstFilled, isFootnote, isRepeatedHeader, skipped } from './row-kinds.ts';
import type { SkippedRow, TrialBalanceRow } from './schemas.ts';
import type { Sheet, SheetRow } from './sheet.ts';

export interface TrialBalanceReading {
  readonly rows: readonly TrialBalanceRow[];
  readonly chart: 'smallEnterprise' | 'enterprise' | 'unknown';
  readonly holder: string | null;
  /** The months it says it is for; null where it does not say. */
  readonly statedMonths: { readonly from: string; readonly to: string } | null;
  readonly problems: readonly FoundProblem[];
  readonly counts: RowCounts;
  /** The rows that were counted as blank or as no data. */
  readonly skipped: readonly SkippedRow[];
}

/**
 * Reads the rows of a trial balance (科目余额表) below its header, and checks what must agree in it.
 *
 * Each row of the file ends as a row of the answer, as a known row without data (totals, auxiliary items, footnotes:
 * counted), or as a problem.
 */
export function parseTrialBalance(
  sheet: Sheet,
  layout: Layout,
  tick: Tick = () => undefined,
): TrialBalanceReading {
  const { rows: sources, blank } = filledRows(sheet, layout);
  const rows: TrialBalanceRow[] = [];
  const printed = new Map<string, PrintedAmounts>();
  const totals: { row: number; amounts: PrintedAmounts }[] = [];
  const problems: FoundProblem[] = [];
  const notData: SkippedRow[] = [];
  for (const [index, source] of sources.entries()) {
    if (index % tickEvery === 0) tick(index);
    const code = firstFilled(source.cells, layout.columns.code).text.normalize('NFKC');
    const name = firstFilled(source.cells, layout.columns.name).text;
    const kind = source.broken ? 'data' : kindOf(source, layout, code, name);
    if (kind === 'grandTotal') totals.push({ row: source.row, amounts: readPrinted(layout, source).amounts });
    if (kind !== 'data') {
      notData.push(skipped(source, kind === 'grandTotal' ? 'total' : kind));
      continue;
    }
    const reading = readTrialBalanceRow(layout, source, code, name);
    if ('problem' in reading) problems.push(reading.problem);
    else if (printed.has(code)) problems.push(duplicateCode(source, layout, code));
    else {
      rows.push(reading.row);
      printed.set(code, reading.printed);
    }
  }
  const failed = problems.length;
  const preamble = readPreamble(rowsAbove(sheet, layout));
  problems.push(...checkTrialBalance(rows, printed, totals, failed === 0));
  if (isOpeningsOnly(layout)) problems.push(openingsOnly);
  return {
    rows,
    chart: findChart(rows),
    holder: preamble.holder,
    statedMonths: preamble.months ?? readMonths(sheet.name),
    problems,
    counts: { blank: blank.length, notData: notData.length, failed, repeated: 0 },
    skipped: [...notData, ...blank],
  };
}

const openingsOnly: FoundProblem = {
  severity: 'warning',
  code: 'imports.openingsOnly',
  row: null,
  column: null,
  found: null,
};

const grandTotal = /^(?:合计|总计|借贷合计|科目合计|total)[:：]?$/i;
const partTotal = /(?:小计|合计|总计)[:：]?$/;

function kindOf(
  source: SheetRow,
  layout: Layout,
  code: string,
  name: string,
): 'data' | 'grandTotal' | SkippedRow['reason'] {
  if (isAccountCode(code)) return 'data';
  const words = (code === '' ? name : code).normalize('NFKC').replace(/\s/g, '');
  if (grandTotal.test(words)) return 'grandTotal';
  if (partTotal.test(words)) return 'total';
  // Auxiliary items (customers, departments) have no code of their own; their account's row holds their sum.
  if (code === '' && /[[【].+[\]】]/.test(name)) return 'auxiliary';
  if (isRepeatedHeader(source, layout)) return 'header';
  return isFootnote(source) || isSignature(source) ? 'note' : 'data';
}

/** 制表人, 打印日期 and the like. */
function isSignature(source: SheetRow): boolean {
  return source.cells.some((cell) =>
    /^\s*(?:制表|打印|审核|复核|会计主管|单位负责人|编制单位|导出|第.*页)/.test(cell),
  );
}

function duplicateCode(source: SheetRow, layout: Layout, code: string): FoundProblem {
  const column = layout.heads[layout.columns.code?.[0] ?? -1] ?? null;
  return { severity: 'error', code: 'imports.duplicateCode', row: source.row, column, found: code };
}

/**
 * Which standard's chart of accounts the codes follow. The two charts give some codes to different accounts
 * (4001 is 生产成本 in one and 实收资本 in the other), so codes count only together with their names.
 */
export function findChart(
  rows: readonly { readonly code: string; readonly name: string }[],
): TrialBalanceReading['chart'] {
  let small = 0;
  let enterprise = 0;
  for (const { code, name } of rows) {
    const top = code.slice(0, 4);
    if (/^(?:3001|3002|3101|3103|3104)$/.test(top) && /资本|股本|公积|利润/.test(name)) small += 1;
    if (
      /^(?:5001|5051|54\d\d|56\d\d|5711|5801)$/.test(top) &&
      /收入|成本|税金|费用|支出/.test(name) &&
      !/^生产/.test(name)
    )
      small += 1;
    if (/^(?:4001|4002|4101|4103|4104)$/.test(top) && /资本|股本|公积|利润/.test(name)) enterprise += 1;
    if (/^6\d{3}$/.test(top)) enterprise += 1;
  }
  if (small === enterprise) return 'unknown';
  return small > enterprise ? 'smallEnterprise' : 'enterprise';
}
