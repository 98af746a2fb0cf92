import { createSpeaker, type Speaker } from '../messages/format.ts';
import type { Bilingual } from './tables.ts';

export const speakers: { readonly zh: Speaker; readonly en: Speaker } = {
  zh: createSpeaker('zh'),
  en: createSpeaker('en'),
};

/**
 * Says a thing in both languages.
 *
 * @example inBoth((speaker) => speaker.text('export.unit')) // { zh: '单位：元', en: 'Unit: yuan' }
 */
export function inBoth(say: (speaker: Speaker) => string): Bilingual {
  return { zh: say(speakers.zh), en: say(speakers.en) };
}
