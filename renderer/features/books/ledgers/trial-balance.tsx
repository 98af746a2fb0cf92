import { Money, type MoneyUnit } from '../../../components/money.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Scroller } from '../../../components/scroller.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { TieOutList } from '../statements/tie-outs.tsx';

const debit = (fen: number) => Math.max(fen, 0);
const credit = (fen: number) => Math.max(-fen, 0);

/** The trial balance that stands for a month, in its own columns. */
export function TrialBalance({
  month,
  unit,
  onAccount,
}: {
  month: string;
  unit: MoneyUnit;
  onAccount(code: string): void;
}) {
  const text = useText();
  const read = useFirmRead('books.getTrialBalance', { month }, { keep: true });
  const unitName = text(unit === 'wan' ? 'ui.shell.wan' : 'ui.shell.yuan');
  const amount = (fen: number) => (fen === 0 ? null : <Money fen={fen} unit={unit} />);
  return (
    <Ready read={read} lines={10}>
      {({ rows, totals, tieOuts, importId, kind }) => (
        <>
          <p className="muted small between">
            <span>
              {importId === null
                ? text('ui.books.standingKind', { month, kind: text(`ui.books.kind.${kind}`) })
                : text('ui.books.standingFrom', { month, id: importId })}
            </span>
            <span>{text('ui.shell.unitIs', { unit: unitName })}</span>
          </p>
          <Scroller label={text('ui.books.trialBalance')} height="tall">
            <table className="table wide trial-balance" data-testid="trial-balance">
              <thead>
                <tr>
                  <th scope="col">{text('ui.books.code')}</th>
                  <th scope="col">{text('ui.books.account')}</th>
                  <th scope="col" className="number">
                    {text('ui.books.openingDebit')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.books.openingCredit')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.books.debit')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.books.credit')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.books.closingDebit')}
                  </th>
                  <th scope="col" className="number">
                    {text('ui.books.closingCredit')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.code}:${row.row}`} className={row.code.length > 4 ? 'below' : ''}>
                    <td className="figure">
                      <button
                        type="button"
                        className="row-button"
                        onClick={() => onAccount(row.code)}
                        data-testid={`trial-${row.code}`}
                      >
                        {row.code}
                      </button>
                    </td>
                    <td className="account-name" title={row.name}>
                      {row.name}
                    </td>
                    <td className="number">{amount(debit(row.openingFen))}</td>
                    <td className="number">{amount(credit(row.openingFen))}</td>
                    <td className="number">{amount(row.debitFen)}</td>
                    <td className="number">{amount(row.creditFen)}</td>
                    <td className="number">{amount(debit(row.closingFen))}</td>
                    <td className="number">{amount(credit(row.closingFen))}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr className="total">
                  <th scope="row" colSpan={2}>
                    {text('ui.books.total')}
                  </th>
                  {[
                    totals.openingDebitFen,
                    totals.openingCreditFen,
                    totals.debitFen,
                    totals.creditFen,
                    totals.closingDebitFen,
                    totals.closingCreditFen,
                  ].map((fen, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: six columns in a fixed order
                    <td key={place} className="number">
                      <Money fen={fen} unit={unit} />
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </Scroller>
          <TieOutList tieOuts={tieOuts} unit={unit} />
        </>
      )}
    </Ready>
  );
}
