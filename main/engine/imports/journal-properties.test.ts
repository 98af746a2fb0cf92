import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentOf } from '../testing/firm-files.ts';
import { makeTestFirm } from '../testing/test-firm.ts';
import { vouchersHandlers as vouchers } from '../vouchers/handlers.ts';
import { importsHandlers as imports } from './handlers.ts';
import { balances, commit, mustAgree, receipt, sale, undo } from './testing/journal-calls.ts';
import { type Entry, writeJournal } from './testing/write-journal.ts';

const months = ['2026-08', '2026-09', '2026-10'];
/** A year's vouchers, each number once; the same every time. */
const all: readonly Entry[] = months.flatMap((month, index) =>
  Array.from({ length: 6 }, (_, each) => {
    const number = each + 1;
    const date = `${month}-${String(3 * number).padStart(2, '0')}`;
    const fen = (index + 1) * 100_00 + number;
    const party = ['甲公司', '乙公司', '丙公司'][(index + each) % 3] ?? '';
    return each % 2 === 0 ? sale(number, date, fen, party) : receipt(number, date, fen, party);
  }),
);
const parts = fc.uniqueArray(fc.subarray([...all], { minLength: 1 }), {
  minLength: 2,
  maxLength: 4,
  selector: (entries) => JSON.stringify(entries),
});

test('no order in which overlapping journals come in changes the books', async () => {
  await fc.assert(
    fc.asyncProperty(parts, fc.infiniteStream(fc.nat()), async (files, picks) => {
      const orders = [files, files.toReversed(), files.toSorted(() => ((picks.next().value ?? 0) % 2) - 0.5)];
      const results: string[] = [];
      for (const order of orders) {
        using firm = makeTestFirm();
        for (const [index, entries] of order.entries()) {
          const file = writeJournal(firm.folder, `${index}.csv`, entries);
          await commit(firm, file).catch((error: { code?: string }) => {
            assert.equal(error.code, 'imports.blocked');
          });
        }
        await mustAgree(firm);
        results.push(JSON.stringify(balances(firm)));
      }
      assert.equal(results[1], results[0]);
      assert.equal(results[2], results[0]);
    }),
    { numRuns: 12 },
  );
});

test('any journal taken back, whenever, leaves what the rest alone bring; undone again all is exactly as before', async () => {
  await fc.assert(
    fc.asyncProperty(parts, fc.nat(), fc.array(fc.nat({ max: 5 })), async (plain, pick, twists) => {
      // Some numbers stand for another amount in one file than in the other.
      const files = plain.map((entries, index) =>
        entries.map((entry) =>
          entry.number % 5 === twists[index] ? { ...entry, fen: entry.fen + 1 } : entry,
        ),
      );
      using firm = makeTestFirm();
      using without = makeTestFirm();
      // The first write makes a firm and is never taken back.
      firm.writeNow(({ tx }) => tx.insert('runway_settings', { id: 1, burn_months: 3, buffer_fen: 0 }));
      const ids: number[] = [];
      const states = [contentOf(firm.store)];
      const out = pick % files.length;
      for (const [index, entries] of files.entries()) {
        const file = writeJournal(firm.folder, `${index}.csv`, entries);
        const made = await commit(firm, file, { acceptProblems: true }).catch(() => null);
        ids.push(made?.importId ?? 0);
        if (made) states.push(contentOf(firm.store));
        // One with nothing new was refused: it cannot bring back what it never brought.
        if (made && index !== out) await commit(without, file, { acceptProblems: true });
      }
      const importId = ids[out] ?? 0;
      if (importId === 0) return;
      const own = {
        date: '2026-11-03',
        word: '记',
        attachments: 0,
        lines: [
          { summary: 'x', code: '1001', party: null, debitFen: 1_00, creditFen: 0, flow: null },
          { summary: 'x', code: '5001', party: null, debitFen: 0, creditFen: 1_00, flow: null },
        ],
      };
      for (const each of [firm, without]) await each.write(vouchers['vouchers.post'], own, 'vouchers.post');
      const full = contentOf(firm.store);
      const told = await firm.read(imports['imports.describeUndo'], { importId });
      assert.deepEqual(await undo(firm, importId), told);
      await mustAgree(firm);
      assert.deepEqual(balances(firm), balances(without));
      const less = contentOf(firm.store);
      firm.takeBack('undo');
      assert.equal(contentOf(firm.store), full);
      firm.takeBack('redo');
      assert.equal(contentOf(firm.store), less);
      firm.takeBack('undo');
      // Back to the beginning and forth again, step by step.
      for (const state of states.toReversed()) {
        firm.takeBack('undo');
        assert.equal(contentOf(firm.store), state);
      }
      for (const state of states.slice(1)) {
        firm.takeBack('redo');
        assert.equal(contentOf(firm.store), state);
      }
    }),
    { numRuns: 15 },
  );
});
