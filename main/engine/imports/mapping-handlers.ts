import { createHash } from 'node:crypto';
import { RongbeiError } from '../../../core/errors.ts';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import { headsKey, layoutOf } from '../../../core/imports/mapping.ts';
import type { EngineHandler } from '../engine-services.ts';
import type { OutputOf } from '../handler.ts';

export type MappingOperation = 'imports.listMappings' | 'imports.saveMapping' | 'imports.removeMapping';

/** Mappings belong to the user, not to a firm, so these work on the app's own store. */
export const mappingHandlers: { [N in MappingOperation]: EngineHandler<N> } = {
  'imports.listMappings': ({ appStore }) =>
    appStore.mappings().map(({ mappingId, name, heads, mapping }) => ({
      mappingId,
      name,
      kind: mapping.kind,
      heads: [...heads],
    })),

  'imports.saveMapping': async ({ appStore, call, language }, context, input) => {
    const { name, file, encoding, sheet, mapping } = input;
    const grid = { file, encoding, sheet, fromRow: mapping.headerRow, limit: 1 };
    const read = await call({ operation: 'imports.readGrid', input: grid, language });
    const { fileName, rows, sheet: sheetName } = read as OutputOf<'imports.readGrid'>;
    const pack = context.resources.pack('imports/formats.json', formatsPackSchema);
    const layout = layoutOf({ name: sheetName, rows, roundedColumns: [] }, mapping, pack);
    const heads = layout?.heads.filter((head) => head !== '') ?? [];
    if (!layout || heads.length < 2) throw new RongbeiError('imports.mappingUnfit', { fileName });
    const key = JSON.stringify([mapping.kind, headsKey(layout.heads)]);
    const mappingId = createHash('sha256').update(key).digest('hex').slice(0, 16);
    appStore.keepMapping({ mappingId, name, heads: layout.heads, mapping }, context.now());
    return { mappingId };
  },

  'imports.removeMapping': ({ appStore }, _context, { mappingId }) => {
    if (!appStore.removeMapping(mappingId)) throw new RongbeiError('imports.mappingUnknown', { mappingId });
    return { mappingId };
  },
};
