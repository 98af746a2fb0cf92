import { z } from 'zod';
import { languageSchema } from '../schemas.ts';

export const manifestName = 'manifest.json';

/** What a pack's ZIP says of itself: every file in it with its hash, and the data it was made from. */
export const manifestSchema = z.object({
  kind: z.literal('rongbei-pack'),
  version: z.literal(1),
  firm: z.string(),
  language: languageSchema,
  madeAt: z.string(),
  /** Where the firm's own record of changes stood, and the hash that stands for all of it. */
  journal: z.object({ revision: z.int(), hash: z.string() }),
  files: z.array(
    z.object({
      name: z.string(),
      size: z.int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** The checklist item it belongs to; null for the pack's own PDF and for papers not sorted. */
      itemId: z.string().nullable(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type PackEntry = Manifest['files'][number];

export interface FoundEntry {
  name: string;
  size: number;
  /** Null where the bytes could not be read, or were more than is read. */
  sha256: string | null;
}

export interface EntryCheck {
  name: string;
  ok: boolean;
  expected: string | null;
  found: string | null;
}

/**
 * Compares what a pack holds with what its manifest says: each file there, once, of that size, with that hash; and
 * nothing besides.
 */
export function compareWithManifest(manifest: Manifest, found: readonly FoundEntry[]): EntryCheck[] {
  const expected = manifest.files.map((file) => {
    const same = found.filter((entry) => entry.name === file.name);
    const only = same.length === 1 ? same[0] : undefined;
    return {
      name: file.name,
      ok: only !== undefined && only.sha256 === file.sha256 && only.size === file.size,
      expected: file.sha256,
      found: same[0]?.sha256 ?? null,
    };
  });
  const names = new Set(manifest.files.map((file) => file.name));
  const besides = found
    .filter((entry) => !names.has(entry.name))
    .map((entry) => ({ name: entry.name, ok: false, expected: null, found: entry.sha256 }));
  return [...expected, ...besides];
}
