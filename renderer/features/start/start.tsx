import { Button } from 'antd';
import { call } from '../../bridge.ts';
import { Icon } from '../../components/icon.tsx';
import { Ready } from '../../components/ready.tsx';
import { useAppRead, useRefresh } from '../../engine.ts';
import { sayFailed } from '../../frame/toasts.tsx';
import { useOpenFirm, usePracticeFirm } from '../../frame/use-firm.ts';
import { usePreferences } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';

/** No firm is open: make one, open one, or practise. */
export function Start() {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { setMakingFirm } = useWorkspace();
  const { open } = useOpenFirm();
  const practice = usePracticeFirm();
  const recent = useAppRead('firm.listRecent', {});
  const refresh = useRefresh();
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' });

  const forget = async (file: string) => {
    try {
      await call('firm.forgetRecent', { file }, { language });
      refresh('firm.listRecent');
    } catch (failure) {
      sayFailed(failure);
    }
  };
  return (
    <div className="start">
      <h1>{text('ui.shell.startTitle')}</h1>
      <p className="lead">{text('ui.shell.startLead')}</p>
      <div className="start-doors">
        <div>
          <Button
            type="primary"
            size="large"
            onClick={() => setMakingFirm(true)}
            data-testid="start-new-firm"
          >
            {text('ui.shell.newFirm')}
          </Button>
          <p className="muted">{text('ui.shell.newFirmHint')}</p>
        </div>
        <div>
          <Button size="large" onClick={() => void open()} data-testid="start-open-firm">
            {text('ui.shell.openFirm')}
          </Button>
          <p className="muted">{text('ui.shell.openFirmHint')}</p>
        </div>
        <div>
          <Button
            size="large"
            loading={practice.busy}
            onClick={() => void practice.open()}
            data-testid="start-practice"
          >
            {text('ui.shell.openPractice')}
          </Button>
          <p className="muted">{text('ui.shell.practiceHint')}</p>
        </div>
      </div>
      <Ready read={recent} lines={2}>
        {(files) =>
          files.length === 0 ? null : (
            <section className="section" aria-label={text('ui.shell.recent')}>
              <h2>{text('ui.shell.recent')}</h2>
              <ul className="recent" data-testid="recent">
                {files.map((file) => (
                  <li key={file.file}>
                    <button
                      type="button"
                      className="recent-open"
                      disabled={!file.exists}
                      onClick={() => void open(file.file)}
                    >
                      <Icon name="file" />
                      <span>
                        {file.name}
                        {file.practice && <span className="tag wait">{text('ui.shell.practice')}</span>}
                      </span>
                      <span className="muted">{file.exists ? file.fileName : text('ui.shell.fileGone')}</span>
                      <span className="muted figure">{when.format(new Date(file.openedAt))}</span>
                    </button>
                    <button
                      type="button"
                      className="bare"
                      aria-label={text('ui.shell.forget', { name: file.name })}
                      title={text('ui.shell.forget', { name: file.name })}
                      onClick={() => void forget(file.file)}
                    >
                      <Icon name="cross" />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Ready>
      <p className="muted start-foot">{text('ui.shell.offline')}</p>
    </div>
  );
}
