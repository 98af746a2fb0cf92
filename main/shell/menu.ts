import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { createSpeaker, type MessageKey } from '../../core/messages/format.ts';
import { preferences } from './preferences.ts';

/** Accelerators stand here; what they do is the page's. Text fields keep their own undo. */
export function setMenu(window: BrowserWindow, openFirm: (kind: 'open' | 'new' | 'practice') => void): void {
  const { text } = createSpeaker(preferences().language);
  const label = (key: MessageKey): string => (text as (key: MessageKey) => string)(key);
  const send = (command: string) => () => window.webContents.send('menu-command', command);
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: label('shell.file'),
      submenu: [
        { label: label('shell.new'), accelerator: 'CmdOrCtrl+N', click: () => openFirm('new') },
        { label: label('shell.open'), accelerator: 'CmdOrCtrl+O', click: () => openFirm('open') },
        { label: label('shell.practice'), click: () => openFirm('practice') },
        { type: 'separator' },
        { label: label('shell.print'), accelerator: 'CmdOrCtrl+P', click: send('print') },
        { type: 'separator' },
        { role: 'quit', label: label('shell.quit') },
      ],
    },
    {
      label: label('shell.edit'),
      submenu: [
        {
          label: label('shell.undo'),
          accelerator: 'CmdOrCtrl+Z',
          registerAccelerator: false,
          click: send('undo'),
        },
        {
          label: label('shell.redo'),
          accelerator: 'Shift+CmdOrCtrl+Z',
          registerAccelerator: false,
          click: send('redo'),
        },
        { type: 'separator' },
        { role: 'cut', label: label('shell.cut') },
        { role: 'copy', label: label('shell.copy') },
        { role: 'paste', label: label('shell.paste') },
        { role: 'selectAll', label: label('shell.selectAll') },
        { type: 'separator' },
        {
          label: label('shell.find'),
          accelerator: 'CmdOrCtrl+K',
          registerAccelerator: false,
          click: send('palette'),
        },
      ],
    },
    {
      label: label('shell.view'),
      submenu: [
        { role: 'zoomIn', label: label('shell.zoomIn') },
        { role: 'zoomOut', label: label('shell.zoomOut') },
        { role: 'resetZoom', label: label('shell.zoomReset') },
        { role: 'togglefullscreen', label: label('shell.fullScreen') },
      ],
    },
    { label: label('shell.help'), submenu: [{ label: label('shell.keys'), click: send('help') }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
