import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { bridge, call } from '../../bridge.ts';
import { Mark } from '../../components/mark.tsx';
import { Ready } from '../../components/ready.tsx';
import { Why } from '../../components/why.tsx';
import { useFirmRead } from '../../engine.ts';
import { sayDone, sayFailed } from '../../frame/toasts.tsx';
import { usePreferences, useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { MappingList } from './mapping-list.tsx';
import { ProblemTable } from './problem-table.tsx';
import { TemplateButton } from './template-button.tsx';
import { useUndoImport } from './use-undo-import.tsx';

type Import = OutputOf<'imports.list'>[number];

/** What was imported: where each came from, how much, and one click to take it all back. */
export function ImportList() {
  const text = useText();
  const read = useFirmRead('imports.list', {});
  const [shownProblems, setShownProblems] = useState<number | null>(null);
  return (
    <Ready read={read}>
      {(imports) => (
        <>
          <div className="row filters">
            <p className="muted">{text(imports.length === 0 ? 'ui.imports.none' : 'ui.imports.lead')}</p>
            <span className="spring" />
            <TemplateButton />
          </div>
          {imports.length > 0 && (
            <table className="table" data-testid="import-list">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {text('ui.imports.number')}
                  </th>
                  <th scope="col">{text('ui.imports.file')}</th>
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
                    onProblems={() => setShownProblems(shownProblems === one.importId ? null : one.importId)}
                  />
                ))}
              </tbody>
            </table>
          )}
          {shownProblems !== null && <CommittedProblems importId={shownProblems} />}
          <MappingList />
          <Why title={text('ui.imports.listTitle')}>
            <p>{text('ui.imports.why')}</p>
          </Why>
        </>
      )}
    </Ready>
  );
}

function ImportRow({ one, onProblems }: { one: Import; onProblems(): void }) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const { firm } = useWorkspace();
  const undo = useUndoImport();
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
  const what = [text(`ui.imports.kind.${one.kind}`), one.formatName, one.account];
  return (
    <tr>
      <td className="number">{one.importId}</td>
      <td className="import-name">
        <span title={`SHA-256 ${one.sha256}`}>{one.fileName}</span>
        <div className="small muted">{[...new Set(what)].filter(Boolean).join(' · ')}</div>
        {!one.standing && <Mark tone="quiet">{text('ui.imports.notStanding')}</Mark>}
        {one.problemCount > 0 && (
          <button type="button" className="link" onClick={onProblems}>
            {text('ui.imports.problems', { count: one.problemCount })}
          </button>
        )}
      </td>
      <td className="figure nowrap">{one.from === one.to ? one.from : `${one.from} – ${one.to}`}</td>
      <td className="number">
        {one.rowCount.toLocaleString('en-US')}
        {one.skippedDuplicates > 0 && (
          <div className="small muted">
            {text('ui.imports.skippedDuplicates', { count: one.skippedDuplicates })}
          </div>
        )}
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
          disabled={firm?.access === 'read'}
          onClick={() => void undo(one)}
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
