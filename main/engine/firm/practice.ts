import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InputOf, OperationName, OutputOf } from '../../../core/contract.ts';
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
  const { books, taxReturns } = practice;
  const imports = [...practice.imports, books.journal];
  // The openings, the need and its route are a step each.
  const steps = imports.length + books.parties.length + practice.documents.length + taxReturns.length + 3;
  let done = 0;
  const step = async <N extends OperationName>(operation: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    context.progress('practice', done, steps);
    const output = await services.call({ operation, input, firm, language });
    done += 1;
    return output as OutputOf<N>;
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
    const take = ({ file, options, replaceStanding }: typeof books.journal) =>
      step('imports.commit', { file: sample(file), ...options, replaceStanding });
    for (const each of practice.imports) await take(each);
    for (const party of books.parties) await step('vouchers.saveParty', party);
    await step('vouchers.saveOpenings', { startMonth: books.startMonth, rows: books.openings });
    await take(books.journal);
    const papers = new Map<string, number>();
    for (const { file, ...paper } of practice.documents) {
      const { document } = await step('documents.attach', { file: sample(file), ...paper });
      papers.set(file, document.documentId);
    }
    for (const { file, ...filed } of taxReturns) {
      const documentId = file === null ? null : (papers.get(file) ?? null);
      await step('evidence.saveTaxReturn', { ...filed, documentId });
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
