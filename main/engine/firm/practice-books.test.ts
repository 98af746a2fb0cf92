import assert from 'node:assert/strict';
import { test } from 'node:test';
import { practiceSchema } from '../../../core/firm/practice.ts';
import { openResources } from '../resources.ts';
import { openTestEngine } from '../testing/open-test-engine.ts';
import { sampleFiles } from '../testing/slice.ts';

const month = '2026-10';
const span = { from: '2026-01', to: month };
const resources = openResources(new URL('../../../resources', import.meta.url).pathname);
const practice = resources.pack('samples/practice.json', practiceSchema);

test('the journal makes the statements its trial balance makes, line by line', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.createPractice', {});
  const other = await engine.call('firm.create', { file: 'other.rongbei', profile: practice.profile });
  await engine.call('imports.commit', { file: sampleFiles.trialBalance }, { firm: other.firm });
  for (const operation of ['books.getBalanceSheet', 'books.getIncomeStatement'] as const) {
    const [byJournal, byBalance] = await Promise.all(
      [firm, other.firm].map((each) => engine.call(operation, { month }, { firm: each })),
    );
    // A part of a line that is nothing is left blank where no voucher of the month names its account.
    const figures = (sheet: typeof byJournal) =>
      sheet?.lines.map(({ line, kind, currentFen, comparativeFen }) => [
        line,
        kind === 'memo' ? (currentFen ?? 0) : currentFen,
        kind === 'memo' ? (comparativeFen ?? 0) : comparativeFen,
      ]);
    assert.deepEqual(figures(byJournal), figures(byBalance), operation);
  }
});

test('the practice firm’s rooms of books have something to show, and it agrees', async () => {
  await using engine = openTestEngine();
  const { firm } = await engine.call('firm.createPractice', {});
  const months = await engine.call('books.listMonths', {}, { firm });
  assert.deepEqual(
    months.map(({ month: each, kind }) => `${each} ${kind}`),
    Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')} journal`),
  );
  const [october] = await engine.call('books.listSources', {}, { firm });
  assert.deepEqual(
    october?.sources.map(({ kind, stands, differences }) => [kind, stands, differences]),
    [
      ['journal', true, []],
      ['trialBalance', false, []],
    ],
  );
  assert.equal((await engine.call('books.verify', {}, { firm })).ok, true);
  for (const { month: each } of months) {
    const ties = await engine.call('books.checkTieOut', { month: each }, { firm });
    assert.deepEqual(
      ties.filter(({ ok }) => !ok).map(({ sentence }) => sentence.text),
      [],
      each,
    );
  }
  const flow = await engine.call('books.getCashFlow', { month }, { firm });
  assert.ok(flow.lines.some(({ role, currentFen }) => role === 'closingCash' && (currentFen ?? 0) > 0));

  const ageing = await engine.call('ledgers.getAgeing', { side: 'receivable', on: '2026-10-31' }, { firm });
  // The rent deposit and the staff's float are older than the journal; what buyers owe is not.
  assert.equal(ageing.unknownAgeFen, 78_000_00 + 6_000_00);
  const customers = await engine.call('ledgers.getCustomers', span, { firm });
  assert.equal(customers.basis, 'books');
  for (const first of [ageing.parties[0], customers.parties[0]])
    assert.equal(first?.name, '江苏远岚汽车部件股份有限公司');
  const check = await engine.call('evidence.getRevenueCheck', span, { firm });
  const states = check.rows.flatMap(({ pairs }) => pairs.filter(({ pair }) => pair === 'books-vat'));
  assert.equal(states.filter(({ state }) => state === 'agrees').length, practice.taxReturns.length);
  const owner = await engine.call('evidence.getOwner', { month }, { firm });
  assert.deepEqual(
    owner.parties.map(({ name, role }) => [name, role]),
    [[practice.profile.legalRepresentative, 'shareholder']],
  );
});
