import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { hashTree, hasStamp, root, writeStamp } from './lib/shared.mjs';

const output = path.join(root, 'build');

const processes = {
  shell: 'main/shell/main.ts',
  preload: 'main/preload.ts',
  engine: 'main/shell/engine-main.ts',
  worker: 'main/engine/worker.ts',
  cli: 'main/cli.ts',
};
const nodeBanner = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";
const page = 'renderer/index.tsx';
const pageFrame = 'renderer/index.html';
const pageScript = '<script type="module" src="./index.tsx"></script>';

const inputs = [
  'core',
  'main',
  'renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'scripts/build.ts',
];
const isApart = (file: string) => /\.test\.tsx?$/.test(file) || file === 'resources/fonts';

function checkEntries(): void {
  const absent = [...Object.values(processes), page, pageFrame].filter(
    (file) => !existsSync(path.join(root, file)),
  );
  if (absent.length > 0)
    throw new Error(`these files, where the build starts, are missing: ${absent.join(', ')}`);
}

/** Shell, engine, its workers or the preload: one file each, CommonJS as Electron's preload and asar want it. */
async function buildProcesses(names: (keyof typeof processes)[], banner: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: names.map((out) => ({ in: processes[out], out })),
    banner: { js: banner },
    outdir: path.join(output, 'main'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['electron', 'better-sqlite3'],
    define: {
      'process.env.NODE_ENV': '"production"',
      // The terminal runs the sources as modules; bundled, the same lines mean the folder of the bundle.
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
      'import.meta.url': 'importMetaUrl',
    },
    loader: { '.node': 'copy' },
    sourcemap: 'linked',
    legalComments: 'linked',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

async function buildPage(): Promise<void> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [page],
    outdir: path.join(output, 'renderer'),
    entryNames: '[name]-[hash]',
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'chrome130',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file', '.ttf': 'file' },
    sourcemap: 'linked',
    legalComments: 'linked',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(path.join(output, 'renderer', 'index.html'), frameFor(result.metafile));
  copyPdfParts();
}

/** What pdf.js fetches by name while it draws a page: its worker, the maps of Chinese codes, standard faces, decoders. */
function copyPdfParts(): void {
  const from = (...names: string[]) => path.join(root, 'node_modules', 'pdfjs-dist', ...names);
  const to = (...names: string[]) => path.join(output, 'renderer', ...names);
  cpSync(from('legacy', 'build', 'pdf.worker.min.mjs'), to('pdf.worker.mjs'));
  for (const folder of ['cmaps', 'standard_fonts']) cpSync(from(folder), to(folder), { recursive: true });
  // The policy lets no WebAssembly run, so only the decoders in plain script.
  for (const decoder of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'])
    cpSync(from('wasm', decoder), to('wasm', decoder));
}

/** The page's frame, with the hashed names of its script and style sheet written in. */
function frameFor(metafile: Metafile): string {
  const entry = Object.entries(metafile.outputs).find(([, made]) => made.entryPoint === page);
  if (!entry) throw new Error(`esbuild made nothing of ${page}`);
  const [script, made] = entry;
  const nameInPage = (file: string) => `./${path.posix.relative('build/renderer', file)}`;
  const frame = readFileSync(path.join(root, pageFrame), 'utf8');
  if (!frame.includes(pageScript)) throw new Error(`${pageFrame} must hold ${pageScript}`);
  const style = made.cssBundle ? `<link rel="stylesheet" href="${nameInPage(made.cssBundle)}" />\n  ` : '';
  return frame
    .replace(pageScript, () => `<script type="module" src="${nameInPage(script)}"></script>`)
    .replace('</head>', () => `${style}</head>`);
}

async function buildApp(): Promise<void> {
  checkEntries();
  const key = hashTree(inputs, isApart);
  if (hasStamp('build', key) && existsSync(path.join(output, 'renderer', 'index.html'))) return;
  const started = performance.now();
  rmSync(output, { recursive: true, force: true });
  await Promise.all([
    buildProcesses(['shell', 'engine', 'worker', 'cli'], nodeBanner),
    // The sandboxed preload has no Node to ask.
    buildProcesses(['preload'], ''),
    buildPage(),
  ]);
  writeStamp('build', key);
  console.log(`built the app in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

try {
  await buildApp();
} catch (error) {
  // esbuild has already printed its own errors, with the line they are on.
  const isPrinted = error instanceof Error && 'errors' in error;
  console.error(`build: ${isPrinted ? 'failed' : error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
