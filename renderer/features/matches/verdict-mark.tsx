import type { IconName } from '../../components/icon.tsx';
import { Mark, type Tone } from '../../components/mark.tsx';
import { useText } from '../../preferences.tsx';
import type { Route } from './route.ts';

type Verdict = Route['verdict'];
const marks: Record<Verdict, { tone: Tone; icon: IconName }> = {
  mayFit: { tone: 'good', icon: 'ready' },
  notYet: { tone: 'wait', icon: 'started' },
  unknown: { tone: 'quiet', icon: 'unknown' },
};

/** What a route or one of its requirements comes to: an icon and a word. */
export function VerdictMark({ verdict, of = 'verdict' }: { verdict: Verdict; of?: 'verdict' | 'rule' }) {
  const text = useText();
  return <Mark {...marks[verdict]}>{text(`ui.matches.${of}.${verdict}`)}</Mark>;
}
