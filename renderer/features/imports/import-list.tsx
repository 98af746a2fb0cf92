import { App, Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { bridge, call } from '../../bridge.ts';
import { Mark } from '../../components/mark.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { Why } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone, sayFailed } from '../../frame/toasts.tsx';
import { usePreferences } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { ProblemTable } from './problem-table.tsx';

type Import = OutputOf<'imports.list'>[number];

/** What was imported: where each came from, how much, and one click to take it all back. */
export function ImportList() {
  const { speaker } = usePreferences();
  const text = speaker.text;
  const read = useFirmRead('imports.list', {});
  const undo = useJob('imports.undo');
  const [shownProblems, setShownProblems] = useState<number | null>(null);
  return (
    <Ready read={read}>
      {(imports) => (
        <>
          <ErrorNote error={undo.error} />
          <table className="table" data-testid="import-list">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {text('ui.imports.number')}
                </th>
                <th scope="col">{text('ui.imports.file')}</th>
                <th scope="col">{text('ui.imports.format')}</th>
                <th scope="col">{text('ui.imports.period')}</th>
                <th scope="col" className="number">
                  {text('ui.imports.rows')}
                </th>
                <th scope="col">
                  <span className="unseen">{text('ui.imports.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <ImportRow
                  key={one.importId}
                  one={one}
                  undo={undo}
                  onProblems={() => setShownProblems(shownProblems === one.importId ? null : one.importId)}
                />
              ))}
            </tbody>
          </table>
          <Why title={text('ui.imports.listTitle')}>
            <p>{text('ui.imports.why')}</p>
          </Why>
          {shownProblems !== null && <CommittedProblems importId={shownProblems} />}
        </>
      )}
    </Ready>
  );
}

function ImportRow({
  one,
  undo,
  onProblems,
}: {
  one: Import;
  undo: ReturnType<typeof useJob<'imports.undo'>>;
  onProblems(): void;
}) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { firm } = useWorkspace();
  const { modal } = App.useApp();

  const takeBack = async () => {
    if (!firm) return;
    try {
      const described = await call(
        'imports.describeUndo',
        { importId: one.importId },
        { firm: firm.firm, language },
      );
      const isSure = await modal.confirm({
        title: text('ui.imports.undoTitle', { name: one.fileName }),
        content: (
          <ul className="sentences">
            {described.changes.map((change) => (
              <li key={change.key + change.text}>{change.text}</li>
            ))}
          </ul>
        ),
        okText: text('ui.imports.undoDo', { count: described.rowCount }),
        okButtonProps: { danger: true },
        cancelText: text('ui.shell.cancel'),
      });
      if (!isSure) return;
    } catch (failure) {
      sayFailed(failure);
      return;
    }
    if (await undo.run({ importId: one.importId }))
      sayDone(text('ui.imports.undone', { name: one.fileName }));
  };
  const saveOriginal = async () => {
    const place = await bridge.chooseSave({ purpose: 'export', suggestedName: one.fileName });
    if (!place || !firm) return;
    try {
      await call(
        'imports.exportOriginal',
        { importId: one.importId, file: place.handle },
        { firm: firm.firm, language },
      );
      sayDone(text('ui.imports.originalSaved', { name: place.name }));
    } catch (failure) {
      sayFailed(failure);
    }
  };
  return (
    <tr>
      <td className="number">{one.importId}</td>
      <td>
        <span title={`SHA-256 ${one.sha256}`}>{one.fileName}</span>
        {!one.standing && (
          <>
            {' '}
            <Mark tone="quiet">{text('ui.imports.notStanding')}</Mark>
          </>
        )}
        {one.problemCount > 0 && (
          <>
            {' '}
            <button type="button" className="link" onClick={onProblems}>
              {text('ui.imports.problems', { count: one.problemCount })}
            </button>
          </>
        )}
      </td>
      <td>{one.formatName}</td>
      <td className="figure nowrap">{one.from === one.to ? one.from : `${one.from} – ${one.to}`}</td>
      <td
        className="number"
        title={
          one.skippedDuplicates > 0
            ? text('ui.imports.skippedDuplicates', { count: one.skippedDuplicates })
            : undefined
        }
      >
        {one.rowCount.toLocaleString('en-US')}
      </td>
      <td className="nowrap right">
        <Button
          size="small"
          type="text"
          onClick={() => void saveOriginal()}
          data-testid={`import-save-${one.importId}`}
        >
          {text('ui.imports.saveOriginal')}
        </Button>
        <Button
          size="small"
          type="text"
          danger
          disabled={firm?.access === 'read' || undo.busy}
          onClick={() => void takeBack()}
          data-testid={`import-undo-${one.importId}`}
        >
          {text('ui.imports.undo')}
        </Button>
      </td>
    </tr>
  );
}

function CommittedProblems({ importId }: { importId: number }) {
  const problems = useFirmRead('imports.listProblems', { importId });
  return <Ready read={problems}>{(list) => <ProblemTable problems={list} />}</Ready>;
}
