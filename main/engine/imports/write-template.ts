import { createHash } from 'node:crypto';
import * as XLSX from '@e965/xlsx';
import type { ParsedInputOf } from '../../../core/contract.ts';
import { headOf, templateSheets } from '../../../core/imports/template.ts';
import type { Speaker } from '../../../core/messages/format.ts';
import type { CallContext, OutputOf } from '../handler.ts';
import { writeFileAtomically } from '../write-file.ts';

/** How many rows are made ready to take text as text: an account number with 19 digits must not become a number. */
const readyRows = 300;

export async function writeTemplate(
  context: CallContext,
  { file }: ParsedInputOf<'imports.writeTemplate'>,
): Promise<OutputOf<'imports.writeTemplate'>> {
  const bytes = makeTemplate(context.speaker);
  await writeFileAtomically(context.pathOf(file), bytes);
  return { size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The workbook to fill in. The same language gives the same bytes. */
export function makeTemplate({ language, text }: Speaker): Buffer {
  const book = XLSX.utils.book_new();
  const lines = [
    text('imports.template.title'),
    text('imports.template.sheets'),
    text('imports.template.amounts'),
    text('imports.template.dates'),
    text('imports.template.bank'),
    text('imports.template.vouchers'),
    text('imports.template.balance'),
    text('imports.template.heads'),
  ];
  const guide = XLSX.utils.aoa_to_sheet(lines.map((line) => [line]));
  guide['!cols'] = [{ wch: 100 }];
  XLSX.utils.book_append_sheet(book, guide, text('imports.template.guide'));
  for (const { name, above, columns } of templateSheets) {
    const heads = columns.map((column) => headOf(column, language));
    const sheet = XLSX.utils.aoa_to_sheet([...above.map((row) => [...row]), heads]);
    const first = above.length + 1;
    for (const [index, { isText }] of columns.entries()) {
      if (!isText) continue;
      for (let row = first; row < first + readyRows; row += 1) {
        sheet[XLSX.utils.encode_cell({ r: row, c: index })] = { t: 's', v: '', z: '@' };
      }
    }
    sheet['!ref'] = XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: first + readyRows - 1, c: columns.length - 1 },
    });
    sheet['!cols'] = columns.map(({ width }) => ({ wch: width }));
    XLSX.utils.book_append_sheet(book, sheet, name[language]);
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
