import { Button, Checkbox, Drawer, Radio } from 'antd';
import { useState } from 'react';
import type { ChosenFile } from '../../bridge.ts';
import { JobProgress } from '../../components/job-progress.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { ImportFacts } from './import-facts.tsx';
import { ImportOptions } from './import-options.tsx';
import type { Options } from './preview.ts';
import { ProblemTable } from './problem-table.tsx';
import { SampleTable } from './sample-table.tsx';

/** The next file waiting to be imported: what it is, what is in it, what is wrong; nothing is written before the button. */
export function ImportDrawer() {
  const { imports } = useWorkspace();
  const file = imports[0];
  return file ? <FilePreview key={file.handle} file={file} waiting={imports.length - 1} /> : null;
}

function FilePreview({ file, waiting }: { file: ChosenFile; waiting: number }) {
  const text = useText();
  const { finishImport } = useWorkspace();
  const [options, setOptions] = useState<Options>({});
  const [acceptProblems, setAcceptProblems] = useState(false);
  const [replaceStanding, setReplaceStanding] = useState<boolean | null>(null);
  const commit = useJob('imports.commit');
  const preview = useFirmRead(
    'imports.preview',
    { ...options, file: file.handle },
    // Once it is being taken in, the preview has said its part.
    { keep: true, enabled: !commit.busy },
  );
  const found = preview.data;

  const errorCount = found?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  const mustChooseStanding = found?.standingImportId != null && replaceStanding === null;
  const canCommit =
    found !== undefined &&
    !preview.isFetching &&
    found.blockers.length === 0 &&
    found.sameFileImportId === null &&
    !mustChooseStanding &&
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
    sayDone(
      text('ui.imports.done', { name: done.fileName, count: done.rowCount, skipped: done.skippedDuplicates }),
    );
    finishImport();
  };

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
        {!found && !preview.error && <Waiting lines={8} />}
        {found && (
          <>
            <ImportFacts preview={found} />
            <ImportOptions
              preview={found}
              options={options}
              onChange={(change) => setOptions((before) => ({ ...before, ...change }))}
            />
            {found.sameFileImportId !== null && (
              <Note tone="wait">{text('ui.imports.sameFile', { id: found.sameFileImportId })}</Note>
            )}
            {found.blockers.map((blocker) => (
              <Note key={blocker.key} tone="wait">
                {blocker.text}
              </Note>
            ))}
            {found.standingImportId !== null && (
              <Note tone="wait">
                <p>{text('ui.imports.standing', { id: found.standingImportId })}</p>
                <Radio.Group
                  value={replaceStanding}
                  onChange={(event) => setReplaceStanding(event.target.value as boolean)}
                  options={[
                    { value: true, label: text('ui.imports.standingThis') },
                    { value: false, label: text('ui.imports.standingThere') },
                  ]}
                />
              </Note>
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
