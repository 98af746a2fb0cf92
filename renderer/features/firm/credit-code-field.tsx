import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { Field } from '../../components/field.tsx';
import { Mark } from '../../components/mark.tsx';
import { useAppRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { typedCodes } from './typed-codes.ts';

/** The credit code, checked as it is typed; where one slip would explain it, the place is shown. */
export function CreditCodeField({
  value,
  onCommit,
  disabled,
}: {
  value: string | null;
  onCommit(code: string | null): void;
  disabled: boolean;
}) {
  const text = useText();
  const { firm, makingFirm } = useWorkspace();
  const place = makingFirm ? '' : (firm?.firm ?? '');
  const [typed, setTyped] = useState(() => typedCodes.get(place) ?? value ?? '');
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    setTyped(value ?? '');
  }
  const length = typed.normalize('NFKC').replace(/\s/g, '').length;
  const check = useAppRead('firm.checkCreditCode', { code: typed }, { enabled: length >= 18 });
  const found = length >= 18 ? check.data : undefined;

  useEffect(() => {
    if (typed === (value ?? '')) typedCodes.delete(place);
    else typedCodes.set(place, typed);
  }, [typed, value, place]);
  // A code is handed on as soon as it is right: the answer may come after the field was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer hands a code on
  useEffect(() => {
    if (found?.valid && found.normalized !== value) onCommit(found.normalized);
  }, [found]);

  const use = (position: number, expected: string) => {
    const code = found?.normalized ?? typed;
    const put = code.slice(0, position - 1) + expected + code.slice(position);
    setTyped(put);
  };
  const hint =
    length === 0 ? (
      text('ui.firm.creditCodeHint')
    ) : length < 18 ? (
      text('ui.firm.creditCodeTyped', { count: length })
    ) : found?.valid ? (
      <Mark tone="good">{text('ui.firm.creditCodeGood')}</Mark>
    ) : found ? (
      <>
        <p className="bad-text">{found.problems.map(({ message }) => message).join(' ')}</p>
        <Slips found={found} onUse={use} />
      </>
    ) : null;
  return (
    <Field label={text('ui.firm.creditCode')} hint={hint}>
      {(id, by) => (
        <Input
          id={id}
          aria-describedby={by}
          className="figure-input code"
          value={typed}
          disabled={disabled}
          maxLength={40}
          spellCheck={false}
          status={found && !found.valid ? 'error' : ''}
          aria-invalid={found ? !found.valid : false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (length === 0 && value !== null) onCommit(null);
          }}
          onPressEnter={(event) => event.currentTarget.blur()}
          data-testid="profile-creditCode"
        />
      )}
    </Field>
  );
}

/** Where one slip would explain the code: the place, and what it may have been. */
function Slips({
  found,
  onUse,
}: {
  found: OutputOf<'firm.checkCreditCode'>;
  onUse(position: number, expected: string): void;
}) {
  const text = useText();
  if (found.slips.length === 0) return null;
  return (
    <div className="slips" data-testid="credit-code-slips">
      <p>{text('ui.firm.slips')}</p>
      <p className="code spelled" aria-hidden="true">
        {[...found.normalized].map((character, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a character of a code is known by its place
            key={place}
            className={found.slips.some(({ position }) => position === place + 1) ? 'slip' : ''}
          >
            {character}
          </span>
        ))}
      </p>
      <ul>
        {found.slips.slice(0, 4).map((slip) => (
          <li key={`${slip.position}${slip.expected}`}>
            {text('ui.firm.slip', slip)}{' '}
            <button type="button" className="link" onClick={() => onUse(slip.position, slip.expected)}>
              {text('ui.firm.useSlip')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
