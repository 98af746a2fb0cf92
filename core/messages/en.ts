import { books } from './en/books.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { firm } from './en/firm.ts';
import { imports } from './en/imports.ts';
import { input } from './en/input.ts';
import { journal } from './en/journal.ts';
import { loans } from './en/loans.ts';
import { matches } from './en/matches.ts';
import { needs } from './en/needs.ts';
import { overview } from './en/overview.ts';
import { pack } from './en/pack.ts';
import { problems } from './en/problems.ts';
import { runway } from './en/runway.ts';
import { shell } from './en/shell.ts';
import { survey } from './en/survey.ts';
import { uiBooks } from './en/ui-books.ts';
import { uiDocuments } from './en/ui-documents.ts';
import { uiFirm } from './en/ui-firm.ts';
import { uiImports } from './en/ui-imports.ts';
import { uiLoans } from './en/ui-loans.ts';
import { uiMatches } from './en/ui-matches.ts';
import { uiNeeds } from './en/ui-needs.ts';
import { uiPack } from './en/ui-pack.ts';
import { uiRunway } from './en/ui-runway.ts';
import { uiShell } from './en/ui-shell.ts';
import { uiSurvey } from './en/ui-survey.ts';

export const en = {
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
