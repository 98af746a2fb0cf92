import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { RongbeiError } from '../../../core/errors.ts';
import { contentOf, create, inFolder, meta, newFirm, now } from '../testing/firm-files.ts';
import { damagedFiles } from './files.ts';
import { makeFirmFile, openFirmFile } from './firm-store.ts';
import { firstBrokenRevision } from './journal.ts';
import { schemaVersion } from './migrate.ts';

test('at rest a firm is one file, and everything written is there again', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'firm.rongbei');
    const store = await newFirm(path, options);
    store.write(meta('needs.save'), (tx) => tx.put('profile', { id: 1 }, { staff: 26 }));
    store.close();
    assert.deepEqual(readdirSync(folder), ['firm.rongbei']);
    const again = await openFirmFile(path, options);
    assert.deepEqual(again.db.get('SELECT name, staff FROM profile'), { name: '甲', staff: 26 });
    assert.equal(again.revision(), 2);
    again.close();
  }));

test('a write that throws leaves nothing, not even a journal row', () =>
  inFolder(async (folder, options) => {
    const store = await newFirm(join(folder, 'firm.rongbei'), options);
    const before = contentOf(store);
    assert.throws(
      () =>
        store.write(meta('needs.save'), (tx) => {
          tx.update('profile', { id: 1 }, { name: '乙' });
          throw new Error('half way');
        }),
      /half way/,
    );
    assert.equal(contentOf(store), before);
    assert.equal(store.revision(), 1);
    store.close();
  }));

test('a write that changes nothing appends nothing', () =>
  inFolder(async (folder, options) => {
    const store = await newFirm(join(folder, 'firm.rongbei'), options);
    store.write(meta('firm.saveProfile'), (tx) => tx.update('profile', { id: 1 }, { name: '甲' }));
    assert.equal(store.revision(), 1);
    store.close();
  }));

test('a journal row changed by another program breaks the chain where it stands', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'firm.rongbei');
    const store = await newFirm(path, options);
    store.write(meta('firm.saveProfile'), (tx) => tx.update('profile', { id: 1 }, { name: '乙' }));
    store.write(meta('firm.saveProfile'), (tx) => tx.update('profile', { id: 1 }, { name: '丙' }));
    store.connection.exec("UPDATE journal SET operation = 'other' WHERE revision = 2");
    assert.equal(firstBrokenRevision(store.db), 2);
    store.close();
  }));

test('a second opener in another process may only look, and a lock left by a dead process is taken over', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'firm.rongbei');
    const store = await newFirm(path, options);
    store.close();
    const lock = (pid: number, host: string): void =>
      writeFileSync(`${path}.lock`, JSON.stringify({ pid, host, at: now }), { flag: 'wx' });
    // Process 1 is always alive and never us.
    lock(1, hostname());
    const second = await openFirmFile(path, options);
    assert.equal(second.readOnly, true);
    assert.deepEqual(second.heldBy, { pid: 1, host: hostname(), at: now });
    assert.throws(() => create(second), new RongbeiError('firm.readOnly', { fileName: 'firm.rongbei' }));
    second.close();
    rmSync(`${path}.lock`);
    lock(2 ** 22 + 1, hostname());
    const third = await openFirmFile(path, options);
    assert.equal(third.readOnly, false);
    third.close();
    assert.equal(existsSync(`${path}.lock`), false);
    lock(2 ** 22 + 1, 'another-computer');
    const fourth = await openFirmFile(path, options);
    assert.equal(fourth.readOnly, true);
    fourth.close();
  }));

test('kept files come back byte for byte across chunks, and a changed byte is found', () =>
  inFolder(async (folder, options) => {
    const store = await newFirm(join(folder, 'firm.rongbei'), options);
    const bytes = new Uint8Array(2.5 * 1024 * 1024).map((_, index) => index % 251);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    store.write(meta('documents.attach'), (tx) => {
      tx.keepFile({ sha256, bytes });
      tx.keepFile({ sha256, bytes });
    });
    assert.deepEqual(store.readFile(sha256), bytes);
    assert.equal(store.db.get<{ n: number }>('SELECT count(*) AS n FROM journal_file_chunk')?.n, 3);
    assert.deepEqual(damagedFiles(store.db), []);
    store.connection.exec("UPDATE journal_file_chunk SET bytes = x'00' WHERE sequence = 2");
    assert.deepEqual(damagedFiles(store.db), [sha256]);
    store.close();
  }));

test('what is no firm file, or comes from a newer app, is refused and left as it was', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'a.rongbei');
    writeFileSync(path, 'not a database');
    await assert.rejects(
      openFirmFile(path, options),
      new RongbeiError('firm.notAFirmFile', { fileName: 'a.rongbei' }),
    );
    await assert.rejects(
      openFirmFile(join(folder, 'b.rongbei'), options),
      new RongbeiError('file.notFound', { fileName: 'b.rongbei' }),
    );
    rmSync(path);
    const store = await newFirm(path, options);
    store.connection.pragma(`user_version = ${schemaVersion + 1}`);
    store.close();
    const before = readFileSync(path);
    await assert.rejects(
      openFirmFile(path, options),
      new RongbeiError('firm.fileFromNewerApp', {
        fileName: 'a.rongbei',
        fileVersion: schemaVersion + 1,
        appVersion: schemaVersion,
      }),
    );
    assert.deepEqual(readFileSync(path), before);
    assert.throws(
      () => makeFirmFile(path, create),
      new RongbeiError('firm.fileExists', { fileName: 'a.rongbei' }),
    );
  }));

test('looking only leaves the file untouched to the byte and keeps no one from writing', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'firm.rongbei');
    (await newFirm(path, options)).close();
    const before = readFileSync(path);
    const looking = await openFirmFile(path, options, true);
    assert.deepEqual(looking.db.get('SELECT name FROM profile'), { name: '甲' });
    assert.throws(() => create(looking), new RongbeiError('firm.readOnly', { fileName: 'firm.rongbei' }));
    assert.deepEqual(readFileSync(path), before);
    const writing = await openFirmFile(path, options);
    assert.equal(writing.readOnly, false);
    looking.close();
    writing.close();
  }));

test('a log that a lost file left behind is not played into the new one', () =>
  inFolder(async (folder, options) => {
    const path = join(folder, 'firm.rongbei');
    const lost = await newFirm(path, options);
    lost.write(meta('firm.saveProfile'), (tx) => tx.update('profile', { id: 1 }, { name: '旧企业' }));
    const log = readFileSync(`${path}-wal`);
    lost.close();
    rmSync(path);
    writeFileSync(`${path}-wal`, log);
    const made = await newFirm(path, options);
    assert.deepEqual(made.db.get('SELECT name FROM profile'), { name: '甲' });
    assert.deepEqual(made.db.all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    made.close();
  }));
