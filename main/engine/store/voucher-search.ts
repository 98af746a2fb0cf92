import type { VoucherSearch } from '../../../core/vouchers/read-search.ts';
import { endOf } from './accounts.ts';
import type { Params, ReadDb } from './handles.ts';
import { like } from './like.ts';
import { hasVouchers, listVoucherMonths, type VoucherLineRow, type VoucherRow } from './vouchers.ts';

interface VoucherFilter {
  readonly from: string | null;
  readonly to: string | null;
  readonly search: VoucherSearch | null;
  /** Accounts whose names have what is searched for; the parties are found here. */
  readonly codes: readonly string[];
  readonly code: string | null;
  readonly partyId: number | null;
  readonly origin: string | null;
}

/** So many are counted; who finds more has to say more. */
const mostCounted = 10_000;
/** Up to so many lines it is quicker to gather their vouchers than to look into every voucher. */
const fewLines = 20_000;

interface Where {
  readonly sql: string;
  readonly params: Params;
}

function where(db: ReadDb, filter: VoucherFilter): Where {
  const { from, to, search, code, partyId, origin } = filter;
  const sql = ['voucher.month BETWEEN @from AND @to'];
  const params: Params = { from: from ?? '0000-00', to: to ?? '9999-99' };
  const add = (condition: string, more: Params): void => {
    sql.push(condition);
    Object.assign(params, more);
  };
  if (origin !== null) add('voucher.origin = @origin', { origin });
  if (code !== null) {
    const given = { code, codeEnd: endOf(code) };
    add(hasLine(db, 'code >= @code AND code < @codeEnd', given), given);
  }
  if (partyId !== null) add(hasLine(db, 'party_id = @partyId', { partyId }), { partyId });
  if (search) {
    const { text, number, amountFen } = search;
    const lines = [
      `summary LIKE @pattern ESCAPE '\\'`,
      "party_id IN (SELECT id FROM party WHERE name LIKE @pattern ESCAPE '\\')",
      'code IN (SELECT value FROM json_each(@codes))',
    ];
    if (/^\d+$/.test(text)) lines.push('(code >= @text AND code < @textEnd)');
    if (amountFen !== null) lines.push('debit_fen IN (@fen, -@fen)', 'credit_fen IN (@fen, -@fen)');
    const found = [
      `EXISTS (SELECT 1 FROM voucher_line AS line WHERE line.voucher_id = voucher.id AND (${lines.join(' OR ')}))`,
    ];
    if (number) found.push('(voucher.number = @number AND (@word IS NULL OR voucher.word = @word))');
    add(`(${found.join(' OR ')})`, {
      pattern: like(text),
      codes: JSON.stringify(filter.codes),
      ...(/^\d+$/.test(text) ? { text, textEnd: endOf(text) } : {}),
      ...(amountFen === null ? {} : { fen: amountFen }),
      ...(number ? { number: number.number, word: number.word } : {}),
    });
  }
  return { sql: sql.join(' AND '), params };
}

function hasLine(db: ReadDb, condition: string, params: Params): string {
  const found = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM voucher_line WHERE ${condition} LIMIT ${fewLines + 1})`,
    params,
  );
  return (found?.n ?? 0) <= fewLines
    ? `voucher.id IN (SELECT voucher_id FROM voucher_line WHERE ${condition})`
    : `EXISTS (SELECT 1 FROM voucher_line WHERE voucher_id = voucher.id AND ${condition})`;
}

const newestFirst = 'ORDER BY voucher.month DESC, voucher.word DESC, voucher.number DESC, voucher.id DESC';

interface FoundVouchers {
  readonly total: number;
  readonly debitFen: number;
  /** There are more than are counted. */
  readonly isCapped: boolean;
  /** One page of them. */
  readonly rows: VoucherRow[];
}

/** Vouchers, the newest first; of a search no more than the newest ten thousand. */
export function findVouchers(
  db: ReadDb,
  filter: VoucherFilter,
  { offset, limit }: { offset: number; limit: number },
): FoundVouchers {
  const { sql, params } = where(db, filter);
  const { from, to, search, code, partyId, origin } = filter;
  if (search === null && code === null && partyId === null && origin === null) {
    const rows = db.all<VoucherRow>(
      `SELECT * FROM voucher WHERE ${sql} ${newestFirst} LIMIT @limit OFFSET @offset`,
      { ...params, offset, limit },
    );
    const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM voucher WHERE ${sql}`, params)?.n ?? 0;
    return { total, debitFen: sumOfMonths(db, from, to), isCapped: false, rows };
  }
  const found = db
    .all<{ id: number }>(
      `SELECT voucher.id AS id FROM voucher WHERE ${sql} ${newestFirst} LIMIT ${mostCounted + 1}`,
      params,
    )
    .map(({ id }) => id);
  const counted = JSON.stringify(found.slice(0, mostCounted));
  const sum = db.get<{ fen: number | null }>(
    `SELECT sum(debit_fen) AS fen FROM json_each(@counted) AS found CROSS JOIN voucher_line ON voucher_id = found.value`,
    { counted },
  );
  const rows = db.all<VoucherRow>(
    `SELECT voucher.* FROM json_each(@counted) AS found CROSS JOIN voucher ON voucher.id = found.value
     ORDER BY found.key LIMIT @limit OFFSET @offset`,
    { counted, offset, limit },
  );
  return {
    total: Math.min(found.length, mostCounted),
    debitFen: sum?.fen ?? 0,
    isCapped: found.length > mostCounted,
    rows,
  };
}

/** The debits of whole months: from the books where all of a month's vouchers count, else line by line. */
function sumOfMonths(db: ReadDb, from: string | null, to: string | null): number {
  const hasJournals = db.get("SELECT 1 FROM import WHERE kind = 'journal' LIMIT 1") !== undefined;
  let sum = 0;
  for (const month of listVoucherMonths(db)) {
    if ((from !== null && month < from) || (to !== null && month > to)) continue;
    const own = hasVouchers(db, month, 'vouchers');
    const journal = hasJournals && hasVouchers(db, month, 'journal');
    const source = db.get<{ kind: string }>('SELECT kind FROM month_source WHERE month = @month', { month });
    const allCount = source?.kind === (own ? 'vouchers' : 'journal') && own !== journal;
    const found = db.get<{ fen: number | null }>(
      allCount
        ? 'SELECT sum(debit_fen) AS fen FROM account_month WHERE month = @month'
        : `SELECT sum(debit_fen) AS fen FROM voucher JOIN voucher_line ON voucher_id = voucher.id WHERE month = @month`,
      { month },
    );
    sum += found?.fen ?? 0;
  }
  return sum;
}

export function listLinesOf(
  db: ReadDb,
  voucherIds: readonly number[],
): (VoucherLineRow & { party: string | null })[] {
  return db.all(
    `SELECT line.*, party.name AS party FROM json_each(@ids) AS wanted
     JOIN voucher_line AS line ON line.voucher_id = wanted.value LEFT JOIN party ON party.id = line.party_id
     ORDER BY line.voucher_id, line.line`,
    { ids: JSON.stringify(voucherIds) },
  );
}

/** Which of these vouchers another one takes back: its id by theirs. */
export function mapReversals(db: ReadDb, voucherIds: readonly number[]): Map<number, number> {
  const rows = db.all<{ id: number; reverses: number }>(
    'SELECT id, reverses FROM voucher WHERE reverses IN (SELECT value FROM json_each(@ids))',
    { ids: JSON.stringify(voucherIds) },
  );
  return new Map(rows.map(({ id, reverses }) => [reverses, id]));
}
