import { Button, Progress } from 'antd';
import type { Progress as Step } from '../bridge.ts';
import { useText } from '../preferences.tsx';

/** What is going on, how far it is, and a way out. */
export function JobProgress({
  job,
  what,
}: {
  job: { busy: boolean; progress: Step | null; cancel(): void };
  what: string;
}) {
  const text = useText();
  if (!job.busy) return null;
  const { progress } = job;
  const share = progress?.total ? Math.min(100, Math.floor((100 * progress.done) / progress.total)) : null;
  return (
    <div className="job" role="status">
      <span>{what}</span>
      <Progress
        percent={share ?? 100}
        status={share === null ? 'active' : 'normal'}
        showInfo={share !== null}
        aria-label={what}
      />
      {progress && (
        <span className="muted figure">
          {progress.total === null
            ? text('ui.shell.progressDone', { done: progress.done })
            : text('ui.shell.progressOf', { done: progress.done, total: progress.total })}
        </span>
      )}
      <Button size="small" onClick={job.cancel} data-testid="job-cancel">
        {text('ui.shell.cancel')}
      </Button>
    </div>
  );
}
