import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// The terminal runs built, as the window does: a call starts in a third of a second instead of two.
const built = path.join(import.meta.dirname, '..', 'build', 'main', 'cli.cjs');
if (existsSync(built)) {
  await import(pathToFileURL(built).href);
} else {
  process.stderr.write('the app is not built yet: run npm run setup once\n');
  process.exitCode = 2;
}
