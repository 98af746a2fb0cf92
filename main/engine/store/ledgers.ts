import { endOf } from './accounts.ts';
import type { Params, ReadDb } from './handles.ts';
import { like } from './like.ts';

/** Days of the books whose lines count: those of imported journals (1) or of own vouchers (0); null where there are no others. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly journal: 0 | 1 | null;
}

/** Lines of accounts, by code exactly, over stretches of days. */
export interface WantedLines {
  readonly codes: readonly string[];
  readonly stretches: readonly Stretch[];
  readonly partyId?: number | null;
  /** In the summary or the party's name. */
  readonly search?: string | null;
}

export interface LedgerLineRow {
  voucher_id: number;
  line: number;
  date: string;
  word: string;
  number: number;
  summary: string;
  code: string;
  party: string | null;
  debit_fen: number;
  credit_fen: number;
  /** Debit less credit of the month's wanted lines up to this one. */
  running_fen: number;
}

const tables = `WITH wanted_code AS MATERIALIZED (SELECT value AS code FROM json_each(@codes)),
  stretch AS MATERIALIZED (SELECT value ->> 'from' AS first, value ->> 'to' AS last, value ->> 'journal' AS journal
    FROM json_each(@stretches))`;

// The order of the tables is the plan: code by code, stretch by stretch, along the index of code and date.
const along = `wanted_code CROSS JOIN stretch CROSS JOIN voucher_line AS line
  WHERE line.code = wanted_code.code AND line.date BETWEEN stretch.first AND stretch.last`;
const wanted = `${along} AND (stretch.journal IS NULL OR (line.import_id IS NOT NULL) = stretch.journal)
  AND (@partyId IS NULL OR line.party_id = @partyId)`;

const found = `(@pattern IS NULL OR line.summary LIKE @pattern ESCAPE '\\'
  OR EXISTS (SELECT 1 FROM party WHERE party.id = line.party_id AND party.name LIKE @pattern ESCAPE '\\'))`;

function paramsOf({ codes, stretches, partyId, search }: WantedLines): Params {
  return {
    codes: JSON.stringify(codes),
    stretches: JSON.stringify(stretches),
    partyId: partyId ?? null,
    pattern: like(search),
  };
}

/** The codes that lines name: an account's own and those below it. */
export function listPostedCodes(db: ReadDb, code: string): string[] {
  return db
    .all<{ code: string }>(
      `WITH RECURSIVE posted (code) AS (
         SELECT min(code) FROM voucher_line WHERE code >= @code AND code < @end
         UNION ALL
         SELECT (SELECT min(code) FROM voucher_line WHERE code > posted.code AND code < @end)
         FROM posted WHERE posted.code IS NOT NULL)
       SELECT code FROM posted WHERE code IS NOT NULL`,
      { code, end: endOf(code) },
    )
    .map(({ code: each }) => each);
}

export interface MonthOfLines {
  month: string;
  count: number;
}

/** How many lines each month has. Without a party or a search the index alone tells. */
export function countLinesByMonth(db: ReadDb, lines: WantedLines): MonthOfLines[] {
  const isWhole =
    (lines.partyId ?? null) === null &&
    like(lines.search) === null &&
    lines.stretches.every(({ journal }) => journal === null);
  return db.all<MonthOfLines>(
    `${tables} SELECT substr(line.date, 1, 7) AS month, count(*) AS count
     FROM ${isWhole ? along : `${wanted} AND ${found}`} GROUP BY month ORDER BY month`,
    paramsOf(lines),
  );
}

export function sumLines(db: ReadDb, lines: WantedLines): { debit_fen: number; credit_fen: number } {
  const sums = db.get<{ debit_fen: number; credit_fen: number }>(
    `${tables} SELECT coalesce(sum(line.debit_fen), 0) AS debit_fen, coalesce(sum(line.credit_fen), 0) AS credit_fen
     FROM ${wanted} AND ${found}`,
    paramsOf(lines),
  );
  return sums ?? { debit_fen: 0, credit_fen: 0 };
}

/** Lines in the order of the ledger, with the running sum; to be asked for a month at a time. */
export function pageLines(db: ReadDb, lines: WantedLines, offset: number, limit: number): LedgerLineRow[] {
  return db.all<LedgerLineRow>(
    `${tables} SELECT line.*, party.name AS party, voucher.word AS word, voucher.number AS number FROM (
       SELECT line.voucher_id, line.line, line.date, line.summary, line.code, line.party_id, line.debit_fen, line.credit_fen,
         sum(line.debit_fen - line.credit_fen) OVER (ORDER BY line.date, line.voucher_id, line.line) AS running_fen
       FROM ${wanted}) AS line
     JOIN voucher ON voucher.id = line.voucher_id
     LEFT JOIN party ON party.id = line.party_id
     WHERE ${found}
     ORDER BY line.date, line.voucher_id, line.line LIMIT @limit OFFSET @offset`,
    { ...paramsOf(lines), offset, limit },
  );
}

export interface LineOfVoucher {
  voucher_id: number;
  line: number;
  code: string;
  debit_fen: number;
  credit_fen: number;
}

