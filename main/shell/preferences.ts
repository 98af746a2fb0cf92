import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, type Rectangle } from 'electron';
import type { Settings } from '../../core/app/contract.ts';

/** What the window must know before the engine is up: where it stood, language and theme. */
export interface Preferences extends Settings {
  bounds: Rectangle | null;
  maximized: boolean;
}

const file = (): string => join(app.getPath('userData'), 'window.json');
let kept: Preferences | null = null;

export function preferences(): Preferences {
  if (kept) return kept;
  const defaults: Preferences = { bounds: null, maximized: false, language: 'zh', theme: 'system' };
  try {
    kept = { ...defaults, ...(JSON.parse(readFileSync(file(), 'utf8')) as Partial<Preferences>) };
  } catch {
    kept = defaults;
  }
  return kept;
}

export function savePreferences(changed: Partial<Preferences>): void {
  kept = { ...preferences(), ...changed };
  mkdirSync(app.getPath('userData'), { recursive: true });
  writeFileSync(`${file()}.part`, JSON.stringify(kept));
  renameSync(`${file()}.part`, file());
}
