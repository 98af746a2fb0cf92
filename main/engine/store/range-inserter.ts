import type { Statement } from 'better-sqlite3';
import type { RangeInsert, Value } from './handles.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Adds rows many to a statement and by position, which is twice as fast as one by one and by name. */
export class RangeInserter implements RangeInsert {
  readonly #many: Statement;
  readonly #one: Statement;
  readonly #width: number;
  readonly #waiting: Value[] = [];
  readonly #full: number;
  readonly #record: ((from: number, to: number) => void) | null;
  #from: number | null = null;
  #to = 0;

  /** @param record called on closing with the first and last key, where rows were added; null: keys have no order */
  constructor(
    prepare: (sql: string) => Statement,
    table: string,
    columns: readonly string[],
    batch: number,
    record: ((from: number, to: number) => void) | null = null,
  ) {
    const row = `(${columns.map(() => '?').join(', ')})`;
    const head = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES `;
    this.#width = columns.length;
    this.#full = columns.length * batch;
    this.#many = prepare(head + Array.from({ length: batch }, () => row).join(', '));
    this.#one = prepare(head + row);
    this.#record = record;
  }

  add(values: readonly Value[]): void {
    if (values.length !== this.#width) throw new Error(`${values.length} values for ${this.#width} columns`);
    if (this.#record) this.#note(values[0] as number);
    for (const value of values) this.#waiting.push(value);
    if (this.#waiting.length < this.#full) return;
    this.#many.run(this.#waiting);
    this.#waiting.length = 0;
  }

  #note(key: number): void {
    if (this.#from === null) this.#from = key;
    else if (key < this.#to) throw new Error(`${key} comes after ${this.#to}`);
    this.#to = key;
  }

  flush(): void {
    for (let at = 0; at < this.#waiting.length; at += this.#width)
      this.#one.run(this.#waiting.slice(at, at + this.#width));
    this.#waiting.length = 0;
  }

  close(): void {
    this.flush();
    if (this.#from !== null) this.#record?.(this.#from, this.#to);
  }
}
