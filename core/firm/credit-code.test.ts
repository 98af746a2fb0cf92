import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSpeaker } from '../messages/format.ts';
import { checkCreditCode, isValidCreditCode } from './credit-code.ts';

const speaker = createSpeaker('zh');
const codes = JSON.parse(readFileSync('core/firm/testdata/credit-codes.json', 'utf8')) as {
  valid: string[];
  invalid: string[];
};
const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const some = codes.valid.slice(0, 12);

test('published codes are right, and so they are in small letters, full width or with spaces', () => {
  for (const code of codes.valid) assert.ok(isValidCreditCode(code), code);
  assert.equal(checkCreditCode(' 9133 0100 7996 5505 8b ', speaker).normalized, '91330100799655058B');
  assert.ok(checkCreditCode('９１３３０１００７９９６５５０５８Ｂ', speaker).valid);
});

test('published wrong codes are wrong, each with its problem', () => {
  for (const code of codes.invalid) {
    const { valid, problems } = checkCreditCode(code, speaker);
    assert.equal(valid, false, code);
    assert.ok(problems.length > 0, code);
  }
});

test('problems are named by position', () => {
  const problemsOf = (code: string) =>
    checkCreditCode(code, speaker).problems.map(({ code: problem, column, found }) => [
      problem,
      column,
      found,
    ]);
  assert.deepEqual(problemsOf('9I440300708461136T'), [['creditCode.character', '2', 'I']]);
  assert.deepEqual(problemsOf('9144030071526726X'), [['creditCode.length', null, '9144030071526726X']]);
  assert.deepEqual(problemsOf('91A40300708461136T'), [['creditCode.digit', '3', 'A']]);
  assert.deepEqual(problemsOf('91330100799655058C'), [['creditCode.check', '18', 'C']]);
});

test('every single wrong character is caught, and its place is among the slips with the right character', () => {
  for (const code of some) {
    for (let index = 0; index < 18; index += 1) {
      for (const wrong of alphabet.filter((character) => character !== code[index])) {
        const changed = [...code].with(index, wrong).join('');
        const { valid, slips } = checkCreditCode(changed, speaker);
        assert.equal(valid, false, changed);
        assert.ok(
          slips.some(
            (slip) => slip.position === index + 1 && slip.expected === code[index] && slip.found === wrong,
          ),
          changed,
        );
      }
    }
  }
});

test('mending any one slip makes the code right', () => {
  const { slips } = checkCreditCode('9144030071526726XA', speaker);
  assert.ok(slips.length > 0);
  for (const { position, expected } of slips) {
    assert.ok(isValidCreditCode([...'9144030071526726XA'].with(position - 1, expected).join('')));
  }
});

test('two neighbours that changed places are caught', () => {
  for (const code of some) {
    for (let index = 0; index < 17; index += 1) {
      const [a, b] = [code[index] ?? '', code[index + 1] ?? ''];
      if (a === b) continue;
      assert.equal(
        isValidCreditCode(
          [...code]
            .with(index, b)
            .with(index + 1, a)
            .join(''),
        ),
        false,
        code,
      );
    }
  }
});
