import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';

// All the page gets: its port to the engine, and a few named things only the shell can do.

interface FileChoice {
  handle: string;
  name: string;
}

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, value: T): void => listener(value);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.off(channel, heard);
}

ipcRenderer.on('engine-port', (event) =>
  window.postMessage('rongbei:engine', location.origin, [...event.ports]),
);

contextBridge.exposeInMainWorld('rongbei', {
  initial: ipcRenderer.sendSync('initial'),
  platform: process.platform,
  ready: () => ipcRenderer.send('ready'),
  chooseFile: (options: unknown): Promise<FileChoice[] | null> => ipcRenderer.invoke('choose-file', options),
  chooseSave: (options: unknown): Promise<FileChoice | null> => ipcRenderer.invoke('choose-save', options),
  // The path comes from a file the person dropped or pasted, never from the page.
  handleOfDropped: (file: File): Promise<FileChoice> =>
    ipcRenderer.invoke('dropped', webUtils.getPathForFile(file)),
  setTitle: (title: string) => ipcRenderer.send('set-title', title),
  setTheme: (theme: string) => ipcRenderer.send('set-theme', theme),
  setLanguage: (language: string) => ipcRenderer.send('set-language', language),
  print: (): Promise<void> => ipcRenderer.invoke('print'),
  openFirmRequest: (listener: (request: unknown) => void) => listen('open-firm', listener),
  menuCommand: (listener: (command: string) => void) => listen('menu-command', listener),
});
