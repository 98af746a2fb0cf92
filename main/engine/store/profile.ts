import type { Profile } from '../../../core/firm/contract.ts';
import { normalizeCreditCode } from '../../../core/firm/credit-code.ts';
import type { ReadDb, Row, WriteTx } from './handles.ts';

interface ProfileRow {
  name: string;
  name_en: string | null;
  credit_code: string | null;
  industry: string | null;
  staff: number | null;
  annual_revenue_fen: number | null;
  total_assets_fen: number | null;
  founded_on: string | null;
  borrower_type: Profile['borrowerType'];
  accounting_rules: Profile['accountingRules'];
  vat_status: Profile['vatStatus'];
  income_tax: Profile['incomeTax'];
  legal_representative: string | null;
  address: string | null;
}

/** The profile; every firm file has one from its first revision. */
export function readProfile(db: ReadDb): Profile {
  const row = db.get<ProfileRow>('SELECT * FROM profile WHERE id = 1');
  if (!row) throw new Error('the firm file has no profile');
  return {
    name: row.name,
    nameEn: row.name_en,
    creditCode: row.credit_code,
    industry: row.industry,
    staff: row.staff,
    annualRevenueFen: row.annual_revenue_fen,
    totalAssetsFen: row.total_assets_fen,
    foundedOn: row.founded_on,
    borrowerType: row.borrower_type,
    accountingRules: row.accounting_rules,
    vatStatus: row.vat_status,
    incomeTax: row.income_tax,
    legalRepresentative: row.legal_representative,
    address: row.address,
  };
}

export function readLegalRepresentative(db: ReadDb): string | null {
  const row = db.get<Pick<ProfileRow, 'legal_representative'>>(
    'SELECT legal_representative FROM profile WHERE id = 1',
  );
  return row?.legal_representative ?? null;
}

/** Whose rules the firm says it follows. */
export function readAccountingRules(db: ReadDb): Profile['accountingRules'] {
  const row = db.get<{ rules: Profile['accountingRules'] }>(
    'SELECT accounting_rules AS rules FROM profile WHERE id = 1',
  );
  return row?.rules ?? null;
}

export function insertProfile(tx: WriteTx, profile: Profile, practice: boolean): void {
  tx.insert('profile', { id: 1, ...toRow(profile), practice: practice ? 1 : 0 });
}

export function saveProfile(tx: WriteTx, profile: Profile): void {
  tx.put('profile', { id: 1 }, toRow(profile));
}

function toRow(profile: Profile): Row {
  return {
    name: profile.name,
    name_en: profile.nameEn || null,
    credit_code: normalizeCreditCode(profile.creditCode ?? '') || null,
    industry: profile.industry || null,
    staff: profile.staff,
    annual_revenue_fen: profile.annualRevenueFen,
    total_assets_fen: profile.totalAssetsFen,
    founded_on: profile.foundedOn,
    borrower_type: profile.borrowerType,
    accounting_rules: profile.accountingRules,
    vat_status: profile.vatStatus,
    income_tax: profile.incomeTax,
    legal_representative: profile.legalRepresentative || null,
    address: profile.address || null,
  };
}
