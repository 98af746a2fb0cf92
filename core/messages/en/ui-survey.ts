import type { Translation } from '../translation.ts';
import type { uiSurvey as zh } from '../zh/ui-survey.ts';

export const uiSurvey: Translation<typeof zh> = {};
