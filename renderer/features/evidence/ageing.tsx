import { Segmented } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { lastDayOf } from '../../../core/dates.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Empty } from '../../components/empty.tsx';
import { Money, MoneyText } from '../../components/money.tsx';
import { Ready } from '../../components/ready.tsx';
import { Scroller } from '../../components/scroller.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useRemembered } from '../../use-remembered.ts';
import { useBooks } from '../books/books-place.tsx';
import { UnitSwitch } from '../books/unit-switch.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';
import { Customers } from './customers.tsx';
import { useUnit } from './use-unit.ts';

type Aged = OutputOf<'ledgers.getAgeing'>;
type Party = Aged['parties'][number];
/** One name may stand twice: once for what is owed, once for what was paid in advance. */
const keyOf = ({ partyId, name }: Party, place: number) => `${partyId ?? name}:${place}`;
const sides = ['receivable', 'payable'] as const;
type Side = (typeof sides)[number];

/** Who owes the firm and whom it owes, by how long; and how much hangs on the five largest. */
export default function Ageing() {
  const text = useText();
  const [side, setSide] = useRemembered<Side>('ageing-side', 'receivable');
  const [day, setDay] = useState<string | null>(null);
  const months = useFirmRead('books.listMonths', {});
  return (
    <div data-testid="ageing">
      <Ready read={months}>
        {(known) => {
          const last = known
            .map(({ month }) => month)
            .sort()
            .at(-1);
          if (last === undefined)
            return (
              <Empty title={text('ui.ageing.emptyTitle')} action={<ChooseImport primary />}>
                {text('ui.ageing.emptyText')}
              </Empty>
            );
          return (
            <>
              <div className="row filters">
                <Segmented
                  aria-label={text('ui.evidence.view')}
                  value={side}
                  onChange={setSide}
                  options={sides.map((value) => ({ value, label: text(`ui.ageing.${value}`) }))}
                  data-testid="ageing-side"
                />
                <DayInput
                  label={text('ui.ageing.on')}
                  allowClear={false}
                  value={day ?? lastDayOf(last)}
                  onChange={setDay}
                />
                <span className="spring" />
                <UnitSwitch />
              </div>
              <Aged side={side} on={day ?? lastDayOf(last)} />
              <Customers key={side} side={side === 'receivable' ? 'customers' : 'suppliers'} last={last} />
            </>
          );
        }}
      </Ready>
    </div>
  );
}

function Aged({ side, on }: { side: Side; on: string }) {
  const text = useText();
  const read = useFirmRead('ledgers.getAgeing', { side, on }, { keep: true });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Ready read={read} lines={8}>
      {(aged) => {
        const party = aged.parties.find((one, place) => keyOf(one, place) === chosen) ?? null;
        return (
          <>
            {aged.parties.length === 0 ? (
              <p className="muted">{text(`ui.ageing.none.${side}`)}</p>
            ) : (
              <>
                {aged.agedFen.every((fen) => fen === 0) && aged.totalFen !== 0 && (
                  <p className="muted">{text('ui.ageing.noEntries')}</p>
                )}
                <AgedTable aged={aged} chosen={chosen} onChoose={setChosen} />
              </>
            )}
            <Why title={party?.name ?? text(`ui.ageing.${side}`)}>
              {party && <PartyWhy party={party} side={side} />}
              <p>{text('ui.ageing.why')}</p>
              <WhyPart name={text('ui.ageing.ties')}>
                <p>{aged.tiesToBooks.text}</p>
              </WhyPart>
            </Why>
          </>
        );
      }}
    </Ready>
  );
}

function AgedTable({
  aged,
  chosen,
  onChoose,
}: {
  aged: Aged;
  chosen: string | null;
  onChoose(key: string): void;
}) {
  const text = useText();
  const { unit } = useUnit();
  const amount = (fen: number) =>
    fen === 0 ? <span className="muted">–</span> : <Money fen={fen} unit={unit} />;
  const hasUnknown = aged.unknownAgeFen !== 0;
  const hasAdvance = aged.parties.some(({ advanceFen }) => advanceFen !== 0);
  // Balances alone tell no age: then there is nothing to part by it.
  const hasAges = aged.agedFen.some((fen) => fen !== 0);
  const heads = (hasAges ? aged.buckets : []).map((to, place) => {
    const from = place === 0 ? 0 : (aged.buckets[place - 1] ?? 0) + 1;
    return to === null ? text('ui.ageing.over', { days: from - 1 }) : text('ui.ageing.bucket', { from, to });
  });
  return (
    <Scroller label={text('ui.ageing.title')} height="tall">
      <table className="table wide dense" data-testid="aged">
        <thead>
          <tr>
            <th scope="col">{text('ui.ageing.party')}</th>
            <th scope="col" className="number">
              {text('ui.evidence.total')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            {hasUnknown && (
              <th scope="col" className="number">
                {text('ui.ageing.unknown')}
              </th>
            )}
            {hasAdvance && (
              <th scope="col" className="number">
                {text('ui.ageing.advance')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {aged.parties.map((party, place) => (
            <tr key={keyOf(party, place)} className={keyOf(party, place) === chosen ? 'chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="row-button clip"
                  title={party.name}
                  onClick={() => onChoose(keyOf(party, place))}
                >
                  {party.name}
                </button>
              </th>
              <td className="number">{amount(party.totalFen)}</td>
              {heads.map((head, bucket) => (
                <td key={head} className="number">
                  {amount(party.agedFen[bucket] ?? 0)}
                </td>
              ))}
              {hasUnknown && <td className="number">{amount(party.unknownAgeFen)}</td>}
              {hasAdvance && <td className="number">{amount(party.advanceFen)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row">{text('ui.evidence.total')}</th>
            <td className="number">{amount(aged.totalFen)}</td>
            {heads.map((head, place) => (
              <td key={head} className="number">
                {amount(aged.agedFen[place] ?? 0)}
              </td>
            ))}
            {hasUnknown && <td className="number">{amount(aged.unknownAgeFen)}</td>}
            {hasAdvance && <td />}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}

const accounts = { receivable: '1122', payable: '2202' } as const;

function PartyWhy({ party, side }: { party: Party; side: Side }) {
  const text = useText();
  const { openLedger } = useBooks();
  return (
    <>
      <p className="why-figure">
        <MoneyText fen={party.totalFen} />
      </p>
      {party.oldest && <p>{text('ui.ageing.oldest', { day: party.oldest })}</p>}
      {party.unknownAgeFen !== 0 && <p>{text('ui.ageing.unknownWhy')}</p>}
      {party.advanceFen !== 0 && (
        <p>
          {text('ui.ageing.advance')} <MoneyText fen={party.advanceFen} />
        </p>
      )}
      {party.partyId !== null && (
        <p>
          <button
            type="button"
            className="link"
            onClick={() =>
              openLedger(
                {
                  view: 'detail',
                  code: accounts[side],
                  party: party.name,
                  from: party.oldest?.slice(0, 7) ?? null,
                  to: null,
                },
                'ageing',
              )
            }
          >
            {text('ui.ageing.entries')}
          </button>
        </p>
      )}
    </>
  );
}
