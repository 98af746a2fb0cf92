import { Button, Checkbox, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { type Party, partyRoles } from '../../../../core/vouchers/contract.ts';
import { Icon } from '../../../components/icon.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { Why, WhyPart } from '../../../components/why.tsx';
import { useFirmRead, useJob } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';

/** Who the books name: what each is to the firm, and whether a loan of theirs ranks behind the bank's. */
export function Parties() {
  const text = useText();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const read = useFirmRead('vouchers.listParties', { ...(search && { search }) }, { keep: true });
  const save = useJob('vouchers.saveParty');
  const remove = useJob('vouchers.removeParty');
  const isLocked = useWorkspace().firm?.access === 'read';
  const [name, setName] = useState('');
  const add = async () => {
    if (name.trim() !== '' && (await save.run({ name: name.trim() }))) setName('');
  };
  return (
    <>
      <ErrorNote error={save.error ?? remove.error} />
      <div className="pane-head filters-line">
        <Input
          allowClear
          aria-label={text('ui.vouchers.findParty')}
          placeholder={text('ui.vouchers.findParty')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          data-testid="parties-search"
        />
        <span className="spring" />
        {!isLocked && (
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault();
              void add();
            }}
          >
            <Input
              aria-label={text('ui.vouchers.partyName')}
              placeholder={text('ui.vouchers.partyName')}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
              data-testid="party-name"
            />
            <Button
              htmlType="submit"
              disabled={name.trim() === ''}
              loading={save.busy}
              data-testid="party-add"
            >
              <Icon name="plus" /> {text('ui.vouchers.addParty')}
            </Button>
          </form>
        )}
      </div>
      <Ready read={read} lines={6}>
        {(parties) =>
          parties.length === 0 ? (
            <p className="muted">{text(search ? 'ui.shell.nothingFound' : 'ui.vouchers.noParties')}</p>
          ) : (
            <table className="table" data-testid="parties">
              <thead>
                <tr>
                  <th scope="col">{text('ui.vouchers.partyName')}</th>
                  <th scope="col">{text('ui.vouchers.role')}</th>
                  <th scope="col">{text('ui.vouchers.subordinated')}</th>
                  <th scope="col">
                    <span className="unseen">{text('ui.imports.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {parties.map((party) => (
                  <Row
                    key={party.partyId}
                    party={party}
                    disabled={isLocked}
                    onChange={(changed) => {
                      const { partyId, role, subordinated } = party;
                      void save.run({ partyId, name: party.name, role, subordinated, ...changed });
                    }}
                    onRemove={() => void remove.run({ partyId: party.partyId })}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Ready>
      <Why title={text('ui.vouchers.setup.parties')}>
        <p>{text('ui.vouchers.partiesWhy')}</p>
        <WhyPart name={text('ui.vouchers.subordinated')}>
          <p>{text('ui.vouchers.subordinatedWhy')}</p>
        </WhyPart>
      </Why>
    </>
  );
}

function Row({
  party,
  disabled,
  onChange,
  onRemove,
}: {
  party: Party;
  disabled: boolean;
  onChange(changed: Partial<Pick<Party, 'name' | 'role' | 'subordinated'>>): void;
  onRemove(): void;
}) {
  const text = useText();
  const mayLend = party.role === 'shareholder' || party.role === 'related';
  return (
    <tr>
      <td>
        <TextInput
          label={text('ui.vouchers.partyName')}
          value={party.name}
          maxLength={200}
          disabled={disabled}
          onCommit={(name) => name && onChange({ name })}
        />
      </td>
      <td>
        <Select
          aria-label={text('ui.vouchers.roleOf', { name: party.name })}
          value={party.role}
          disabled={disabled}
          popupMatchSelectWidth={false}
          onChange={(role) =>
            onChange({ role, ...(role !== 'shareholder' && role !== 'related' && { subordinated: false }) })
          }
          options={partyRoles.map((value) => ({ value, label: text(`ui.vouchers.role.${value}`) }))}
          data-testid={`party-role-${party.partyId}`}
        />
      </td>
      <td>
        <Checkbox
          checked={party.subordinated}
          disabled={disabled || !mayLend}
          onChange={(event) => onChange({ subordinated: event.target.checked })}
          aria-label={text('ui.vouchers.subordinatedOf', { name: party.name })}
        >
          {party.subordinated ? text('ui.vouchers.promised') : ''}
        </Checkbox>
      </td>
      <td className="right">
        <Button
          size="small"
          type="text"
          danger
          disabled={disabled || party.used}
          title={party.used ? text('ui.vouchers.partyUsed') : undefined}
          onClick={onRemove}
        >
          {text('ui.shell.remove')}
        </Button>
      </td>
    </tr>
  );
}
