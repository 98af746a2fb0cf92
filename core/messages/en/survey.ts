import type { Translation } from '../translation.ts';
import type { survey as zh } from '../zh/survey.ts';

export const survey: Translation<typeof zh> = {
  'survey.source': (d) => `${d.survey}, ${d.where}`,
};
