import type { Day } from '../dates.ts';
import type { Speaker } from '../messages/format.ts';
import type { Sentence } from '../schemas.ts';
import type { Pair } from './find-pairs.ts';
import type { EvidenceRules } from './rules.ts';
import type { Movement } from './schemas.ts';
import type { WalletRow } from './wallet-rows.ts';

/** Why two rows are one and the same money. */
export function sayPair(speaker: Speaker, { wallet, bank, kind, byHand, ambiguous }: Pair): Sentence {
  if (byHand) return speaker.say('evidence.pair.byHand');
  const sentence = speaker.say(`evidence.pair.${kind}`, {
    walletDay: wallet.date,
    bankDay: bank.date,
    amountFen: Math.abs(bank.amountFen),
    account: bank.accountNumber,
  });
  if (!ambiguous) return sentence;
  const space = speaker.language === 'en' ? ' ' : '';
  return { ...sentence, text: `${sentence.text}${space}${speaker.text('evidence.pair.ambiguous')}` };
}

/**
 * Why a wallet's row has no row in a bank: its card is not known, no statement covers the days, or none has the amount.
 *
 * @param accountNumbers the bank accounts there are statements of
 * @param covers whether the statements of an account reach a day
 */
export function sayUnpaired(
  speaker: Speaker,
  { row, tail }: WalletRow,
  accountNumbers: readonly string[],
  covers: (accountNumber: string, day: Day) => boolean,
  rules: EvidenceRules,
): Sentence {
  const candidates =
    tail === null ? accountNumbers : accountNumbers.filter((number) => number.endsWith(tail));
  if (tail !== null && candidates.length === 0)
    return speaker.say('evidence.unpaired.unknownCard', { method: row.method ?? tail });
  if (!candidates.some((number) => covers(number, row.date)))
    return speaker.say('evidence.unpaired.noStatement');
  return speaker.say('evidence.unpaired.noRow', { days: rules.pairs.windowDays });
}

/** Why a bank row that names a wallet is told. */
export function sayUnpairedBank(speaker: Speaker, { counterparty, summary }: Movement): Sentence {
  return speaker.say('evidence.unpaired.bank', { name: counterparty ?? summary ?? '' });
}
