import type { Translation } from '../translation.ts';
import type { uiMatches as zh } from '../zh/ui-matches.ts';

export const uiMatches: Translation<typeof zh> = {
  'ui.matches.verdict': 'Reading',
  'ui.matches.verdict.mayFit': 'may fit',
  'ui.matches.verdict.notYet': 'not yet',
  'ui.matches.verdict.unknown': 'not known',
  'ui.matches.rule.mayFit': 'met',
  'ui.matches.rule.notYet': 'not met yet',
  'ui.matches.rule.unknown': 'not known',
  'ui.matches.route': 'Routes that may fit',
  'ui.matches.surveyedCost': 'Cost for this need (estimate from the survey)',
  'ui.matches.today': 'Official average today',
  'ui.matches.days': 'Days',
  'ui.matches.chosen': 'chosen',
  'ui.matches.choose': 'Prepare for this route',
  'ui.matches.unchoose': 'Do not prepare for this route',
  'ui.matches.surveyYear': (d) => `survey of ${d.year}`,
  'ui.matches.notSurveyed': 'not in the survey',
  'ui.matches.late': (d) => `${d.days} ${d.days === 1 ? 'day' : 'days'} late`,
  'ui.matches.spare': (d) => `${d.days} ${d.days === 1 ? 'day' : 'days'} to spare`,
  'ui.matches.act': (d) => `What would help: ${d.act}`,
  'ui.matches.earliest': (d) => `Could be met from ${d.day}`,
  'ui.matches.surveyedPrivate': (d) => `Private lending in the survey: ${d.rate} a year, all costs`,
  'ui.matches.cap': (d) => `what courts protect: at most ${d.rate} a year (simple)`,
  'ui.matches.capCost': (d) => `at that cap the full term costs ${d.amount}`,
  'ui.matches.closeness.same': 'The survey asked about this very channel.',
  'ui.matches.closeness.nearest': 'The survey did not ask about this channel; the nearest one is used.',
  'ui.matches.notes': 'Notes',
  'ui.matches.why': 'How routes are read',
  'ui.matches.whyText':
    'Each requirement of a route is read against the firm’s books, need and documents. Open a route to see every requirement, what the firm has, the gap and the smallest act that helps. Costs are estimates from the survey for this need, no offers; type a real quote into Repayment.',
};
