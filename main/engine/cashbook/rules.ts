import { plain, ruleTakes, type TellingRow } from '../../../core/cashbook/suggest.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { OutputOf, ParsedInputOf, ReadContext, WriteContext } from '../handler.ts';
import {
  type CategoryRuleRow,
  findCategoryRule,
  insertCategoryRule,
  listCategoryRules,
  listUnmatchedRows,
  removeCategoryRule,
  updateCategoryRule,
} from '../store/cashbook.ts';
import type { BankDbRow } from '../store/imports.ts';
import { type Booking, mustFindCategory, openBooking } from './booking.ts';
import { toRule } from './suggestions.ts';

type Rule = OutputOf<'cashbook.saveRule'>;

const telling = (row: BankDbRow): TellingRow => ({
  amountFen: row.amount_fen,
  counterparty: row.counterparty,
  counterpartyAccount: row.counterparty_account,
  summary: row.summary,
});

export function viewRules(
  context: ReadContext,
  { categories }: Booking,
  rules: readonly CategoryRuleRow[],
): Rule[] {
  const rows = rules.length > 0 ? listUnmatchedRows(context.db).map(telling) : [];
  return rules.map((row) => ({
    ruleId: row.id,
    field: row.field,
    contains: row.contains,
    direction: row.direction,
    category: row.category,
    categoryName: categories.get(row.category)?.name[context.speaker.language] ?? row.category,
    matches: rows.filter((each) => ruleTakes(toRule(row), each)).length,
  }));
}

export function saveRule(context: WriteContext, input: ParsedInputOf<'cashbook.saveRule'>): Rule {
  const booking = openBooking(context);
  const { ruleId, ...rule } = input;
  mustFindCategory(booking, rule.category, rule.direction);
  const id = ruleId ?? findSame(context, rule)?.id;
  const saved = id === undefined ? insertRule(context, rule) : changeRule(context, id, rule);
  const [view] = viewRules(context, booking, [saved]);
  if (!view) throw new Error('the rule is not there');
  return view;
}

type NewRule = Pick<CategoryRuleRow, 'field' | 'contains' | 'direction' | 'category'>;

/** The rule that looks for the same text: there is one answer to it. */
function findSame(
  { tx }: WriteContext,
  { field, contains, direction }: NewRule,
): CategoryRuleRow | undefined {
  return listCategoryRules(tx).find(
    (rule) =>
      rule.field === field && rule.direction === direction && plain(rule.contains) === plain(contains),
  );
}

function insertRule(context: WriteContext, rule: NewRule): CategoryRuleRow {
  const row = { ...rule, made_at: context.now() };
  return { ...row, id: insertCategoryRule(context.tx, row) };
}

function changeRule({ tx }: WriteContext, id: number, rule: NewRule): CategoryRuleRow {
  const held = findCategoryRule(tx, id);
  if (!held) throw new RongbeiError('cashbook.unknownRule', { ruleId: id });
  updateCategoryRule(tx, id, rule);
  return { ...held, ...rule };
}

/** Keeps what was chosen for counterparties; one with two answers teaches nothing. */
export function learnRules(
  context: WriteContext,
  booking: Booking,
  chosen: readonly { counterparty: string; direction: 'in' | 'out'; category: string }[],
): Rule[] {
  const answers = new Map<string, Set<string>>();
  const keyOf = ({ counterparty, direction }: (typeof chosen)[number]) =>
    `${direction} ${plain(counterparty)}`;
  for (const each of chosen)
    answers.set(keyOf(each), (answers.get(keyOf(each)) ?? new Set()).add(each.category));
  const rules = new Map<string, CategoryRuleRow>();
  for (const each of chosen) {
    const key = keyOf(each);
    if (rules.has(key) || answers.get(key)?.size !== 1) continue;
    const { direction, category } = each;
    const contains = each.counterparty.trim().slice(0, 100);
    const rule: NewRule = { field: 'counterparty', contains, direction, category };
    const same = findSame(context, rule);
    rules.set(key, same ? changeRule(context, same.id, rule) : insertRule(context, rule));
  }
  return viewRules(context, booking, [...rules.values()]);
}

export function removeRule(
  { tx }: WriteContext,
  { ruleId }: ParsedInputOf<'cashbook.removeRule'>,
): OutputOf<'cashbook.removeRule'> {
  if (!findCategoryRule(tx, ruleId)) throw new RongbeiError('cashbook.unknownRule', { ruleId });
  removeCategoryRule(tx, ruleId);
  return { ruleId };
}