/** Every line of some vouchers. */
export function listLinesOf(db: ReadDb, voucherIds: readonly number[]): LineOfVoucher[] {
  return db.all<LineOfVoucher>(
    `SELECT voucher_id, line, code, debit_fen, credit_fen FROM voucher_line
     WHERE voucher_id IN (SELECT value FROM json_each(@ids)) ORDER BY voucher_id, line`,
    { ids: JSON.stringify(voucherIds) },
  );
}

export interface ChargeRow {
  voucher_id: number;
  date: string;
  debit_fen: number;
  credit_fen: number;
}

/** The lines of one account and party (or of none) over a stretch, newest first, along an index. */
export function iterateCharges(
  db: ReadDb,
  of: { code: string; partyId: number | null },
  { from, to, journal }: Stretch,
): IterableIterator<ChargeRow> {
  const place =
    of.partyId === null ? 'code = @code AND party_id IS NULL' : 'party_id = @partyId AND +code = @code';
  return db.iterate<ChargeRow>(
    `SELECT voucher_id, date, debit_fen, credit_fen FROM voucher_line
     WHERE ${place} AND date BETWEEN @from AND @to
       AND (@journal IS NULL OR (import_id IS NOT NULL) = @journal)
     ORDER BY date DESC, voucher_id DESC, line DESC`,
    { code: of.code, from, to, journal, ...(of.partyId === null ? {} : { partyId: of.partyId }) },
  );
}

/** Vouchers that were taken back by a day, and those that took them back. */
export function listTakenBack(db: ReadDb, on: string): Set<number> {
  const rows = db.all<{ id: number; reverses: number }>(
    'SELECT id, reverses FROM voucher WHERE reverses IS NOT NULL AND date <= @on',
    { on },
  );
  return new Set(rows.flatMap(({ id, reverses }) => [id, reverses]));
}

/** Whether a month has vouchers beside those of its pool. */
export function hasOtherVouchers(db: ReadDb, month: string, pool: 'vouchers' | 'journal'): boolean {
  const own = 'SELECT count(*) FROM voucher WHERE month = @month AND import_id IS NULL';
  const found = db.get<{ found: number }>(
    pool === 'journal'
      ? `SELECT (${own} LIMIT 1) > 0 AS found`
      : `SELECT (SELECT count(*) FROM voucher WHERE month = @month) > (${own}) AS found`,
    { month },
  );
  return found?.found === 1;
}

/** Debit less credit of some accounts by party. */
export function sumByParty(
  db: ReadDb,
  lines: Pick<WantedLines, 'codes' | 'stretches'>,
): { code: string; party_id: number | null; name: string | null; fen: number }[] {
  return db.all(
    `${tables} SELECT line.code AS code, line.party_id AS party_id, party.name AS name, sum(line.debit_fen - line.credit_fen) AS fen
     FROM (SELECT line.code, line.party_id, line.debit_fen, line.credit_fen FROM ${wanted}) AS line
     LEFT JOIN party ON party.id = line.party_id GROUP BY line.code, line.party_id`,
    paramsOf(lines),
  );
}

export interface ShareRow {
  party_id: number | null;
  name: string | null;
  /** Where no party is named: the sub-account that stands for one. */
  code: string | null;
  fen: number;
}

/**
 * What was sold to or bought from each party: debit less credit of some accounts by the party of the line, else by the
 * only party (or the only sub-account) among the voucher's lines on `sides`. Entries that close the year's accounts do
 * not count.
 *
 * @param shares.sides first four digits of the accounts that settle such an entry
 * @param shares.settledOnly leave out vouchers without such a line: stock moved within the firm
 */
export function sumByNamed(
  db: ReadDb,
  lines: Pick<WantedLines, 'codes' | 'stretches'>,
  shares: { sides: readonly string[]; settledOnly: boolean },
): ShareRow[] {
  const beside = `FROM voucher_line AS other WHERE other.voucher_id = line.voucher_id
    AND substr(other.code, 1, 4) IN (SELECT value FROM json_each(@sides))`;
  return db.all<ShareRow>(
    `${tables} SELECT named.party_id AS party_id, party.name AS name, named.code AS code, sum(named.fen) AS fen FROM (
       SELECT line.debit_fen - line.credit_fen AS fen,
         coalesce(line.party_id, (SELECT iif(count(DISTINCT other.party_id) = 1, min(other.party_id), NULL) ${beside}))
           AS party_id,
         iif(line.party_id IS NULL, (SELECT iif(count(DISTINCT other.code) = 1 AND count(other.party_id) = 0
             AND length(min(other.code)) > 4, min(other.code), NULL) ${beside}), NULL) AS code
       FROM ${wanted}
         AND (SELECT kind FROM voucher WHERE voucher.id = line.voucher_id) <> 'transfer'
         AND (@settledOnly = 0 OR EXISTS (SELECT 1 ${beside}))) AS named
     LEFT JOIN party ON party.id = named.party_id
     GROUP BY named.party_id, named.code`,
    { ...paramsOf(lines), sides: JSON.stringify(shares.sides), settledOnly: shares.settledOnly ? 1 : 0 },
  );
}
