// The stand-in runtime carries no default_app.asar, so this does what that does: run the app named on the command line.
// It is a module because Electron holds back `ready` until a module's top-level await is over, and the app must load before that.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

function readCommandLine() {
  const preloaded = [];
  for (let index = 1; index < process.argv.length; index += 1) {
    const word = process.argv[index] ?? '';
    if (word === '-r' || word === '--require') {
      index += 1;
      preloaded.push(path.resolve(process.argv[index] ?? ''));
    } else if (!word.startsWith('-')) {
      return { preloaded, named: word };
    }
  }
  return { preloaded, named: null };
}

/** @param {string} folder */
function takeName(folder) {
  const file = path.join(folder, 'package.json');
  const manifest = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const name = manifest.productName || manifest.name;
  if (name) {
    app.setName(name);
    app.setPath('userData', path.join(app.getPath('appData'), name));
  }
  const inner = /** @type {typeof app & { setVersion(to: string): void, setAppPath(to: string): void }} */ (
    app
  );
  if (manifest.version) inner.setVersion(manifest.version);
  inner.setAppPath(folder);
  return manifest.main || 'index.js';
}

async function runApp() {
  const { preloaded, named } = readCommandLine();
  const require = createRequire(import.meta.url);
  for (const file of preloaded) require(file);
  if (named === null) throw new Error('Give the folder of an app: electron <folder>');
  const target = path.resolve(named);
  if (!fs.existsSync(target)) throw new Error(`There is no app at ${target}`);
  const isFolder = target.endsWith('.asar') || fs.statSync(target).isDirectory();
  const folder = isFolder ? target : path.dirname(target);
  const main = takeName(folder);
  Object.assign(process, { defaultApp: true });
  await import(pathToFileURL(isFolder ? path.join(folder, main) : target).href);
}

try {
  await runApp();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}
