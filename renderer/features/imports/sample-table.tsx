import { Scroller } from '../../components/scroller.tsx';
import { useText } from '../../preferences.tsx';
import type { Preview } from './preview.ts';

/** The first rows as the chosen encoding reads them. */
export function SampleTable({ sample }: { sample: Preview['sample'] }) {
  const text = useText();
  if (sample.rows.length === 0) return null;
  // A row may be longer than the head: a separator too many is just what should be seen.
  const width = Math.max(sample.columns.length, ...sample.rows.map((row) => row.length));
  return (
    <section>
      <h3>{text('ui.imports.sample')}</h3>
      <Scroller label={text('ui.imports.sample')}>
        <table className="table dense" data-testid="import-sample">
          <thead>
            <tr>
              {Array.from({ length: width }, (_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a file may give two columns one name
                <th key={place} scope="col">
                  {sample.columns[place]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place
              <tr key={place}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} className="nowrap">
                    {cell}
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
