import { spawn } from 'node:child_process';
import { SetupError } from './shared.mjs';
import { hasCommand } from './system.mjs';

/** Whether a window has somewhere to open. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display on a number that is free.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay() {
  if (!hasCommand('Xvfb')) {
    throw new SetupError(
      'there is no display and no Xvfb. Install it (on Debian: apt-get install -y xvfb) or run this on a desktop.',
    );
  }
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-dpi', '96'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let complaints = '';
    let number = '';
    const stop = () => {
      server.kill();
    };
    server.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk;
      if (!number.includes('\n')) return;
      process.once('exit', stop);
      resolve({ display: `:${number.trim()}`, stop });
    });
    server.on('error', reject);
    server.on('exit', (code) =>
      reject(new SetupError(`Xvfb did not start (${code}).\n${complaints.trim()}`)),
    );
  });
}
