import { spawnSync } from 'node:child_process';

export function timed<T>(work: () => T): { seconds: number; value: T } {
  const start = performance.now();
  const value = work();
  return { seconds: (performance.now() - start) / 1000, value };
}

export async function timedAsync<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] as number;

export const inSeconds = (seconds: number): string => `${seconds.toFixed(2)} s`;
export const inMs = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;
export const times = (one: number, other: number): string => {
  const ratio = one / other;
  return `${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en')}×`;
};

/** How long a program takes; what it prints goes nowhere. Null where it is not installed or fails. */
export function timeProgram(program: string, args: readonly string[], input = ''): number | null {
  const { seconds, value } = timed(() =>
    spawnSync(program, args, { input, stdio: ['pipe', 'ignore', 'ignore'] }),
  );
  return value.status === 0 ? seconds : null;
}
