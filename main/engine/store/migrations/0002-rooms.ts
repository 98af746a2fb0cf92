/** The rooms of the main job: imports, books, runway, need, documents, plan, packs. */
export const rooms = `
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES journal_file (sha256),
  encoding TEXT,
  options TEXT NOT NULL,
  account_number TEXT,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  skipped_duplicates INTEGER NOT NULL,
  problems TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  standing INTEGER NOT NULL
) STRICT;

CREATE TABLE bank_account (
  account_number TEXT PRIMARY KEY,
  bank TEXT,
  name TEXT,
  restricted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_row (
  import_id INTEGER NOT NULL REFERENCES import (id),
  row INTEGER NOT NULL,
  account_number TEXT NOT NULL REFERENCES bank_account (account_number),
  date TEXT NOT NULL,
  time TEXT,
  amount_fen INTEGER NOT NULL,
  balance_fen INTEGER,
  counterparty TEXT,
  counterparty_account TEXT,
  summary TEXT,
  serial TEXT,
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_row_by_day ON bank_row (account_number, date);

CREATE TABLE trial_balance_row (
  import_id INTEGER NOT NULL REFERENCES import (id),
  row INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  opening_fen INTEGER NOT NULL,
  debit_fen INTEGER NOT NULL,
  credit_fen INTEGER NOT NULL,
  year_debit_fen INTEGER,
  year_credit_fen INTEGER,
  closing_fen INTEGER NOT NULL,
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_month (
  month TEXT NOT NULL,
  code TEXT NOT NULL,
  from_month TEXT NOT NULL,
  name TEXT NOT NULL,
  opening_fen INTEGER NOT NULL,
  debit_fen INTEGER NOT NULL,
  credit_fen INTEGER NOT NULL,
  year_debit_fen INTEGER,
  year_credit_fen INTEGER,
  import_id INTEGER NOT NULL REFERENCES import (id),
  row INTEGER NOT NULL,
  PRIMARY KEY (month, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_month_by_import ON account_month (import_id);

CREATE TABLE runway_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  burn_months INTEGER NOT NULL,
  buffer_fen INTEGER NOT NULL
) STRICT;

CREATE TABLE need (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  amount_fen INTEGER NOT NULL,
  use TEXT NOT NULL,
  use_note TEXT NOT NULL,
  term_months INTEGER NOT NULL,
  needed_on TEXT NOT NULL,
  max_nominal_annual REAL,
  submit_on TEXT,
  pledges TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  route TEXT NOT NULL,
  method TEXT,
  nominal_annual REAL,
  term_months INTEGER,
  draw_on TEXT,
  day_count TEXT,
  upfront_fee_fen INTEGER,
  rate_from TEXT
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES journal_file (sha256),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  item_id TEXT,
  issued_on TEXT,
  valid_until TEXT,
  note TEXT NOT NULL DEFAULT '',
  attached_at TEXT NOT NULL,
  in_pack INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE item_not_applicable (
  item_id TEXT PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pack (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  language TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
`;
