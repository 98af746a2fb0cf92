/** What stands on this room's screens. */
export const uiSurvey = {};
