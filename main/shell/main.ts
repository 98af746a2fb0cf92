import { resolve } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, nativeTheme } from 'electron';
import type { Settings } from '../../core/app/contract.ts';
import { createSpeaker } from '../../core/messages/format.ts';
import { chooseFile, chooseSave, handleOf } from './dialogs.ts';
import type { FileUse } from './engine-main.ts';
import { EngineProcess } from './engine-process.ts';
import { setMenu } from './menu.ts';
import { preferences, savePreferences } from './preferences.ts';
import { declareProtocol, serveProtocol } from './protocol.ts';
import { closeTheNetwork, denyEverything } from './security.ts';
import { openWindow } from './window.ts';

let window: BrowserWindow | null = null;
let engine: EngineProcess | null = null;
// What was asked for before the page could hear it: a double click, or --practice.
let toOpen: { kind: 'practice' } | { kind: 'path'; path: string } | null = firmIn(
  process.argv,
  process.cwd(),
);

function firmIn(args: string[], folder: string): typeof toOpen {
  if (args.includes('--practice')) return { kind: 'practice' };
  const path = args.slice(1).find((arg) => arg.toLowerCase().endsWith('.rongbei'));
  return path ? { kind: 'path', path: resolve(folder, path) } : null;
}

function startEngine(): EngineProcess {
  return new EngineProcess(() => {
    const { text } = createSpeaker(preferences().language);
    engine = startEngine();
    void dialog
      .showMessageBox({
        type: 'error',
        message: text('shell.engineLost'),
        detail: text('shell.engineLostDetail'),
        buttons: [text('shell.continue')],
      })
      .then(() => window?.reload());
  });
}

async function openAsked(): Promise<void> {
  if (!window || !engine || !toOpen) return;
  const asked = toOpen;
  toOpen = null;
  if (asked.kind === 'practice') window.webContents.send('open-firm', { kind: 'practice' });
  else
    window.webContents.send('open-firm', {
      kind: 'open',
      ...(await handleOf(asked.path, register)),
    });
}

function mustEngine(): EngineProcess {
  if (!engine) throw new Error('the engine is not running');
  return engine;
}

function mustWindow(): BrowserWindow {
  if (!window) throw new Error('there is no window');
  return window;
}

const register = (path: string, use: FileUse): Promise<string> => mustEngine().register(path, use);

async function askedInMenu(kind: 'open' | 'new' | 'practice'): Promise<void> {
  const page = mustWindow().webContents;
  if (kind !== 'open') {
    page.send('open-firm', { kind });
    return;
  }
  const chosen = await chooseFile(mustWindow(), register, { purpose: 'firm' });
  if (chosen?.[0]) page.send('open-firm', { kind: 'open', ...chosen[0] });
}

/** Only our own page's main frame is listened to. */
function fromPage(event: { senderFrame: Electron.WebFrameMain | null }): boolean {
  return event.senderFrame !== null && event.senderFrame === window?.webContents.mainFrame;
}

function hear(): void {
  ipcMain.on('initial', (event) => {
    const { language, theme } = preferences();
    event.returnValue = { language, theme, practice: toOpen?.kind === 'practice' };
  });
  ipcMain.on('ready', (event) => {
    if (!fromPage(event)) return;
    mustEngine().connect(mustWindow().webContents);
    void openAsked();
  });
  ipcMain.on('set-title', (event, title: string) => fromPage(event) && mustWindow().setTitle(String(title)));
  ipcMain.on('set-theme', (event, theme: Settings['theme']) => {
    if (!fromPage(event) || !['system', 'light', 'dark'].includes(theme)) return;
    nativeTheme.themeSource = theme;
    savePreferences({ theme });
  });
  ipcMain.on('set-language', (event, language: Settings['language']) => {
    if (!fromPage(event) || !['zh', 'en'].includes(language)) return;
    savePreferences({ language });
    setMenu(mustWindow(), (kind) => void askedInMenu(kind));
  });
  ipcMain.handle('choose-file', (event, options) =>
    fromPage(event) ? chooseFile(mustWindow(), register, options) : null,
  );
  ipcMain.handle('choose-save', (event, options) =>
    fromPage(event) ? chooseSave(mustWindow(), register, options) : null,
  );
  ipcMain.handle('dropped', (event, path: string) => {
    if (!fromPage(event) || path === '') throw new Error('no file was dropped');
    return handleOf(path, register);
  });
  ipcMain.handle('print', (event) => {
    if (!fromPage(event)) return;
    return new Promise<void>((done) =>
      mustWindow().webContents.print({ printBackground: true }, () => done()),
    );
  });
}

async function run(): Promise<void> {
  await app.whenReady();
  engine = startEngine();
  denyEverything();
  serveProtocol();
  hear();
  window = openWindow();
  window.on('closed', () => {
    window = null;
  });
  setMenu(window, (kind) => void askedInMenu(kind));
}

// Run from sources, Electron sets this path by the app's name after it has read its command line.
const dataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (dataFolder) app.setPath('userData', resolve(dataFolder));
closeTheNetwork();
declareProtocol();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, folder) => {
    toOpen = firmIn(args, folder);
    if (window?.isMinimized()) window.restore();
    window?.focus();
    void openAsked();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    toOpen = { kind: 'path', path };
    void openAsked();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!engine) return;
    event.preventDefault();
    const stopping = engine;
    engine = null;
    void stopping.stop().then(() => app.quit());
  });
  void run();
} else {
  app.quit();
}
