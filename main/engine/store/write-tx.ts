import type { Params, Row, Value, WriteTx } from './handles.ts';
import type { Connection } from './open.ts';
import { Reader } from './read-db.ts';

/** One step that takes a change back. A journal row keeps its operation's steps in the order they are to be applied. */
export type InverseStep =
  | { do: 'insert'; table: string; row: Row }
  | { do: 'update'; table: string; key: Params; set: Row }
  | { do: 'remove'; table: string; key: Params }
  | { do: 'removeOfImport'; table: string; importId: number }
  | { do: 'restoreOfImport'; table: string; importId: number; importRow: Row };

/** Answers the rows of an import in a table, just as they were inserted. */
type Reread = (importRow: Row, table: string) => Row[];

const chunkSize = 1024 * 1024;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (names: string[]): string => names.map(quoted).join(', ');
const values = (names: string[]): string => names.map((name) => `@${name}`).join(', ');
const where = (key: Params): string =>
  Object.keys(key)
    .map((name) => `${quoted(name)} = @${name}`)
    .join(' AND ');

/** Writes rows and remembers how to take each change back. Lives only inside one transaction. */
export class RecordingTx extends Reader implements WriteTx {
  readonly #inverse: InverseStep[] = [];

  /** The steps that take everything back, in the order they must be applied. */
  inverse(): InverseStep[] {
    return [...this.#inverse].reverse();
  }

  insert(table: string, row: Row): number {
    const names = Object.keys(row);
    const result = this.prepared(
      `INSERT INTO ${quoted(table)} (${list(names)}) VALUES (${values(names)})`,
    ).run(row);
    const rowid = Number(result.lastInsertRowid);
    const key: Params = {};
    for (const column of this.#keyColumns(table)) key[column] = row[column] ?? rowid;
    this.#inverse.push({ do: 'remove', table, key });
    return rowid;
  }

  update(table: string, key: Params, set: Row): void {
    const names = Object.keys(set);
    const before = this.#one(table, key);
    if (!before) throw new Error(`no row of ${table} to update: ${JSON.stringify(key)}`);
    const changed = names.filter((name) => before[name] !== set[name]);
    if (changed.length === 0) return;
    const params: Params = { ...key };
    const old: Row = {};
    for (const name of changed) {
      params[`set_${name}`] = set[name] as Value;
      old[name] = before[name] as Value;
    }
    const sets = changed.map((name) => `${quoted(name)} = @set_${name}`).join(', ');
    this.prepared(`UPDATE ${quoted(table)} SET ${sets} WHERE ${where(key)}`).run(params);
    const keyAfter = Object.fromEntries(
      Object.keys(key).map((name) => [name, set[name] ?? (key[name] as Value)]),
    );
    this.#inverse.push({ do: 'update', table, key: keyAfter, set: old });
  }

  remove(table: string, key: Params): void {
    const before = this.#one(table, key);
    if (!before) throw new Error(`no row of ${table} to remove: ${JSON.stringify(key)}`);
    this.prepared(`DELETE FROM ${quoted(table)} WHERE ${where(key)}`).run(key);
    this.#inverse.push({ do: 'insert', table, row: before });
  }

  put(table: string, key: Params, set: Row): void {
    if (this.#one(table, key)) this.update(table, key, set);
    else this.insert(table, { ...set, ...key });
  }

  insertOfImport(table: string, importId: number, rows: Iterable<Row>): number {
    let statement: ReturnType<Connection['prepare']> | null = null;
    let count = 0;
    for (const row of rows) {
      if (row.import_id !== importId) throw new Error(`a row of another import: ${JSON.stringify(row)}`);
      const names = Object.keys(row);
      statement ??= this.prepared(`INSERT INTO ${quoted(table)} (${list(names)}) VALUES (${values(names)})`);
      statement.run(row);
      count += 1;
    }
    if (count > 0) this.#inverse.push({ do: 'removeOfImport', table, importId });
    return count;
  }

  removeOfImport(table: string, importId: number): number {
    const importRow = this.#one('import', { id: importId });
    if (!importRow) throw new Error(`no import ${importId}`);
    const { changes } = this.prepared(`DELETE FROM ${quoted(table)} WHERE import_id = @importId`).run({
      importId,
    });
    if (changes > 0) this.#inverse.push({ do: 'restoreOfImport', table, importId, importRow });
    return changes;
  }

  keepFile(file: { sha256: string; bytes: Uint8Array }): void {
    if (this.get('SELECT 1 FROM journal_file WHERE sha256 = @sha256', { sha256: file.sha256 })) return;
    this.prepared('INSERT INTO journal_file (sha256, size) VALUES (@sha256, @size)').run({
      sha256: file.sha256,
      size: file.bytes.byteLength,
    });
    const chunk = this.prepared(
      'INSERT INTO journal_file_chunk (sha256, sequence, bytes) VALUES (@sha256, @sequence, @bytes)',
    );
    for (let sequence = 0; sequence * chunkSize < file.bytes.byteLength; sequence += 1) {
      const bytes = file.bytes.subarray(sequence * chunkSize, (sequence + 1) * chunkSize);
      chunk.run({ sha256: file.sha256, sequence, bytes });
    }
  }

  /** Applies the steps of a journal row; they are recorded in turn, so an undo can be undone. */
  apply(steps: InverseStep[], reread: Reread): void {
    for (const step of steps) {
      if (step.do === 'insert') this.insert(step.table, step.row);
      else if (step.do === 'update') this.update(step.table, step.key, step.set);
      else if (step.do === 'remove') this.remove(step.table, step.key);
      else if (step.do === 'removeOfImport') this.removeOfImport(step.table, step.importId);
      else this.insertOfImport(step.table, step.importId, reread(step.importRow, step.table));
    }
  }

  #one(table: string, key: Params): Row | undefined {
    return this.get<Row>(`SELECT * FROM ${quoted(table)} WHERE ${where(key)}`, key);
  }

  #keyColumns(table: string): string[] {
    const columns = this.all<{ name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(@table)', {
      table,
    });
    return columns.filter((column) => column.pk > 0).map((column) => column.name);
  }
}
