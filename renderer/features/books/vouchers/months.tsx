import { Button } from 'antd';
import { useState } from 'react';
import { Mark } from '../../../components/mark.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';
import { useBooks } from '../books-place.tsx';
import { CloseMonth } from './close-month.tsx';
import { MonthSources } from './month-sources.tsx';

/** The months of the books: what stands for each, whether it is closed, and the choice where there are two sources. */
export function Months() {
  const text = useText();
  const { months } = useBooks();
  const { firm } = useWorkspace();
  const sources = useFirmRead('books.listSources', {});
  const [asked, setAsked] = useState<{ what: 'close' | 'sources'; month: string } | null>(null);
  const rows = [...months].sort((a, b) => b.month.localeCompare(a.month));
  const several = new Set((sources.data ?? []).map(({ month }) => month));
  if (rows.length === 0) return <p className="muted">{text('ui.vouchers.noMonths')}</p>;
  return (
    <>
      <Ready read={sources} lines={1}>
        {() => (
          <table className="table" data-testid="months">
            <thead>
              <tr>
                <th scope="col">{text('ui.books.month')}</th>
                <th scope="col">{text('ui.vouchers.standing')}</th>
                <th scope="col" className="number">
                  {text('ui.vouchers.accountCount')}
                </th>
                <th scope="col">{text('ui.vouchers.state')}</th>
                <th scope="col">
                  <span className="unseen">{text('ui.imports.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.month}>
                  <th scope="row" className="figure nowrap">
                    {one.from === one.month ? one.month : `${one.from} – ${one.month}`}
                  </th>
                  <td>
                    {text(`ui.books.kind.${one.kind}`)}
                    {one.importId !== null && (
                      <span className="muted"> {text('ui.vouchers.importNumber', { id: one.importId })}</span>
                    )}
                    {several.has(one.month) && (
                      <>
                        {' · '}
                        <button
                          type="button"
                          className="link"
                          onClick={() => setAsked({ what: 'sources', month: one.month })}
                          data-testid={`sources-${one.month}`}
                        >
                          {text('ui.vouchers.severalSources')}
                        </button>
                      </>
                    )}
                  </td>
                  <td className="number">{one.accountCount}</td>
                  <td>
                    <Mark tone={one.closed ? 'good' : 'quiet'} icon={one.closed ? 'ready' : 'empty'}>
                      {text(one.closed ? 'ui.vouchers.closed' : 'ui.vouchers.open')}
                    </Mark>
                  </td>
                  <td className="right">
                    {one.kind === 'vouchers' && (
                      <Button
                        size="small"
                        type="text"
                        disabled={firm?.access === 'read'}
                        onClick={() => setAsked({ what: 'close', month: one.month })}
                        data-testid={`close-${one.month}`}
                      >
                        {text(one.closed ? 'ui.vouchers.reopen' : 'ui.vouchers.close')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Ready>
      {asked?.what === 'close' && <CloseMonth month={asked.month} onClose={() => setAsked(null)} />}
      {asked?.what === 'sources' && <MonthSources month={asked.month} onClose={() => setAsked(null)} />}
      <Why title={text('ui.vouchers.view.months')}>
        <p>{text('ui.vouchers.monthsWhy')}</p>
        <p>{text('ui.vouchers.sourcesWhy')}</p>
      </Why>
    </>
  );
}
