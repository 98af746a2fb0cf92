import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../core/contract.ts';
import { bridge } from '../../bridge.ts';
import { JobProgress } from '../../components/job-progress.tsx';
import { Mark } from '../../components/mark.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Section } from '../../components/room-head.tsx';
import { useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';

/** Checks any pack's ZIP against the manifest inside it, file by file. */
export function VerifyPack() {
  const text = useText();
  const job = useJob('pack.verify');
  const [result, setResult] = useState<{ name: string; found: OutputOf<'pack.verify'> } | null>(null);
  const verify = async () => {
    const file = (await bridge.chooseFile({ purpose: 'pack' }))?.[0];
    if (!file) return;
    setResult(null);
    const found = await job.run({ file: file.handle });
    if (found) setResult({ name: file.name, found });
  };
  return (
    <Section title={text('ui.pack.verify')}>
      <p className="muted">{text('ui.pack.verifyHint')}</p>
      <ErrorNote error={job.error} />
      <JobProgress job={job} what={text('ui.pack.verifying')} />
      <Button onClick={() => void verify()} disabled={job.busy} data-testid="pack-verify">
        {text('ui.pack.chooseToVerify')}
      </Button>
      {result && (
        <div data-testid="pack-verify-result" data-ok={result.found.ok}>
          <p>
            <Mark tone={result.found.ok ? 'good' : 'bad'}>
              {text(result.found.ok ? 'ui.pack.verifyGood' : 'ui.pack.verifyBad', { name: result.name })}
            </Mark>
          </p>
          <ul className="checks">
            {result.found.entries.map((entry) => (
              <li key={entry.name}>
                <Mark tone={entry.ok ? 'good' : 'bad'}>{entry.name}</Mark>
                {!entry.ok && (
                  <span className="muted small">
                    {text(
                      entry.found === null
                        ? 'ui.pack.entryGone'
                        : entry.expected === null
                          ? 'ui.pack.entryExtra'
                          : 'ui.pack.entryChanged',
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
