import { Button, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Why } from '../../components/why.tsx';
import { useAppRead, useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { categoryOptions } from './category-select.tsx';

type Rule = OutputOf<'cashbook.listRules'>[number];
type Draft = Pick<Rule, 'field' | 'contains' | 'direction'> & { ruleId?: number; category: string | null };

/** The rules that suggest categories, all of them in sight; each can be changed or forgotten. */
export function Rules() {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const read = useFirmRead('cashbook.listRules', {});
  const remove = useJob('cashbook.removeRule');
  const [draft, setDraft] = useState<Draft | null>(null);
  return (
    <Ready read={read}>
      {(rules) => (
        <>
          <div className="row filters">
            <p className="muted">{text('ui.evidence.rules.lead')}</p>
            <span className="spring" />
            <Button
              disabled={isLocked || draft !== null}
              onClick={() =>
                setDraft({ field: 'counterparty', contains: '', direction: 'out', category: null })
              }
              data-testid="rule-add"
            >
              {text('ui.evidence.rules.add')}
            </Button>
          </div>
          <ErrorNote error={remove.error} />
          {draft && <RuleForm draft={draft} onChange={setDraft} onDone={() => setDraft(null)} />}
          {rules.length === 0 ? (
            <p className="muted">{text('ui.evidence.rules.none')}</p>
          ) : (
            <table className="table" data-testid="rules">
              <thead>
                <tr>
                  <th scope="col">{text('ui.evidence.rules.when')}</th>
                  <th scope="col">{text('ui.evidence.book.category')}</th>
                  <th scope="col" className="number">
                    {text('ui.evidence.rules.matches')}
                  </th>
                  <th scope="col">
                    <span className="unseen">{text('ui.evidence.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rules.map((rule) => (
                  <tr key={rule.ruleId}>
                    <td>{text('ui.evidence.rules.says', rule)}</td>
                    <td>{rule.categoryName}</td>
                    <td className="number">{rule.matches}</td>
                    <td className="nowrap right">
                      <Button size="small" type="text" disabled={isLocked} onClick={() => setDraft(rule)}>
                        {text('ui.evidence.change')}
                      </Button>
                      <Button
                        size="small"
                        type="text"
                        danger
                        disabled={isLocked || remove.busy}
                        onClick={() => void remove.run({ ruleId: rule.ruleId })}
                      >
                        {text('ui.evidence.rules.forget')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Why title={text('ui.evidence.bank.rules')}>
            <p>{text('ui.evidence.rules.why')}</p>
          </Why>
        </>
      )}
    </Ready>
  );
}

function RuleForm({
  draft,
  onChange,
  onDone,
}: {
  draft: Draft;
  onChange(draft: Draft): void;
  onDone(): void;
}) {
  const text = useText();
  const categories = useAppRead('cashbook.listCategories', {});
  const save = useJob('cashbook.saveRule');
  const { ruleId, field, contains, direction, category } = draft;
  const keep = async () => {
    if (!category) return;
    const done = await save.run({
      ...(ruleId !== undefined && { ruleId }),
      field,
      contains,
      direction,
      category,
    });
    if (done) onDone();
  };
  return (
    <div className="form-panel" data-testid="rule-form">
      <ErrorNote error={save.error} />
      <div className="row wrap">
        <Select
          aria-label={text('ui.evidence.rules.direction')}
          value={direction}
          onChange={(chosen) => onChange({ ...draft, direction: chosen, category: null })}
          options={(['out', 'in'] as const).map((value) => ({
            value,
            label: text(`ui.evidence.direction.${value}`),
          }))}
        />
        <Select
          aria-label={text('ui.evidence.rules.field')}
          value={field}
          onChange={(chosen) => onChange({ ...draft, field: chosen })}
          options={(['counterparty', 'summary'] as const).map((value) => ({
            value,
            label: text(`ui.evidence.rules.contains.${value}`),
          }))}
        />
        <div className="rule-text">
          <TextInput
            value={contains || null}
            live
            maxLength={100}
            label={text('ui.evidence.rules.text')}
            placeholder={text('ui.evidence.rules.text')}
            onCommit={(typed) => onChange({ ...draft, contains: typed ?? '' })}
            testId="rule-text"
          />
        </div>
        <Select
          aria-label={text('ui.evidence.book.category')}
          placeholder={text('ui.evidence.book.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={category}
          onChange={(chosen: string | null) => onChange({ ...draft, category: chosen })}
          options={categoryOptions(categories.data ?? [], direction)}
        />
        <Button
          type="primary"
          loading={save.busy}
          disabled={!category || contains === ''}
          onClick={() => void keep()}
          data-testid="rule-save"
        >
          {text('ui.evidence.save')}
        </Button>
        <Button onClick={onDone}>{text('ui.shell.cancel')}</Button>
      </div>
    </div>
  );
}
