import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeTestFirm } from '../testing/test-firm.ts';
import { importsHandlers as imports } from './handlers.ts';
import { alipayMerchantDetail, alipayMerchantSummary } from './testing/alipay-files.ts';
import { balanceFiles } from './testing/balance-files.ts';
import { bankFiles } from './testing/bank-files.ts';
import { corporateFiles } from './testing/corporate-files.ts';
import { zipOf } from './testing/sample-file.ts';
import { walletFiles } from './testing/wallet-files.ts';

const merchant = walletFiles['Alipay, merchant'];
const archive = await zipOf({ '明细(汇总).csv': alipayMerchantSummary, '明细.csv': alipayMerchantDetail });
const samples = {
  ...walletFiles,
  ...bankFiles,
  ...corporateFiles,
  ...(merchant ? { 'Alipay, merchant, in an archive': { ...merchant, bytes: archive } } : {}),
};

for (const [name, sample] of Object.entries(samples)) {
  test(`${name}: seen, taken in, taken back and brought again just as it was`, async () => {
    using firm = makeTestFirm();
    // The first write of a firm made it, and is never taken back.
    const first = join(firm.folder, 'first');
    writeFileSync(first, balanceFiles['flat, eight columns']?.bytes ?? '');
    await firm.write(imports['imports.commit'], { file: first, acceptProblems: false });
    const list = () => firm.read(imports['imports.list'], {});
    const others = await list();
    const file = join(firm.folder, 'file');
    writeFileSync(file, sample.bytes);
    const input = { file, ...sample.options };
    const seen = await firm.read(imports['imports.preview'], input);
    assert.deepEqual(seen.blockers, []);
    assert.equal(seen.rowCount, sample.rows.length);
    const sum = (isIn: boolean) =>
      sample.rows.reduce((total, [, fen]) => total + (fen > 0 === isIn ? Math.abs(fen) : 0), 0);
    assert.deepEqual([seen.moneyInFen, seen.moneyOutFen], [sum(true), sum(false)]);
    const { importId, account } = await firm.write(imports['imports.commit'], {
      ...input,
      acceptProblems: true,
    });
    assert.equal(account, sample.account ?? sample.options?.accountNumber);
    const rows = () => firm.read(imports['imports.listRows'], { importId, offset: 0, limit: 100 });
    const before = await rows();
    assert.deepEqual(
      before.bankRows.map(({ date, amountFen }) => [date, amountFen]),
      sample.rows.map(([date, fen]) => [date, fen]),
    );
    firm.takeBack('undo');
    assert.deepEqual(await list(), others);
    firm.takeBack('redo');
    assert.deepEqual(await rows(), before);
    const again = await firm.read(imports['imports.preview'], input);
    assert.deepEqual([again.sameFileImportId, again.duplicateCount], [importId, again.rowCount]);
  });
}
