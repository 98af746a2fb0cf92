import { Radio } from 'antd';
import { Note } from '../../components/note.tsx';
import { useText } from '../../preferences.tsx';
import type { Preview } from './preview.ts';

/** Whether other books stand for months of the file, so that someone must say which count. */
export const mustChoose = (preview: Preview) =>
  preview.standingImportId !== null || preview.standingMonths.length > 0;

/** Months that have books already: which of the two stands. Nothing is lost either way; one counts, the other is kept. */
export function StandingChoice({
  preview,
  value,
  onChange,
}: {
  preview: Preview;
  value: boolean | null;
  onChange(replace: boolean): void;
}) {
  const text = useText();
  const months = new Map<string, string[]>();
  for (const { month, kind, importId } of preview.standingMonths) {
    const name =
      importId === null
        ? text(`ui.imports.standing.${kind}`)
        : text('ui.imports.standing.import', { kind: text(`ui.imports.standing.${kind}`), id: importId });
    months.set(name, [...(months.get(name) ?? []), month]);
  }
  if (months.size === 0 && preview.standingImportId !== null)
    months.set(
      text('ui.imports.standing.import', {
        kind: text('ui.imports.standing.trialBalance'),
        id: preview.standingImportId,
      }),
      [],
    );
  return (
    <div data-testid="import-standing">
      <Note tone="wait">
        <p>{text('ui.imports.standing')}</p>
        <ul className="sentences">
          {[...months].map(([name, list]) => (
            <li key={name}>
              {list.length > 0 && (
                <span className="figure">
                  {list[0]}
                  {list.length > 1 && ` – ${list.at(-1)}`}
                  {text('ui.imports.colon')}
                </span>
              )}
              {name}
            </li>
          ))}
        </ul>
        <Radio.Group
          vertical
          value={value}
          onChange={(event) => onChange(event.target.value as boolean)}
          options={[
            { value: true, label: text('ui.imports.standingThis') },
            { value: false, label: text('ui.imports.standingThere') },
          ]}
        />
      </Note>
    </div>
  );
}
