import type { OutputOf } from '../contract.ts';
import { inBoth } from './speakers.ts';
import {
  amountCell,
  type Bilingual,
  type ExportTable,
  strongRow,
  type TableCell,
  type TableRow,
  textCell,
} from './tables.ts';

type FlowTable = OutputOf<'evidence.getFlowTable'>;

const head = (
  key: 'month' | 'businessIn' | 'businessOut' | 'net' | 'otherIn' | 'otherOut' | 'rows' | 'uncovered',
) => inBoth((speaker) => speaker.text(`export.flow.${key}`));

/**
 * The table of business receipts and payments (经营流水表) by month, and by what for. Net and totals are formulas.
 *
 * @param told the table in each language: the same figures, its remarks and categories in words
 */
export function makeFlowTables(told: { zh: FlowTable; en: FlowTable }, firm: string): ExportTable[] {
  const { zh, en } = told;
  const above: Bilingual[] = [
    inBoth((speaker) => speaker.text('export.firm', { firm })),
    inBoth((speaker) => speaker.text('export.period', { from: zh.from, to: zh.to })),
    inBoth((speaker) => speaker.text('export.unit')),
  ];
  const monthRows = zh.months.map(
    (month, row): TableRow => ({
      cells: [
        textCell(month.month),
        amountCell(month.businessInFen),
        amountCell(month.businessOutFen),
        amountCell(month.netFen, difference(row)),
        amountCell(month.otherInFen),
        amountCell(month.otherOutFen),
        { kind: 'count', value: month.rowCount },
        { kind: 'count', value: month.uncoveredDays },
      ],
    }),
  );
  const sumOf = (column: number, fen: number): TableCell =>
    amountCell(fen, { kind: 'sum', terms: zh.months.map((_, row) => ({ row, column, sign: 1 })) });
  const { totals } = zh;
  const count = (value: (month: FlowTable['months'][number]) => number): TableCell => ({
    kind: 'count',
    value: zh.months.reduce((sum, month) => sum + value(month), 0),
  });
  monthRows.push(
    strongRow([
      textCell(inBoth((speaker) => speaker.text('export.total'))),
      sumOf(1, totals.businessInFen),
      sumOf(2, totals.businessOutFen),
      amountCell(totals.netFen, difference(zh.months.length)),
      sumOf(4, totals.otherInFen),
      sumOf(5, totals.otherOutFen),
      count(({ rowCount }) => rowCount),
      count(({ uncoveredDays }) => uncoveredDays),
    ]),
  );
  const byMonth: ExportTable = {
    name: '经营流水表',
    title: inBoth((speaker) => speaker.text('export.title.flowTable')),
    above,
    columns: [
      { head: head('month'), kind: 'text', width: 14 },
      { head: head('businessIn'), kind: 'amount', width: 18 },
      { head: head('businessOut'), kind: 'amount', width: 18 },
      { head: head('net'), kind: 'amount', width: 18 },
      { head: head('otherIn'), kind: 'amount', width: 18 },
      { head: head('otherOut'), kind: 'amount', width: 18 },
      { head: head('rows'), kind: 'count', width: 10 },
      { head: head('uncovered'), kind: 'count', width: 12 },
    ],
    rows: monthRows,
    notes: zh.remarks.map((remark, index) => ({ zh: remark.text, en: en.remarks[index]?.text ?? '' })),
  };
  const byCategory: ExportTable = {
    name: '按用途',
    title: inBoth((speaker) => speaker.text('export.title.flowByCategory')),
    above,
    columns: [
      { head: inBoth((speaker) => speaker.text('export.flow.direction')), kind: 'text', width: 12 },
      { head: inBoth((speaker) => speaker.text('export.flow.category')), kind: 'text', width: 36 },
      { head: head('rows'), kind: 'count', width: 10 },
      { head: inBoth((speaker) => speaker.text('export.flow.amount')), kind: 'amount', width: 18 },
    ],
    rows: zh.byCategory.map((category, index) => ({
      cells: [
        textCell(inBoth((speaker) => speaker.text(`export.flow.direction.${category.direction}`))),
        textCell({ zh: category.name, en: en.byCategory[index]?.name ?? '' }),
        { kind: 'count', value: category.count },
        amountCell(category.amountFen),
      ],
    })),
    notes: [],
  };
  return [byMonth, byCategory];
}

/** In less out of the same row. */
function difference(row: number) {
  return {
    kind: 'sum' as const,
    terms: [
      { row, column: 1, sign: 1 as const },
      { row, column: 2, sign: -1 as const },
    ],
  };
}
