import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { createSpeaker } from '../../../core/messages/format.ts';
import { readPaper } from './read-paper.ts';

test('a folder or a device is no paper, and is refused at once in the language of the call', () => {
  for (const path of [tmpdir(), '/dev/zero']) {
    for (const language of ['zh', 'en'] as const) {
      const speaker = createSpeaker(language);
      assert.throws(() => readPaper(path, speaker), {
        code: 'file.cannotRead',
        data: {
          fileName: path.split('/').at(-1),
          detail: speaker.text('imports.detail.notAFile'),
        },
      });
    }
  }
});
