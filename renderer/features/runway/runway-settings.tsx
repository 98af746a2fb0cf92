import { Segmented, Switch } from 'antd';
import type { InputOf, OutputOf } from '../../../core/contract.ts';
import { Field } from '../../components/field.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Section } from '../../components/room-head.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';

/** Over how many months the burn is averaged, the buffer, and which accounts' money cannot be spent. */
export function RunwaySettings({
  settings,
  onChange,
}: {
  settings: OutputOf<'runway.getSettings'>;
  onChange(change: InputOf<'runway.saveSettings'>): void;
}) {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const accounts = useFirmRead('books.listBankAccounts', {});
  const saveAccount = useJob('books.saveBankAccount');
  return (
    <Section title={text('ui.runway.settings')}>
      <div className="fields two">
        <Field label={text('ui.runway.burnMonths')} hint={text('ui.runway.burnMonthsHint')}>
          {(id, by) => (
            <Segmented
              id={id}
              aria-label={text('ui.runway.burnMonths')}
              aria-describedby={by}
              value={settings.burnMonths}
              disabled={isLocked}
              onChange={(burnMonths) => onChange({ burnMonths })}
              options={([3, 6, 12] as const).map((count) => ({
                value: count,
                label: text('ui.runway.monthCount', { count }),
              }))}
              data-testid="runway-burn-months"
            />
          )}
        </Field>
        <Field label={text('ui.runway.buffer')} hint={text('ui.runway.bufferHint')}>
          {(id, by) => (
            <MoneyInput
              id={id}
              describedBy={by}
              value={settings.bufferFen}
              disabled={isLocked}
              onCommit={(fen) => onChange({ bufferFen: Math.max(0, fen ?? 0) })}
              testId="runway-buffer"
            />
          )}
        </Field>
      </div>
      {accounts.data && accounts.data.length > 0 && (
        <>
          <h3>{text('ui.runway.accounts')}</h3>
          <ul className="switches">
            {accounts.data.map((account) => (
              <li key={account.accountNumber}>
                <span>
                  {[account.bank, account.name].filter(Boolean).join(' · ')}{' '}
                  <span className="figure muted">{account.accountNumber}</span>
                </span>
                <div className="switch">
                  <Switch
                    size="small"
                    checked={account.restricted}
                    disabled={isLocked || saveAccount.busy}
                    onChange={(restricted) =>
                      void saveAccount.run({ accountNumber: account.accountNumber, restricted })
                    }
                    aria-label={`${text('ui.runway.markRestricted')} ${account.accountNumber}`}
                  />
                  <span>{text('ui.runway.markRestricted')}</span>
                </div>
              </li>
            ))}
          </ul>
          <ErrorNote error={saveAccount.error} />
        </>
      )}
    </Section>
  );
}
