import path from 'node:path';
import { root } from './shared.mjs';

/** Where `npm run package` leaves the unpacked app, by platform: the program that starts it. */
export function packagedApp(): string {
  const dist = path.join(root, 'dist');
  const arm = process.arch === 'arm64' ? '-arm64' : '';
  if (process.platform === 'darwin')
    return path.join(dist, `mac${arm}`, 'Rongbei.app/Contents/MacOS/Rongbei');
  if (process.platform === 'win32') return path.join(dist, `win${arm}-unpacked`, 'Rongbei.exe');
  return path.join(dist, `linux${arm}-unpacked`, 'rongbei');
}
