import {
  hashKey,
  type Query,
  QueryClient,
  type QueryKey,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, NamesWhere, OperationName, OutputOf } from '../core/contract.ts';
import { call, EngineError, onChanged, type Progress } from './bridge.ts';
import { usePreferences } from './preferences.tsx';
import { useWorkspace } from './workspace.tsx';

type FirmRead = NamesWhere<{ scope: 'firm'; access: 'read' }>;
type AppRead = NamesWhere<{ scope: 'app'; access: 'read' }>;
interface ReadOptions {
  enabled?: boolean;
  /** Shows the answer to the last question until the new one is there. */
  keep?: boolean;
  /** Hears how far a long read is. */
  onProgress?: (progress: Progress) => void;
}

/**
 * What shows until the answer is there: with `keep`, the answer to the last question; without, the answer to this very
 * question in the other language, so that switching it moves nothing and loses nothing typed.
 */
function keepBefore<T>(key: QueryKey, keep: boolean) {
  const question = hashKey(key.slice(0, -1));
  return (before: T | undefined, last: Query | undefined) =>
    keep || (last && hashKey(last.queryKey.slice(0, -1)) === question) ? before : undefined;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

/** Reads what the open firm holds. Read again whenever a write to the firm was committed. */
export function useFirmRead<N extends FirmRead>(
  operation: N,
  input: InputOf<N>,
  { enabled = true, keep = false, onProgress }: ReadOptions = {},
): UseQueryResult<OutputOf<N>, EngineError> {
  const { language } = usePreferences();
  const firm = useWorkspace().firm?.firm;
  const queryKey = [operation, firm, input, language];
  return useQuery<OutputOf<N>, EngineError>({
    queryKey,
    queryFn: ({ signal }) =>
      call(operation, input, { firm, language, signal, ...(onProgress && { onProgress }) }),
    enabled: enabled && firm !== undefined,
    placeholderData: keepBefore<OutputOf<N>>(queryKey, keep),
  } as Parameters<typeof useQuery<OutputOf<N>, EngineError>>[0]);
}

/** Reads what belongs to the user or to the app. */
export function useAppRead<N extends AppRead>(
  operation: N,
  input: InputOf<N>,
  { enabled = true, keep = false }: ReadOptions = {},
): UseQueryResult<OutputOf<N>, EngineError> {
  const { language } = usePreferences();
  const queryKey = [operation, null, input, language];
  return useQuery<OutputOf<N>, EngineError>({
    queryKey,
    queryFn: ({ signal }) => call(operation, input, { language, signal }),
    enabled,
    placeholderData: keepBefore<OutputOf<N>>(queryKey, keep),
  } as Parameters<typeof useQuery<OutputOf<N>, EngineError>>[0]);
}

/** Drops what a committed write made old. */
export function useChangeEvents(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onChanged(({ firm }) => {
        void client.invalidateQueries({
          // The bytes of a paper never change: its hash is its own.
          predicate: ({ queryKey }) => queryKey[1] === firm && queryKey[0] !== 'documents.getContent',
        });
      }),
    [client],
  );
}

/** Reads an app list again after a write that no firm's event tells of. */
export function useRefresh(): (operation: AppRead) => void {
  const client = useQueryClient();
  return useCallback(
    (operation) => {
      void client.invalidateQueries({ queryKey: [operation] });
    },
    [client],
  );
}

export interface Job<N extends OperationName> {
  /** Null when it failed or was cancelled; `error` says which. */
  run(input: InputOf<N>): Promise<OutputOf<N> | null>;
  busy: boolean;
  progress: Progress | null;
  error: EngineError | null;
  cancel(): void;
  reset(): void;
}

/** A write, or a long read, started by hand: how far it is, how to stop it, what went wrong. */
export function useJob<N extends OperationName>(operation: N): Job<N> {
  const { language } = usePreferences();
  const firm = useWorkspace().firm?.firm;
  const [running, setRunning] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<EngineError | null>(null);
  const controller = useRef<AbortController | null>(null);

  const run = useCallback(
    async (input: InputOf<N>) => {
      const own = new AbortController();
      controller.current = own;
      setRunning((count) => count + 1);
      setProgress(null);
      setError(null);
      try {
        return await call(operation, input, { firm, language, onProgress: setProgress, signal: own.signal });
      } catch (failure) {
        if (!(failure instanceof EngineError)) throw failure;
        setError(failure);
        return null;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [operation, firm, language],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const reset = useCallback(() => setError(null), []);
  return { run, busy: running > 0, progress, error, cancel, reset };
}
