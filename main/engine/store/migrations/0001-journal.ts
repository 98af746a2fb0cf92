/** The frame: the journal every write is in, and the files that came in with a write. */
export const journal = `
CREATE TABLE journal (
  revision INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  operation TEXT NOT NULL,
  input TEXT NOT NULL,
  inverse TEXT NOT NULL,
  undoes INTEGER REFERENCES journal (revision),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE journal_file (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_file_chunk (
  sha256 TEXT NOT NULL REFERENCES journal_file (sha256),
  sequence INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, sequence)
) STRICT;

CREATE TABLE profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  name_en TEXT,
  credit_code TEXT,
  industry TEXT,
  staff INTEGER,
  annual_revenue_fen INTEGER,
  total_assets_fen INTEGER,
  founded_on TEXT,
  borrower_type TEXT,
  accounting_rules TEXT,
  vat_status TEXT,
  income_tax TEXT,
  legal_representative TEXT,
  address TEXT,
  practice INTEGER NOT NULL DEFAULT 0
) STRICT;
`;
