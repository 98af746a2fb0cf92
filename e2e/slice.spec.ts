import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, samples, test } from './app.ts';
import { readPdfText, readZip } from './read-pack.ts';
import { firmTyped, runSlice } from './slice-steps.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

for (const language of ['zh', 'en'] as const) {
  test(`from a new firm to its saved pack, in the window (${language})`, async ({ app }) => {
    const file = path.join(app.folder, `pack-${language}.zip`);
    await runSlice(app, file, language);

    const bytes = readFileSync(file);
    await expect(app.page.getByTestId('pack-made')).toContainText(sha256(bytes));
    const entries = await readZip(bytes);
    const hashes = [...entries.values()].map(sha256);
    for (const paper of ['营业执照.png', '购销合同.pdf']) {
      expect(hashes).toContain(sha256(readFileSync(path.join(samples, paper))));
    }
    const manifest = JSON.parse(new TextDecoder().decode(entries.get('manifest.json')));
    for (const entry of manifest.files) {
      expect(sha256(entries.get(entry.name) as Uint8Array)).toBe(entry.sha256);
    }
    const pdf = [...entries].find(
      ([name]) => name.endsWith('.pdf') && !name.includes('/'),
    )?.[1] as Uint8Array;
    const text = (await readPdfText(pdf)).replaceAll(/\s/g, '');
    expect(text).toContain(firmTyped.name);
    expect(text).toContain(firmTyped.rightCode);
    expect(text).toContain(language === 'zh' ? '金额800,000.00元' : 'AmountCNY800,000.00');
    expect(text).toContain(language === 'zh' ? '会小企01表' : 'Balancesheet');
    expect(text).toContain(sha256(readFileSync(path.join(samples, '营业执照.png'))));
  });
}
