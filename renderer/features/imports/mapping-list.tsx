import { Button } from 'antd';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { useAppRead, useJob, useRefresh } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';

/** Files no format foresaw whose columns were told once: known again by their heads, until forgotten. */
export function MappingList() {
  const text = useText();
  const read = useAppRead('imports.listMappings', {});
  const refresh = useRefresh();
  const remove = useJob('imports.removeMapping');
  const forget = async (mappingId: string, name: string) => {
    if (!(await remove.run({ mappingId }))) return;
    refresh('imports.listMappings');
    sayDone(text('ui.imports.mapping.forgotten', { name }));
  };
  return (
    <Ready read={read} lines={1}>
      {(mappings) =>
        mappings.length === 0 ? null : (
          <Section title={text('ui.imports.mapping.list')}>
            <ErrorNote error={remove.error} />
            <table className="table" data-testid="mappings">
              <thead>
                <tr>
                  <th scope="col">{text('ui.imports.mapping.nameHead')}</th>
                  <th scope="col">{text('ui.imports.kind')}</th>
                  <th scope="col">{text('ui.imports.mapping.heads')}</th>
                  <th scope="col">
                    <span className="unseen">{text('ui.imports.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {mappings.map((one) => (
                  <tr key={one.mappingId}>
                    <th scope="row">{one.name}</th>
                    <td className="nowrap">{text(`ui.imports.kind.${one.kind}`)}</td>
                    <td className="small muted">{one.heads.filter(Boolean).join(' · ')}</td>
                    <td className="nowrap right">
                      <Button
                        size="small"
                        type="text"
                        danger
                        disabled={remove.busy}
                        onClick={() => void forget(one.mappingId, one.name)}
                      >
                        {text('ui.imports.mapping.forget')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )
      }
    </Ready>
  );
}
