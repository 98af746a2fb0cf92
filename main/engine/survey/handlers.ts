import {
  listChannels,
  listFigures,
  listProblems,
  type SurveyPack,
  sourceOfSurvey,
  surveyPackSchema,
} from '../../../core/survey/figures.ts';
import type { CallContext, RoomHandlers } from '../handler.ts';

export const surveyHandlers: RoomHandlers<'survey'> = {
  'survey.figures': (context, { ids }) => {
    const pack = readSurvey(context);
    return {
      source: sourceOfSurvey(pack, context.speaker),
      figures: listFigures(pack, context.speaker, ids),
    };
  },
  'survey.listProblems': (context) => listProblems(readSurvey(context), context.speaker),
  'survey.listChannels': (context) => listChannels(readSurvey(context), context.speaker),
};

export function readSurvey({ resources }: CallContext): SurveyPack {
  return resources.pack('survey/figures.json', surveyPackSchema);
}
