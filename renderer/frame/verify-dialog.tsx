import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../core/contract.ts';
import { JobProgress } from '../components/job-progress.tsx';
import { Mark } from '../components/mark.tsx';
import { ErrorNote } from '../components/note.tsx';
import { useJob } from '../engine.ts';
import { useText } from '../preferences.tsx';

/** Checks the firm's file from end to end and says what was looked at. */
export function VerifyDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const job = useJob('firm.verify');
  const [result, setResult] = useState<OutputOf<'firm.verify'> | null>(null);
  const { run } = job;
  useEffect(() => {
    void run({}).then(setResult);
  }, [run]);
  return (
    <Modal open onCancel={onClose} footer={null} title={text('ui.shell.verify')} width={560}>
      <JobProgress job={job} what={text('ui.shell.verifying')} />
      <ErrorNote error={job.error} onRetry={() => void run({}).then(setResult)} />
      {result && (
        <div data-testid="verify-result" data-ok={result.ok}>
          <p>
            <Mark tone={result.ok ? 'good' : 'bad'}>
              {text(result.ok ? 'ui.shell.verifyGood' : 'ui.shell.verifyBad')}
            </Mark>
          </p>
          <ul className="checks">
            {result.checks.map((check) => (
              <li key={check.name}>
                <Mark tone={check.ok ? 'good' : 'bad'}>{check.sentence.text}</Mark>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}
