import type { Translation } from '../translation.ts';
import type { input as zh } from '../zh/input.ts';

export const input: Translation<typeof zh> = {
  'input.required': 'it is missing',
  'input.type': (d) =>
    `it must be ${({ number: 'a number', int: 'a whole number', string: 'text', boolean: 'true or false', array: 'a list', object: 'a set of fields' } as Record<string, string>)[d.expected] ?? d.expected}`,
  'input.atLeast': (d) => `it must not be less than ${d.limit}`,
  'input.atMost': (d) => `it must not be more than ${d.limit}`,
  'input.tooShort': 'it must not be empty',
  'input.tooLong': (d) => `it is too long or too many (at most ${d.limit})`,
  'input.oneOf': (d) => `it must be one of: ${d.values}`,
  'input.format': 'its form is wrong (a day is 2026-10-31, a month 2026-10)',
  'input.unknownField': (d) => `there is no field ${d.names}`,
  'input.other': (d) => d.detail,
  'input.noFile': (d) => `the input file ${d.path} was not found`,
  'input.notJson': (d) => `it is not valid JSON: ${d.detail}`,
};
