import type { Translation } from '../translation.ts';
import type { problems as zh } from '../zh/problems.ts';
import { importProblems } from './problems-imports.ts';

export const problems: Translation<typeof zh> = {
  ...importProblems,
  'creditCode.length': (d) => ({
    message: `A unified social credit code has 18 characters; this has ${d.count}.`,
    action: 'Compare it with the business licence: a character may be missing or typed twice.',
  }),
  'creditCode.character': (d) => ({
    message: `Position ${d.position} is “${d.found}”, which codes do not use (no letters I, O, Z, S, V).`,
    action: 'Compare it with the business licence: 1, 0, 2 and 5 are easily read as letters.',
  }),
  'creditCode.digit': (d) => ({
    message: `Position ${d.position} is “${d.found}”, ${d.position >= 3 && d.position <= 8 ? 'but positions 3 to 8 are the region, all digits' : 'which cannot stand there'}.`,
    action: 'Correct this character from the business licence.',
  }),
  'creditCode.check': (d) => ({
    message: `The check character at position ${d.position} is “${d.found}”; the other characters give “${d.expected}”.`,
    action:
      'Compare every character with the business licence: the slip may be at any of the marked positions, not only here.',
  }),
};
