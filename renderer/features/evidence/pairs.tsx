import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { Mark } from '../../components/mark.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Pager } from '../../components/pager.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { Why } from '../../components/why.tsx';
import { type Job, useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { FindPair } from './find-pair.tsx';
import { keyOf, type Movement, rowKeyOf } from './movement.ts';
import { Amount, Parties } from './movement-cells.tsx';
import { useUnit } from './use-unit.ts';

type Listed = OutputOf<'evidence.listPairs'>;
const pageSize = 100;

/** Rows of two accounts that are one and the same money, so that it is counted once. */
export function Pairs() {
  const text = useText();
  const [offset, setOffset] = useState(0);
  const read = useFirmRead('evidence.listPairs', { offset, limit: pageSize }, { keep: true });
  const set = useJob('evidence.setPair');
  return (
    <Ready read={read} lines={8}>
      {({ pairs, unpaired, total, unpairedTotal }) => (
        <>
          <ErrorNote error={set.error} />
          {total === 0 && unpaired.length === 0 && <p className="muted">{text('ui.evidence.pairs.none')}</p>}
          {pairs.length > 0 && <PairTable pairs={pairs} set={set} />}
          <Pager offset={offset} limit={pageSize} total={total} onGo={setOffset} />
          {unpaired.length > 0 && <Unpaired rows={unpaired} total={unpairedTotal} set={set} />}
          <Why title={text('ui.evidence.bank.pairs')}>
            <p>{text('ui.evidence.pairs.why')}</p>
          </Why>
        </>
      )}
    </Ready>
  );
}

function PairTable({ pairs, set }: { pairs: Listed['pairs']; set: Job<'evidence.setPair'> }) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const isLocked = useWorkspace().firm?.access === 'read';
  return (
    <table className="table" data-testid="pairs">
      <thead>
        <tr>
          <th scope="col">{text('ui.evidence.pairs.wallet')}</th>
          <th scope="col">{text('ui.evidence.pairs.bank')}</th>
          <th scope="col" className="number">
            {inUnit(text('ui.evidence.amount'))}
          </th>
          <th scope="col">{text('ui.evidence.pairs.kind')}</th>
          <th scope="col">
            <span className="unseen">{text('ui.evidence.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ wallet, bank, kind, byHand, ambiguous, why }) => (
          <tr key={`${keyOf(wallet)}=${keyOf(bank)}`}>
            <td>
              <Side row={wallet} />
            </td>
            <td>
              <Side row={bank} />
            </td>
            <td className="number">
              <Amount row={bank} unit={unit} />
            </td>
            <td>
              {text(`ui.evidence.pairs.kind.${kind}`)}
              {byHand && <span className="muted"> · {text('ui.evidence.byHand')}</span>}
              {ambiguous && !byHand && (
                <div>
                  <Mark tone="wait">{text('ui.evidence.pairs.ambiguous')}</Mark>
                </div>
              )}
              <div className="small muted">{why.text}</div>
            </td>
            <td className="nowrap right">
              <Button
                size="small"
                disabled={isLocked || set.busy}
                onClick={() => void set.run({ wallet: rowKeyOf(wallet), bank: rowKeyOf(bank), same: false })}
              >
                {text('ui.evidence.pairs.notSame')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ row }: { row: Movement }) {
  return (
    <>
      <span className="figure nowrap">{row.date}</span>
      <Parties row={row} />
    </>
  );
}

function Unpaired({
  rows,
  total,
  set,
}: {
  rows: Listed['unpaired'];
  total: number;
  set: Job<'evidence.setPair'>;
}) {
  const text = useText();
  const { unit } = useUnit();
  const isLocked = useWorkspace().firm?.access === 'read';
  const [looking, setLooking] = useState<string | null>(null);
  const accounts = useFirmRead('books.listBankAccounts', {});
  const isWallet = ({ accountNumber }: Movement) =>
    accounts.data?.some((one) => one.accountNumber === accountNumber && one.kind === 'wallet') ?? false;
  return (
    <Section title={text('ui.evidence.pairs.unpaired', { count: total })}>
      <ul className="gaps" data-testid="unpaired">
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <li key={key}>
              <div className="gap-head">
                <span className="figure">{row.date}</span>
                <span>{row.counterparty ?? row.summary ?? '–'}</span>
                <span className="number">
                  <Amount row={row} unit={unit} />
                </span>
              </div>
              <p className="muted">{row.why.text}</p>
              {looking === key ? (
                <FindPair
                  row={row}
                  busy={set.busy}
                  onSame={async (other) => {
                    const [wallet, bank] = isWallet(row) ? [row, other] : [other, row];
                    if (await set.run({ wallet: rowKeyOf(wallet), bank: rowKeyOf(bank), same: true }))
                      setLooking(null);
                  }}
                  onClose={() => setLooking(null)}
                />
              ) : (
                <Button size="small" disabled={isLocked} onClick={() => setLooking(key)}>
                  {text('ui.evidence.pairs.find')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
