import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RongbeiError } from '../../../core/errors.ts';
import { inFolder, meta, newFirm, now } from '../testing/firm-files.ts';
import { backUp, listBackups } from './backup.ts';
import { compareTrialBalances } from './books.ts';
import { openFirmFile } from './firm-store.ts';
import { firstBrokenRevision } from './journal.ts';
import { migrate, schemaVersion, versionOf } from './migrate.ts';
import { closeAtRest, connect } from './open.ts';
import { listUnbalanced } from './vouchers.ts';

test('an older file is backed up, the backup opened and compared, and only then upgraded', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'old.rongbei');
    const connection = connect(path, { readonly: false, create: true });
    migrate(connection, 1);
    connection.exec("INSERT INTO profile (id, name) VALUES (1, '老企业')");
    closeAtRest(connection);
    const store = await openFirmFile(path, options);
    assert.equal(versionOf(store.connection), schemaVersion);
    assert.deepEqual(store.db.get('SELECT name FROM profile'), { name: '老企业' });
    const [backup, ...more] = listBackups(options.dataFolder, path);
    assert.ok(backup);
    assert.deepEqual(more, []);
    assert.equal(backup.why, 'upgrade');
    const copy = connect(backup.path, { readonly: true });
    assert.equal(versionOf(copy), 1);
    assert.deepEqual(copy.prepare('SELECT name FROM profile').get(), { name: '老企业' });
    copy.close();
    store.close();
  }));

test('an upgrade that fails changes nothing and says where the backup is', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'old.rongbei');
    const connection = connect(path, { readonly: false, create: true });
    migrate(connection, 1);
    // A table the upgrade wants to make stands in its way.
    connection.exec(
      "INSERT INTO profile (id, name) VALUES (1, '老企业'); CREATE TABLE need (id INTEGER) STRICT",
    );
    closeAtRest(connection);
    await assert.rejects(
      openFirmFile(path, options),
      (error: RongbeiError) => error.code === 'firm.upgradeFailed',
    );
    const after = connect(path, { readonly: true });
    assert.equal(versionOf(after), 1);
    after.close();
    assert.equal(listBackups(options.dataFolder, path).length, 1);
    assert.equal(existsSync(`${path}.lock`), false);
  }));

test('a backup is skipped when nothing changed since the last one', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'firm.rongbei');
    const store = await newFirm(path, options);
    assert.ok(await backUp(store.connection, path, options.dataFolder, 'asked', now));
    assert.equal(await backUp(store.connection, path, options.dataFolder, 'asked', now), null);
    store.write(meta('firm.saveProfile'), (tx) => tx.update('profile', { id: 1 }, { staff: 1 }));
    assert.ok(await backUp(store.connection, path, options.dataFolder, 'asked', '2026-11-22T05:00:00.000Z'));
    assert.deepEqual(
      listBackups(options.dataFolder, path).map((backup) => backup.revision),
      [2, 1],
    );
    store.close();
  }));

test('a file of every version there ever was opens, is brought up to date, and keeps what was in it', () =>
  inFolder(async (folder, options) => {
    const fixtures = join(import.meta.dirname, 'fixtures');
    const names = readdirSync(fixtures);
    assert.deepEqual(
      names.sort(),
      Array.from({ length: schemaVersion }, (_, index) => `v${index + 1}.rongbei`),
    );
    for (const name of names) {
      const path = join(folder, name);
      copyFileSync(join(fixtures, name), path);
      const store = await openFirmFile(path, options);
      assert.equal(versionOf(store.connection), schemaVersion);
      assert.deepEqual(store.db.get('SELECT name, staff FROM profile'), { name: '晨光样本', staff: 26 });
      assert.equal(firstBrokenRevision(store.db), null);
      assert.deepEqual([compareTrialBalances(store.db), listUnbalanced(store.db)], [[], []]);
      store.close();
    }
  }));

const emptyHash = createHash('sha256').digest('hex');

test('the trial balance that stood for its month stands for it after the upgrade, the other one does not', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'old.rongbei');
    const connection = connect(path, { readonly: false, create: true });
    migrate(connection, 2);
    connection.exec(`INSERT INTO profile (id, name) VALUES (1, '老企业');
      INSERT INTO journal_file (sha256, size) VALUES ('${emptyHash}', 0)`);
    for (const [id, standing] of [
      [1, 0],
      [2, 1],
    ])
      connection.exec(`INSERT INTO import (id, kind, format, file_name, sha256, options, from_on, to_on, row_count,
          skipped_duplicates, problems, imported_at, revision, standing)
        VALUES (${id}, 'trialBalance', 'test', 'a.csv', '${emptyHash}', '{}', '2026-10', '2026-10', 1, 0, '[]', '', 1, ${standing});
        INSERT INTO trial_balance_row VALUES (${id}, 2, '1002', '银行存款', 0, 5, 0, NULL, NULL, 5)`);
    connection.exec(
      "INSERT INTO account_month VALUES ('2026-10', '1002', '2026-10', '银行存款', 0, 5, 0, NULL, NULL, 2, 2)",
    );
    closeAtRest(connection);
    const store = await openFirmFile(path, options);
    assert.deepEqual(store.db.all('SELECT * FROM month_source'), [
      { month: '2026-10', kind: 'trialBalance', import_id: 2 },
    ]);
    assert.deepEqual(
      store.db.all('SELECT code, opening_fen, debit_fen, transfer_debit_fen, import_id FROM account_month'),
      [{ code: '1002', opening_fen: 0, debit_fen: 5, transfer_debit_fen: null, import_id: 2 }],
    );
    assert.deepEqual(compareTrialBalances(store.db), []);
    store.close();
  }));
