import { Button, Drawer } from 'antd';
import type { OutputOf } from '../../../../core/contract.ts';
import { Mark } from '../../../components/mark.tsx';
import { Money } from '../../../components/money.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Section } from '../../../components/room-head.tsx';
import { useFirmRead, useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';

type Source = OutputOf<'books.listSources'>[number]['sources'][number];

/** The sources of a month side by side: which one stands, where the others differ, and the choice. */
export function MonthSources({ month, onClose }: { month: string; onClose(): void }) {
  const text = useText();
  const read = useFirmRead('books.listSources', { month }, { keep: true });
  const choose = useJob('books.setSource');
  const { firm } = useWorkspace();
  const take = async (source: Source) => {
    const { kind, importId } = source;
    if (await choose.run({ month, kind, importId: kind === 'trialBalance' ? importId : null }))
      sayDone(text('ui.vouchers.sourceSet', { month, name: source.name }));
  };
  return (
    <Drawer open size={720} onClose={onClose} title={text('ui.vouchers.sourcesTitle', { month })}>
      <p className="muted">{text('ui.vouchers.sourcesWhy')}</p>
      <ErrorNote error={choose.error} />
      <Ready read={read}>
        {(months) => (
          <div data-testid="month-sources">
            {(months.find((one) => one.month === month)?.sources ?? []).map((source) => (
              <Section
                key={`${source.kind}:${source.importId}`}
                title={source.name}
                aside={
                  source.stands ? (
                    <Mark tone="good">{text('ui.vouchers.stands')}</Mark>
                  ) : (
                    <Button
                      disabled={firm?.access === 'read'}
                      loading={choose.busy}
                      onClick={() => void take(source)}
                      data-testid={`take-${source.kind}-${source.importId ?? 0}`}
                    >
                      {text('ui.vouchers.letStand')}
                    </Button>
                  )
                }
              >
                {!source.stands && <Differences source={source} />}
              </Section>
            ))}
          </div>
        )}
      </Ready>
    </Drawer>
  );
}

function Differences({ source }: { source: Source }) {
  const text = useText();
  if (source.differences.length === 0) return <p className="muted">{text('ui.vouchers.noDifference')}</p>;
  const head = (name: string) => text('ui.shell.inUnit', { name, unit: text('ui.shell.yuan') });
  return (
    <table className="table dense">
      <thead>
        <tr>
          <th scope="col">{text('ui.books.account')}</th>
          <th scope="col" className="number">
            {head(text('ui.vouchers.closingHere'))}
          </th>
          <th scope="col" className="number">
            {head(text('ui.vouchers.closingStanding'))}
          </th>
          <th scope="col" className="number">
            {head(text('ui.books.difference'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {source.differences.map((one) => (
          <tr key={one.code}>
            <td>
              <span className="figure muted">{one.code}</span> {one.name}
            </td>
            <td className="number">
              <Money fen={one.closingFen} />
            </td>
            <td className="number">
              <Money fen={one.standingFen} />
            </td>
            <td className="number">
              <Money fen={one.closingFen - one.standingFen} sign />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
