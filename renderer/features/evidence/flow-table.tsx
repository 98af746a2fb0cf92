import { Button } from 'antd';
import type { OutputOf } from '../../../core/contract.ts';
import { bridge } from '../../bridge.ts';
import { JobProgress } from '../../components/job-progress.tsx';
import { Mark } from '../../components/mark.tsx';
import { Money } from '../../components/money.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { Findings } from './findings.tsx';
import { type Span, Spanned } from './spanned.tsx';
import { useUnit } from './use-unit.ts';

type Flow = OutputOf<'evidence.getFlowTable'>;

/** Business receipts and payments by month from bank and wallet rows: what a firm without books can show. */
export default function FlowTable() {
  const text = useText();
  return (
    <div data-testid="flow-table">
      <Spanned
        emptyTitle={text('ui.evidence.flow.emptyTitle')}
        emptyText={text('ui.evidence.flow.emptyText')}
        aside={(span) => <Export span={span} />}
      >
        {(span) => <Shown span={span} />}
      </Spanned>
    </div>
  );
}

function Export({ span }: { span: Span }) {
  const text = useText();
  const write = useJob('evidence.exportFlowTable');
  const save = async (format: 'xlsx' | 'pdf') => {
    const place = await bridge.chooseSave({
      purpose: 'export',
      suggestedName: `${text('ui.evidence.flow.title')}-${span.from}-${span.to}.${format}`,
    });
    if (!place) return;
    if (await write.run({ ...span, format, file: place.handle }))
      sayDone(text('ui.evidence.flow.saved', { name: place.name }));
  };
  if (write.busy) return <JobProgress job={write} what={text('ui.evidence.flow.saving')} />;
  return (
    <>
      <ErrorNote error={write.error} />
      {(['xlsx', 'pdf'] as const).map((format) => (
        <Button key={format} onClick={() => void save(format)} data-testid={`flow-export-${format}`}>
          {text(`ui.evidence.flow.export.${format}`)}
        </Button>
      ))}
    </>
  );
}

function Shown({ span }: { span: Span }) {
  const text = useText();
  const read = useFirmRead('evidence.getFlowTable', span, { keep: true });
  return (
    <Ready read={read} lines={8}>
      {(flow) => (
        <>
          <Findings items={flow.remarks} tone="info" />
          <Months flow={flow} />
          {flow.byCategory.length > 0 && (
            <Section title={text('ui.evidence.flow.byCategory')}>
              <Categories flow={flow} />
            </Section>
          )}
          <Why title={text('ui.evidence.flow.title')}>
            <p>{text('ui.evidence.flow.why')}</p>
            <WhyPart name={text('ui.shell.whyFormula')}>
              <p>{text('ui.evidence.flow.formula')}</p>
            </WhyPart>
          </Why>
        </>
      )}
    </Ready>
  );
}

const columns = ['businessInFen', 'businessOutFen', 'netFen', 'otherInFen', 'otherOutFen'] as const;

function Months({ flow }: { flow: Flow }) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  return (
    <table className="table" data-testid="flow-months">
      <thead>
        <tr>
          <th scope="col">{text('ui.evidence.month')}</th>
          {columns.map((field) => (
            <th key={field} scope="col" className="number">
              {inUnit(text(`ui.evidence.flow.${field}`))}
            </th>
          ))}
          <th scope="col">{text('ui.evidence.bank.coverage')}</th>
        </tr>
      </thead>
      <tbody>
        {flow.months.map((month) => (
          <tr key={month.month}>
            <th scope="row" className="figure">
              {month.month}
            </th>
            {columns.map((field) => (
              <td key={field} className="number">
                <Money fen={month[field]} unit={unit} />
              </td>
            ))}
            <td className="nowrap">
              {month.uncoveredDays === 0 ? (
                <Mark tone="good">{text('ui.evidence.cover.covered')}</Mark>
              ) : (
                <Mark tone="wait">{text('ui.evidence.flow.uncovered', { days: month.uncoveredDays })}</Mark>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row">{text('ui.evidence.total')}</th>
          {columns.map((field) => (
            <td key={field} className="number">
              <Money fen={flow.totals[field]} unit={unit} />
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Categories({ flow }: { flow: Flow }) {
  const text = useText();
  const { unit, inUnit } = useUnit();
  return (
    <table className="table" data-testid="flow-categories">
      <thead>
        <tr>
          <th scope="col">{text('ui.evidence.rules.direction')}</th>
          <th scope="col">{text('ui.evidence.book.category')}</th>
          <th scope="col" className="number">
            {text('ui.evidence.count')}
          </th>
          <th scope="col" className="number">
            {inUnit(text('ui.evidence.amount'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {flow.byCategory.map((one) => (
          <tr key={`${one.direction}${one.name}`}>
            <td>{text(`ui.evidence.direction.${one.direction}`)}</td>
            <th scope="row">{one.name}</th>
            <td className="number">{one.count}</td>
            <td className="number">
              <Money fen={one.amountFen} unit={unit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
