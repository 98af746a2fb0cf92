import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { MoneyText } from '../../components/money.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { Scroller } from '../../components/scroller.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { Accounts } from './accounts.tsx';
import { Findings } from './findings.tsx';
import { shortAccount } from './movement-cells.tsx';

type CoverageRead = OutputOf<'evidence.getCoverage'>;
type Account = CoverageRead['accounts'][number];
type Cell = Account['cells'][number];

const looks: Record<Cell['state'], { tone: string; icon: IconName | null }> = {
  covered: { tone: 'good', icon: 'ready' },
  partly: { tone: 'wait', icon: 'warning' },
  missing: { tone: 'bad', icon: 'problem' },
  before: { tone: 'quiet', icon: null },
  after: { tone: 'quiet', icon: null },
};

/** Month by month and account by account: is the statement there, whole, and does it follow on from the one before? */
export function Coverage() {
  const text = useText();
  const read = useFirmRead('evidence.getCoverage', {});
  const [chosen, setChosen] = useState<{ accountNumber: string; month: string } | null>(null);
  return (
    <Ready read={read} lines={10}>
      {(coverage) => {
        const account = coverage.accounts.find((one) => one.accountNumber === chosen?.accountNumber);
        const cell = account?.cells.find(({ month }) => month === chosen?.month);
        return (
          <>
            <Findings
              items={coverage.findings}
              tone={coverage.findings.every(({ key }) => key === 'evidence.coverage.whole') ? 'good' : 'wait'}
            />
            <CoverageMap
              coverage={coverage}
              chosen={cell ?? null}
              chosenAccount={account ?? null}
              onChoose={setChosen}
            />
            {coverage.unknownAccounts.length > 0 && (
              <Section title={text('ui.evidence.coverage.unknown')}>
                <ul className="trace">
                  {coverage.unknownAccounts.map((one) => (
                    <li key={one.accountNumber}>
                      <span>
                        {one.accountNumber}{' '}
                        <span className="muted">{text('ui.evidence.rows', { count: one.rowCount })}</span>
                      </span>
                      <MoneyText fen={one.amountFen} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Accounts />
            <Why
              title={
                account && cell
                  ? `${shortAccount(account)} · ${cell.month}`
                  : text('ui.evidence.bank.coverage')
              }
            >
              {cell ? <CellWhy cell={cell} /> : <p>{text('ui.evidence.coverage.why')}</p>}
            </Why>
          </>
        );
      }}
    </Ready>
  );
}

function CoverageMap({
  coverage,
  chosen,
  chosenAccount,
  onChoose,
}: {
  coverage: CoverageRead;
  chosen: Cell | null;
  chosenAccount: Account | null;
  onChoose(cell: { accountNumber: string; month: string }): void;
}) {
  const text = useText();
  return (
    <Scroller label={text('ui.evidence.bank.coverage')} height="tall">
      <table className="table wide coverage" data-testid="coverage">
        <thead>
          <tr>
            <th scope="col">{text('ui.evidence.month')}</th>
            {coverage.accounts.map((account) => (
              <th key={account.accountNumber} scope="col" title={account.accountNumber}>
                {shortAccount(account)}
                {account.name && <div className="muted">{account.name}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...coverage.months].reverse().map((month) => (
            <tr key={month}>
              <th scope="row" className="figure">
                {month}
              </th>
              {coverage.accounts.map((account) => {
                const cell = account.cells.find((one) => one.month === month);
                return (
                  <td
                    key={account.accountNumber}
                    className={cell === chosen && account === chosenAccount ? 'chosen' : ''}
                  >
                    {cell && (
                      <CellButton
                        cell={cell}
                        name={`${shortAccount(account)} ${month}`}
                        onClick={() => onChoose({ accountNumber: account.accountNumber, month })}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function CellButton({ cell, name, onClick }: { cell: Cell; name: string; onClick(): void }) {
  const text = useText();
  // A whole month that does not follow on from the one before is not in order.
  const look = cell.breakFen !== null && cell.state === 'covered' ? 'partly' : cell.state;
  const { tone, icon } = looks[look];
  if (icon === null) return <span className="muted">{text(`ui.evidence.cover.${cell.state}`)}</span>;
  return (
    <button type="button" className={`row-button mark ${tone}`} onClick={onClick} data-state={cell.state}>
      <span className="unseen">{name}</span>
      <Icon name={icon} />
      <span>
        {text(`ui.evidence.cover.${cell.state}`)}
        {cell.breakFen !== null && <span className="bad-text"> · {text('ui.evidence.coverage.break')}</span>}
      </span>
    </button>
  );
}

function CellWhy({ cell }: { cell: Cell }) {
  const text = useText();
  const imports = useFirmRead('imports.list', {});
  const from = imports.data?.filter(({ importId }) => cell.importIds.includes(importId)) ?? [];
  return (
    <>
      <p>{text(`ui.evidence.coverage.says.${cell.state}`, { rows: cell.rowCount })}</p>
      {cell.gaps.length > 0 && (
        <WhyPart name={text('ui.evidence.coverage.gaps')}>
          <ul className="sentences figure">
            {cell.gaps.map((gap) => (
              <li key={gap.from}>{gap.from === gap.to ? gap.from : `${gap.from} – ${gap.to}`}</li>
            ))}
          </ul>
        </WhyPart>
      )}
      {cell.breakFen !== null && (
        <WhyPart name={text('ui.evidence.coverage.break')}>
          <p>{text('ui.evidence.coverage.breakWhy')}</p>
          <p className="bad-text">
            <MoneyText fen={cell.breakFen} />
          </p>
        </WhyPart>
      )}
      {(cell.openingFen !== null || cell.closingFen !== null) && (
        <WhyPart name={text('ui.evidence.balance')}>
          <p>
            <MoneyText fen={cell.openingFen} /> → <MoneyText fen={cell.closingFen} />
          </p>
        </WhyPart>
      )}
      {from.length > 0 && (
        <WhyPart name={text('ui.shell.whySource')}>
          {from.map((one) => (
            <p key={one.importId}>{one.fileName}</p>
          ))}
        </WhyPart>
      )}
    </>
  );
}
