import type { ParsedInputOf } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { genericFormat, rolesOf } from '../../../core/imports/mapping.ts';
import { importKinds } from '../../../core/imports/schemas.ts';
import { cleanCell } from '../../../core/imports/sheet.ts';
import { readChosenFile } from '../chosen-file.ts';
import type { CallContext, OutputOf } from '../handler.ts';
import { largestImport, readPack } from './examine.ts';
import { identifyForeign } from './identify-file.ts';
import { type Decoded, decode } from './read-file.ts';
import { NotAWorkbook } from './read-workbook.ts';

/** Some rows of a file as cells, with the roles that its columns can be given. */
export function readGrid(
  context: CallContext,
  input: ParsedInputOf<'imports.readGrid'>,
): OutputOf<'imports.readGrid'> {
  const { speaker } = context;
  context.progress('read', 0, null);
  const file = readChosenFile(context.pathOf(input.file), largestImport, speaker);
  const { fileName } = file;
  const refuse = (kind: 'pdf' | 'picture' | NotAWorkbook['reason']): never => {
    throw new RongbeiError('imports.notRecognised', {
      fileName,
      detail: speaker.text(`imports.detail.${kind}`),
    });
  };
  const foreign = identifyForeign(file.bytes);
  if (foreign) refuse(foreign);
  let decoded: Decoded;
  try {
    decoded = decode(file, input);
  } catch (error) {
    if (error instanceof NotAWorkbook) return refuse(error.reason);
    throw error;
  }
  const shown = decoded.sheets.find(({ name, isHidden }) =>
    input.sheet === undefined ? !isHidden : name === input.sheet,
  );
  if (!shown) {
    const detail = speaker.text('imports.detail.noSheet', { sheet: input.sheet ?? '' });
    throw new RongbeiError('imports.notRecognised', { fileName, detail });
  }
  const rows = shown.rows.filter(({ row }) => row >= input.fromRow).slice(0, input.limit);
  const pack = readPack(context);
  return {
    fileName,
    encoding: shown.encoding ?? null,
    sheets: decoded.sheets.map(({ name }) => name).filter((name) => name !== ''),
    sheet: shown.name,
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(cleanCell) })),
    roles: importKinds.map((kind) => ({
      kind,
      roles: rolesOf(pack, kind).map((role) => ({ role, name: speaker.text(nameOfRole(kind, role)) })),
      requires: genericFormat(pack, kind).requires,
    })),
  };
}

/** A journal's debit is one entry's, a trial balance's that of a period. */
function nameOfRole(
  kind: (typeof importKinds)[number],
  role: ReturnType<typeof rolesOf>[number],
): `imports.role.${typeof role}` | `imports.role.journal.${'debit' | 'credit' | 'amount' | 'direction'}` {
  const isEntry = role === 'debit' || role === 'credit' || role === 'amount' || role === 'direction';
  return kind === 'journal' && isEntry ? `imports.role.journal.${role}` : `imports.role.${role}`;
}
