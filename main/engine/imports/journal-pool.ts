import type { JournalVoucher } from '../../../core/imports/parse-journal.ts';
import type { ReadDb } from '../store/handles.ts';
import { findImportedVoucher, hasImportedVouchers, listNamedLines } from '../store/journals.ts';

/** How a voucher compares with those that were imported before: new, the same again, or another under its number. */
export type PoolAnswer = 'new' | 'same' | { readonly importId: number; readonly row: number };

/** The vouchers of all imported journals, in which each number of a month stands once. */
export class JournalPool {
  readonly #db: ReadDb;
  readonly #apartFrom: number;
  readonly #filled = new Map<string, boolean>();

  /** @param apartFrom an import whose vouchers do not count */
  constructor(db: ReadDb, apartFrom = 0) {
    this.#db = db;
    this.#apartFrom = apartFrom;
  }

  compare(voucher: JournalVoucher): PoolAnswer {
    if (!this.#hasMonth(voucher.month)) return 'new';
    const held = findImportedVoucher(this.#db, voucher, this.#apartFrom);
    if (!held) return 'new';
    const lines = listNamedLines(this.#db, held.id);
    const isSame =
      held.date === voucher.date &&
      lines.length === voucher.lines.length &&
      voucher.lines.every((line, index) => {
        const other = lines[index];
        return (
          other?.code === line.code &&
          other.debit_fen === line.debitFen &&
          other.credit_fen === line.creditFen &&
          other.party === line.party
        );
      });
    return isSame ? 'same' : { importId: held.import_id ?? 0, row: held.row ?? 0 };
  }

  /** Looked up once a month: a month's first journal needs no comparing. */
  #hasMonth(month: string): boolean {
    let filled = this.#filled.get(month);
    if (filled === undefined) {
      filled = hasImportedVouchers(this.#db, month, this.#apartFrom);
      this.#filled.set(month, filled);
    }
    return filled;
  }
}
