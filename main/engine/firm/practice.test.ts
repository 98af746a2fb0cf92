import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RongbeiError } from '../../../core/errors.ts';
import { openTestEngine } from '../testing/open-test-engine.ts';

test('the practice firm is there whole or not at all, is opened again as it was left, and can be started over', async () => {
  await using engine = openTestEngine();
  const folder = join(engine.folder, 'data', 'practice');
  const cancel = new AbortController();
  const hooks = {
    signal: cancel.signal,
    onProgress: ({ done }: { done: number }) => {
      if (done === 3) cancel.abort();
    },
  };
  await assert.rejects(
    engine.call('firm.createPractice', {}, { hooks }),
    new RongbeiError('operation.cancelled', { operation: 'firm.createPractice' }),
  );
  assert.deepEqual(readdirSync(folder), []);

  const made = await engine.call('firm.createPractice', {});
  assert.equal(made.practice, true);
  assert.equal(existsSync(join(folder, 'practice.rongbei')), true);
  await engine.call('firm.saveProfile', { staff: 99 }, { firm: made.firm });
  await engine.call('firm.close', {}, { firm: made.firm });
  const again = await engine.call('firm.createPractice', {});
  assert.equal((await engine.call('firm.getProfile', {}, { firm: again.firm })).profile.staff, 99);

  const fresh = await engine.call('firm.createPractice', { fresh: true });
  assert.equal((await engine.call('firm.getProfile', {}, { firm: fresh.firm })).profile.staff, 18);
});
