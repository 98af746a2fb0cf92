import { useCallback, useSyncExternalStore } from 'react';

const prefix = 'rongbei:';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A choice of the screen that outlives it: a unit, a width, a tab. Wherever it stands, it is one and the same. */
export function useRemembered<T extends string | boolean>(name: string, first: T): [T, (value: T) => void] {
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(prefix + name));
  const value = kept === null ? first : (JSON.parse(kept) as T);
  const change = useCallback(
    (chosen: T) => {
      localStorage.setItem(prefix + name, JSON.stringify(chosen));
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [value, change];
}
