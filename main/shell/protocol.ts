import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, net, protocol } from 'electron';
import { resourcesFolder } from './places.ts';

export const pageUrl = 'app://rongbei/index.html';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.bcmap': 'application/octet-stream',
};

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Must run before the app is ready: app:// is a proper origin, with a code cache for its scripts. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page and the fonts, and nothing outside their folders. */
export function serveProtocol(): void {
  const page = join(app.getAppPath(), 'build', 'renderer');
  const fonts = join(resourcesFolder(), 'fonts');
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'rongbei') return new Response(null, { status: 404 });
    const path = decodeURIComponent(url.pathname);
    const [folder, rest] = path.startsWith('/fonts/') ? [fonts, path.slice('/fonts'.length)] : [page, path];
    const file = normalize(join(folder, rest));
    if (!file.startsWith(folder + sep)) return new Response(null, { status: 403 });
    const headers = new Headers({
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    try {
      if (extname(file) === '.html') {
        const nonce = randomBytes(16).toString('base64');
        headers.set('content-security-policy', policy(nonce));
        return new Response((await readFile(file, 'utf8')).replaceAll('__NONCE__', nonce), { headers });
      }
      // Streams from inside the archive too, and lets the code cache know the file by its url.
      const stored = await net.fetch(pathToFileURL(file).href, { bypassCustomProtocolHandlers: true });
      return new Response(stored.body, { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
