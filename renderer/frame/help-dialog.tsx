import { Modal } from 'antd';
import { useText } from '../preferences.tsx';
import { commandKey } from './top-bar.tsx';

export function HelpDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const keys = [
    [`${commandKey}K`, text('ui.shell.search')],
    ['1 – 9', text('ui.shell.keyRooms')],
    [`${commandKey}Z`, text('ui.shell.undo')],
    [`${commandKey}Shift Z`, text('ui.shell.redo')],
    [`${commandKey}O`, text('ui.shell.openFirm')],
    [`${commandKey}N`, text('ui.shell.newFirm')],
    [`${commandKey}P`, text('ui.shell.print')],
    ['Tab · Enter', text('ui.shell.keyWalk')],
    ['?', text('ui.shell.keys')],
  ];
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={text('ui.shell.keys')}
      width={480}
      data-testid="help-dialog"
    >
      <dl className="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{text('ui.shell.keyDrop')}</p>
      <p className="muted">{text('ui.shell.savedAsYouGo')}</p>
    </Modal>
  );
}
