import type { OutputOf, ParsedInputOf } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { makeFlowTables } from '../../../core/export/flow-table.ts';
import {
  makeDetailedLedgerTable,
  makeGeneralLedgerTable,
  makeTrialBalanceTable,
} from '../../../core/export/ledger-tables.ts';
import { speakers } from '../../../core/export/speakers.ts';
import { makeStatementTable } from '../../../core/export/statement-table.ts';
import type { ExportTable } from '../../../core/export/tables.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { booksHandlers } from '../books/handlers.ts';
import { evidenceHandlers } from '../evidence/handlers.ts';
import type { HandlerOf, ReadContext } from '../handler.ts';
import { ledgersHandlers } from '../ledgers/handlers.ts';
import { readProfile } from '../store/profile.ts';
import { writeDocument } from './write-document.ts';

type Input = ParsedInputOf<'books.export'>;
type Part = Input['parts'][number];

/** A sheet holds a million rows; a print of more than this helps nobody. */
const mostRows = { xlsx: 20_000, pdf: 5_000 };
const pageSize = 1000;

const statementOperations = {
  balanceSheet: 'books.getBalanceSheet',
  incomeStatement: 'books.getIncomeStatement',
  cashFlow: 'books.getCashFlow',
} as const;

export const exportHandlers: {
  'books.export': HandlerOf<'books.export'>;
  'evidence.exportFlowTable': HandlerOf<'evidence.exportFlowTable'>;
} = {
  'books.export': async (context, input) => {
    const tables: ExportTable[] = [];
    const leftOut: Sentence[] = [];
    for (const [index, part] of input.parts.entries()) {
      context.progress('gather', index, input.parts.length);
      try {
        const made = await makeTable(context, input, part);
        if ('table' in made) tables.push(made.table);
        if (made.leftOut) leftOut.push(made.leftOut);
      } catch (error) {
        // One part that does not apply does not keep the others from being written.
        if (!(error instanceof RongbeiError) || input.parts.length === 1) throw error;
        const why = context.speaker.error(error).message;
        leftOut.push(context.speaker.say('export.leftOut.part', { title: titleOf(context, part), why }));
      }
    }
    if (tables.length === 0) throw new RongbeiError('books.nothingToExport', { month: input.month });
    const { file, format } = input;
    return { ...(await writeDocument(context, tables, { file, format, document: 'books' })), leftOut };
  },

  'evidence.exportFlowTable': async (context, { from, to, file, format }) => {
    const [zh, en] = await Promise.all(
      inBothLanguages(context).map((each) => evidenceHandlers['evidence.getFlowTable'](each, { from, to })),
    );
    if (!zh || !en) throw new Error('nothing was told');
    const tables = makeFlowTables({ zh, en }, readProfile(context.db).name);
    return writeDocument(context, tables, { file, format, document: 'flowTable' });
  },
};

const inBothLanguages = (context: ReadContext): [ReadContext, ReadContext] => [
  { ...context, speaker: speakers.zh },
  { ...context, speaker: speakers.en },
];

function titleOf({ speaker }: ReadContext, part: Part): string {
  return speaker.text(`export.part.${part}`);
}

type Made = { table: ExportTable; leftOut?: Sentence } | { leftOut: Sentence };

async function makeTable(context: ReadContext, input: Input, part: Part): Promise<Made> {
  const firm = readProfile(context.db).name;
  const { month, period } = input;
  const span = { from: firstMonth(month, period), to: month };
  switch (part) {
    case 'balanceSheet':
    case 'incomeStatement':
    case 'cashFlow': {
      const [zh, en] = await Promise.all(
        inBothLanguages(context).map((each) =>
          booksHandlers[statementOperations[part]](each, { month, period }),
        ),
      );
      if (!zh || !en) throw new Error('nothing was told');
      return { table: makeStatementTable({ zh, en }, firm) };
    }
    case 'trialBalance':
      return {
        table: makeTrialBalanceTable(await booksHandlers['books.getTrialBalance'](context, { month }), firm),
      };
    case 'generalLedger':
      return {
        table: makeGeneralLedgerTable(await ledgersHandlers['ledgers.getGeneral'](context, span), firm, span),
      };
    case 'detailedLedger':
      return makeDetail(context, input, firm, span);
  }
}

async function makeDetail(
  context: ReadContext,
  { code, format }: Input,
  firm: string,
  span: { from: string; to: string },
): Promise<Made> {
  const { speaker } = context;
  if (code === undefined) return { leftOut: speaker.say('export.leftOut.needsCode') };
  const most = mostRows[format];
  const rows: OutputOf<'ledgers.getDetail'>['rows'] = [];
  for (;;) {
    const page = await ledgersHandlers['ledgers.getDetail'](context, {
      ...span,
      code,
      offset: rows.length,
      limit: Math.min(pageSize, most - rows.length),
    });
    rows.push(...page.rows);
    context.progress('gather', rows.length, page.total);
    if (page.rows.length > 0 && rows.length < Math.min(page.total, most)) continue;
    const table = makeDetailedLedgerTable({ ...page, rows }, firm, span);
    if (rows.length >= page.total) return { table };
    const title = titleOf(context, 'detailedLedger');
    const kept = { title, kept: rows.length, total: page.total };
    return { table, leftOut: speaker.say('export.leftOut.rows', kept) };
  }
}

/** The first month of the period that ends with a month. */
function firstMonth(month: string, period: Input['period']): string {
  const year = month.slice(0, 4);
  if (period === 'month') return month;
  if (period === 'year') return `${year}-01`;
  const quarter = Math.ceil(Number(month.slice(5)) / 3);
  return `${year}-${String(3 * quarter - 2).padStart(2, '0')}`;
}
