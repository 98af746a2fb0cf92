import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTestFirm } from '../testing/test-firm.ts';
import { surveyHandlers } from './handlers.ts';

test('figures speak the language of the call', async () => {
  using chinese = makeTestFirm({ language: 'zh' });
  using english = makeTestFirm({ language: 'en' });
  const zh = await chinese.read(surveyHandlers['survey.figures'], { ids: ['risk-2'] });
  const en = await english.read(surveyHandlers['survey.figures'], { ids: ['risk-2'] });
  assert.equal(zh.figures[0]?.statement, '现金流最多维持3个月');
  assert.equal(en.figures[0]?.statement, 'Cash lasts at most 3 months');
  assert.deepEqual([zh.figures[0]?.value, zh.source.sample], [82.38, 840]);
});
