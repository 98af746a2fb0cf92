import { Decimal } from 'decimal.js';
import type { LoanCost, Schedule } from '../../loans/contract.ts';
import type { Speaker } from '../../messages/format.ts';
import { formatFen, formatPercent } from '../../money.ts';
import type { Block, Cell, Column, PackInput } from '../model.ts';
import { fact, sayYuan, text } from '../say.ts';

export function buildPlanBlocks({ speaker, plan: view }: PackInput): Block[] {
  const { plan, schedule } = view;
  if (!plan || !schedule) return [];
  const { terms } = schedule;
  return [
    {
      kind: 'facts',
      facts: [
        fact(speaker, speaker.text('pack.plan.route'), view.routeName),
        fact(speaker, speaker.text('pack.plan.method'), speaker.text(`loans.method.${terms.method}`)),
        fact(speaker, speaker.text('pack.plan.principal'), sayYuan(speaker, terms.principalFen)),
        fact(speaker, speaker.text('pack.plan.contractRate'), formatPercent(terms.nominalAnnual)),
        fact(
          speaker,
          speaker.text('pack.plan.term'),
          speaker.text('pack.months', { months: terms.termMonths }),
        ),
        fact(speaker, speaker.text('pack.plan.drawOn'), terms.drawOn),
        fact(
          speaker,
          speaker.text('pack.plan.dayCount'),
          speaker.text(`pack.plan.dayCount.${terms.dayCount}`),
        ),
        fact(speaker, speaker.text('pack.plan.fee'), sayYuan(speaker, terms.upfrontFeeFen)),
      ],
    },
    text(
      speaker.text(plan.rateFrom === 'survey' ? 'pack.plan.fromSurvey' : 'pack.plan.fromQuote'),
      plan.rateFrom === 'survey' ? 'warning' : 'note',
    ),
    { kind: 'heading', text: speaker.text('pack.plan.costs') },
    { kind: 'facts', facts: buildCosts(speaker, schedule.cost) },
    ...view.remarks.map((remark) => text(remark.text, 'bullet')),
    { kind: 'heading', text: speaker.text('pack.plan.schedule'), note: speaker.text('pack.unitYuan') },
    buildInstalments(speaker, schedule),
  ];
}

function buildCosts(speaker: Speaker, cost: LoanCost) {
  const rate = (value: number | null) =>
    value === null ? (cost.refusal ?? speaker.text('pack.none')) : formatPercent(value);
  return [
    fact(speaker, speaker.text('pack.plan.interest'), sayYuan(speaker, cost.interestFen)),
    fact(speaker, speaker.text('pack.plan.fees'), sayYuan(speaker, cost.feesFen)),
    fact(speaker, speaker.text('pack.plan.total'), sayYuan(speaker, cost.totalCostFen)),
    fact(speaker, speaker.text('pack.plan.received'), sayYuan(speaker, cost.receivedFen)),
    fact(
      speaker,
      speaker.text('pack.plan.per100'),
      cost.costPer100 === null
        ? speaker.text('pack.none')
        : new Decimal(cost.costPer100).toFixed(2, Decimal.ROUND_HALF_UP),
    ),
    fact(speaker, speaker.text('pack.plan.nominalAnnual'), rate(cost.nominalAnnual)),
    fact(speaker, speaker.text('pack.plan.effectiveAnnual'), rate(cost.effectiveAnnual)),
  ];
}

function buildInstalments(speaker: Speaker, { instalments }: Schedule): Block {
  const money = (head: string): Column => ({ head, align: 'right', width: { share: 1 } });
  const sum = (of: (instalment: Schedule['instalments'][number]) => number) =>
    formatFen(instalments.reduce((total, instalment) => total + of(instalment), 0));
  const rows: Cell[][] = instalments.map((instalment) => [
    { text: String(instalment.number) },
    { text: instalment.dueOn },
    { text: formatFen(instalment.principalFen) },
    { text: formatFen(instalment.interestFen) },
    { text: formatFen(instalment.paymentFen) },
    { text: formatFen(instalment.remainingFen) },
  ]);
  const total: Cell[] = [
    { text: '' },
    { text: speaker.text('pack.plan.sum'), strong: true },
    { text: sum((instalment) => instalment.principalFen), strong: true },
    { text: sum((instalment) => instalment.interestFen), strong: true },
    { text: sum((instalment) => instalment.paymentFen), strong: true },
    { text: '' },
  ];
  return {
    kind: 'table',
    density: 'compact',
    columns: [
      { head: speaker.text('pack.plan.number'), align: 'centre', width: 'fit' },
      { head: speaker.text('pack.plan.dueOn'), align: 'left', width: { share: 0.9 } },
      money(speaker.text('pack.plan.principalPart')),
      money(speaker.text('pack.plan.interestPart')),
      money(speaker.text('pack.plan.payment')),
      money(speaker.text('pack.plan.remaining')),
    ],
    rows: [...rows, total],
  };
}
