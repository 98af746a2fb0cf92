import type { Statement } from 'better-sqlite3';
import type { Params, ReadDb } from './handles.ts';
import type { Connection } from './open.ts';

/** A reader over a connection; statements are prepared once. */
export class Reader implements ReadDb {
  protected readonly connection: Connection;
  readonly #statements = new Map<string, Statement>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  protected prepared(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  all<T>(sql: string, params: Params = {}): T[] {
    return this.prepared(sql).all(params) as T[];
  }

  get<T>(sql: string, params: Params = {}): T | undefined {
    return this.prepared(sql).get(params) as T | undefined;
  }

  iterate<T>(sql: string, params: Params = {}): IterableIterator<T> {
    // Not from the kept ones: a statement that is being iterated cannot be run a second time.
    return this.connection.prepare(sql).iterate(params) as IterableIterator<T>;
  }
}
