import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'good' | 'wait' | 'bad' | 'quiet';
const usual = { good: 'ready', wait: 'warning', bad: 'problem', quiet: 'empty' } as const;

/** A state: colour, icon and word together, so that colour never speaks alone. */
export function Mark({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`mark ${tone}`}>
      <Icon name={icon ?? usual[tone]} />
      <span>{children}</span>
    </span>
  );
}
