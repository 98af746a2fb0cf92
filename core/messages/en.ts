import { books } from './en/books.ts';
import { cashbook } from './en/cashbook.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { evidence } from './en/evidence.ts';
import { evidenceRevenue } from './en/evidence-revenue.ts';
import { exported } from './en/export.ts';
import { firm } from './en/firm.ts';
import { imports } from './en/imports.ts';
import { input } from './en/input.ts';
import { journal } from './en/journal.ts';
import { ledgers } from './en/ledgers.ts';
import { loans } from './en/loans.ts';
import { matches } from './en/matches.ts';
import { needs } from './en/needs.ts';
import { overview } from './en/overview.ts';
import { pack } from './en/pack.ts';
import { problems } from './en/problems.ts';
import { ratios } from './en/ratios.ts';
import { runway } from './en/runway.ts';
import { shell } from './en/shell.ts';
import { survey } from './en/survey.ts';
import { uiBooks } from './en/ui-books.ts';
import { uiCashbook } from './en/ui-cashbook.ts';
import { uiDocuments } from './en/ui-documents.ts';
import { uiEvidence } from './en/ui-evidence.ts';
import { uiFirm } from './en/ui-firm.ts';
import { uiImports } from './en/ui-imports.ts';
import { uiLedgers } from './en/ui-ledgers.ts';
import { uiLoans } from './en/ui-loans.ts';
import { uiMatches } from './en/ui-matches.ts';
import { uiMeasures } from './en/ui-measures.ts';
import { uiNeeds } from './en/ui-needs.ts';
import { uiPack } from './en/ui-pack.ts';
import { uiRevenue } from './en/ui-revenue.ts';
import { uiRunway } from './en/ui-runway.ts';
import { uiShell } from './en/ui-shell.ts';
import { uiSurvey } from './en/ui-survey.ts';
import { uiVouchers } from './en/ui-vouchers.ts';
import { vouchers } from './en/vouchers.ts';

export const en = {
  sentences: {
    ...firm,
    ...overview,
    ...input,
    ...journal,
    ...shell,
    ...books,
    ...cashbook,
    ...ledgers,
    ...ratios,
    ...evidence,
    ...evidenceRevenue,
    ...imports,
    ...runway,
    ...needs,
    ...loans,
    ...documents,
    ...matches,
    ...survey,
    ...pack,
    ...exported,
    ...uiShell,
    ...uiFirm,
    ...uiBooks,
    ...vouchers,
    ...uiVouchers,
    ...uiCashbook,
    ...uiLedgers,
    ...uiEvidence,
    ...uiRevenue,
    ...uiMeasures,
    ...uiImports,
    ...uiRunway,
    ...uiNeeds,
    ...uiLoans,
    ...uiDocuments,
    ...uiMatches,
    ...uiSurvey,
    ...uiPack,
  },
  problems,
  errors,
};
