import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { preferences, savePreferences } from './preferences.ts';
import { pageUrl } from './protocol.ts';

const smallest = { width: 960, height: 640 };

export function openWindow(): BrowserWindow {
  const { bounds, maximized, theme } = preferences();
  nativeTheme.themeSource = theme;
  const visible = bounds && screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, bounds));
  const window = new BrowserWindow({
    ...(visible ? bounds : { width: 1280, height: 800 }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: '融备 Rongbei',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181F' : '#FAFAF8',
    webPreferences: {
      preload: join(app.getAppPath(), 'build', 'main', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    savePreferences({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(pageUrl);
  return window;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
