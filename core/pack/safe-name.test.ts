import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createNames, makeSafeName } from './safe-name.ts';

test('a plain Chinese name stays as it is', () => {
  assert.equal(makeSafeName('营业执照（副本）.png', 'x'), '营业执照（副本）.png');
});

test('paths, drives, hidden and reserved names and turned text become plain names', () => {
  assert.equal(makeSafeName('../../etc/passwd', 'x'), '_.._etc_passwd');
  assert.equal(makeSafeName('C:\\a.pdf', 'x'), 'C__a.pdf');
  assert.equal(makeSafeName('.hidden', 'x'), 'hidden');
  assert.equal(makeSafeName('CON.pdf', 'x'), '_CON.pdf');
  assert.equal(makeSafeName('合同\u202Efdp.exe', 'x'), '合同_fdp.exe');
  assert.equal(makeSafeName(' .. ', 'paper'), 'paper');
});

test('a long name keeps its ending', () => {
  const name = makeSafeName(`${'长'.repeat(300)}.pdf`, 'x');
  assert.equal([...name].length, 100);
  assert.ok(name.endsWith('.pdf'));
});

test('whatever the name, what comes out is one safe name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const safe = makeSafeName(name, 'paper');
      assert.ok(safe !== '' && safe !== '.' && safe !== '..');
      assert.doesNotMatch(safe, /[\\/:*?"<>|]|^\.|\.$/);
    }),
  );
});

test('no two paths are the same on a disk that does not tell large from small letters', () => {
  const take = createNames();
  assert.equal(take('01/a.pdf'), '01/a.pdf');
  assert.equal(take('01/A.pdf'), '01/A (2).pdf');
  assert.equal(take('01/a.pdf'), '01/a (3).pdf');
  assert.equal(take('01/b'), '01/b');
  assert.equal(take('01/b'), '01/b (2)');
});
