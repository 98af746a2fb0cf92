import type { Block, PackInput } from '../model.ts';
import { fact, sayYuan, text } from '../say.ts';

export function buildProfileBlocks({ speaker, profile, classification, industryName }: PackInput): Block[] {
  const yuan = (fen: number | null) => (fen === null ? null : sayYuan(speaker, fen));
  const { sizeClass, lifeStage, sizeReasons } = classification;
  const facts = [
    fact(speaker, speaker.text('pack.field.name'), profile.name),
    ...(profile.nameEn ? [fact(speaker, speaker.text('pack.field.nameEn'), profile.nameEn)] : []),
    fact(speaker, speaker.text('pack.field.creditCode'), profile.creditCode),
    fact(
      speaker,
      speaker.text('pack.field.borrowerType'),
      profile.borrowerType && speaker.text(`firm.borrowerType.${profile.borrowerType}`),
    ),
    fact(speaker, speaker.text('pack.field.industry'), industryName),
    fact(
      speaker,
      speaker.text('pack.field.sizeClass'),
      sizeClass && speaker.text(`firm.sizeClass.${sizeClass}`),
    ),
    fact(
      speaker,
      speaker.text('pack.field.staff'),
      profile.staff === null ? null : speaker.text('pack.field.staffCount', { staff: profile.staff }),
    ),
    fact(speaker, speaker.text('pack.field.annualRevenue'), yuan(profile.annualRevenueFen)),
    fact(speaker, speaker.text('pack.field.totalAssets'), yuan(profile.totalAssetsFen)),
    fact(speaker, speaker.text('pack.field.foundedOn'), profile.foundedOn),
    fact(
      speaker,
      speaker.text('pack.field.lifeStage'),
      lifeStage && speaker.text(`pack.lifeStage.${lifeStage}`),
    ),
    fact(
      speaker,
      speaker.text('pack.field.accountingRules'),
      profile.accountingRules && speaker.text(`pack.accountingRules.${profile.accountingRules}`),
    ),
    fact(
      speaker,
      speaker.text('pack.field.vatStatus'),
      profile.vatStatus && speaker.text(`firm.vatStatus.${profile.vatStatus}`),
    ),
    fact(
      speaker,
      speaker.text('pack.field.incomeTax'),
      profile.incomeTax && speaker.text(`firm.incomeTax.${profile.incomeTax}`),
    ),
    fact(speaker, speaker.text('pack.field.legalRepresentative'), profile.legalRepresentative),
    fact(speaker, speaker.text('pack.field.address'), profile.address),
  ];
  const reasons = sizeReasons.map((reason) => text(reason.text, 'bullet'));
  return [
    { kind: 'facts', facts },
    ...(reasons.length > 0
      ? ([{ kind: 'heading', text: speaker.text('pack.sizeWhy') }, ...reasons] as Block[])
      : []),
  ];
}
