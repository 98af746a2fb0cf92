import type { Speaker } from '../messages/format.ts';
import { roundFen } from '../money.ts';
import type { Sentence } from '../schemas.ts';
import type { FlowTable } from './make-flow-table.ts';

/** What whoever reads the table must know: what it is, what it leaves out, what is missing. */
export function remarkOnFlow(
  speaker: Speaker,
  table: FlowTable,
  facts: { readonly accountCount: number; readonly privateOpen: { count: number; amountFen: number } },
): Sentence[] {
  const remarks = [speaker.say('evidence.flow.remark.notStatement')];
  const rowCount = table.months.reduce((sum, month) => sum + month.rowCount, 0);
  if (rowCount === 0) return [...remarks, speaker.say('evidence.flow.remark.nothing')];
  remarks.push(speaker.say('evidence.flow.remark.accounts', { count: facts.accountCount }));
  const days = table.months.reduce((sum, { uncoveredDays }) => sum + uncoveredDays, 0);
  if (days > 0) remarks.push(speaker.say('evidence.flow.remark.uncovered', { days }));
  const whole = table.months.filter(({ uncoveredDays }) => uncoveredDays === 0);
  if (whole.length > 0) {
    const receivedFen = whole.reduce((sum, { businessInFen }) => sum + businessInFen, 0);
    const amountFen = roundFen(receivedFen / whole.length);
    remarks.push(speaker.say('evidence.flow.remark.average', { months: whole.length, amountFen }));
  }
  if (table.insideCount > 0)
    remarks.push(speaker.say('evidence.flow.remark.inside', { count: table.insideCount }));
  if (table.feesFen > 0) remarks.push(speaker.say('evidence.flow.remark.fees', { amountFen: table.feesFen }));
  if (table.privateFen > 0)
    remarks.push(speaker.say('evidence.flow.remark.private', { amountFen: table.privateFen }));
  const { privateOpen } = facts;
  if (privateOpen.count > 0) remarks.push(speaker.say('evidence.flow.remark.privateOpen', privateOpen));
  return remarks;
}
