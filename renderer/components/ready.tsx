import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EngineError } from '../bridge.ts';
import { ErrorNote } from './note.tsx';
import { Waiting } from './waiting.tsx';

/** Shows what was read; until then grey lines, or what went wrong and a way to try again. */
export function Ready<T>({
  read,
  children,
  lines,
}: {
  read: UseQueryResult<T, EngineError>;
  children: (data: T) => ReactNode;
  lines?: number;
}) {
  if (read.data !== undefined) {
    return (
      <>
        {read.isPlaceholderData && <span className="unseen" aria-busy="true" />}
        {read.error && <ErrorNote error={read.error} onRetry={() => void read.refetch()} />}
        {children(read.data)}
      </>
    );
  }
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  return lines === undefined ? <Waiting /> : <Waiting lines={lines} />;
}
