import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { RongbeiError } from '../../../core/errors.ts';
import { rowsBelow } from '../../../core/imports/find-header.ts';
import { formatsPackSchema } from '../../../core/imports/formats.ts';
import { JournalReader } from '../../../core/imports/parse-journal.ts';
import { type ImportReading, readImport } from '../../../core/imports/read-import.ts';
import { type Recognised, recognise } from '../../../core/imports/recognise.ts';
import { isBlankRow } from '../../../core/imports/sheet.ts';
import { createSpeaker } from '../../../core/messages/format.ts';
import { balanceFaults, plant, statementFaults } from '../../../scripts/firm/faults.ts';
import { balanceTable, statementTable, toCsv, toXlsx } from '../../../scripts/firm/files.ts';
import { createRandom } from '../../../scripts/firm/random.ts';
import { makeFirm } from '../../../scripts/make-firm.ts';
import { openResources } from '../resources.ts';
import { decode } from './read-file.ts';
import { isOle, isZip, NotAWorkbook } from './read-workbook.ts';
import { balanceFiles } from './testing/balance-files.ts';
import { bankFiles } from './testing/bank-files.ts';
import { corporateFiles } from './testing/corporate-files.ts';
import { journalFiles } from './testing/journal-files.ts';
import { walletFiles } from './testing/wallet-files.ts';
import { makeTemplate } from './write-template.ts';

const resources = openResources(resolve(import.meta.dirname, '../../../resources'));
const pack = resources.pack('imports/formats.json', formatsPackSchema);
const firm = makeFirm();
const seeds = Number(process.env.FUZZ_SEEDS ?? 5000);
/** In milliseconds; a small file that takes this long would hang as a large one. */
const slowest = 5000;

/** Reads bytes as an import does; null when they are recognised as nothing. Every row must end up somewhere. */
function read(bytes: Uint8Array, fileName: string): ImportReading | null {
  const { sheets } = decode({ fileName, bytes, sha256: '' }, {});
  const found = recognise(sheets, pack, {});
  if (!found) return null;
  if (found.format.kind === 'journal') readJournal(found);
  const reading = readImport(found.sheet, found.layout, pack, {});
  if (reading.kind === 'journal') return reading;
  const { counts, bankRows, trialBalanceRows, problems } = reading;
  const below = rowsBelow(found.sheet, found.layout).filter(({ cells }) => !isBlankRow(cells)).length;
  const accounted =
    bankRows.length + trialBalanceRows.length + counts.notData + counts.failed + counts.repeated;
  assert.equal(accounted, below, 'every row is data, known to be none, or a problem');
  const errors = problems.filter(({ severity, row }) => severity === 'error' && row !== null);
  assert.equal(errors.length, counts.failed, 'every row that failed has its problem');
  return reading;
}

/** A journal's rows end in vouchers that are handed on, in vouchers that are left out, or as no data. */
function readJournal({ sheet, layout }: Recognised): void {
  const known = { nameOf: () => null, codeOf: () => null };
  let handed = 0;
  const reader = new JournalReader(layout, known, ({ lines }) => {
    handed += lines.length;
  });
  const below = rowsBelow(sheet, layout);
  for (const row of below) reader.read(row);
  reader.end();
  assert.equal(handed, reader.rowCount);
  assert.equal(
    handed + reader.failedRows + reader.skipped.blankCount + reader.skipped.filledCount,
    below.length,
    'every row of the journal',
  );
  assert.ok(reader.failedRows === 0 || reader.problems.errorCount > 0, 'what is left out has its problem');
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

/** What may come of a file that is none: a refusal with a sentence, never a crash. */
function readOrRefuse(bytes: Uint8Array): ImportReading | null {
  try {
    return read(bytes, 'mutated');
  } catch (error) {
    if (error instanceof RongbeiError || error instanceof NotAWorkbook) return null;
    throw error;
  }
}

test(`${seeds} files changed at random, of every format: no crash, no hang, no row lost`, () => {
  const small = makeFirm({ months: 1, smallPayments: 4, closingCashFen: 90_000_000 });
  const samples: Uint8Array[] = [
    toCsv(statementTable(small).rows),
    toCsv(statementTable(small).rows, 'utf-8'),
    toCsv(balanceTable(small, '2026-10').rows),
    ...[walletFiles, bankFiles, corporateFiles, balanceFiles, journalFiles].flatMap((files) =>
      Object.values(files).map(({ bytes }) => bytes),
    ),
    makeTemplate(createSpeaker('zh')),
  ];
  // A workbook with one byte changed is mostly no workbook any more: its cells are changed as text too.
  for (const bytes of samples.slice()) if (isZip(bytes) || isOle(bytes)) samples.push(...asText(bytes));
  let read = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = createRandom(seed);
    const bytes = mutate(Buffer.from(samples[seed % samples.length] ?? []), random);
    const started = performance.now();
    try {
      if (readOrRefuse(bytes)) read += 1;
    } catch (error) {
      assert.fail(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    assert.ok(performance.now() - started < slowest, `seed ${seed} took too long`);
  }
  assert.ok(read > seeds / 3, `only ${read} of ${seeds} were still files of a known format`);
});

function asText(bytes: Uint8Array): Uint8Array[] {
  const { sheets } = decode({ fileName: 'workbook', bytes, sha256: '' }, {});
  return sheets.map(({ rows }) =>
    toCsv(
      rows.map(({ cells }) => [...cells]),
      'utf-8',
    ),
  );
}

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
          Buffer.from(random.pick(['"', ',', '\r\n', '\t', ';', '""', '\n\n', '=', '\u0000', '<', '^', '#'])),
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
