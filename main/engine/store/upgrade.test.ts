import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RongbeiError } from '../../../core/errors.ts';
import { inFolder, meta, newFirm, now } from '../testing/firm-files.ts';
import { backUp, listBackups } from './backup.ts';
import { openFirmFile } from './firm-store.ts';
import { firstBrokenRevision } from './journal.ts';
import { migrate, schemaVersion, versionOf } from './migrate.ts';
import { closeAtRest, connect } from './open.ts';

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
      store.close();
    }
  }));
