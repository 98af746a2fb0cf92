import type { z } from 'zod';
import { type OperationName, operations } from '../../core/contract.ts';
import { RongbeiError } from '../../core/errors.ts';
import type { Speaker } from '../../core/messages/format.ts';

type Issue = z.core.$ZodIssue;

/** Checks a call's input against the contract; what is wrong is said field by field, in the language of the call. */
export function parseInput(operation: OperationName, input: unknown, speaker: Speaker): unknown {
  const read = operations[operation].input.safeParse(input ?? {});
  if (read.success) return read.data;
  const issues = read.error.issues;
  const [first] = issues;
  const place = (issue: Issue): string => issue.path.join('.');
  const detail = issues.map((issue, index) => {
    const said = sayIssue(issue, speaker);
    return index === 0 || place(issue) === '' ? said : `${place(issue)} ${said}`;
  });
  throw new RongbeiError('input.invalid', {
    where: (first && place(first)) || operation,
    detail: detail.join(speaker.language === 'zh' ? '；' : '; '),
  });
}

function sayIssue(issue: Issue, { text }: Speaker): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? text('input.required')
        : text('input.type', { expected: issue.expected });
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return text('input.tooShort');
      return text('input.atLeast', { limit: String(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return text('input.tooLong', { limit: String(issue.maximum) });
      }
      return text('input.atMost', { limit: String(issue.maximum) });
    case 'invalid_value':
      return text('input.oneOf', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return text('input.format');
    case 'unrecognized_keys':
      return text('input.unknownField', { names: issue.keys.join(', ') });
    default:
      return text('input.other', { detail: issue.message });
  }
}
