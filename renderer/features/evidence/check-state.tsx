import type { OutputOf } from '../../../core/contract.ts';
import { Mark, type Tone } from '../../components/mark.tsx';
import { useText } from '../../preferences.tsx';

export type CheckRow = OutputOf<'evidence.getRevenueCheck'>['rows'][number];
type PairState = CheckRow['pairs'][number]['state'];

const tones = { open: 'bad', unknown: 'quiet', explained: 'wait', agrees: 'good' } as const;
const icons = { open: 'problem', unknown: 'unknown', explained: 'file', agrees: 'ready' } as const;

export function StateMark({ state }: { state: PairState }) {
  const text = useText();
  return (
    <Mark tone={tones[state] satisfies Tone} icon={icons[state]}>
      {text(`ui.evidence.pair.${state}`)}
    </Mark>
  );
}

/** What a period comes to: an open gap before all; unknown only where nothing could be compared. */
export function stateOf({ pairs }: CheckRow): PairState {
  const has = (state: PairState) => pairs.some((pair) => pair.state === state);
  if (has('open')) return 'open';
  if (has('explained')) return 'explained';
  return has('agrees') ? 'agrees' : 'unknown';
}
