import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openTestEngine } from '../testing/open-test-engine.ts';

test('a firm that has just been made is told where to start, in every room', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'new.rongbei', profile: { name: '甲' } });
  const overview = await engine.call('firm.getOverview', {}, { firm });
  assert.equal(overview.sentence.key, 'overview.start');
  assert.deepEqual(
    overview.nextActions.map((action) => action.room),
    ['firm', 'books', 'runway'],
  );
  const states = Object.fromEntries(overview.rooms.map(({ room, state }) => [room, state]));
  assert.deepEqual(
    [states.books, states.runway, states.needs, states.pack],
    ['empty', 'empty', 'empty', 'empty'],
  );
});

test('books under another standard stop no other room', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.create', { file: 'other.rongbei', profile: { name: '乙' } });
  const rows = [
    '期间：2026年10月',
    '科目编码,科目名称,期初借方,期初贷方,本期借方,本期贷方,期末借方,期末贷方',
    '1002,银行存款,100,,5,,105,',
    '4001,实收资本,,100,,,,100',
    '6001,主营业务收入,,,,5,,5',
  ];
  writeFileSync(join(engine.folder, 'tb.csv'), rows.join('\n'));
  await engine.call('imports.commit', { file: 'tb.csv' }, { firm });
  const need = {
    amountFen: 100_000_00,
    use: 'workingCapital',
    termMonths: 6,
    neededOn: '2027-01-31',
  } as const;
  await engine.call('needs.save', need, { firm });
  const { routes } = await engine.call('matches.list', {}, { firm });
  assert.ok(routes.length > 0);
  assert.equal((await engine.call('firm.getOverview', {}, { firm })).rooms.length, 8);
  const packed = await engine.call('pack.build', { file: 'p.pdf', format: 'pdf', language: 'en' }, { firm });
  assert.ok(packed.pages > 0);
});

test('a firm that keeps no books hears nothing of statements, even with a cash book', async () => {
  await using engine = openTestEngine();
  const profile = { name: '丙', accountingRules: 'none' } as const;
  const { firm } = await engine.call('firm.create', { file: 'none.rongbei', profile });
  const line = { summary: '投入', party: null };
  const lines = [
    { ...line, code: '1002', debitFen: 100, creditFen: 0 },
    { ...line, code: '3001', debitFen: 0, creditFen: 100 },
  ];
  await engine.call('vouchers.post', { date: '2026-01-05', lines }, { firm });
  const { rooms } = await engine.call('firm.getOverview', {}, { firm });
  const said = rooms.map(({ sentence }) => sentence.key);
  assert.ok(said.includes('overview.books.notApplicable'), said.join());
  const packed = await engine.call('pack.build', { file: 'p.pdf', format: 'pdf', language: 'zh' }, { firm });
  assert.ok(packed.pages > 0);
});

test('a pilot of 2020 never reads as fitting: only its bank knows whether it still runs', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.createPractice', {});
  const { routes } = await engine.call('matches.list', {}, { firm });
  const pilots = routes.filter((route) => route.family === 'pilot');
  assert.equal(pilots.length, 3);
  assert.deepEqual([...new Set(pilots.map((pilot) => pilot.verdict))], ['unknown']);
});

test('old statements are a problem, and the next thing is newer ones', async () => {
  const readOn = async (today: string) => {
    await using engine = openTestEngine({ today });
    const { firm } = await engine.call('firm.createPractice', {});
    const { rooms, nextActions } = await engine.call('firm.getOverview', {}, { firm });
    return { runway: rooms.find(({ room }) => room === 'runway'), nextActions };
  };
  assert.notEqual((await readOn('2026-11-22')).runway?.sentence.key, 'runway.stale.bank');
  const { runway, nextActions } = await readOn('2028-01-01');
  assert.equal(runway?.state, 'problem');
  assert.match(runway?.sentence.text ?? '', /距今 427 天/);
  assert.ok(nextActions.some(({ sentence }) => sentence.key === 'overview.next.runwayStale'));
});
