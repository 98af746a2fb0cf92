import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { RongbeiError } from '../../../core/errors.ts';
import { backUp, listBackups } from './backup.ts';
import { damagedFiles } from './files.ts';
import { type FirmStore, makeFirmFile, openFirmFile } from './firm-store.ts';
import type { Row, WriteTx } from './handles.ts';
import { firstBrokenRevision } from './journal.ts';
import { migrate, schemaVersion, versionOf } from './migrate.ts';
import { closeAtRest, connect } from './open.ts';

const now = '2026-11-22T04:00:00.000Z';
const importRow = (id: number): Row => ({
  id,
  kind: 'bankStatement',
  format: 'test',
  file_name: 'a.csv',
  sha256: '',
  encoding: null,
  options: '{}',
  account_number: '1',
  from_on: '2026-10-01',
  to_on: '2026-10-31',
  row_count: 2,
  skipped_duplicates: 0,
  problems: '[]',
  imported_at: now,
  revision: 1,
  standing: 1,
});
const bankRows = (importId: number): Row[] =>
  [1, 2].map((row) => ({
    import_id: importId,
    row,
    account_number: '1',
    date: '2026-10-01',
    time: null,
    amount_fen: row * 100,
    balance_fen: null,
    counterparty: null,
    counterparty_account: null,
    summary: null,
    serial: null,
  }));
const reread = (row: Row): Row[] => bankRows(row.id as number);

async function inFolder(work: (folder: string, options: Parameters<typeof openFirmFile>[1]) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'rongbei-'));
  try {
    await work(folder, { now, dataFolder: join(folder, 'data') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const meta = (operation: string) => ({ at: now, actor: 'test', operation, input: {} });
const create = (store: FirmStore, name = '甲'): void => {
  store.write(meta('firm.create'), (tx) => tx.insert('profile', { id: 1, name, practice: 0 }));
};

async function newFirm(path: string, options: Parameters<typeof openFirmFile>[1]): Promise<FirmStore> {
  makeFirmFile(path, create);
  return openFirmFile(path, options);
}

/** Every table but the journal and what it keeps. */
function contentOf(store: FirmStore): string {
  const tables = store.db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'journal%' ORDER BY name",
  );
  return JSON.stringify(tables.map(({ name }) => [name, store.db.all(`SELECT * FROM "${name}" ORDER BY 1, 2`)]));
}

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

const acts: Record<string, (tx: WriteTx, n: number) => void> = {
  rename: (tx, n) => tx.update('profile', { id: 1 }, { name: `第${n}` }),
  addPack: (tx, n) => {
    tx.insert('pack', { made_at: now, file_name: `${n}`, format: 'pdf', language: 'zh', size: n, sha256: '' });
  },
  dropPack: (tx) => {
    const pack = tx.get<{ id: number }>('SELECT id FROM pack ORDER BY id LIMIT 1');
    if (pack) tx.remove('pack', { id: pack.id });
  },
  importRows: (tx) => {
    const bytes = new TextEncoder().encode('original');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    tx.keepFile({ sha256, bytes });
    tx.put('bank_account', { account_number: '1' }, { restricted: 0 });
    const id = tx.insert('import', { ...importRow(0), id: null, sha256 });
    tx.insertOfImport('bank_row', id, bankRows(id));
  },
  dropImport: (tx) => {
    const found = tx.get<{ id: number }>('SELECT id FROM import ORDER BY id LIMIT 1');
    if (!found) return;
    tx.removeOfImport('bank_row', found.id);
    tx.remove('import', { id: found.id });
  },
};

test('undo brings back exactly what was there, redo exactly what was undone, for any sequence of writes', () =>
  inFolder(async (folder, options) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 12 }), async (names) => {
        run += 1;
        const store = await newFirm(join(folder, `${run}.rongbei`), options);
        const states = [contentOf(store)];
        names.forEach((name, n) => {
          const { revision } = store.write(meta(name), (tx) => acts[name]?.(tx, n));
          if (revision > states.length) states.push(contentOf(store));
        });
        for (let at = states.length - 2; at >= 0; at -= 1) {
          assert.ok(store.takeBack(meta('firm.undo'), 'undo', reread));
          assert.equal(contentOf(store), states[at]);
        }
        assert.equal(store.takeBack(meta('firm.undo'), 'undo', reread), null);
        for (let at = 1; at < states.length; at += 1) {
          assert.ok(store.takeBack(meta('firm.redo'), 'redo', reread));
          assert.equal(contentOf(store), states[at]);
        }
        assert.equal(store.takeBack(meta('firm.redo'), 'redo', reread), null);
        assert.equal(firstBrokenRevision(store.db), null);
        store.close();
      }),
      { numRuns: 25 },
    );
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
    await assert.rejects(openFirmFile(path, options), new RongbeiError('firm.notAFirmFile', { fileName: 'a.rongbei' }));
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
    assert.throws(() => makeFirmFile(path, create), new RongbeiError('firm.fileExists', { fileName: 'a.rongbei' }));
  }));

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
    connection.exec("INSERT INTO profile (id, name) VALUES (1, '老企业'); CREATE TABLE need (id INTEGER) STRICT");
    closeAtRest(connection);
    await assert.rejects(openFirmFile(path, options), (error: RongbeiError) => error.code === 'firm.upgradeFailed');
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

