import path from 'node:path';
import { electronPath, expect, launch, samples, test, today } from './app.ts';
import { runSlice } from './slice-steps.ts';
import { operate, runTerminal } from './terminal.ts';
import { networkCalls, writeTracer } from './trace.ts';

test.skip(process.platform !== 'linux', 'strace is Linux only');

test('no process of the app opens a network connection during the whole slice', async ({ folder }) => {
  test.setTimeout(300_000);
  const { executable, log } = writeTracer(folder, electronPath());
  const app = await launch({ folder, executable });
  await runSlice(app, path.join(folder, 'pack.zip'), 'zh');
  // A page that asked for one would be told no; a request out of the page shows that the tracer would have seen it.
  const refused = await app.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  await app.electron.close();
  const calls = networkCalls(log);
  expect(calls.all).toBeGreaterThan(0);
  expect(calls.outside).toEqual([]);
});

test('the terminal opens none either, and the tracer does see one where there is one', async ({ folder }) => {
  const data = ['--data-dir', path.join(folder, 'data'), '--today', today];
  const firm = path.join(folder, 'firm.rongbei');
  await operate(folder, 'firm.create', { input: { file: firm, profile: { name: '测试' } } });
  const log = path.join(folder, 'network.log');
  const through = [
    'strace',
    '-f',
    '-qq',
    '-e',
    'signal=none',
    '-e',
    'trace=connect,sendto,sendmsg,sendmmsg',
    '-o',
    log,
  ];
  const file = path.join(samples, '建设银行流水-2025-11至2026-10.csv');
  const args = ['imports.commit', '--firm', firm, '--input', JSON.stringify({ file }), ...data];
  const { code, errors } = await runTerminal(args, { through });
  expect(errors).not.toContain('"error"');
  expect(code).toBe(0);
  expect(networkCalls(log).outside).toEqual([]);

  const control = path.join(folder, 'control.log');
  const script = "require('node:net').connect(9, '127.0.0.1').on('error', () => {})";
  await runTerminal([], {
    through: ['strace', '-f', '-qq', '-e', 'trace=connect', '-o', control, 'node', '-e', script],
  });
  expect(networkCalls(control).outside.length).toBeGreaterThan(0);
});
