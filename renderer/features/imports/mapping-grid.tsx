import { Select } from 'antd';
import { Scroller } from '../../components/scroller.tsx';
import { useText } from '../../preferences.tsx';
import type { Grid, MappingDraft } from './mapping.ts';

const rowsBelowHead = 8;

/** The file's first rows: click the row of the heads, then say over each column what it is. */
export function MappingGrid({
  grid,
  roles,
  draft,
  onHead,
  onRole,
}: {
  grid: Grid;
  roles: Grid['roles'][number]['roles'];
  draft: MappingDraft;
  onHead(row: number | null, heads: readonly string[]): void;
  onRole(column: number, role: string | null): void;
}) {
  const text = useText();
  const { headerRow } = draft;
  const shown =
    headerRow === null
      ? grid.rows
      : grid.rows.filter(({ row }) => row >= headerRow && row <= headerRow + rowsBelowHead);
  const width = Math.max(0, ...shown.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const options = roles.map(({ role, name }) => ({ value: role, label: name }));
  return (
    <section>
      <p className="mapping-step">
        {headerRow === null ? (
          text('ui.imports.mapping.pickHead')
        ) : (
          <>
            {text('ui.imports.mapping.pickRoles', { row: headerRow })}{' '}
            <button type="button" className="link" onClick={() => onHead(null, [])}>
              {text('ui.imports.mapping.otherHead')}
            </button>
          </>
        )}
      </p>
      <Scroller label={text('ui.imports.sample')} height={headerRow === null ? 'tall' : 'short'}>
        <table className="table dense mapping" data-testid="mapping-grid">
          {headerRow !== null && (
            <thead>
              <tr>
                <th scope="col" className="number">
                  {text('ui.imports.row')}
                </th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    <Select
                      size="small"
                      allowClear
                      popupMatchSelectWidth={false}
                      value={draft.roles[column] ?? null}
                      placeholder={text('ui.imports.mapping.notUsed')}
                      aria-label={text('ui.imports.mapping.column', {
                        number: column + 1,
                        head: shown[0]?.cells[column] ?? '',
                      })}
                      onChange={(role: string | null | undefined) => onRole(column, role ?? null)}
                      options={options}
                      data-testid={`mapping-role-${column}`}
                    />
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {shown.map(({ row, cells }) => (
              <tr key={row} className={row === headerRow ? 'chosen' : ''}>
                <td className="number">
                  {headerRow === null ? (
                    <button
                      type="button"
                      className="link"
                      onClick={() => onHead(row, cells)}
                      aria-label={text('ui.imports.mapping.isHead', { row })}
                      data-testid={`mapping-head-${row}`}
                    >
                      {row}
                    </button>
                  ) : (
                    row
                  )}
                </td>
                {columns.map((column) => (
                  <td
                    key={column}
                    className={row === headerRow ? 'nowrap head' : 'nowrap'}
                    {...(headerRow === null && { onClick: () => onHead(row, cells) })}
                  >
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
