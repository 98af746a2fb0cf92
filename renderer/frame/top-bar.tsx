import { useState } from 'react';
import { bridge, call } from '../bridge.ts';
import { Icon } from '../components/icon.tsx';
import { useAppRead, useFirmRead } from '../engine.ts';
import { usePreferences } from '../preferences.tsx';
import { useWorkspace } from '../workspace.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { sayDone, sayFailed } from './toasts.tsx';
import { useCloseFirm, useOpenFirm, usePracticeFirm, useUndoRedo } from './use-firm.ts';

export const commandKey = bridge.platform === 'darwin' ? '⌘' : 'Ctrl ';

export function TopBar() {
  const { speaker, language, setLanguage, theme, setTheme } = usePreferences();
  const text = speaker.text;
  const { firm, setOverlay } = useWorkspace();
  const { undo, redo } = useUndoRedo();
  return (
    <header className="top-bar">
      <FirmMenu />
      <FirmFacts />
      <span className="spring" />
      {firm && (
        <>
          <button
            type="button"
            className="bar-button"
            onClick={() => void undo()}
            disabled={firm.access === 'read'}
            aria-label={text('ui.shell.undo')}
            title={`${text('ui.shell.undo')} · ${commandKey}Z`}
            data-testid="undo"
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="bar-button"
            onClick={() => void redo()}
            disabled={firm.access === 'read'}
            aria-label={text('ui.shell.redo')}
            title={`${text('ui.shell.redo')} · ${commandKey}Shift Z`}
            data-testid="redo"
          >
            <Icon name="redo" />
          </button>
        </>
      )}
      <button
        type="button"
        className="bar-button search"
        onClick={() => setOverlay('palette')}
        data-testid="open-palette"
      >
        <Icon name="search" />
        <span>{text('ui.shell.search')}</span>
        <kbd>{commandKey}K</kbd>
      </button>
      <button
        type="button"
        className="bar-button"
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        title={text('ui.shell.switchLanguage')}
        data-testid="switch-language"
      >
        <span className={language === 'zh' ? 'on' : 'muted'}>中</span>
        <span className="muted">/</span>
        <span className={language === 'en' ? 'on' : 'muted'}>EN</span>
        <span className="unseen">{text('ui.shell.switchLanguage')}</span>
      </button>
      <Menu
        label={text('ui.shell.theme')}
        testId="theme-menu"
        align="end"
        items={(['system', 'light', 'dark'] as const).map((choice) => ({
          label: text(`ui.shell.theme.${choice}`),
          checked: theme === choice,
          onSelect: () => setTheme(choice),
          testId: `theme-${choice}`,
        }))}
      >
        <Icon name="theme" />
      </Menu>
      <button
        type="button"
        className="bar-button"
        onClick={() => setOverlay('help')}
        aria-label={text('ui.shell.keys')}
        title={`${text('ui.shell.keys')} · ?`}
        data-testid="open-help"
      >
        <Icon name="question" />
      </button>
    </header>
  );
}

function FirmMenu() {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { firm, setMakingFirm, setOverlay } = useWorkspace();
  const recent = useAppRead('firm.listRecent', {});
  const { open } = useOpenFirm();
  const practice = usePracticeFirm();
  const close = useCloseFirm();
  const [isBackingUp, setIsBackingUp] = useState(false);

  const backUp = async () => {
    if (!firm) return;
    setIsBackingUp(true);
    try {
      const made = await call('firm.backUp', {}, { firm: firm.firm, language });
      sayDone(made.sentence.text);
    } catch (failure) {
      sayFailed(failure);
    } finally {
      setIsBackingUp(false);
    }
  };
  const others = (recent.data ?? [])
    .filter((file) => file.exists && file.fileName !== firm?.fileName)
    .slice(0, 6);
  const items: MenuItem[] = [
    ...others.map((file) => ({
      label: file.name,
      hint: file.practice ? text('ui.shell.practice') : undefined,
      onSelect: () => void open(file.file),
    })),
    ...(others.length > 0 ? (['line'] as const) : []),
    {
      label: text('ui.shell.newFirm'),
      hint: `${commandKey}N`,
      onSelect: () => setMakingFirm(true),
      testId: 'menu-new-firm',
    },
    {
      label: text('ui.shell.openFirm'),
      hint: `${commandKey}O`,
      onSelect: () => void open(),
      testId: 'menu-open-firm',
    },
    {
      label: text('ui.shell.openPractice'),
      onSelect: () => void practice.open(),
      disabled: practice.busy,
      testId: 'menu-practice',
    },
    ...(firm
      ? ([
          'line',
          { label: text('ui.shell.history'), onSelect: () => setOverlay('history'), testId: 'menu-history' },
          { label: text('ui.shell.verify'), onSelect: () => setOverlay('verify'), testId: 'menu-verify' },
          {
            label: text('ui.shell.backUp'),
            onSelect: () => void backUp(),
            disabled: isBackingUp,
            testId: 'menu-back-up',
          },
          { label: text('ui.shell.backups'), onSelect: () => setOverlay('backups'), testId: 'menu-backups' },
          { label: text('ui.shell.print'), hint: `${commandKey}P`, onSelect: () => void bridge.print() },
          'line',
          { label: text('ui.shell.closeFirm'), onSelect: close, testId: 'menu-close-firm' },
        ] satisfies MenuItem[])
      : []),
  ];
  return (
    <Menu
      label={text('ui.shell.firmMenu')}
      buttonLabel={`${firm ? firm.name : text('ui.shell.appName')} · ${text('ui.shell.firmMenu')}`}
      items={items}
      testId="firm-menu"
    >
      <strong className="firm-name">{firm ? firm.name : text('ui.shell.appName')}</strong>
      <Icon name="down" />
    </Menu>
  );
}

/** Size class, life stage, practice or read-only: what should be known of the firm at any time. */
function FirmFacts() {
  const text = usePreferences().speaker.text;
  const { firm } = useWorkspace();
  const profile = useFirmRead('firm.getProfile', {});
  if (!firm) return null;
  const { sizeClass, lifeStage } = profile.data?.classification ?? { sizeClass: null, lifeStage: null };
  return (
    <div className="firm-facts">
      {sizeClass && <span data-testid="size-class">{text(`ui.firm.size.${sizeClass}`)}</span>}
      {lifeStage && <span data-testid="life-stage">{text(`ui.firm.stage.${lifeStage}`)}</span>}
      {firm.practice && <span className="tag wait">{text('ui.shell.practiceFirm')}</span>}
      {firm.access === 'read' && (
        <span className="tag wait" title={firm.readOnlyReason?.text}>
          {text('ui.shell.readOnly')}
        </span>
      )}
    </div>
  );
}
