import { makeFlowRules } from '../../../core/books/cash-flow.ts';
import { type CashFlowPack, cashFlowPackSchema } from '../../../core/books/cash-flow-pack.ts';
import type { AssignFlows } from '../../../core/books/month-totals.ts';
import type { ReadContext } from '../handler.ts';
import type { Chart } from './chart.ts';

const readPack = ({ resources }: Pick<ReadContext, 'resources'>): CashFlowPack =>
  resources.pack('books/cash-flow.json', cashFlowPackSchema);

/** The rules by which the firm's vouchers move cash in the cash-flow statement. */
export function readFlowRules(context: Pick<ReadContext, 'resources'>, chart: Chart): AssignFlows {
  return makeFlowRules(readPack(context), chart.standard, chart.nameOf);
}

/** Whether the rules read the same from two names of an account. */
export function readsTheSame(context: Pick<ReadContext, 'resources'>, one: string, other: string): boolean {
  const { standards, vat } = readPack(context);
  const ofRules = Object.values(standards).flatMap((rules) => rules.flatMap(({ words }) => words ?? []));
  return [...ofRules, ...vat.words, ...vat.notWords].every(
    (word) => one.includes(word) === other.includes(word),
  );
}
