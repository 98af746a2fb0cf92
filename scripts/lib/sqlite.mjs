import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  cacheFolder,
  hashOf,
  hashTree,
  hasStamp,
  mustRun,
  nodePath,
  readJson,
  root,
  run,
  SetupError,
  say,
  timed,
  writeStamp,
} from './shared.mjs';

const moduleFolder = path.join(root, 'node_modules', 'better-sqlite3');
const built = path.join(moduleFolder, 'build', 'Release', 'better_sqlite3.node');

// The package asks for Node-API 10; these let one build of the same source load on Node-API 9 hosts too.
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** Electron 36 and later read the package's own prebuilt binary. @param {{ version: string }} runtime */
export function needsSqliteBuild(runtime) {
  return Number.parseInt(runtime.version, 10) < 36;
}

function headersFolder() {
  const folder = path.join(root, 'node_modules', 'node', 'node_modules', `node-linux-${process.arch}`);
  if (existsSync(path.join(folder, 'include', 'node', 'node_api.h'))) return folder;
  throw new SetupError(`Node's headers are not in ${folder}: delete node_modules and try again`);
}

export function sqliteKey() {
  const version = readJson(path.join(moduleFolder, 'package.json')).version;
  const node = readJson(path.join(root, 'node_modules', 'node', 'package.json')).version;
  const source = hashTree(['node_modules/better-sqlite3/src', 'node_modules/better-sqlite3/binding.gyp']);
  return hashOf(version, node, flags, process.arch, source);
}

/** @param {import('./runtime.mjs').Runtime} runtime */
export async function ensureSqlite(runtime) {
  const key = sqliteKey();
  if (existsSync(built) && hasStamp('better-sqlite3', key)) return;
  if (!(await restore(key, runtime))) {
    await timed('building better-sqlite3 from source (once for this version)', () => build(key, runtime));
  }
  writeStamp('better-sqlite3', key);
}

/** @param {string} key @param {import('./runtime.mjs').Runtime} runtime */
async function restore(key, runtime) {
  const cached = path.join(cacheFolder, `better-sqlite3-${key.slice(0, 16)}.node`);
  if (!existsSync(cached) || !existsSync(`${cached}.sha256`)) return false;
  if (hashOf(readFileSync(cached)) !== readFileSync(`${cached}.sha256`, 'utf8')) return false;
  mkdirSync(path.dirname(built), { recursive: true });
  copyFileSync(cached, built);
  // The cache may come from a system with another C library; then it is built afresh.
  if ((await complaint(runtime)) !== null) return false;
  say('better-sqlite3: taken from the cache of an earlier build');
  return true;
}

/** @param {string} key @param {import('./runtime.mjs').Runtime} runtime */
async function build(key, runtime) {
  const gyp = path.join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const headers = headersFolder();
  rmSync(path.join(moduleFolder, 'build'), { recursive: true, force: true });
  await mustRun(
    'building better-sqlite3',
    nodePath(),
    [gyp, 'rebuild', '--release', '--force_build=1', '-j', 'max', `--nodedir=${headers}`],
    { cwd: moduleFolder, env: { ...process.env, CXXFLAGS: flags } },
  );
  // Only the binary is of use; the objects beside it are fifty times its size and would be packaged.
  const kept = path.join(moduleFolder, 'kept.node');
  renameSync(built, kept);
  rmSync(path.join(moduleFolder, 'build'), { recursive: true, force: true });
  mkdirSync(path.dirname(built), { recursive: true });
  renameSync(kept, built);
  const trouble = await complaint(runtime);
  if (trouble !== null) throw new SetupError(`better-sqlite3 was built but does not load:\n${trouble}`);
  keep(key);
}

/** @param {string} key */
function keep(key) {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    const cached = path.join(cacheFolder, `better-sqlite3-${key.slice(0, 16)}.node`);
    const fresh = `${cached}.${process.pid}`;
    copyFileSync(built, fresh);
    writeFileSync(`${cached}.sha256`, hashOf(readFileSync(built)));
    renameSync(fresh, cached);
  } catch {
    // A home that cannot be written to only makes the next clean checkout slower.
  }
}

/** Opens a database in both hosts. @param {import('./runtime.mjs').Runtime} runtime @returns {Promise<string | null>} */
async function complaint(runtime) {
  const script = `const D = require(${JSON.stringify(moduleFolder)}); new D(':memory:').prepare('SELECT sqlite_version()').get()`;
  for (const host of [nodePath(), runtime.executable]) {
    const result = await run(host, ['-e', script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    if (result.code !== 0) return `${host}: ${result.output.trim() || `ended with ${result.code}`}`;
  }
  return null;
}
