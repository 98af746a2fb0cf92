import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import { readImport } from '../../../core/imports/read-import.ts';
import { recognise } from '../../../core/imports/recognise.ts';
import { openResources } from '../resources.ts';
import { decode } from './read-file.ts';
import { bankFiles } from './testing/bank-files.ts';
import { corporateFiles } from './testing/corporate-files.ts';
import { journalFiles } from './testing/journal-files.ts';
import { walletFiles } from './testing/wallet-files.ts';

const pack = openResources(resolve(import.meta.dirname, '../../../resources')).pack(
  'imports/formats.json',
  formatsPackSchema,
);

for (const [name, sample] of Object.entries({ ...walletFiles, ...bankFiles, ...corporateFiles })) {
  test(`${name}: every row, its account and its period`, () => {
    const { sheets } = decode({ fileName: 'file', bytes: sample.bytes, sha256: '' }, {});
    const found = recognise(sheets, pack, {});
    assert.ok(found, 'recognised');
    const reading = readImport(found.sheet, found.layout, pack, sample.options ?? {});
    assert.equal(reading.format.id, sample.format);
    assert.equal(found.sheet.encoding ?? null, sample.encoding);
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      sample.problems ?? [],
    );
    const rows = reading.bankRows.map((row, index) => {
      const more = sample.rows[index]?.[2];
      const shown =
        more && Object.fromEntries(Object.keys(more).map((key) => [key, row[key as keyof typeof row]]));
      return shown ? [row.date, row.amountFen, shown] : [row.date, row.amountFen];
    });
    assert.deepEqual(rows, sample.rows);
    assert.equal(reading.account?.number ?? undefined, sample.account ?? sample.options?.accountNumber);
    if (sample.holder) assert.equal(reading.account?.name, sample.holder);
    if (sample.period) assert.deepEqual(Object.values(reading.period ?? {}), sample.period);
    assert.equal(reading.counts.notData, sample.notData ?? 0);
    assert.equal(reading.money?.openingFen ?? undefined, sample.openingFen);
    assert.equal(reading.money?.closingFen ?? undefined, sample.closingFen);
  });
}

for (const [name, { format, bytes }] of Object.entries(journalFiles)) {
  test(`${name} journal: recognised, with its columns`, () => {
    const { sheets } = decode({ fileName: 'file', bytes, sha256: '' }, {});
    const found = recognise(sheets, pack, {});
    assert.equal(found?.format.id, format);
    const { columns } = found?.layout ?? {};
    assert.ok(columns?.date && columns.voucher && columns.summary && columns.code && columns.name);
    assert.ok((columns.debit && columns.credit) || (columns.amount && columns.direction));
  });
}
