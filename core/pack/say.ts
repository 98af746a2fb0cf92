import { noExpiry } from '../documents/contract.ts';
import type { Speaker } from '../messages/format.ts';
import { formatFen, formatWan } from '../money.ts';
import type { Block, Tone } from './model.ts';

export type Fact = { label: string; value: string; missing?: boolean };

/** An amount with its currency: `1,234.50 元`, `CNY 1,234.50`. */
export function sayYuan(speaker: Speaker, fen: number): string {
  return speaker.text('pack.yuan', { amount: formatFen(fen) });
}

/** An amount in yuan, and in 万元 beside it. */
export function sayYuanAndWan(speaker: Speaker, fen: number): string {
  return speaker.text('pack.yuanWan', { amount: formatFen(fen), wan: formatWan(fen) });
}

/** A last day; 长期 where there is none. */
export function sayLastDay(speaker: Speaker, day: string): string {
  return day === noExpiry ? speaker.text('pack.forGood') : day;
}

/** A fact of a list; what is not known says so. */
export function fact(speaker: Speaker, label: string, value: string | null): Fact {
  return value === null || value === ''
    ? { label, value: speaker.text('pack.notFilled'), missing: true }
    : { label, value };
}

export function text(content: string, tone: Tone = 'plain'): Block {
  return { kind: 'text', text: content, tone };
}
