import { Button, Select } from 'antd';
import type { OutputOf } from '../../../core/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { Section } from '../../components/room-head.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useText } from '../../preferences.tsx';
import type { Need } from './draft.ts';

type Pledge = Need['pledges'][number];

/** What can stand behind the loan; each with what the firm thinks it is worth. */
export function Pledges({
  pledges,
  kinds,
  disabled,
  onChange,
}: {
  pledges: Pledge[];
  kinds: OutputOf<'needs.listUses'>['pledges'];
  disabled: boolean;
  onChange(pledges: Pledge[]): void;
}) {
  const text = useText();
  const put = (place: number, change: Partial<Pledge>) =>
    onChange(pledges.map((pledge, at) => (at === place ? { ...pledge, ...change } : pledge)));
  const options = kinds.map(({ kind, name }) => ({ value: kind, label: name }));
  return (
    <Section
      title={text('ui.needs.pledges')}
      aside={
        <Select
          value={null}
          placeholder={text('ui.needs.addPledge')}
          aria-label={text('ui.needs.addPledge')}
          disabled={disabled}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(kind: Pledge['kind'] | null) =>
            kind && onChange([...pledges, { kind, valueFen: null, note: '' }])
          }
          data-testid="need-add-pledge"
        />
      }
    >
      {pledges.length === 0 ? (
        <p className="muted">{text('ui.needs.noPledges')}</p>
      ) : (
        <ul className="pledges">
          {pledges.map((pledge, place) => {
            const kind = kinds.find((one) => one.kind === pledge.kind);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a firm may list two of a kind; the list changes only by whole edits
              <li key={`${pledge.kind}${place}`}>
                <div>
                  <strong>{kind?.name ?? pledge.kind}</strong>
                  <p className="muted small">{kind?.advice.text}</p>
                </div>
                <MoneyInput
                  value={pledge.valueFen}
                  disabled={disabled}
                  onCommit={(valueFen) => put(place, { valueFen })}
                  label={`${kind?.name ?? ''} ${text('ui.needs.worth')}`}
                />
                <TextInput
                  value={pledge.note || null}
                  disabled={disabled}
                  maxLength={300}
                  placeholder={text('ui.needs.pledgeNote')}
                  onCommit={(note) => put(place, { note: note ?? '' })}
                  label={`${kind?.name ?? ''} ${text('ui.needs.pledgeNote')}`}
                />
                <Button
                  type="text"
                  disabled={disabled}
                  icon={<Icon name="cross" />}
                  aria-label={`${text('ui.shell.remove')} ${kind?.name ?? ''}`}
                  onClick={() => onChange(pledges.filter((_, at) => at !== place))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
