import { formatFen, formatPercent } from '../../money.ts';
import type { Block, PackInput } from '../model.ts';
import { fact, sayYuanAndWan, text } from '../say.ts';

export function buildNeedBlocks({ speaker, need: view }: PackInput): Block[] {
  const { need } = view;
  if (!need) return [];
  const facts = [
    fact(speaker, speaker.text('pack.need.amount'), sayYuanAndWan(speaker, need.amountFen)),
    fact(speaker, speaker.text('pack.need.use'), speaker.text(`needs.use.${need.use}`)),
    ...(need.useNote ? [fact(speaker, speaker.text('pack.need.useNote'), need.useNote)] : []),
    fact(speaker, speaker.text('pack.need.term'), speaker.text('pack.months', { months: need.termMonths })),
    fact(speaker, speaker.text('pack.need.neededOn'), need.neededOn),
    fact(speaker, speaker.text('pack.need.submitOn'), view.submitOn),
    fact(
      speaker,
      speaker.text('pack.need.maxRate'),
      need.maxNominalAnnual === null ? null : formatPercent(need.maxNominalAnnual),
    ),
  ];
  const remarks = view.remarks.map((remark) => text(remark.sentence.text, 'bullet'));
  return [
    { kind: 'facts', facts },
    { kind: 'heading', text: speaker.text('pack.need.pledges') },
    need.pledges.length === 0
      ? text(speaker.text('pack.need.noPledges'), 'note')
      : {
          kind: 'table',
          density: 'open',
          columns: [
            { head: speaker.text('pack.need.pledge'), align: 'left', width: { share: 1 } },
            { head: speaker.text('pack.need.value'), align: 'right', width: 'fit' },
            { head: speaker.text('pack.need.note'), align: 'left', width: { share: 2 } },
          ],
          rows: need.pledges.map((pledge) => [
            { text: speaker.text(`needs.pledge.${pledge.kind}`) },
            { text: pledge.valueFen === null ? speaker.text('pack.none') : formatFen(pledge.valueFen) },
            { text: pledge.note },
          ]),
        },
    ...(remarks.length > 0
      ? ([{ kind: 'heading', text: speaker.text('pack.need.remarks') }, ...remarks] as Block[])
      : []),
  ];
}
