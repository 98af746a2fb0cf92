/** A line of the outcome: the ratio comes first, because seconds differ from machine to machine. */
export interface Outcome {
  readonly ratio: string;
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
}

export const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 2)} s`;
export const milliseconds = (value: number): string => `${(value * 1000).toFixed(1)} ms`;
export const megabytes = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;
export const count = (value: number): string => value.toLocaleString('en');

/** How many times as long ours takes. */
export const slower = (ours: number, peer: number): string => `${(ours / peer).toFixed(2)}×`;
/** How many times as long the peer takes. */
export const faster = (ours: number, peer: number): string =>
  `1/${Math.round(peer / ours).toLocaleString('en')}`;

export function printTable(rows: readonly Outcome[]): void {
  const head: Outcome = { ratio: 'ratio', what: 'what', ours: 'ours', peer: 'peer' };
  const keys = ['ratio', 'what', 'ours', 'peer'] as const;
  const widths = keys.map((key) => Math.max(...[head, ...rows].map((row) => row[key].length)));
  for (const row of [head, ...rows]) {
    const cells = keys.map((key, index) => {
      const width = widths[index] ?? 0;
      return key === 'ratio' || key === 'ours' ? row[key].padStart(width) : row[key].padEnd(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
}
