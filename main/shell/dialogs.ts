import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { createSpeaker, type Speaker } from '../../core/messages/format.ts';
import { makeSafeName } from '../../core/pack/safe-name.ts';
import type { FileUse } from './engine-main.ts';
import { preferences } from './preferences.ts';

export interface FileChoice {
  handle: string;
  name: string;
}
type Register = (path: string, use: FileUse) => Promise<string>;

type OpenPurpose = 'import' | 'document' | 'firm' | 'pack';
type SavePurpose = 'firm' | 'pack' | 'export';

const speaker = (): Speaker => createSpeaker(preferences().language);

async function choiceOf(path: string, use: FileUse, register: Register): Promise<FileChoice> {
  return { handle: await register(path, use), name: basename(path) };
}

function openFilters(purpose: OpenPurpose, { text }: Speaker): FileFilter[] {
  const all = { name: text('shell.allFiles'), extensions: ['*'] };
  if (purpose === 'import')
    return [
      { name: text('shell.tables'), extensions: ['xlsx', 'xls', 'csv', 'txt', 'ofx', 'qfx', 'qif'] },
      all,
    ];
  if (purpose === 'firm') return [{ name: text('shell.firmFiles'), extensions: ['rongbei'] }];
  if (purpose === 'pack') return [{ name: 'ZIP', extensions: ['zip'] }];
  const papers = [
    'pdf',
    'jpg',
    'jpeg',
    'png',
    'tif',
    'tiff',
    'heic',
    'docx',
    'doc',
    'xlsx',
    'xls',
    'ofd',
    'xml',
  ];
  return [{ name: text('shell.papers'), extensions: papers }, all];
}

const openTitles = {
  import: 'shell.chooseImport',
  document: 'shell.chooseDocument',
  firm: 'shell.chooseFirm',
  pack: 'shell.choosePack',
} as const;
const saveTitles = { firm: 'shell.saveFirm', pack: 'shell.savePack', export: 'shell.saveExport' } as const;

/** Null when the person cancelled. */
export async function chooseFile(
  window: BrowserWindow,
  register: Register,
  options: { purpose: OpenPurpose; multiple?: boolean },
): Promise<FileChoice[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: speaker().text(openTitles[options.purpose]),
    filters: openFilters(options.purpose, speaker()),
    properties: options.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  if (canceled || filePaths.length === 0) return null;
  return Promise.all(filePaths.map((path) => choiceOf(path, 'read', register)));
}

/** Null when the person cancelled; nothing is written here. */
export async function chooseSave(
  window: BrowserWindow,
  register: Register,
  options: { purpose: SavePurpose; suggestedName: string },
): Promise<FileChoice | null> {
  const firm = options.purpose === 'firm';
  const name = makeSafeName(options.suggestedName, 'Rongbei');
  const suggested = firm && !name.endsWith('.rongbei') ? `${name}.rongbei` : name;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: speaker().text(saveTitles[options.purpose]),
    defaultPath: join(app.getPath('documents'), suggested),
    filters: firm ? [{ name: speaker().text('shell.firmFiles'), extensions: ['rongbei'] }] : [],
  });
  if (canceled || !filePath) return null;
  return choiceOf(filePath, 'write', register);
}

export function handleOf(path: string, register: Register): Promise<FileChoice> {
  return choiceOf(path, 'read', register);
}
