import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatFen } from '../money.ts';
import { parseAmount, plainFen } from './parse-amount.ts';

const readings: [string, number | null][] = [
  ['1,234.56', 1234_56],
  ['¥1130.00', 1130_00],
  ['￥1130.00', 1130_00],
  ['(500.00)', -500_00],
  ['（500.00）', -500_00],
  ['+10000.00', 10000_00],
  ['-12,345.89', -12345_89],
  ['CNY 123.18', 123_18],
  ['CNY13.50', 13_50],
  ['131.77(已退款89.84)', 131_77],
  ['-3.90(CN)', -3_90],
  ['-¥3.90', -3_90],
  ['１，２３４．５６', 1234_56],
  ['1234.5600', 1234_56],
  ['500.00-', -500_00],
  ['−500', -500_00],
  ['0.1', 10],
  ['88元', 88_00],
  ['-0.00', 0],
  ['90071992547409.91', 90071992547409_91],
  ['/', null],
  ['-', null],
  ['-------------------', null],
  ['', null],
  [' \t', null],
];

test('amounts as exports write them become exact fen', () => {
  for (const [text, fen] of readings) {
    assert.deepEqual(parseAmount(text), fen === null ? null : { fen }, text);
  }
});

test('what could be read two ways, or not at all, is a problem and not a guess', () => {
  for (const text of [
    'abc',
    '1.234,56',
    '12,34.56',
    '1,2345',
    '1.2E+5',
    '--5',
    '-5-',
    '(-5)',
    '¥',
    '1 2 3',
    '500(100)',
    '.00',
  ]) {
    assert.deepEqual(parseAmount(text), { problem: 'amountUnreadable' }, text);
  }
  assert.deepEqual(parseAmount('1234.567'), { problem: 'amountTooFine' });
  assert.deepEqual(parseAmount('90071992547409.92'), { problem: 'amountTooLarge' });
});

test('every amount printed by the app reads back as itself', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      assert.deepEqual(parseAmount(formatFen(fen)), { fen });
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = parseAmount(text);
      assert.ok(reading === null || 'problem' in reading || Number.isSafeInteger(reading.fen));
    }),
  );
});

test('a plain amount is read the same by the short way and the long', () => {
  const parts = fc.array(fc.constantFrom('0', '1', '9', '12', '345', '000', ',', '.', '-'), { maxLength: 7 });
  fc.assert(
    fc.property(parts, (texts) => {
      const text = texts.join('');
      const fen = plainFen(text);
      // Brackets send it the long way.
      const long = parseAmount(`(${text.replace(/^-/, '')})`);
      if (Number.isNaN(fen)) return;
      assert.ok(long !== null && 'fen' in long);
      assert.equal(Math.abs(long.fen), Math.abs(fen));
      assert.equal(Object.is(fen, -0), false);
    }),
  );
});
