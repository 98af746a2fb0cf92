/** Firm files end in `.rongbei`, whatever the dialog or the terminal left off. */
export function firmPath(path: string): string {
  return path.toLowerCase().endsWith('.rongbei') ? path : `${path}.rongbei`;
}
