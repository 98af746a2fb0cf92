import type { SheetRow } from '../../../core/imports/sheet.ts';

export type ForeignKind = 'pdf' | 'picture' | 'archive';

const starts: readonly (readonly [ForeignKind, string])[] = [
  ['pdf', '%PDF-'],
  ['picture', '\x89PNG\r\n'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['archive', '\x1f\x8b\x08'],
  ['archive', 'Rar!\x1a'],
  ['archive', '7z\xbc\xaf'],
];

/** What a file is by how it begins, where that is nothing with a table in it. */
export function identifyForeign(bytes: Uint8Array): ForeignKind | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'picture';
  return starts.find(([, start]) => head.startsWith(start))?.[0] ?? null;
}

/** Whether what was read as text is none: more than one character in fifty is one that text does not have. */
export function isBinary(rows: readonly SheetRow[]): boolean {
  let all = 0;
  let odd = 0;
  for (const { cells } of rows.slice(0, 200)) {
    for (const cell of cells) {
      const head = cell.slice(0, 4096);
      all += head.length;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      odd += head.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
    }
  }
  return odd * 50 > all;
}
