import { Button } from 'antd';
import { useState } from 'react';
import { Money } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { Why } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { ReturnForm, type TaxReturn } from './return-form.tsx';
import { useUnit } from './use-unit.ts';

/** What was filed, as its forms say it: typed in here, so that it can be compared with books and receipts. */
export function TaxReturns() {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const read = useFirmRead('evidence.listTaxReturns', {});
  const [edited, setEdited] = useState<TaxReturn | 'new' | null>(null);
  return (
    <Ready read={read}>
      {(returns) => (
        <>
          {edited === null ? (
            <div className="row filters">
              <p className="muted">{text('ui.evidence.returns.lead')}</p>
              <span className="spring" />
              <Button
                type="primary"
                disabled={isLocked}
                onClick={() => setEdited('new')}
                data-testid="return-add"
              >
                {text('ui.evidence.returns.add')}
              </Button>
            </div>
          ) : (
            <ReturnForm
              key={edited === 'new' ? 'new' : edited.taxReturnId}
              before={edited === 'new' ? null : edited}
              filed={returns}
              onDone={() => setEdited(null)}
            />
          )}
          {returns.length === 0 ? (
            <p className="muted">{text('ui.evidence.returns.none')}</p>
          ) : (
            <ReturnTable returns={returns} isLocked={isLocked} onEdit={setEdited} />
          )}
          <Why title={text('ui.evidence.revenue.returns')}>
            <p>{text('ui.evidence.returns.why')}</p>
          </Why>
        </>
      )}
    </Ready>
  );
}

function ReturnTable({
  returns,
  isLocked,
  onEdit,
}: {
  returns: TaxReturn[];
  isLocked: boolean;
  onEdit(one: TaxReturn): void;
}) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  const remove = useJob('evidence.removeTaxReturn');
  const papers = useFirmRead('documents.list', {});
  const drop = async (one: TaxReturn) => {
    if (await remove.run({ taxReturnId: one.taxReturnId })) sayDone(text('ui.evidence.returns.removed'));
  };
  return (
    <>
      <ErrorNote error={remove.error} />
      <table className="table" data-testid="tax-returns">
        <thead>
          <tr>
            <th scope="col">{text('ui.evidence.returns.period')}</th>
            <th scope="col">{text('ui.evidence.returns.kind')}</th>
            <th scope="col" className="number">
              {inUnit(text('ui.evidence.returns.sales'))}
            </th>
            <th scope="col" className="number">
              {inUnit(text('ui.evidence.returns.tax'))}
            </th>
            <th scope="col">{text('ui.evidence.returns.paper')}</th>
            <th scope="col">
              <span className="unseen">{text('ui.evidence.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {returns.map((one) => (
            <tr key={one.taxReturnId}>
              <th scope="row" className="figure nowrap">
                {one.from === one.to ? one.from : `${one.from} – ${one.to.slice(5)}`}
              </th>
              <td>
                {text(`ui.evidence.returns.kind.${one.kind}`)}
                {one.note && <div className="small muted">{one.note}</div>}
              </td>
              <td className="number">
                <Money fen={one.salesFen} unit={unit} />
                {one.uninvoicedFen !== null && (
                  <div className="small muted">
                    {text('ui.evidence.returns.uninvoiced')} <Money fen={one.uninvoicedFen} unit={unit} />
                  </div>
                )}
              </td>
              <td className="number">
                <Money fen={one.taxFen} unit={unit} />
              </td>
              <td className="paper-name">
                {papers.data?.find(({ documentId }) => documentId === one.documentId)?.fileName ?? '–'}
              </td>
              <td className="nowrap right">
                <Button size="small" type="text" disabled={isLocked} onClick={() => onEdit(one)}>
                  {text('ui.evidence.change')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  danger
                  disabled={isLocked || remove.busy}
                  onClick={() => void drop(one)}
                >
                  {text('ui.shell.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
