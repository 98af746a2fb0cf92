import { useCallback, useState } from 'react';

const prefix = 'rongbei:';

/** A choice of the screen that outlives it: a unit, a width, a tab. */
export function useRemembered<T extends string | boolean>(name: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = localStorage.getItem(prefix + name);
    return kept === null ? first : (JSON.parse(kept) as T);
  });
  const change = useCallback(
    (chosen: T) => {
      setValue(chosen);
      localStorage.setItem(prefix + name, JSON.stringify(chosen));
    },
    [name],
  );
  return [value, change];
}
