import { Mark } from '../../components/mark.tsx';
import { Money, type MoneyUnit } from '../../components/money.tsx';
import { useText } from '../../preferences.tsx';
import { amountOf, type Movement } from './movement.ts';

/** From or to whom, and what for, in one cell. */
export function Parties({ row }: { row: Movement }) {
  return (
    <>
      <div>{row.counterparty ?? row.summary ?? '–'}</div>
      {row.counterparty && row.summary && <div className="small muted">{row.summary}</div>}
    </>
  );
}

/** What moved; of a wallet its fee under it, and a word where nothing moved in or out. */
export function Amount({ row, unit }: { row: Movement; unit: MoneyUnit }) {
  const text = useText();
  if (row.direction === 'neutral')
    return (
      <>
        <Money fen={amountOf(row)} unit={unit} />
        <div className="small">
          <Mark tone="quiet" icon="unknown">
            {text('ui.evidence.neutral')}
          </Mark>
        </div>
      </>
    );
  return (
    <>
      <Money fen={row.amountFen} unit={unit} sign />
      {row.feeFen !== null && row.feeFen !== 0 && (
        <div className="small muted">
          {text('ui.evidence.fee')} <Money fen={row.feeFen} unit={unit} />
        </div>
      )}
    </>
  );
}

/** The short name of an account: its bank and the last four of its number. */
export function shortAccount({ bank, accountNumber }: { bank?: string | null; accountNumber: string }) {
  // A wallet is known by its login, a bank account by its last four digits.
  const login = /^(?:alipay|wechat):(.+)$/.exec(accountNumber)?.[1];
  const tail = login ?? (accountNumber.length > 8 ? `…${accountNumber.slice(-4)}` : accountNumber);
  return bank ? `${bank} ${tail}` : tail;
}
