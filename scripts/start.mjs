import { spawn } from 'node:child_process';
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs';
import { sandboxArguments } from './lib/runtime.mjs';
import { root } from './lib/shared.mjs';
import { explain, setup } from './setup.mjs';

const help = `Rongbei 融备

  npm start                 open the app on a practice firm (what follows -- goes to the app)
  npm test                  every check and test; one part: npm test -- check | unit | e2e
  npm run cli -- <words>    the same operations from a terminal, JSON in and out (--help lists them)
  npm run setup             install and make what start and test need, and build (they do it themselves)
  npm run build             bundle the app into build/
  npm run check             format, lint, types, dependency rules, dead code
  npm run format            put format and lint right where a tool can
  npm run test:unit         unit tests alone, without setup
  npm run test:e2e          end-to-end tests alone, without setup (needs npm run package first)
  npm run package           package the app into dist/
  npm run samples           make the sample files anew
  npm run screens           make the screenshots anew
  npm run bench             measure beside peers, as ratios
  npm run soak              the long tests: a thousand kills, thousands of damaged files
`;

/** @param {string[]} passed */
async function start(passed) {
  const runtime = await setup();
  const virtual = hasDisplay() ? null : await startVirtualDisplay();
  if (virtual) {
    process.stdout.write(
      `There is no display here, so the app runs on a virtual one (DISPLAY=${virtual.display}) that nobody sees. Ctrl+C ends it.\n`,
    );
  }
  const env = { ...process.env };
  // Left over from an editor's terminal, this would start Electron as a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  if (virtual) env.DISPLAY = virtual.display;
  const child = spawn(runtime.executable, [...sandboxArguments(), root, '--practice', ...passed], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    explain(error);
    process.exitCode = 1;
    virtual?.stop();
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
    virtual?.stop();
  });
}

const passed = process.argv.slice(2);
if (passed.includes('--help') || passed.includes('-h')) {
  process.stdout.write(help);
} else {
  try {
    await start(passed);
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}
