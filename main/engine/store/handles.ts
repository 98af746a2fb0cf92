export type Value = string | number | bigint | null | Uint8Array;
export type Row = Record<string, Value>;
export type Params = Record<string, Value>;

/** What a reader may do: look. Values reach SQL only as named parameters. */
export interface ReadDb {
  all<T>(sql: string, params?: Params): T[];
  get<T>(sql: string, params?: Params): T | undefined;
  iterate<T>(sql: string, params?: Params): IterableIterator<T>;
}

/**
 * What a writer may do. Every change is recorded with its inverse, which becomes part of the operation's journal row,
 * so whatever is written this way can be undone. There is no way to run other SQL.
 */
export interface WriteTx extends ReadDb {
  /** Adds a row and answers its rowid. */
  insert(table: string, row: Row): number;
  /** Changes the one row with this primary key. */
  update(table: string, key: Params, set: Row): void;
  /** Deletes the one row with this primary key. */
  remove(table: string, key: Params): void;
  /** Adds or changes the one row with this primary key. */
  put(table: string, key: Params, set: Row): void;
  /** Adds the rows of an import (each row has `import_id`); the inverse is one delete, however many they are. */
  insertOfImport(table: string, importId: number, rows: Iterable<Row>): number;
  /** Deletes the rows of an import; the inverse reads the kept original file again. */
  removeOfImport(table: string, importId: number): number;
  /**
   * Adds rows of an import one by one, as many as there may be; the inverse is one delete. The first column is an integer
   * which grows from row to row and by which the rows are found again.
   */
  insertRange(table: string, importId: number, columns: readonly string[], batch?: number): RangeInsert;
  /** Deletes the rows of an import from one key to another; the inverse reads the kept original file again. */
  removeRange(table: string, importId: number, column: string, from: number, to: number): number;
  /** Keeps the bytes of a file that came in (1 MB chunks, by SHA-256). They stay when the write is undone, so it can be redone. */
  keepFile(file: { sha256: string; bytes: Uint8Array }): void;
  /** The same for one that comes piece by piece; null where the file is kept already. */
  keepPieces(file: { sha256: string; size: number }): ((bytes: Uint8Array) => void) | null;
}

/** Takes rows in; what was added is there once it is flushed, and can be undone once it is closed. */
export interface RangeInsert {
  /** The values of a row, in the order of the columns. */
  add(values: readonly Value[]): void;
  flush(): void;
  close(): void;
}
