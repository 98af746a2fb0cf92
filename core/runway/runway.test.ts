import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDaysTo, addMonthsToMonth } from '../dates.ts';
import { createSpeaker } from '../messages/format.ts';
import { bandOf, type CashFacts, computeRunway } from './compute-runway.ts';
import { isMonthCovered, joinSpans } from './coverage.ts';
import { makeRunway, type RunwayInput } from './make-runway.ts';

const settings = { burnMonths: 3, bufferFen: 0 } as const;
const months = (nets: number[], complete = true, last = '2026-10'): CashFacts['months'] =>
  nets.map((netFen, index) => ({
    month: addMonthsToMonth(last, index - nets.length + 1),
    moneyInFen: Math.max(0, netFen),
    moneyOutFen: Math.max(0, -netFen),
    netFen,
    closingFen: null,
    complete,
  }));
const facts = (cashFen: number | null, nets: number[]): CashFacts => ({
  asOf: '2026-10-31',
  cashFen,
  months: months(nets),
});

test('months are cash over the average burn of the last whole months', () => {
  const runway = computeRunway(facts(240_000_00, [+900_00, -90_000_00, -100_000_00, -110_000_00]), settings);
  assert.equal(runway.state, 'burning');
  assert.equal(runway.burnPerMonthFen, (90_000_00 + 100_000_00 + 110_000_00) / 3);
  assert.equal(runway.months, 240_000_00 / 100_000_00);
  assert.equal(runway.cashOutOn, addDaysTo('2026-10-31', Math.floor((2.4 * 365) / 12)));
  assert.deepEqual(
    runway.history.map(({ used }) => used),
    [false, true, true, true],
  );
});

test('one decimal, half-up', () => {
  assert.equal(computeRunway(facts(225, [-100, -100, -100]), settings).months, 2.3);
  assert.equal(computeRunway(facts(224, [-100, -100, -100]), settings).months, 2.2);
});

test('the projection ends with the month the cash runs out, or after two years', () => {
  const short = computeRunway(facts(250, [-100, -100, -100]), settings);
  assert.deepEqual(
    short.projection.map(({ month }) => month),
    ['2026-11', '2026-12', '2027-01'],
  );
  assert.equal(short.projection[0]?.closingFen, 250 - Math.round((100 * 30 * 12) / 365));
  assert.equal(computeRunway(facts(100_000, [-100, -100, -100]), settings).projection.length, 24);
});

test('a growing firm has no months, an empty one none left, a short history none known', () => {
  const state = (given: CashFacts) => {
    const { state: is, months: left, cashOutOn } = computeRunway(given, settings);
    return [is, left, cashOutOn];
  };
  assert.deepEqual(state(facts(100, [10, 10, 10])), ['growing', null, null]);
  assert.deepEqual(state(facts(100, [0, 0, 0])), ['growing', null, null]);
  assert.deepEqual(state(facts(0, [-10, -10, -10])), ['outOfCash', null, null]);
  assert.deepEqual(state(facts(100, [-10, -10])), ['tooShort', null, null]);
  assert.deepEqual(state({ asOf: '2026-10-31', cashFen: 100, months: months([-10, -10, -10], false) }), [
    'tooShort',
    null,
    null,
  ]);
  assert.deepEqual(state(facts(null, [-10, -10, -10])), ['tooShort', null, null]);
  assert.deepEqual(state({ asOf: null, cashFen: null, months: [] }), ['noData', null, null]);
});

test('the day the cash falls under the buffer comes first', () => {
  const runway = computeRunway(facts(300, [-100, -100, -100]), { burnMonths: 3, bufferFen: 100 });
  assert.equal(runway.bufferOn, addDaysTo('2026-10-31', Math.floor((2 * 365) / 12)));
  assert.equal(
    computeRunway(facts(100, [-100, -100, -100]), { burnMonths: 3, bufferFen: 100 }).bufferOn,
    '2026-10-31',
  );
});

test('more cash never means an earlier day', () => {
  const fen = fc.integer({ min: 1, max: 1e12 });
  fc.assert(
    fc.property(
      fen,
      fen,
      fc.array(fc.integer({ min: -1e10, max: 1e10 }), { minLength: 3, maxLength: 12 }),
      (cash, more, nets) => {
        const poor = computeRunway(facts(cash, nets), settings);
        const rich = computeRunway(facts(cash + more, nets), settings);
        assert.equal(poor.state, rich.state);
        assert.ok((rich.months ?? 0) >= (poor.months ?? 0));
        if (poor.cashOutOn && rich.cashOutOn) assert.ok(rich.cashOutOn >= poor.cashOutOn);
      },
    ),
  );
});

