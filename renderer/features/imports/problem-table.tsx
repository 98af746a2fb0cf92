import { useState } from 'react';
import type { Problem } from '../../../core/schemas.ts';
import { Mark } from '../../components/mark.tsx';
import { Pager } from '../../components/pager.tsx';
import { Scroller } from '../../components/scroller.tsx';
import { useText } from '../../preferences.tsx';

const pageSize = 100;

/** Every problem with its row as a person counts it, what stood there, and what to do. */
export function ProblemTable({ problems }: { problems: Problem[] }) {
  const text = useText();
  const [chosen, setOffset] = useState(0);
  // Read again, there may be fewer.
  const offset = chosen < problems.length ? chosen : 0;
  return (
    <section>
      <h3>{text('ui.imports.problems', { count: problems.length })}</h3>
      <Scroller label={text('ui.imports.problems', { count: problems.length })} height="short">
        <table className="table" data-testid="import-problems">
          <thead>
            <tr>
              <th scope="col">{text('ui.imports.severity')}</th>
              <th scope="col" className="number">
                {text('ui.imports.row')}
              </th>
              <th scope="col">{text('ui.imports.column')}</th>
              <th scope="col" className="nowrap">
                {text('ui.imports.found')}
              </th>
              <th scope="col">{text('ui.imports.what')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(offset, offset + pageSize).map((problem) => (
              <tr key={`${problem.code}${problem.row}${problem.column}${problem.found}`}>
                <td className="nowrap">
                  <Mark tone={problem.severity === 'error' ? 'bad' : 'wait'}>
                    {text(`ui.imports.severity.${problem.severity}`)}
                  </Mark>
                </td>
                <td className="number">{problem.row ?? '–'}</td>
                <td>{problem.column || '–'}</td>
                <td className="code">{problem.found || '–'}</td>
                <td>
                  {problem.message} <span className="muted">{problem.action}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <Pager offset={offset} limit={pageSize} total={problems.length} onGo={setOffset} />
    </section>
  );
}
