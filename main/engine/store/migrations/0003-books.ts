/** Books kept in the app: vouchers, parties, openings, the standing source of a month, and what is said of bank rows. */
export const books = `
CREATE TABLE account (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL DEFAULT 'other',
  subordinated INTEGER NOT NULL DEFAULT 0,
  import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE TABLE voucher (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL,
  word TEXT NOT NULL,
  number INTEGER NOT NULL,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id),
  row INTEGER,
  reverses INTEGER REFERENCES voucher (id),
  category TEXT,
  attachments INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX voucher_by_number ON voucher (month, word, number);
CREATE UNIQUE INDEX own_voucher_by_number ON voucher (month, word, number) WHERE import_id IS NULL;
CREATE INDEX voucher_by_reverses ON voucher (reverses) WHERE reverses IS NOT NULL;

CREATE TABLE voucher_line (
  voucher_id INTEGER NOT NULL REFERENCES voucher (id),
  line INTEGER NOT NULL,
  import_id INTEGER REFERENCES import (id),
  row INTEGER,
  date TEXT NOT NULL,
  summary TEXT NOT NULL,
  code TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id),
  debit_fen INTEGER NOT NULL,
  credit_fen INTEGER NOT NULL,
  flow INTEGER,
  PRIMARY KEY (voucher_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX voucher_line_by_account ON voucher_line (code, date);
CREATE INDEX voucher_line_by_party ON voucher_line (party_id, date) WHERE party_id IS NOT NULL;

CREATE TABLE books_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  start_month TEXT NOT NULL
) STRICT;

CREATE TABLE opening_balance (
  code TEXT NOT NULL,
  party_id INTEGER NOT NULL DEFAULT 0,
  amount_fen INTEGER NOT NULL,
  year_debit_fen INTEGER NOT NULL DEFAULT 0,
  year_credit_fen INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (code, party_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_month (
  month TEXT PRIMARY KEY,
  closed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE month_source (
  month TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;
INSERT INTO month_source (month, kind, import_id)
  SELECT to_on, 'trialBalance', id FROM import WHERE kind = 'trialBalance' AND standing = 1;
ALTER TABLE import DROP COLUMN standing;

CREATE TABLE account_month_new (
  month TEXT NOT NULL,
  code TEXT NOT NULL,
  from_month TEXT NOT NULL,
  name TEXT NOT NULL,
  opening_fen INTEGER,
  debit_fen INTEGER NOT NULL,
  credit_fen INTEGER NOT NULL,
  year_debit_fen INTEGER,
  year_credit_fen INTEGER,
  transfer_debit_fen INTEGER,
  transfer_credit_fen INTEGER,
  import_id INTEGER REFERENCES import (id),
  row INTEGER,
  PRIMARY KEY (month, code)
) STRICT, WITHOUT ROWID;
INSERT INTO account_month_new (month, code, from_month, name, opening_fen, debit_fen, credit_fen, year_debit_fen,
    year_credit_fen, transfer_debit_fen, transfer_credit_fen, import_id, row)
  SELECT month, code, from_month, name, opening_fen, debit_fen, credit_fen, year_debit_fen, year_credit_fen, NULL, NULL,
    import_id, row FROM account_month;
DROP TABLE account_month;
ALTER TABLE account_month_new RENAME TO account_month;
CREATE INDEX account_month_by_import ON account_month (import_id);
CREATE INDEX account_month_of_import ON account_month (code, month) WHERE import_id IS NOT NULL;

CREATE TABLE party_month (
  month TEXT NOT NULL,
  code TEXT NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  debit_fen INTEGER NOT NULL,
  credit_fen INTEGER NOT NULL,
  PRIMARY KEY (month, code, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_month_by_party ON party_month (party_id);
CREATE INDEX party_month_sums ON party_month (code, party_id, month, debit_fen, credit_fen);

CREATE TABLE flow_month (
  month TEXT NOT NULL,
  flow INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  PRIMARY KEY (month, flow)
) STRICT, WITHOUT ROWID;

CREATE TABLE recurring (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  voucher TEXT NOT NULL,
  every_months INTEGER NOT NULL,
  next_on TEXT NOT NULL,
  until TEXT
) STRICT;

CREATE TABLE category_rule (
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL,
  contains TEXT NOT NULL,
  direction TEXT NOT NULL,
  category TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

ALTER TABLE bank_account ADD COLUMN kind TEXT NOT NULL DEFAULT 'bank';
ALTER TABLE bank_account ADD COLUMN personal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bank_account ADD COLUMN code TEXT;
ALTER TABLE bank_row ADD COLUMN direction TEXT;
ALTER TABLE bank_row ADD COLUMN gross_fen INTEGER;
ALTER TABLE bank_row ADD COLUMN fee_fen INTEGER;
ALTER TABLE bank_row ADD COLUMN method TEXT;
ALTER TABLE bank_row ADD COLUMN status TEXT;

CREATE TABLE bank_match (
  import_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  voucher_id INTEGER NOT NULL REFERENCES voucher (id),
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_match_by_voucher ON bank_match (voucher_id);

CREATE TABLE bank_row_mark (
  import_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  receipt TEXT,
  purpose TEXT,
  note TEXT NOT NULL DEFAULT '',
  pair_import_id INTEGER,
  pair_row INTEGER,
  pair TEXT,
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE tax_return (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  from_month TEXT NOT NULL,
  to_month TEXT NOT NULL,
  sales_fen INTEGER NOT NULL,
  uninvoiced_fen INTEGER,
  tax_fen INTEGER,
  document_id INTEGER,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE revenue_note (
  from_month TEXT NOT NULL,
  to_month TEXT NOT NULL,
  pair TEXT NOT NULL,
  text TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  document_id INTEGER,
  PRIMARY KEY (from_month, to_month, pair)
) STRICT, WITHOUT ROWID;
`;
