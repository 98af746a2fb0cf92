import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { OperationName } from '../../../core/contract.ts';
import type { Sentence } from '../../../core/schemas.ts';
import { bridge } from '../../bridge.ts';
import { Icon } from '../../components/icon.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { ErrorNote, Note } from '../../components/note.tsx';
import { Sentences } from '../../components/why.tsx';
import type { Job } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';

type Format = 'xlsx' | 'pdf' | 'csv';

/** A button that writes a file in one of some formats, to a place chosen in the dialog; what was left out is said. */
export function ExportMenu<F extends Format, N extends OperationName>({
  formats,
  what,
  job,
  onWrite,
  disabled = false,
}: {
  formats: readonly F[];
  /** For the suggested name of the file. */
  what: string;
  job: Job<N>;
  /** Null when it failed or was cancelled, else the sentences about what is not in the file. */
  onWrite(file: string, format: F): Promise<Sentence[] | null>;
  disabled?: boolean;
}) {
  const text = useText();
  const { firm } = useWorkspace();
  const [leftOut, setLeftOut] = useState<Sentence[]>([]);
  const save = async (format: F) => {
    setLeftOut([]);
    job.reset();
    const suggestedName = `${firm?.name ?? ''} ${what}.${format}`;
    const place = await bridge.chooseSave({ purpose: 'export', suggestedName });
    if (!place) return;
    const made = await onWrite(place.handle, format);
    if (!made) return;
    setLeftOut(made);
    sayDone(text('ui.books.exported', { name: place.name }));
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map((format) => ({
            key: format,
            label: (
              <span data-testid={`export-${format}`}>{text(`ui.books.export.${format as Format}`)}</span>
            ),
            onClick: () => void save(format),
          })),
        }}
      >
        <Button disabled={disabled || job.busy} data-testid="books-export">
          {text('ui.books.export')} <Icon name="down" />
        </Button>
      </Dropdown>
      {(job.busy || job.error || leftOut.length > 0) && (
        <div className="pane-note">
          <JobProgress job={job} what={text('ui.books.exporting')} />
          <ErrorNote error={job.error} />
          {leftOut.length > 0 && (
            <Note>
              <Sentences items={leftOut} />
            </Note>
          )}
        </div>
      )}
    </>
  );
}
