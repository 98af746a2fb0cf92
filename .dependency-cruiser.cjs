/** The import directions of the house; scripts/check.ts plants a breach of each rule and requires it to be seen. */

const tests = '\\.test\\.tsx?$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const builtins = (...names) => `^(node:)?(${names.join('|')})$`;
const pureLibraries = npm('date-fns', '@date-fns/utc', 'zod', 'decimal\\.js');
const electron = [npm('electron'), '^electron$'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core/ is the domain: no input or output, no clock, no packages but these four.',
      severity: 'error',
      from: { path: '^core/', pathNot: tests },
      to: { pathNot: ['^core/', pureLibraries] },
    },
    {
      name: 'core-tests-stay-small',
      comment: 'What tests core/ may read files and make examples, nothing more.',
      severity: 'error',
      from: { path: `^core/.*${tests}` },
      to: {
        pathNot: [
          '^core/',
          pureLibraries,
          npm('fast-check'),
          builtins('test', 'assert', 'assert/strict', 'fs'),
        ],
      },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(core|main|renderer)/' },
      to: { path: tests },
    },
    {
      name: 'engine-knows-no-window',
      comment: 'The engine runs under the terminal too: Node only, never Electron, never the doors.',
      severity: 'error',
      from: { path: '^main/engine/' },
      to: { path: [...electron, '^main/(shell/|cli\\.ts$|preload\\.ts$)', '^renderer/', '^e2e/'] },
    },
    {
      name: 'app-needs-no-scripts',
      comment: 'What ships cannot import what only a checkout has; a test may use the generator of firms.',
      severity: 'error',
      from: { path: '^(main|renderer)/', pathNot: [tests, '^main/engine/.*/?testing/'] },
      to: { path: '^(scripts|bench)/' },
    },
    {
      name: 'sql-only-in-the-stores',
      severity: 'error',
      from: { pathNot: ['^main/engine/(store|app-store)/', '^(scripts|bench)/', 'node_modules/'] },
      to: { path: npm('better-sqlite3') },
    },
    {
      name: 'only-open-constructs-a-database',
      comment: 'Every connection gets its pragmas in one place; elsewhere better-sqlite3 is a type.',
      severity: 'error',
      from: { path: '^main/', pathNot: ['^main/engine/store/open\\.ts$', tests] },
      to: { path: npm('better-sqlite3'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'doors-use-create-engine',
      comment: 'Window and terminal get the same engine from one place.',
      severity: 'error',
      from: { path: '^main/(shell/|cli\\.ts$)' },
      to: {
        path: '^main/engine/',
        pathNot: '^main/engine/create-engine\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'doors-know-no-page',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|e2e)/' },
    },
    {
      name: 'terminal-needs-no-electron',
      severity: 'error',
      from: { path: '^main/cli\\.ts$' },
      to: { path: [...electron, '^main/(shell/|preload\\.ts$)'] },
    },
    {
      name: 'preload-hands-over-only',
      comment: 'The preload is small enough to read at once: Electron, and types.',
      severity: 'error',
      from: { path: '^main/preload\\.ts$' },
      to: { pathNot: [...electron, '^core/'] },
    },
    {
      name: 'preload-takes-types-of-core',
      severity: 'error',
      from: { path: '^main/preload\\.ts$' },
      to: { path: '^core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-knows-no-process',
      comment: 'The page reaches the engine through renderer/bridge.ts alone.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: [...electron, '^(main|e2e)/', npm('better-sqlite3')] },
    },
    {
      name: 'page-uses-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'e2e-sees-what-users-see',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(core|main|renderer)/' },
    },
    {
      name: 'setup-needs-no-packages',
      comment: 'It runs before anything is installed, on whatever Node the host has.',
      severity: 'error',
      from: {
        path: '^scripts/(setup|start|test)\\.mjs$|^scripts/lib/.*\\.mjs$',
        pathNot: '^scripts/lib/default-app/',
      },
      to: { path: ['(^|/)node_modules/', '\\.ts$'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(core|main|renderer)/' },
      to: { circular: true },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist|\\.runtime|test-results)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
