import { Checkbox } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { partyRoles } from '../../../core/vouchers/contract.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Money, MoneyText } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { UnitSwitch } from '../books/unit-switch.tsx';
import { Findings } from './findings.tsx';
import { useUnit } from './use-unit.ts';

type OwnerRead = OutputOf<'evidence.getOwner'>;

/** What the owners owe the firm and the firm owes them at a month's end, and what that may mean. */
export function Owner({ last }: { last: string }) {
  const text = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useFirmRead('evidence.getOwner', { month: chosen ?? last }, { keep: true });
  return (
    <Ready read={read}>
      {(owner) => (
        <>
          <div className="row filters">
            <DayInput
              picker="month"
              allowClear={false}
              label={text('ui.evidence.month')}
              value={owner.month}
              onChange={setChosen}
            />
            <span className="spring" />
            <UnitSwitch />
          </div>
          <dl className="figures" data-testid="owner-figures">
            {(
              [
                ['ui.evidence.owner.owedByOwner', owner.owedByOwnerFen],
                ['ui.evidence.owner.owedToOwner', owner.owedToOwnerFen],
                ['ui.evidence.owner.subordinated', owner.subordinatedFen],
              ] as const
            ).map(([name, fen]) => (
              <div key={name}>
                <dt>{text(name)}</dt>
                <dd>
                  <MoneyText fen={fen} />
                </dd>
              </div>
            ))}
          </dl>
          <Findings items={owner.remarks} />
          {owner.parties.length > 0 && <PartyTable parties={owner.parties} />}
        </>
      )}
    </Ready>
  );
}

function PartyTable({ parties }: { parties: OwnerRead['parties'] }) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const isLocked = useWorkspace().firm?.access === 'read';
  const known = useFirmRead('vouchers.listParties', {});
  const save = useJob('vouchers.saveParty');
  return (
    <>
      <ErrorNote error={save.error} />
      <table className="table" data-testid="owner-parties">
        <thead>
          <tr>
            <th scope="col">{text('ui.evidence.owner.who')}</th>
            <th scope="col">{text('ui.evidence.owner.role')}</th>
            <th scope="col" className="number">
              {inUnit(text('ui.evidence.owner.owedBy'))}
            </th>
            <th scope="col" className="number">
              {inUnit(text('ui.evidence.owner.owedTo'))}
            </th>
            <th scope="col">{text('ui.evidence.owner.promise')}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((one) => {
            const party = known.data?.find(({ partyId }) => partyId === one.partyId);
            const role = partyRoles.find((known) => known === one.role);
            return (
              <tr key={one.partyId ?? one.name}>
                <th scope="row">{one.name}</th>
                <td>{role ? text(`ui.vouchers.role.${role}`) : one.role}</td>
                <td className="number">
                  <Money fen={one.owedByFen} unit={unit} />
                </td>
                <td className="number">
                  <Money fen={one.owedToFen} unit={unit} />
                </td>
                <td>
                  {party && (
                    <Checkbox
                      checked={one.subordinated}
                      disabled={isLocked || save.busy}
                      onChange={(event) =>
                        void save.run({
                          partyId: party.partyId,
                          name: party.name,
                          role: party.role,
                          subordinated: event.target.checked,
                        })
                      }
                    >
                      {text('ui.evidence.owner.promised')}
                    </Checkbox>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
