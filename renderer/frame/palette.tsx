import { Input, Modal } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { formatFen } from '../../core/money.ts';
import { askForVoucher } from '../asked-voucher.ts';
import { bridge } from '../bridge.ts';
import { useFirmRead } from '../engine.ts';
import { usePreferences } from '../preferences.tsx';
import { rooms } from '../rooms.ts';
import { useWorkspace } from '../workspace.tsx';
import { useCloseFirm, useOpenFirm, usePracticeFirm, useUndoRedo } from './use-firm.ts';

interface Finding {
  id: string;
  kind: string;
  label: string;
  hint?: string;
  run(): void;
}

/** Finds anything: rooms, actions, routes, papers, bank movements. Search works from one character. */
export function Palette({ onClose }: { onClose(): void }) {
  const { speaker } = usePreferences();
  const text = speaker.text;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const findings = useFindings(useDeferredValue(typed.trim()));
  const chosen = findings[Math.min(at, findings.length - 1)];

  const run = (finding: Finding | undefined) => {
    if (!finding) return;
    onClose();
    finding.run();
  };
  const press = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && findings.length > 0) {
      event.preventDefault();
      const next = (Math.min(at, findings.length - 1) + step + findings.length) % findings.length;
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="unseen">{text('ui.shell.search')}</span>}
      width={640}
      className="palette"
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        placeholder={text('ui.shell.searchHint')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${findings.indexOf(chosen)}` : undefined}
        aria-label={text('ui.shell.search')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        data-testid="palette-input"
      />
      <div id={listId} role="listbox" aria-label={text('ui.shell.findings')} className="palette-list">
        {findings.map((finding, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the field, which keeps the focus
          <div
            key={finding.id}
            id={`${listId}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={finding === chosen}
            className={finding === chosen ? 'chosen' : ''}
            onClick={() => run(finding)}
            onPointerMove={() => setAt(place)}
          >
            <span className="muted palette-kind">{finding.kind}</span>
            <span className="palette-label">{finding.label}</span>
            {finding.hint && <span className="muted">{finding.hint}</span>}
          </div>
        ))}
      </div>
      {findings.length === 0 && <p className="muted palette-none">{text('ui.shell.nothingFound')}</p>}
    </Modal>
  );
}

function useFindings(typed: string): Finding[] {
  const { speaker, language, setLanguage } = usePreferences();
  const text = speaker.text;
  const { firm, goTo, setMakingFirm, setOverlay, addImports } = useWorkspace();
  const { open } = useOpenFirm();
  const practice = usePracticeFirm();
  const close = useCloseFirm();
  const { undo, redo } = useUndoRedo();
  const matches = useFirmRead('matches.list', {});
  const papers = useFirmRead('documents.list', {});
  const rows = useFirmRead(
    'books.listBankRows',
    { search: typed, limit: 6 },
    { enabled: typed !== '', keep: true },
  );

  const vouchers = useFirmRead(
    'vouchers.list',
    { search: typed, limit: 6 },
    { enabled: typed !== '', keep: true },
  );

  const chooseImport = async () => {
    goTo('books');
    addImports((await bridge.chooseFile({ purpose: 'import', multiple: true })) ?? []);
  };
  const action = (id: string, label: string, run: () => void): Finding => ({
    id,
    kind: text('ui.shell.kindAction'),
    label,
    run,
  });
  const all: Finding[] = [];
  if (firm) {
    for (const { room, name } of rooms) {
      all.push({
        id: `room:${room}`,
        kind: text('ui.shell.kindRoom'),
        label: text(name),
        run: () => goTo(room),
      });
    }
    all.push(
      action('import', text('ui.imports.choose'), () => void chooseImport()),
      action('undo', text('ui.shell.undo'), () => void undo()),
      action('redo', text('ui.shell.redo'), () => void redo()),
      action('history', text('ui.shell.history'), () => setOverlay('history')),
      action('verify', text('ui.shell.verify'), () => setOverlay('verify')),
      action('print', text('ui.shell.print'), () => void bridge.print()),
      action('close', text('ui.shell.closeFirm'), close),
    );
  }
  all.push(
    action('new', text('ui.shell.newFirm'), () => setMakingFirm(true)),
    action('open', text('ui.shell.openFirm'), () => void open()),
    action('practice', text('ui.shell.openPractice'), () => void practice.open()),
    action('language', text('ui.shell.switchLanguage'), () => setLanguage(language === 'zh' ? 'en' : 'zh')),
    action('help', text('ui.shell.keys'), () => setOverlay('help')),
  );
  for (const route of matches.data?.routes ?? []) {
    all.push({
      id: `route:${route.route}`,
      kind: text('ui.shell.kindRoute'),
      label: route.name,
      hint: text(`ui.matches.verdict.${route.verdict}`),
      run: () => goTo('matches'),
    });
  }
  for (const paper of papers.data ?? []) {
    all.push({
      id: `paper:${paper.documentId}`,
      kind: text('ui.shell.kindPaper'),
      label: paper.fileName,
      run: () => goTo('documents'),
    });
  }
  const wanted = typed.toLowerCase();
  const found = all.filter(({ label }) => label.toLowerCase().includes(wanted));
  if (typed !== '') {
    for (const voucher of vouchers.data?.rows ?? []) {
      found.push({
        id: `voucher:${voucher.voucherId}`,
        kind: text('ui.shell.kindVoucher'),
        label: [voucher.date, `${voucher.word}-${voucher.number}`, voucher.lines[0]?.summary]
          .filter(Boolean)
          .join(' · '),
        hint: formatFen(voucher.totalFen),
        run: () => {
          askForVoucher(voucher.voucherId);
          goTo('books');
        },
      });
    }
    for (const row of rows.data?.rows ?? []) {
      found.push({
        id: `row:${row.importId}:${row.row}`,
        kind: text('ui.shell.kindEntry'),
        label: [row.date, row.counterparty, row.summary].filter(Boolean).join(' · '),
        hint: formatFen(row.amountFen),
        run: () => goTo('books'),
      });
    }
  }
  return found;
}
