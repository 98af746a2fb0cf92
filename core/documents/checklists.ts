import { z } from 'zod';
import { borrowerTypes } from '../firm/contract.ts';
import type { Language } from '../schemas.ts';
import { mediaKinds, sourceStatuses } from './contract.ts';

const twoLanguages = z.object({ zh: z.string().min(1), en: z.string().min(1) });
type TwoLanguages = z.infer<typeof twoLanguages>;

const validitySchema = z.discriminatedUnion('kind', [
  /** The paper prints its own last day: an identity card, a permit, a lease. */
  z.object({ kind: z.literal('printed') }),
  /** So many days from the day of issue, as lenders commonly hold it. */
  z.object({
    kind: z.literal('customary'),
    days: z.int().min(1),
    status: z.enum(sourceStatuses),
    source: twoLanguages,
  }),
]);

const itemSchema = z.object({
  id: z.string(),
  name: twoLanguages,
  why: twoLanguages,
  whereToGet: twoLanguages,
  howLong: twoLanguages,
  looksLike: twoLanguages,
  commonFaults: twoLanguages,
  validity: validitySchema.nullable(),
  status: z.enum(sourceStatuses),
  fromBank: z.boolean().default(false),
  whenApplying: z.boolean().default(false),
  leftOutOfPack: z.boolean().default(false),
  /** Borrowers who have no such paper. */
  notFor: z.array(z.enum(borrowerTypes)).default([]),
  media: z.array(z.enum(mediaKinds)).min(1),
});
export type PaperItem = z.infer<typeof itemSchema>;

const listSchema = z.object({
  /** A route of the catalogue, which names it. */
  id: z.string(),
  status: z.enum(sourceStatuses),
  required: z.array(z.string()),
  bonus: z.array(z.string()),
});
type RouteList = z.infer<typeof listSchema>;

/** The data pack `documents/checklists.json`: what each item is, and which items each route asks for. */
export const checklistPackSchema = z
  .object({
    asOf: z.string(),
    source: twoLanguages.extend({ id: z.string(), year: z.int() }),
    items: z.array(itemSchema),
    /** The list used while no route is chosen. */
    baseRoute: z.string(),
    routes: z.array(listSchema),
  })
  .superRefine((pack, context) => {
    const items = new Set(pack.items.map((item) => item.id));
    if (items.size !== pack.items.length) context.addIssue('an item is there twice');
    if (!pack.routes.some((list) => list.id === pack.baseRoute)) context.addIssue('baseRoute is not a route');
    for (const list of pack.routes) {
      const asked = [...list.required, ...list.bonus];
      if (new Set(asked).size !== asked.length) context.addIssue(`${list.id} asks for an item twice`);
      for (const id of asked) if (!items.has(id)) context.addIssue(`${list.id} asks for the unknown ${id}`);
    }
  });
export type ChecklistPack = z.infer<typeof checklistPackSchema>;

/** Where the pack lies below the resources. */
export const checklistPackFile = 'documents/checklists.json';

/** The text of a language. */
export function inLanguage(text: TwoLanguages, language: Language): string {
  return text[language];
}

/** The item of an id, or undefined. */
export function findItem(pack: ChecklistPack, itemId: string): PaperItem | undefined {
  return pack.items.find((item) => item.id === itemId);
}

/** The list of a route, or undefined. */
export function findRouteList(pack: ChecklistPack, route: string): RouteList | undefined {
  return pack.routes.find((list) => list.id === route);
}

/** The list used while no route is chosen. */
export function baseListOf(pack: ChecklistPack): RouteList {
  const list = findRouteList(pack, pack.baseRoute);
  if (!list) throw new Error(`no list ${pack.baseRoute}`);
  return list;
}
