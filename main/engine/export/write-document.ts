import { createHash } from 'node:crypto';
import { makePrintedDocument } from '../../../core/export/print-tables.ts';
import type { ExportTable } from '../../../core/export/tables.ts';
import type { ReadContext } from '../handler.ts';
import { readProfile } from '../store/profile.ts';
import { writeFileAtomically } from '../write-file.ts';

/** Writes tables to the place the user chose, as a workbook or a PDF. */
export async function writeDocument(
  context: ReadContext,
  tables: readonly ExportTable[],
  { file, format, document }: { file: string; format: 'xlsx' | 'pdf'; document: 'books' | 'flowTable' },
): Promise<{ size: number; sha256: string }> {
  context.progress('render', 0, null);
  const bytes = format === 'xlsx' ? await toWorkbook(tables) : await toPdf(context, tables, document);
  context.progress('write', 0, null);
  await writeFileAtomically(context.pathOf(file), bytes);
  return { size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function toWorkbook(tables: readonly ExportTable[]): Promise<Uint8Array> {
  const { writeWorkbook } = await import('./write-workbook.ts');
  return writeWorkbook(tables);
}

async function toPdf(
  context: ReadContext,
  tables: readonly ExportTable[],
  document: 'books' | 'flowTable',
): Promise<Uint8Array> {
  // Loaded only here, as for the pack: most calls never print.
  const { renderDocument } = await import('../pack/pdf/render-pack.ts');
  const faces = {
    regular: context.resources.path('fonts', 'NotoSansSC-Regular.ttf'),
    bold: context.resources.path('fonts', 'NotoSansSC-Bold.ttf'),
  };
  const firm = readProfile(context.db).name;
  const { bytes } = await renderDocument(makePrintedDocument(tables, document, firm), faces, context.now());
  return bytes;
}
