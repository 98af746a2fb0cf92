import { Button, Drawer, Popconfirm } from 'antd';
import { ErrorNote } from '../components/note.tsx';
import { Ready } from '../components/ready.tsx';
import { formatSize } from '../components/size.ts';
import { useFirmRead, useJob } from '../engine.ts';
import { usePreferences } from '../preferences.tsx';
import { sayDone } from './toasts.tsx';

export function BackupsDrawer({ onClose }: { onClose(): void }) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const backups = useFirmRead('firm.listBackups', {});
  const backUp = useJob('firm.backUp');
  const restore = useJob('firm.restoreBackup');
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const make = async () => {
    const made = await backUp.run({});
    if (!made) return;
    sayDone(made.sentence.text);
    await backups.refetch();
  };
  const putBack = async (fileName: string) => {
    const done = await restore.run({ fileName });
    if (!done) return;
    sayDone(done.sentence.text);
    await backups.refetch();
  };
  return (
    <Drawer
      open
      onClose={onClose}
      title={text('ui.shell.backups')}
      size={560}
      extra={
        <Button onClick={() => void make()} loading={backUp.busy}>
          {text('ui.shell.backUp')}
        </Button>
      }
    >
      <ErrorNote error={backUp.error} />
      <ErrorNote error={restore.error} />
      <Ready read={backups}>
        {(made) =>
          made.length === 0 ? (
            <p className="muted">{text('ui.shell.noBackups')}</p>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th>{text('ui.shell.backupMade')}</th>
                  <th>{text('ui.shell.backupWhy')}</th>
                  <th className="number">{text('ui.shell.revision')}</th>
                  <th className="number">{text('ui.shell.size')}</th>
                  <th aria-label={text('ui.shell.restore')} />
                </tr>
              </thead>
              <tbody>
                {made.map((backup) => (
                  <tr key={backup.fileName}>
                    <td title={backup.fileName}>{when.format(new Date(backup.madeAt))}</td>
                    <td>{text(`ui.shell.backup.${backup.why}`)}</td>
                    <td className="number">{backup.revision}</td>
                    <td className="number">{formatSize(backup.size)}</td>
                    <td className="number">
                      <Popconfirm
                        title={text('ui.shell.restoreAsk', { when: when.format(new Date(backup.madeAt)) })}
                        description={text('ui.shell.restoreWhat')}
                        okText={text('ui.shell.restore')}
                        cancelText={text('ui.shell.cancel')}
                        onConfirm={() => void putBack(backup.fileName)}
                      >
                        <Button size="small" loading={restore.busy} data-testid="restore-backup">
                          {text('ui.shell.restore')}
                        </Button>
                      </Popconfirm>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Ready>
    </Drawer>
  );
}
