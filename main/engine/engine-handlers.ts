import type { OperationName, OutputOf } from '../../core/contract.ts';
import { RongbeiError } from '../../core/errors.ts';
import type { EngineHandler, EngineServices } from './engine-services.ts';
import { firmPath } from './firm/firm-path.ts';
import { sayWhatWasDone } from './firm/journal-handlers.ts';
import { makePractice, practicePath } from './firm/practice.ts';
import { mustBeSound } from './firm/profile-handlers.ts';
import type { CallContext } from './handler.ts';
import { mappingHandlers } from './imports/mapping-handlers.ts';
import { backUp, listBackups, restoreBackup } from './store/backup.ts';
import { readJournalRow } from './store/journal.ts';
import { schemaVersion } from './store/migrate.ts';
import { insertProfile } from './store/profile.ts';

const names = [
  'app.getSettings',
  'app.saveSettings',
  'app.getVersions',
  'app.getToday',
  'firm.create',
  'firm.open',
  'firm.createPractice',
  'firm.listRecent',
  'firm.forgetRecent',
  'firm.close',
  'firm.getState',
  'firm.undo',
  'firm.redo',
  'firm.backUp',
  'firm.listBackups',
  'firm.restoreBackup',
  'imports.listMappings',
  'imports.saveMapping',
  'imports.removeMapping',
] as const satisfies OperationName[];
export type EngineOperation = (typeof names)[number];

export function isEngineOperation(name: OperationName): name is EngineOperation {
  return (names as readonly string[]).includes(name);
}

/** The operations about the engine itself: opening and closing, undo, backups, settings and what else is the user's. */
export const engineHandlers: { [N in EngineOperation]: EngineHandler<N> } = {
  ...mappingHandlers,
  'app.getSettings': ({ appStore }) => appStore.settings(),
  'app.saveSettings': ({ appStore }, _context, input) => appStore.saveSettings(input),
  'app.getVersions': ({ appVersion }) => ({
    app: appVersion,
    schema: schemaVersion,
    node: process.versions.node,
  }),
  'app.getToday': (_services, { today }) => ({ today }),

  'firm.create': async ({ firms, actor }, context, { file, profile }) => {
    const path = firmPath(context.pathOf(file));
    mustBeSound(profile, context);
    const meta = { at: context.now(), actor, operation: 'firm.create', input: { profile } };
    const handle = await firms.create(path, (store) =>
      store.write(meta, (tx) => insertProfile(tx, profile, false)),
    );
    return firms.remember(handle, context.speaker);
  },

  'firm.open': async ({ firms }, context, { file, lookOnly }) => {
    const handle = await firms.open(context.pathOf(file), lookOnly);
    return lookOnly ? firms.state(handle, context.speaker) : firms.remember(handle, context.speaker);
  },

  'firm.createPractice': async (services, context, { file, fresh }) => {
    const path = file === undefined ? practicePath(services) : firmPath(context.pathOf(file));
    return makePractice(services, context, path, fresh);
  },

  'firm.listRecent': ({ appStore, nameFor }) =>
    appStore.recents().map(({ path, ...firm }) => ({ ...firm, file: nameFor(path) })),

  'firm.forgetRecent': ({ appStore }, context, { file }) => {
    appStore.forget(context.pathOf(file));
    return {};
  },

  'firm.close': async ({ firms }, _context, _input, firm) => {
    await firms.close(firm);
    return {};
  },

  'firm.getState': ({ firms }, { speaker }, _input, firm) => firms.state(firm, speaker),

  'firm.undo': (services, context, _input, firm) => takeBack(services, context, firm, 'undo'),
  'firm.redo': (services, context, _input, firm) => takeBack(services, context, firm, 'redo'),

  'firm.backUp': async ({ firms, dataFolder }, context, _input, firm) => {
    const store = firms.storeOf(firm, 'firm.backUp');
    const made = await backUp(
      store.connection,
      store.path,
      dataFolder,
      'asked',
      context.now(),
      (done, total) => context.progress('backup', done, total),
    );
    return {
      made: made !== null,
      fileName: made?.fileName ?? null,
      sentence: made
        ? context.speaker.say('backup.made', { fileName: made.fileName })
        : context.speaker.say('backup.unchanged'),
    };
  },

  'firm.listBackups': ({ firms, dataFolder }, _context, _input, firm) =>
    listBackups(dataFolder, firms.storeOf(firm, 'firm.listBackups').path).map(
      ({ path: _path, ...backup }) => backup,
    ),

  'firm.restoreBackup': async ({ firms, dataFolder }, { now, speaker }, { fileName }, firm) => {
    const store = firms.storeOf(firm, 'firm.restoreBackup');
    const { path } = store;
    if (store.readOnly) throw new RongbeiError('firm.readOnly', { fileName: store.fileName });
    const backup = listBackups(dataFolder, path).find((each) => each.fileName === fileName);
    if (!backup) throw new RongbeiError('firm.noSuchBackup', { fileName });
    const kept = await backUp(store.connection, path, dataFolder, 'restore', now());
    await firms.replaceFile(firm, () => {
      try {
        restoreBackup(backup, path);
      } catch (error) {
        throw new RongbeiError('file.cannotRead', { fileName, detail: String(error) });
      }
    });
    return {
      revision: firms.storeOf(firm, 'firm.restoreBackup').revision(),
      keptAs: kept?.fileName ?? '',
      sentence: speaker.say('backup.restored', { madeAt: backup.madeAt.slice(0, 16).replace('T', ' ') }),
    };
  },
};

async function takeBack(
  { firms, actor }: EngineServices,
  { speaker, now, resources }: CallContext,
  firm: string,
  direction: 'undo' | 'redo',
): Promise<OutputOf<'firm.undo'>> {
  const store = firms.storeOf(firm, `firm.${direction}`);
  // An undone import comes back from its kept original; the readers are loaded only here.
  const { rowsOfImport } = await import('./imports/reread.ts');
  const meta = { at: now(), actor, operation: `firm.${direction}`, input: {} };
  const taken = store.takeBack(meta, direction, (importRow, table, db) =>
    rowsOfImport({ resources, db, importRow }, table),
  );
  if (!taken) {
    const sentence = speaker.say(direction === 'undo' ? 'journal.nothingToUndo' : 'journal.nothingToRedo');
    return { operation: null, sentence, revision: store.revision() };
  }
  const original = readJournalRow(store.db, taken.write);
  const what = original ? sayWhatWasDone(speaker, store.db, original).text : '';
  return {
    operation: taken.operation,
    sentence: speaker.say(direction === 'undo' ? 'journal.undid' : 'journal.redid', { what }),
    revision: taken.revision,
  };
}
