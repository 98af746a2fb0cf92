import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { RongbeiError } from '../../core/errors.ts';

/** What ships with the app: data packs (checked against their schema once, on first use), fonts, samples. */
export interface Resources {
  /** Reads a JSON data pack below `resources/`, checked against its schema; the result is kept. */
  pack<S extends z.ZodType>(file: string, schema: S): z.output<S>;
  /** The absolute path of a file below `resources/`. */
  path(...parts: string[]): string;
}

export function openResources(folder: string): Resources {
  const kept = new Map<string, unknown>();
  return {
    path: (...parts) => join(folder, ...parts),
    pack(file, schema) {
      if (!kept.has(file)) {
        let json: unknown;
        try {
          json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
        } catch (error) {
          throw new RongbeiError('data.packInvalid', { pack: file, detail: String(error) });
        }
        const read = schema.safeParse(json);
        if (!read.success)
          throw new RongbeiError('data.packInvalid', { pack: file, detail: read.error.message });
        kept.set(file, read.data);
      }
      return kept.get(file) as never;
    },
  };
}
