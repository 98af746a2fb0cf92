import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { ErrorNote } from '../../components/note.tsx';
import { useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import type { Item } from './paper.ts';

/** Sets an item aside, with the reason; or takes it up again. */
export function ItemApplies({ item, disabled }: { item: Item; disabled: boolean }) {
  const text = useText();
  const save = useJob('documents.setApplies');
  const [reason, setReason] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  if (item.state === 'notApplicable') {
    return (
      <Button
        size="small"
        type="text"
        disabled={disabled || save.busy}
        onClick={() => void save.run({ itemId: item.itemId, applies: true })}
        aria-label={`${text('ui.documents.appliesAfterAll')} ${item.name}`}
      >
        {text('ui.documents.appliesAfterAll')}
      </Button>
    );
  }
  const setAside = async () => {
    if (await save.run({ itemId: item.itemId, applies: false, reason })) setIsOpen(false);
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <form
          className="stack narrow-form"
          onSubmit={(event) => {
            event.preventDefault();
            void setAside();
          }}
        >
          <label htmlFor={`reason-${item.itemId}`}>{text('ui.documents.whyNot')}</label>
          <Input
            id={`reason-${item.itemId}`}
            autoFocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <ErrorNote error={save.error} />
          <Button htmlType="submit" loading={save.busy}>
            {text('ui.documents.doesNotApply')}
          </Button>
        </form>
      }
    >
      <Button
        size="small"
        type="text"
        disabled={disabled}
        aria-label={`${text('ui.documents.doesNotApply')} ${item.name}`}
        data-testid={`not-applicable-${item.itemId}`}
      >
        {text('ui.documents.doesNotApply')}
      </Button>
    </Popover>
  );
}
