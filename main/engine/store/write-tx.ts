import { isKept } from './files.ts';
import type { Params, RangeInsert, Row, Value, WriteTx } from './handles.ts';
import { RangeInserter } from './range-inserter.ts';
import { Reader } from './read-db.ts';

/** One step that takes a change back. A journal row keeps its operation's steps in the order they are to be applied. */
export type InverseStep =
  | { do: 'insert'; table: string; row: Row }
  | { do: 'update'; table: string; key: Params; set: Row }
  | { do: 'remove'; table: string; key: Params }
  | { do: 'removeOfImport'; table: string; importId: number }
  | { do: 'restoreOfImport'; table: string; importId: number; importRow: Row }
  | { do: 'removeRange'; table: string; importId: number; column: string; from: number; to: number }
  | {
      do: 'restoreRange';
      table: string;
      importId: number;
      column: string;
      from: number;
      to: number;
      importRow: Row;
    };

/** Answers the rows of an import in a table, just as they were inserted. */
type Reread = (importRow: Row, table: string) => Iterable<Row>;

const chunkSize = 1024 * 1024;
const rowsAtOnce = 16;
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
  readonly #keys = new Map<string, string[]>();

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
    let names: string[] | null = null;
    let into: RangeInserter | null = null;
    let count = 0;
    for (const row of rows) {
      if (row.import_id !== importId) throw new Error(`a row of another import: ${JSON.stringify(row)}`);
      names ??= Object.keys(row);
      into ??= new RangeInserter((sql) => this.prepared(sql), table, names, rowsAtOnce);
      into.add(names.map((name) => row[name] as Value));
      count += 1;
    }
    into?.flush();
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

  insertRange(table: string, importId: number, columns: readonly string[], batch = rowsAtOnce): RangeInsert {
    const prepare = (sql: string) => this.prepared(sql);
    const [column = ''] = columns;
    return new RangeInserter(prepare, table, columns, batch, (from, to) =>
      this.#inverse.push({ do: 'removeRange', table, importId, column, from, to }),
    );
  }

  removeRange(table: string, importId: number, column: string, from: number, to: number): number {
    const importRow = this.#one('import', { id: importId });
    if (!importRow) throw new Error(`no import ${importId}`);
    const name = quoted(column);
    const { changes } = this.prepared(
      `DELETE FROM ${quoted(table)} WHERE ${name} BETWEEN @from AND @to AND import_id = @importId`,
    ).run({ importId, from, to });
    if (changes === 0) return 0;
    const last = this.#inverse.at(-1);
    // Taken out piece by piece it is still brought back at once: the file is read again only once.
    const goesOn =
      last?.do === 'restoreRange' &&
      last.table === table &&
      last.importId === importId &&
      last.column === column &&
      last.to + 1 === from;
    if (goesOn) last.to = to;
    else this.#inverse.push({ do: 'restoreRange', table, importId, column, from, to, importRow });
    return changes;
  }

  keepFile({ sha256, bytes }: { sha256: string; bytes: Uint8Array }): void {
    const keep = this.keepPieces({ sha256, size: bytes.byteLength });
    if (!keep) return;
    for (let at = 0; at < bytes.byteLength; at += chunkSize) keep(bytes.subarray(at, at + chunkSize));
  }

  keepPieces({ sha256, size }: { sha256: string; size: number }): ((bytes: Uint8Array) => void) | null {
    if (isKept(this, sha256)) return null;
    this.prepared('INSERT INTO journal_file (sha256, size) VALUES (@sha256, @size)').run({ sha256, size });
    const chunk = this.prepared(
      'INSERT INTO journal_file_chunk (sha256, sequence, bytes) VALUES (@sha256, @sequence, @bytes)',
    );
    let sequence = 0;
    return (bytes) => {
      if (bytes.byteLength > chunkSize) throw new Error('a piece is larger than a chunk');
      chunk.run({ sha256, sequence, bytes });
      sequence += 1;
    };
  }

  /** Applies the steps of a journal row; they are recorded in turn, so an undo can be undone. */
  apply(steps: InverseStep[], reread: Reread): void {
    for (const step of steps) {
      if (step.do === 'insert') this.insert(step.table, step.row);
      else if (step.do === 'update') this.update(step.table, step.key, step.set);
      else if (step.do === 'remove') this.remove(step.table, step.key);
      else if (step.do === 'removeOfImport') this.removeOfImport(step.table, step.importId);
      else if (step.do === 'restoreOfImport')
        this.insertOfImport(step.table, step.importId, reread(step.importRow, step.table));
      else if (step.do === 'removeRange')
        this.removeRange(step.table, step.importId, step.column, step.from, step.to);
      else this.#restoreRange(step, reread(step.importRow, step.table));
    }
  }

  #restoreRange(
    { table, importId, column, from, to }: Extract<InverseStep, { do: 'restoreRange' }>,
    rows: Iterable<Row>,
  ): void {
    let into: RangeInsert | null = null;
    for (const row of rows) {
      const key = row[column] as number;
      if (key < from || key > to) continue;
      into ??= this.insertRange(table, importId, Object.keys(row));
      into.add(Object.values(row));
    }
    into?.flush();
    into?.close();
  }

  #one(table: string, key: Params): Row | undefined {
    return this.get<Row>(`SELECT * FROM ${quoted(table)} WHERE ${where(key)}`, key);
  }

  #keyColumns(table: string): string[] {
    const known = this.#keys.get(table);
    if (known) return known;
    const columns = this.all<{ name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(@table)', {
      table,
    });
    const key = columns.filter((column) => column.pk > 0).map((column) => column.name);
    this.#keys.set(table, key);
    return key;
  }
}
