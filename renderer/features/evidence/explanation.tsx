import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import type { CheckRow } from './check-state.tsx';
import { PaperSelect } from './paper-select.tsx';

/** Why a gap is there, how much of it that explains, and the paper that shows it. The books stay as they are. */
export function Explanation({
  row,
  pair,
  onDone,
}: {
  row: CheckRow;
  pair: CheckRow['pairs'][number];
  onDone(): void;
}) {
  const text = useText();
  const save = useJob('evidence.explainGap');
  const [said, setSaid] = useState(pair.note?.text ?? '');
  const [amountFen, setAmountFen] = useState<number | null>(pair.note?.amountFen ?? pair.gapFen);
  const [documentId, setDocumentId] = useState<number | null>(pair.note?.documentId ?? null);
  const keep = async (kept: string) => {
    const done = await save.run({
      from: row.from,
      to: row.to,
      pair: pair.pair,
      text: kept,
      amountFen: amountFen ?? 0,
      documentId,
    });
    if (done) onDone();
  };
  return (
    <div className="form-panel" data-testid="explain-form">
      <ErrorNote error={save.error} />
      <Field label={text('ui.evidence.explain.text')} wide>
        {(id, by) => (
          <Input.TextArea
            id={id}
            aria-describedby={by}
            rows={2}
            maxLength={2000}
            value={said}
            placeholder={text('ui.evidence.explain.hint')}
            onChange={(event) => setSaid(event.target.value)}
            data-testid="explain-text"
          />
        )}
      </Field>
      <div className="fields">
        <Field label={text('ui.evidence.explain.amount')}>
          {(id, by) => (
            <MoneyInput asPrinted id={id} describedBy={by} value={amountFen} onCommit={setAmountFen} />
          )}
        </Field>
        <Field label={text('ui.evidence.explain.paper')} hint={text('ui.evidence.explain.paperHint')}>
          {(id, by) => <PaperSelect id={id} describedBy={by} value={documentId} onChange={setDocumentId} />}
        </Field>
      </div>
      <div className="row">
        <Button
          type="primary"
          loading={save.busy}
          disabled={said.trim() === ''}
          onClick={() => void keep(said.trim())}
          data-testid="explain-save"
        >
          {text('ui.evidence.explain.save')}
        </Button>
        <Button onClick={onDone}>{text('ui.shell.cancel')}</Button>
        {pair.note && (
          <Button type="text" danger disabled={save.busy} onClick={() => void keep('')}>
            {text('ui.evidence.explain.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
