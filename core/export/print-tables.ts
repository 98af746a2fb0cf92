import { formatFen } from '../money.ts';
import type { Block, Cell, Column, DocumentModel, Section } from '../pack/model.ts';
import { inBoth, speakers } from './speakers.ts';
import type { Bilingual, ExportTable, TableCell } from './tables.ts';

/** Both languages, one after the other; what is the same in both, or has no English, stands once. */
const together = ({ zh, en }: Bilingual, between = '  '): string =>
  en === '' || en === zh ? zh : `${zh}${between}${en}`;

/**
 * The tables as a printed document, each on a page of its own, in Chinese with the English beside it.
 *
 * @param firm the firm's name, on every page
 */
export function makePrintedDocument(
  tables: readonly ExportTable[],
  document: 'books' | 'flowTable',
  firm: string,
): DocumentModel {
  return {
    language: 'zh',
    title: together(inBoth((speaker) => speaker.text(`export.document.${document}`))),
    firmName: firm,
    footer: together(inBoth((speaker) => speaker.text('export.footer'))),
    pageOf: (page, total) => speakers.zh.text('export.page', { page, total }),
    sections: tables.map(makeSection),
  };
}

function makeSection(table: ExportTable): Section {
  const blocks: Block[] = [
    ...headLines(table).map((text): Block => ({ kind: 'text', tone: 'note', text })),
    {
      kind: 'table',
      density: table.isForm ? 'dense' : 'compact',
      columns: table.columns.map(
        ({ head, kind, parted = false }): Column => ({
          head: together(head, '\n'),
          align: kind === 'amount' ? 'right' : kind === 'count' ? 'centre' : 'left',
          width: kind === 'text' && isTextColumn(table, head) ? { share: 1 } : 'fit',
          parted,
        }),
      ),
      rows: table.rows.map(({ cells }) => cells.map(printCell)),
    },
    ...table.notes.map((note): Block => ({ kind: 'text', tone: 'note', text: together(note) })),
  ];
  return { id: 'table', heading: together(table.title), aside: '', ready: true, startsPage: true, blocks };
}

/** What stands over the table, a line in each language. */
function headLines({ above }: ExportTable): string[] {
  const join = (language: keyof Bilingual): string =>
    above
      .map((line) => line[language])
      .filter((text) => text !== '')
      .join('　');
  return [join('zh'), join('en')];
}

/** A column of long texts takes what is left; one of codes, dates and numbers is as wide as they are. */
function isTextColumn({ columns }: ExportTable, head: Bilingual): boolean {
  return (columns.find((column) => column.head === head)?.width ?? 0) > 20;
}

function printCell(cell: TableCell): Cell {
  const { strong = false } = cell;
  if (cell.kind === 'text') {
    const text = typeof cell.text === 'string' ? cell.text : together(cell.text);
    return { text, strong, indent: cell.indent ?? 0 };
  }
  if (cell.kind === 'count') return { text: cell.value === null ? '' : String(cell.value), strong };
  return { text: cell.fen === null ? '' : formatFen(cell.fen), strong };
}
