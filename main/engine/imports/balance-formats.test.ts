import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import { readImport } from '../../../core/imports/read-import.ts';
import { recognise } from '../../../core/imports/recognise.ts';
import { openResources } from '../resources.ts';
import { decode } from './read-file.ts';
import { balanceFiles, balanceRows } from './testing/balance-files.ts';

const pack = openResources(resolve(import.meta.dirname, '../../../resources')).pack(
  'imports/formats.json',
  formatsPackSchema,
);

for (const [name, sample] of Object.entries(balanceFiles)) {
  test(`trial balance: ${name}`, () => {
    const { sheets } = decode({ fileName: 'file', bytes: sample.bytes, sha256: '' }, {});
    const found = recognise(sheets, pack, {});
    assert.ok(found, 'recognised');
    const reading = readImport(found.sheet, found.layout, pack, {});
    assert.equal(reading.format.id, sample.format);
    assert.equal(found.sheet.encoding ?? null, sample.encoding);
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      sample.problems ?? [],
    );
    const expected = balanceRows.map(([code, opening, debit, credit, closing]) =>
      sample.isOpeningsOnly ? [code, opening, 0, 0, opening] : [code, opening, debit, credit, closing],
    );
    assert.deepEqual(
      reading.trialBalanceRows.map((row) => [
        row.code,
        row.openingFen,
        row.debitFen,
        row.creditFen,
        row.closingFen,
      ]),
      expected,
    );
    assert.deepEqual(reading.period && Object.values(reading.period), sample.period);
    assert.equal(reading.counts.notData, sample.notData ?? 0);
  });
}
