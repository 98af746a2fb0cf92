import type { Day } from '../../../core/dates.ts';
import type { EvidenceFacts, ReceiptMark } from '../../../core/evidence/classify-receipt.ts';
import { type FoundPairs, findPairs, type PairMark } from '../../../core/evidence/find-pairs.ts';
import { indexPairs, type PairedRow } from '../../../core/evidence/index-pairs.ts';
import { keyOf, type OwnAccount } from '../../../core/evidence/movement.ts';
import { type EvidenceRules, evidenceRulesSchema } from '../../../core/evidence/rules.ts';
import type { Movement } from '../../../core/evidence/schemas.ts';
import { ownNamesOf } from '../../../core/evidence/wallet-rows.ts';
import type { Profile } from '../../../core/firm/contract.ts';
import { joinSpans, type Span } from '../../../core/runway/coverage.ts';
import type { CallContext, ReadContext } from '../handler.ts';
import { bankRowOf } from '../imports/stored.ts';
import { type BankAccountRow, listBankAccounts } from '../store/bank-accounts.ts';
import {
  listMarks,
  listMovements,
  listStatements,
  type MarkRow,
  type StatementSpanRow,
} from '../store/evidence.ts';
import type { ReadDb } from '../store/handles.ts';
import type { BankDbRow } from '../store/imports.ts';
import { revisionOf } from '../store/journal.ts';
import { listParties, type PartyRow } from '../store/parties.ts';
import { readProfile } from '../store/profile.ts';

export const readRules = ({ resources }: Pick<CallContext, 'resources'>): EvidenceRules =>
  resources.pack('evidence/rules.json', evidenceRulesSchema);

export const toMovement = (row: BankDbRow): Movement => ({
  ...bankRowOf(row),
  importId: row.import_id,
  accountNumber: row.account_number,
});

export const toOwnAccount = (row: BankAccountRow): OwnAccount => ({
  accountNumber: row.account_number,
  bank: row.bank,
  name: row.name,
  kind: row.kind,
  personal: row.personal === 1,
});

/** Everything that bank and wallet rows show, with what the user said of them. */
export interface Evidence {
  readonly profile: Profile;
  readonly accounts: readonly OwnAccount[];
  readonly statements: readonly StatementSpanRow[];
  /** The days an account's statements cover, joined. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly movements: readonly Movement[];
  readonly marks: ReadonlyMap<string, MarkRow>;
  readonly found: FoundPairs;
  readonly pairs: ReadonlyMap<string, PairedRow>;
  readonly parties: readonly PartyRow[];
  readonly rules: EvidenceRules;
  covers(accountNumber: string, day: Day): boolean;
}

type Source = Pick<ReadContext, 'db' | 'resources'>;

/**
 * Reading 100,000 rows and pairing them takes half a second, and a screen asks page after page: what was read last is kept
 * for as long as the memory is not wanted and the file is at the same revision. Within a write nothing is kept.
 */
const kept = new WeakMap<ReadDb, { readonly revision: number; readonly evidence: WeakRef<Evidence> }>();

export function readEvidence(source: Source): Evidence {
  const { db } = source;
  if ('insert' in db) return gatherEvidence(source);
  const revision = revisionOf(db);
  const last = kept.get(db);
  const known = last?.revision === revision ? last.evidence.deref() : undefined;
  if (known) return known;
  const evidence = gatherEvidence(source);
  kept.set(db, { revision, evidence: new WeakRef(evidence) });
  return evidence;
}

function gatherEvidence({ db, resources }: Source): Evidence {
  const rules = readRules({ resources });
  const profile = readProfile(db);
  const accounts = listBankAccounts(db).map(toOwnAccount);
  const statements = listStatements(db);
  const spans = joinByAccount(statements);
  const marks = listMarks(db);
  const movements = listMovements(db).map(toMovement);
  const covers = (accountNumber: string, day: Day): boolean =>
    (spans.get(accountNumber) ?? []).some(({ from, to }) => from <= day && day <= to);
  const found = findPairs({
    movements,
    accounts,
    ownNames: ownNamesOf(profile.name, profile.legalRepresentative, accounts),
    marks: marks.flatMap(pairMarkOf),
    rules,
    covers,
  });
  return {
    profile,
    accounts,
    statements,
    spans,
    movements,
    marks: new Map(marks.map((mark) => [`${mark.import_id}:${mark.row}`, mark])),
    found,
    pairs: indexPairs(found.pairs),
    parties: listParties(db, null),
    rules,
    covers,
  };
}

function joinByAccount(statements: readonly StatementSpanRow[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { account_number, from_on, to_on } of statements) {
    const known = spans.get(account_number);
    if (known) known.push({ from: from_on, to: to_on });
    else spans.set(account_number, [{ from: from_on, to: to_on }]);
  }
  return new Map([...spans].map(([account, own]) => [account, joinSpans(own)]));
}

function pairMarkOf({ import_id, row, pair, pair_import_id, pair_row }: MarkRow): PairMark[] {
  if (pair === null || pair_import_id === null || pair_row === null) return [];
  const wallet = { importId: import_id, row };
  return [{ wallet, bank: { importId: pair_import_id, row: pair_row }, same: pair === 'same' }];
}

/** What the receipts are told apart by. */
export function factsOf(evidence: Evidence): EvidenceFacts {
  const { profile, accounts, movements, marks, found, pairs, parties, rules } = evidence;
  const { name, legalRepresentative } = profile;
  return {
    movements,
    accounts,
    ownNames: ownNamesOf(name, legalRepresentative, accounts),
    legalRepresentative,
    parties,
    pairs,
    unpairedBank: new Set(found.unpairedBank.map(keyOf)),
    marks: new Map([...marks].flatMap(([key, mark]) => receiptMarkOf(key, mark))),
    rules,
  };
}

function receiptMarkOf(key: string, { receipt, note }: MarkRow): [string, ReceiptMark][] {
  return receipt === null ? [] : [[key, { receipt, note }]];
}

/**
 * The rows that are one and the same money as another, by `keyOf`, for whoever must count them once.
 * Where there is only one account none can be, and nothing is read.
 */
export function readPairs(context: Pick<ReadContext, 'db' | 'resources'>): ReadonlyMap<string, PairedRow> {
  return listBankAccounts(context.db).length < 2 ? new Map() : readEvidence(context).pairs;
}
