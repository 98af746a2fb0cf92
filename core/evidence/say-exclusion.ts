import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { Exclusion } from './classify-receipt.ts';
import type { EvidenceRules } from './rules.ts';
import type { Movement } from './schemas.ts';

/** Why a receipt is left out, in one sentence that says what shows it. */
export function sayExclusion(
  speaker: Speaker,
  row: Movement,
  exclusion: Exclusion,
  rules: EvidenceRules,
): Sentence {
  switch (exclusion.by) {
    case 'note':
      return speaker.say('evidence.excluded.byHand', { note: exclusion.note });
    case 'pair': {
      const { partner } = exclusion;
      return speaker.say(`evidence.excluded.pair.${exclusion.reason}`, {
        account: partner.accountNumber,
        day: partner.date,
      });
    }
    case 'ownAccount':
      return speaker.say('evidence.excluded.ownAccount', { account: row.counterpartyAccount ?? '' });
    case 'ownName':
      return speaker.say('evidence.excluded.ownName', { name: row.counterparty ?? '' });
    case 'walletNamed':
      return speaker.say('evidence.excluded.walletNamed', { name: row.counterparty ?? row.summary ?? '' });
    case 'representative':
      return speaker.say('evidence.excluded.representative', { name: exclusion.word });
    case 'party':
      return speaker.say(`evidence.excluded.party.${exclusion.reason}`, { name: exclusion.word });
    case 'word':
      return speaker.say('evidence.excluded.word', {
        word: exclusion.word,
        kind: speaker.text(`evidence.reason.${exclusion.reason}`),
      });
    case 'wentOut': {
      const { out, kind } = exclusion.went;
      const { sameSide, strangers } = rules.inAndOut;
      const bounds = kind === 'strangers' ? strangers : sameSide;
      return speaker.say(`evidence.excluded.${kind}`, {
        day: out.date,
        name: out.counterparty ?? '',
        days: kind === 'refunded' ? rules.refundWithinDays : bounds.withinDays,
        fromFen: bounds.fromFen,
      });
    }
  }
}
