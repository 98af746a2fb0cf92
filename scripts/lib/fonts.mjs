import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './shared.mjs';

const source = path.join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
const target = path.join(root, 'resources', 'fonts');

/** @type {[from: string, to: string][]} */
const files = [
  ['400Regular/NotoSansSC_400Regular.ttf', 'NotoSansSC-Regular.ttf'],
  ['700Bold/NotoSansSC_700Bold.ttf', 'NotoSansSC-Bold.ttf'],
  ['LICENSE_FONT', 'NotoSansSC-LICENSE.txt'],
];

/** The pack's face: 10 MB a weight, so it is copied from its package rather than kept in the repository. */
export function ensureFonts() {
  mkdirSync(target, { recursive: true });
  for (const [from, to] of files) {
    const have = statSync(path.join(target, to), { throwIfNoEntry: false });
    const want = statSync(path.join(source, from));
    if (have?.size !== want.size) copyFileSync(path.join(source, from), path.join(target, to));
  }
}
