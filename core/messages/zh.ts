import { books } from './zh/books.ts';
import { documents } from './zh/documents.ts';
import { errors } from './zh/errors.ts';
import { firm } from './zh/firm.ts';
import { imports } from './zh/imports.ts';
import { input } from './zh/input.ts';
import { journal } from './zh/journal.ts';
import { loans } from './zh/loans.ts';
import { matches } from './zh/matches.ts';
import { needs } from './zh/needs.ts';
import { overview } from './zh/overview.ts';
import { pack } from './zh/pack.ts';
import { problems } from './zh/problems.ts';
import { runway } from './zh/runway.ts';
import { shell } from './zh/shell.ts';
import { survey } from './zh/survey.ts';
import { uiBooks } from './zh/ui-books.ts';
import { uiDocuments } from './zh/ui-documents.ts';
import { uiFirm } from './zh/ui-firm.ts';
import { uiImports } from './zh/ui-imports.ts';
import { uiLoans } from './zh/ui-loans.ts';
import { uiMatches } from './zh/ui-matches.ts';
import { uiNeeds } from './zh/ui-needs.ts';
import { uiPack } from './zh/ui-pack.ts';
import { uiRunway } from './zh/ui-runway.ts';
import { uiShell } from './zh/ui-shell.ts';
import { uiSurvey } from './zh/ui-survey.ts';

export const zh = {
  sentences: {
    ...firm,
    ...overview,
    ...input,
    ...journal,
    ...shell,
    ...books,
    ...imports,
    ...runway,
    ...needs,
    ...loans,
    ...documents,
    ...matches,
    ...survey,
    ...pack,
    ...uiShell,
    ...uiFirm,
    ...uiBooks,
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
