import { useText } from '../../../preferences.tsx';
import type { Direction } from './entry-draft.ts';

/** In or out: one stop for the keyboard, the arrows change it. */
export function DirectionChoice({
  id,
  name,
  value,
  onChange,
}: {
  id: string;
  name: string;
  value: Direction;
  onChange(direction: Direction): void;
}) {
  const text = useText();
  return (
    <div id={id} className="direction" role="radiogroup" aria-label={name} data-testid="cashbook-direction">
      {(['in', 'out'] as const).map((direction) => (
        <label key={direction} className={direction === value ? 'here' : ''}>
          <input
            type="radio"
            name={id}
            className="unseen"
            checked={direction === value}
            onChange={() => onChange(direction)}
          />
          <span data-testid={`cashbook-${direction}`}>{text(`ui.cashbook.${direction}`)}</span>
        </label>
      ))}
    </div>
  );
}
