import { useSyncExternalStore } from 'react';

let asked: number | null = null;
const listeners = new Set<() => void>();

/** The search asks the books for a voucher before they are on screen; null once it lies open. */
export function askForVoucher(voucherId: number | null): void {
  asked = voucherId;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAskedVoucher(): number | null {
  return useSyncExternalStore(subscribe, () => asked);
}
