import type { ProblemTexts } from '../translation.ts';
import { importProblems } from './problems-imports.ts';

/** What is wrong with one place of a file: what, and what to do. Where is said by row and column. */
export const problems = {
  ...importProblems,
  'creditCode.length': (d: { count: number }) => ({
    message: `统一社会信用代码应为 18 位，现在是 ${d.count} 位。`,
    action: '请对照营业执照，看是否多打或漏打。',
  }),
  'creditCode.character': (d: { position: number; found: string }) => ({
    message: `第 ${d.position} 位是“${d.found}”，代码中不使用这个字符（字母不用 I、O、Z、S、V）。`,
    action: '请对照营业执照；常见的是把数字 1、0、2、5 看成了字母。',
  }),
  'creditCode.digit': (d: { position: number; found: string }) => ({
    message: `第 ${d.position} 位是“${d.found}”，${d.position >= 3 && d.position <= 8 ? '但第 3 至 8 位是登记地区，全为数字。' : '但这一位不会是这个字符。'}`,
    action: '请对照营业执照改正这一位。',
  }),
  'creditCode.check': (d: { position: number; found: string; expected: string }) => ({
    message: `第 ${d.position} 位校验码是“${d.found}”，按其余各位计算应为“${d.expected}”。`,
    action: '请对照营业执照逐位核对；错的不一定是校验码本身，可能错在被标出的任何一位。',
  }),
} satisfies ProblemTexts;
