import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDaysTo } from '../../../core/dates.ts';
import type { FirmState } from '../../../core/firm/contract.ts';
import { practiceSchema } from '../../../core/firm/practice.ts';
import type { EngineServices } from '../engine-services.ts';
import type { CallContext } from '../handler.ts';
import { removeFirmFile, removeSideFiles } from '../store/open.ts';
import { insertProfile } from '../store/profile.ts';

/** Practice firms lie apart from real ones. */
export function practicePath({ dataFolder }: EngineServices): string {
  return join(dataFolder, 'practice', 'practice.rongbei');
}

/** Opens the practice firm at a path; makes it by the very operations a user goes through, from the sample files. */
export async function makePractice(
  services: EngineServices,
  context: CallContext,
  path: string,
  fresh: boolean,
): Promise<FirmState> {
  const { firms, actor, language, nameFor } = services;
  if (fresh) {
    await firms.closeByPath(path);
    removeFirmFile(path);
  }
  if (existsSync(path)) return firms.remember(await firms.open(path), context.speaker);

  const practice = context.resources.pack('samples/practice.json', practiceSchema);
  const steps = practice.imports.length + practice.documents.length + 2;
  let done = 0;
  const step = async (operation: string, input: object): Promise<void> => {
    context.progress('practice', done, steps);
    await services.call({ operation, input, firm, language });
    done += 1;
  };
  const sample = (file: string): string => nameFor(context.resources.path('samples', file));

  // Half a practice firm would teach the wrong thing: it is made beside its place and moved there whole.
  const unfinished = `${path}.making`;
  mkdirSync(dirname(path), { recursive: true });
  removeFirmFile(unfinished);
  const meta = { at: context.now(), actor, operation: 'firm.create', input: { profile: practice.profile } };
  const firm = await firms.create(unfinished, (store) =>
    store.write(meta, (tx) => insertProfile(tx, practice.profile, true)),
  );
  try {
    for (const { file, options } of practice.imports)
      await step('imports.commit', { file: sample(file), ...options });
    for (const { file, ...paper } of practice.documents) {
      await step('documents.attach', { file: sample(file), ...paper });
    }
    const { neededInDays, ...need } = practice.need;
    await step('needs.save', { ...need, neededOn: addDaysTo(context.today, neededInDays) });
    await step('matches.choose', { route: practice.route });
    await firms.close(firm);
    removeSideFiles(path);
    renameSync(unfinished, path);
  } catch (error) {
    await firms.close(firm);
    removeFirmFile(unfinished);
    throw error;
  }
  return firms.remember(await firms.open(path), context.speaker);
}
