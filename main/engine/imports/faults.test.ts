import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { rowsBelow } from '../../../core/imports/find-header.ts';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import { type ImportReading, readImport } from '../../../core/imports/read-import.ts';
import { recognise } from '../../../core/imports/recognise.ts';
import { isBlankRow } from '../../../core/imports/sheet.ts';
import { balanceFaults, plant, statementFaults } from '../../../scripts/firm/faults.ts';
import { balanceTable, statementTable, toCsv, toXlsx } from '../../../scripts/firm/files.ts';
import { createRandom } from '../../../scripts/firm/random.ts';
import { makeFirm } from '../../../scripts/make-firm.ts';
import { openResources } from '../resources.ts';
import { decode } from './read-file.ts';

const resources = openResources(resolve(import.meta.dirname, '../../../resources'));
const pack = resources.pack('imports/formats.json', formatsPackSchema);
const firm = makeFirm();
const seeds = Number(process.env.FUZZ_SEEDS ?? 300);

/** Reads bytes as an import does; null when they are recognised as nothing. Every row must end up somewhere. */
function read(bytes: Uint8Array, fileName: string): ImportReading | null {
  const { sheets } = decode({ fileName, bytes, sha256: '' }, {});
  const found = recognise(sheets, pack, {});
  if (!found) return null;
  const reading = readImport(found.sheet, found.layout, pack, {});
  const { counts, bankRows, trialBalanceRows, problems } = reading;
  const below = rowsBelow(found.sheet, found.layout).filter(({ cells }) => !isBlankRow(cells)).length;
  const accounted =
    bankRows.length + trialBalanceRows.length + counts.notData + counts.failed + counts.repeated;
  assert.equal(accounted, below, 'every row is data, known to be none, or a problem');
  const errors = problems.filter(({ severity, row }) => severity === 'error' && row !== null);
  assert.equal(errors.length, counts.failed, 'every row that failed has its problem');
  return reading;
}

for (const name of Object.keys(statementFaults)) {
  test(`a statement with ${name}: found in its row`, () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const planted = plant(
        statementTable(firm),
        statementFaults,
        name,
        createRandom(seed),
        firm.statement.length,
      );
      const reading = read(toCsv(planted.table.rows), 'statement.csv');
      const found = reading?.problems.filter(({ code, row }) => code === planted.code && row === planted.row);
      assert.equal(
        found?.length,
        1,
        `seed ${seed}, row ${planted.row}: ${JSON.stringify(reading?.problems)}`,
      );
    }
  });
}

for (const name of Object.keys(balanceFaults)) {
  test(`a trial balance with ${name}: found in its row`, () => {
    const table = balanceTable(firm, '2026-10');
    for (let seed = 1; seed <= 8; seed += 1) {
      const planted = plant(table, balanceFaults, name, createRandom(seed), table.rows.length - 5);
      const reading = read(toXlsx(planted.table), 'balance.xlsx');
      const found = reading?.problems.filter(({ code, row }) => code === planted.code && row === planted.row);
      assert.equal(
        found?.length,
        1,
        `seed ${seed}, row ${planted.row}: ${JSON.stringify(reading?.problems)}`,
      );
    }
  });
}

test('sound files have no problems, whatever the seed', () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const made = makeFirm({ seed, closingCashFen: 90_000_000, parties: 20 });
    assert.deepEqual(read(toCsv(statementTable(made).rows), 'statement.csv')?.problems, []);
    assert.deepEqual(read(toXlsx(balanceTable(made, '2026-10')), 'balance.xlsx')?.problems, []);
  }
});

test(`bytes changed at random never crash it and never lose a row (${seeds} seeds)`, () => {
  const small = makeFirm({ months: 1, smallPayments: 4, closingCashFen: 90_000_000 });
  const statement = toCsv(statementTable(small).rows);
  const utf8 = toCsv(statementTable(small).rows, 'utf-8');
  const balance = toCsv(balanceTable(small, '2026-10').rows);
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = createRandom(seed);
    const bytes = mutate(Buffer.from(random.pick([statement, utf8, balance])), random);
    try {
      read(bytes, 'mutated.csv');
    } catch (error) {
      assert.fail(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
});

/** A few changes such as editors, mail programs and bad sectors make. */
function mutate(bytes: Buffer, random: ReturnType<typeof createRandom>): Buffer {
  let changed = bytes;
  for (let times = random.whole(1, 6); times > 0; times -= 1) {
    const at = random.whole(0, changed.length - 2);
    const length = random.whole(1, 40);
    const before = changed.subarray(0, at);
    const after = changed.subarray(at);
    const kinds = [
      () => Buffer.concat([before, Buffer.from([random.whole(0, 255)]), after.subarray(1)]),
      () => Buffer.concat([before, after.subarray(length)]),
      () => Buffer.concat([before, changed.subarray(at, at + length), after]),
      () =>
        Buffer.concat([
          before,
          Buffer.from(random.pick(['"', ',', '\r\n', '\t', ';', '""', '\n\n', '=', '\u0000'])),
          after,
        ]),
      () => before,
      () =>
        Buffer.concat([
          before,
          Buffer.from(random.pick(['1e9', '-', '合计', '(', '２０２６', '99999999999999999999'])),
          after,
        ]),
    ];
    changed = random.pick(kinds)();
    if (changed.length < 4) return bytes;
  }
  return changed;
}
