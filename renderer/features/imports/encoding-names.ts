import type { encodings } from '../../../core/imports/schemas.ts';

/** Encodings by the names other programs give them. */
export const encodingNames: Record<(typeof encodings)[number], string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
