import { Button, Checkbox, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import type { ChosenFile, Progress } from '../../bridge.ts';
import { JobProgress } from '../../components/job-progress.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { ImportFacts } from './import-facts.tsx';
import { ImportOptions } from './import-options.tsx';
import { MappingWizard } from './mapping-wizard.tsx';
import type { Options, Preview } from './preview.ts';
import { ProblemTable } from './problem-table.tsx';
import { SampleTable } from './sample-table.tsx';
import { mustChoose, StandingChoice } from './standing-choice.tsx';
import { TemplateButton } from './template-button.tsx';
import { useUndoImport } from './use-undo-import.tsx';

/** The next file waiting to be imported: what it is, what is in it, what is wrong; nothing is written before the button. */
export function ImportDrawer() {
  const { imports } = useWorkspace();
  const file = imports[0];
  return file ? <FilePreview key={file.handle} file={file} waiting={imports.length - 1} /> : null;
}

/** Says what an import did, with a way to take it back. */
function useSayImported(): (done: OutputOf<'imports.commit'>) => void {
  const text = useText();
  const undo = useUndoImport();
  return (done) =>
    sayDone(
      text('ui.imports.done', {
        name: done.fileName,
        kind: text(`ui.imports.kind.${done.kind}`),
        count: done.rowCount,
        skipped: done.skippedDuplicates,
        problems: done.problemCount,
        period: done.from === done.to ? done.from : `${done.from} – ${done.to}`,
        standing: done.standing,
      }),
      { label: text('ui.imports.undo'), run: () => void undo(done) },
    );
}

function FilePreview({ file, waiting }: { file: ChosenFile; waiting: number }) {
  const text = useText();
  const { finishImport } = useWorkspace();
  const [options, setOptions] = useState<Options>({});
  const [isMapping, setIsMapping] = useState(false);
  const [acceptProblems, setAcceptProblems] = useState(false);
  const [replaceStanding, setReplaceStanding] = useState<boolean | null>(null);
  const commit = useJob('imports.commit');
  const sayImported = useSayImported();
  const [progress, setProgress] = useState<Progress | null>(null);
  const preview = useFirmRead(
    'imports.preview',
    { ...options, file: file.handle },
    // Once it is being taken in, the preview has said its part.
    { keep: true, enabled: !commit.busy && !isMapping, onProgress: setProgress },
  );
  const isReading = preview.isFetching;
  useEffect(() => {
    if (!isReading) setProgress(null);
  }, [isReading]);
  const found = preview.data;
  const errorCount = found?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  const canCommit =
    found !== undefined &&
    !isReading &&
    found.blockers.length === 0 &&
    found.sameFileImportId === null &&
    !(mustChoose(found) && replaceStanding === null) &&
    (errorCount === 0 || acceptProblems);

  const take = async () => {
    if (!found) return;
    const done = await commit.run({
      ...options,
      file: file.handle,
      sha256: found.sha256,
      acceptProblems,
      ...(replaceStanding !== null && { replaceStanding }),
    });
    if (!done) return;
    sayImported(done);
    finishImport();
  };

  if (isMapping)
    return (
      <MappingWizard
        file={file}
        options={options}
        kind={found?.kind ?? null}
        onUse={(chosen) => {
          setOptions((before) => ({ ...before, ...chosen }));
          setIsMapping(false);
        }}
        onClose={() => setIsMapping(false)}
      />
    );
  return (
    <Drawer
      open
      onClose={commit.busy ? commit.cancel : finishImport}
      size={760}
      mask={{ closable: false }}
      title={text('ui.imports.previewTitle', { name: file.name })}
      extra={waiting > 0 && <span className="muted">{text('ui.imports.waiting', { count: waiting })}</span>}
      footer={
        <div className="drawer-foot">
          {commit.busy ? (
            <JobProgress job={commit} what={text('ui.imports.committing')} />
          ) : (
            <>
              <Button onClick={finishImport} data-testid="import-skip">
                {text('ui.imports.skip')}
              </Button>
              <Button
                type="primary"
                disabled={!canCommit}
                onClick={() => void take()}
                data-testid="import-commit"
              >
                {text('ui.imports.commit', { count: found ? found.rowCount - found.duplicateCount : 0 })}
              </Button>
            </>
          )}
        </div>
      }
    >
      <div data-testid="import-preview" className="stack">
        {preview.error && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
        <ErrorNote error={commit.error} />
        {isReading && progress && (
          <JobProgress
            job={{ busy: true, progress, cancel: finishImport }}
            what={text('ui.imports.reading')}
          />
        )}
        {!found && !preview.error && <Waiting lines={8} />}
        {found && (
          <>
            <ImportFacts preview={found} />
            <ImportOptions
              preview={found}
              options={options}
              onChange={(change) => setOptions((before) => ({ ...before, ...change }))}
            />
            <ByHand
              preview={found}
              options={options}
              onMap={() => setIsMapping(true)}
              onForget={() => setOptions(({ mapping: _, ...others }) => others)}
            />
            {found.sameFileImportId !== null && (
              <Note tone="wait">{text('ui.imports.sameFile', { id: found.sameFileImportId })}</Note>
            )}
            {mustChoose(found) && (
              <StandingChoice preview={found} value={replaceStanding} onChange={setReplaceStanding} />
            )}
            {found.problems.length > 0 && <ProblemTable problems={found.problems} />}
            {errorCount > 0 && (
              <Checkbox
                checked={acceptProblems}
                onChange={(event) => setAcceptProblems(event.target.checked)}
                data-testid="import-accept-problems"
              >
                {text('ui.imports.acceptProblems', { count: errorCount })}
              </Checkbox>
            )}
            <SampleTable sample={found.sample} />
          </>
        )}
      </div>
    </Drawer>
  );
}

/** What stands in the way, and the way round it: saying by hand what the columns are. */
function ByHand({
  preview,
  options,
  onMap,
  onForget,
}: {
  preview: Preview;
  options: Options;
  onMap(): void;
  onForget(): void;
}) {
  const text = useText();
  const button = (
    <Button onClick={onMap} data-testid="import-map">
      {text(options.mapping ? 'ui.imports.mapping.change' : 'ui.imports.mapping.start')}
    </Button>
  );
  return (
    <>
      {preview.blockers.map((blocker) => (
        <Note key={blocker.key} tone="wait">
          {blocker.text}
        </Note>
      ))}
      {preview.kind === null ? (
        <div className="row wrap">
          {button}
          <TemplateButton type="link" />
        </div>
      ) : options.mapping ? (
        <div className="row wrap">
          <span className="muted">{text('ui.imports.mapping.used')}</span>
          {button}
          <Button type="text" onClick={onForget}>
            {text('ui.imports.mapping.drop')}
          </Button>
        </div>
      ) : (
        <button type="button" className="link" onClick={onMap} data-testid="import-map">
          {text(preview.mappingName ? 'ui.imports.mapping.change' : 'ui.imports.mapping.wrong')}
        </button>
      )}
    </>
  );
}