test('bands: at most three months, at least six, the rest between', () => {
  assert.equal(bandOf(300, 100), 'upTo3');
  assert.equal(bandOf(301, 100), 'between');
  assert.equal(bandOf(599, 100), 'between');
  assert.equal(bandOf(600, 100), 'from6');
  assert.equal(bandOf(600, 0), null);
});

test('a month counts when every account’s statements cover it whole', () => {
  const account = (from: string, to: string, isEmpty = false) => ({ spans: [{ from, to }], isEmpty });
  assert.equal(isMonthCovered('2026-10', [account('2026-10-01', '2026-10-31')]), true);
  assert.equal(isMonthCovered('2026-10', [account('2026-10-02', '2026-10-31')]), false);
  assert.equal(
    isMonthCovered('2026-10', [account('2026-01-01', '2026-10-31'), account('2026-01-01', '2026-09-30')]),
    false,
  );
  assert.equal(
    isMonthCovered('2026-10', [
      account('2026-01-01', '2026-10-31'),
      account('2026-01-01', '2026-09-30', true),
    ]),
    true,
  );
  assert.equal(
    isMonthCovered('2026-05', [account('2026-01-01', '2026-10-31'), account('2026-06-01', '2026-10-31')]),
    true,
  );
  assert.equal(isMonthCovered('2026-10', []), false);
  const halves = [
    { from: '2026-10-16', to: '2026-10-31' },
    { from: '2026-10-01', to: '2026-10-15' },
  ];
  assert.deepEqual(joinSpans(halves), [{ from: '2026-10-01', to: '2026-10-31' }]);
});

const input: RunwayInput = {
  facts: facts(240_000_00, [-90_000_00, -100_000_00, -110_000_00]),
  settings: { burnMonths: 6, bufferFen: 0 },
  restrictedFen: 5_000_00,
  from: 'bank',
  today: '2026-12-10',
  stale: [],
  ownTransfers: 2,
  unknownWallets: [],
  personalAccounts: [],
  leftOut: [],
  survey: {
    upTo3: 82.38,
    from6: 12.26,
    source: { id: 'risk-2, risk-3', text: '', year: 2020, sample: 840 },
  },
};

test('the sentence and its reasons, in both languages', () => {
  const zh = makeRunway(createSpeaker('zh'), input);
  assert.equal(zh.sentence.text, `现金还能用 2.4 个月，约到 ${zh.cashOutOn} 用完。`);
  assert.deepEqual(
    zh.bands.map(({ share, published, here }) => [share, published, here]),
    [
      [0.8238, true, true],
      [0.0536, false, false],
      [0.1226, true, false],
    ],
  );
  const keys = ['cash.bank', 'old', 'burn', 'fewer', 'rule', 'ownTransfers', 'restricted'].map(
    (key) => `runway.why.${key}`,
  );
  assert.deepEqual(
    zh.why.map(({ key }) => key),
    keys,
  );
  assert.equal(
    makeRunway(createSpeaker('en'), input).sentence.text,
    `The cash lasts 2.4 more months, to about ${zh.cashOutOn}.`,
  );
});

test('after 45 days nothing is said in the present: the day, how long ago, and what would have been', () => {
  const speaker = createSpeaker('zh');
  const on = (today: string, given = input.facts) => makeRunway(speaker, { ...input, facts: given, today });
  assert.equal(on(addDaysTo('2026-10-31', 45)).stale, false);
  const stale = on(addDaysTo('2026-10-31', 46));
  assert.deepEqual([stale.stale, stale.state, stale.sentence.key], [true, 'burning', 'runway.stale.bank']);
  assert.match(stale.sentence.text, /只到 2026-10-31，距今 46 天：先导入新的流水.*如果净流出同当时一样/);
  const past = on(addDaysTo('2026-10-31', 427));
  assert.match(past.sentence.text, /距今 427 天.*就该用完了/);
  const growing = on('2028-01-01', facts(100, [10, 10, 10]));
  assert.deepEqual([growing.stale, growing.state], [true, 'growing']);
  assert.match(growing.sentence.text, /^银行流水只到.*当时现金/);
  const english = makeRunway(createSpeaker('en'), { ...input, today: '2028-01-01' });
  assert.match(english.sentence.text, /would have lasted 2\.4 months/);
});

test('what is left out is said with count and amounts, in flows', () => {
  const leftOut = [{ kind: 'loanReceived', count: 1, moneyInFen: 1_000_000_00, moneyOutFen: 0 }] as const;
  const runway = makeRunway(createSpeaker('zh'), { ...input, leftOut });
  assert.deepEqual(runway.leftOut, leftOut);
  const said = runway.why.find(({ key }) => key === 'runway.why.leftOut')?.text ?? '';
  assert.match(said, /1 笔（流入 1,000,000\.00 元）/);
  assert.ok(runway.why.every(({ text }) => !text.includes('收入')));
});
