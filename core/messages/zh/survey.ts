/** Sentences the engine says about this room. */
export const survey = {
  'survey.source': (d: { survey: string; where: string }) => `${d.survey}${d.where}`,
};
