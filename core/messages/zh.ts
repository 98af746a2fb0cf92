import { books } from './zh/books.ts';
import { cashbook } from './zh/cashbook.ts';
import { documents } from './zh/documents.ts';
import { errors } from './zh/errors.ts';
import { evidence } from './zh/evidence.ts';
import { evidenceRevenue } from './zh/evidence-revenue.ts';
import { exported } from './zh/export.ts';
import { firm } from './zh/firm.ts';
import { imports } from './zh/imports.ts';
import { input } from './zh/input.ts';
import { journal } from './zh/journal.ts';
import { ledgers } from './zh/ledgers.ts';
import { loans } from './zh/loans.ts';
import { matches } from './zh/matches.ts';
import { needs } from './zh/needs.ts';
import { overview } from './zh/overview.ts';
import { pack } from './zh/pack.ts';
import { problems } from './zh/problems.ts';
import { ratios } from './zh/ratios.ts';
import { runway } from './zh/runway.ts';
import { shell } from './zh/shell.ts';
import { survey } from './zh/survey.ts';
import { uiBooks } from './zh/ui-books.ts';
import { uiCashbook } from './zh/ui-cashbook.ts';
import { uiDocuments } from './zh/ui-documents.ts';
import { uiEvidence } from './zh/ui-evidence.ts';
import { uiFirm } from './zh/ui-firm.ts';
import { uiImports } from './zh/ui-imports.ts';
import { uiLedgers } from './zh/ui-ledgers.ts';
import { uiLoans } from './zh/ui-loans.ts';
import { uiMatches } from './zh/ui-matches.ts';
import { uiMeasures } from './zh/ui-measures.ts';
import { uiNeeds } from './zh/ui-needs.ts';
import { uiPack } from './zh/ui-pack.ts';
import { uiRevenue } from './zh/ui-revenue.ts';
import { uiRunway } from './zh/ui-runway.ts';
import { uiShell } from './zh/ui-shell.ts';
import { uiSurvey } from './zh/ui-survey.ts';
import { uiVouchers } from './zh/ui-vouchers.ts';
import { vouchers } from './zh/vouchers.ts';

export const zh = {
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
