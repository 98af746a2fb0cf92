import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, samples, test } from './app.ts';
import { readPdfText, readZip } from './read-pack.ts';
import { operate, runTerminal } from './terminal.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the whole slice through the terminal alone, from a new firm to its pack in both languages', async ({
  folder,
}) => {
  const firm = path.join(folder, '晨光.rongbei');
  const on = (operation: string, input: unknown = {}, language: 'zh' | 'en' = 'zh') =>
    operate(folder, operation, { firm, input, language });

  const checked = await operate(folder, 'firm.checkCreditCode', { input: { code: '9144030071526726YG' } });
  expect(checked.valid).toBe(false);
  expect(checked.slips.map((slip: { expected: string }) => slip.expected)).toContain('X');

  await operate(folder, 'firm.create', {
    input: { file: firm, profile: { name: '苏州晨光精密机械有限公司', industry: 'industry', staff: 26 } },
  });
  const { classification } = await on('firm.saveProfile', {
    annualRevenueFen: 9_800_000_00,
    totalAssetsFen: 6_500_000_00,
    foundedOn: '2024-05-18',
    borrowerType: 'company',
    accountingRules: 'smallEnterprise',
    vatStatus: 'generalMonthly',
    incomeTax: 'byBooks',
  });
  expect(classification).toMatchObject({ sizeClass: 'small', lifeStage: 'incubation' });

  const trialBalance = path.join(samples, '科目余额表-2026-10.xlsx');
  const statement = path.join(samples, '建设银行流水-2025-11至2026-10.csv');
  const preview = await on('imports.preview', { file: statement });
  expect(preview).toMatchObject({
    kind: 'bankStatement',
    format: 'ccb_corporate',
    encoding: 'gb18030',
    problems: [],
  });
  expect(preview.openingFen + preview.moneyInFen - preview.moneyOutFen).toBe(preview.closingFen);
  await on('imports.commit', { file: trialBalance });
  const taken = await on('imports.commit', { file: statement, sha256: preview.sha256 });
  expect(taken.rowCount).toBe(preview.rowCount);

  const sheet = await on('books.getBalanceSheet', { month: '2026-10' });
  const line = (number: number) =>
    sheet.lines.find((each: { line: number }) => each.line === number).currentFen;
  expect(line(30)).toBe(line(53));
  expect(line(30)).toBeGreaterThan(0);
  const income = await on('books.getIncomeStatement', { month: '2026-10' });
  expect(income.tieOuts.filter((rule: { ok: boolean }) => !rule.ok)).toEqual([]);

  const runway = await on('runway.getRunway');
  expect(runway.state).toBe('burning');
  expect(runway.cashFen).toBe(preview.closingFen);
  expect(runway.bands.map((band: { share: number }) => band.share)).toEqual([0.8238, 0.0536, 0.1226]);

  await on('needs.save', {
    amountFen: 800_000_00,
    use: 'workingCapital',
    termMonths: 12,
    neededOn: '2027-01-31',
    maxNominalAnnual: 0.08,
    pledges: [{ kind: 'receivables', valueFen: 1_200_000_00 }],
  });
  const matches = await on('matches.list');
  const families = new Set(matches.routes.map((route: { family: string }) => route.family));
  expect([...families]).toEqual(expect.arrayContaining(['creditLoan', 'supplyChain', 'pilot']));
  for (const route of matches.routes) {
    expect(route.requirements.length).toBeGreaterThanOrEqual(3);
    expect(route.cost.source).toMatchObject({ year: 2020 });
  }
  const credit = matches.routes.find((route: { route: string }) => route.route === 'creditLoan');
  expect(credit.cost.lowCostFen).toBe(800_000_00 * 0.0594);
  await on('matches.choose', { route: 'creditLoan' });

  const licence = path.join(samples, '营业执照.png');
  await on('documents.attach', { file: licence, itemId: 'businessLicence' });
  const checklist = await on('documents.getChecklist');
  const stateOf = (itemId: string) =>
    checklist.items.find((item: { itemId: string }) => item.itemId === itemId).state;
  expect(stateOf('businessLicence')).toBe('present');
  expect(stateOf('taxReturns')).toBe('missing');

  const { schedule } = await on('loans.savePlan', { method: 'interestOnly', nominalAnnual: 0.0594 });
  const repaid = schedule.instalments.reduce(
    (sum: number, each: { principalFen: number }) => sum + each.principalFen,
    0,
  );
  expect(repaid).toBe(800_000_00);
  expect(schedule.cost.effectiveAnnual).toBeGreaterThan(schedule.cost.nominalAnnual);

  for (const language of ['zh', 'en'] as const) {
    const file = path.join(folder, `pack-${language}.zip`);
    const built = await on('pack.build', { file, format: 'zip', language }, language);
    const bytes = readFileSync(file);
    expect(sha256(bytes)).toBe(built.sha256);
    const entries = await readZip(bytes);
    const manifest = JSON.parse(new TextDecoder().decode(entries.get('manifest.json')));
    for (const entry of built.entries)
      expect(sha256(entries.get(entry.name) as Uint8Array)).toBe(entry.sha256);
    expect([...entries.values()].map(sha256)).toContain(sha256(readFileSync(licence)));
    expect(JSON.stringify(manifest)).toContain(sha256(readFileSync(licence)));
    const pdf = [...entries].find(
      ([name]) => name.endsWith('.pdf') && !name.includes('/'),
    )?.[1] as Uint8Array;
    const text = await readPdfText(pdf);
    expect(text).toContain(language === 'zh' ? '资产负债表' : 'Balance sheet');
    expect(text).toContain('800,000.00');
    expect(text.replaceAll(/\s/g, '')).toContain(sha256(readFileSync(licence)));
    const verified = await operate(folder, 'pack.verify', { input: { file } });
    expect(verified.ok).toBe(true);
  }

  const { changes } = await on('imports.undo', { importId: taken.importId });
  expect(changes.length).toBeGreaterThan(0);
  expect((await on('runway.getRunway')).state).not.toBe('burning');
  await on('firm.undo');
  expect((await on('runway.getRunway')).state).toBe('burning');
  expect((await on('firm.verify')).ok).toBe(true);
});

test('a wrong call ends with 2, a refusal with 1, both as JSON on standard error in the chosen language', async ({
  folder,
}) => {
  const data = ['--data-dir', path.join(folder, 'data')];
  const refused = await runTerminal(['firm.getProfile', '--firm', path.join(folder, 'no.rongbei'), ...data]);
  expect(refused.code).toBe(1);
  expect(refused.output).toBe('');
  expect(JSON.parse(refused.errors).error).toMatchObject({
    code: 'file.notFound',
    message: '找不到“no.rongbei”。',
  });

  const english = await runTerminal(['firm.getProfile', '--firm', 'no.rongbei', '--lang', 'en', ...data]);
  expect(JSON.parse(english.errors).error.message).toBe('“no.rongbei” was not found.');

  for (const args of [
    ['firm.fly'],
    ['firm.getProfile'],
    ['firm.checkCreditCode', '--input', '{"code":1}'],
    ['firm.checkCreditCode', '--input', 'not json'],
  ]) {
    const wrong = await runTerminal([...args, ...data]);
    expect(wrong.code).toBe(2);
    const { error } = JSON.parse(wrong.errors);
    expect(Object.keys(error)).toEqual(['code', 'message', 'where', 'action', 'data']);
  }
  expect((await runTerminal([])).code).toBe(2);
  expect((await runTerminal(['--nonsense'])).code).toBe(2);
});

test('the terminal lists every operation with schemas, and reads its input from a file or standard input', async ({
  folder,
}) => {
  const { output } = await runTerminal(['operations']);
  const list = JSON.parse(output) as { name: string; input: { type: string }; output: object }[];
  expect(list.length).toBeGreaterThan(40);
  for (const room of 'firm books imports runway needs loans documents matches survey pack'.split(' ')) {
    expect(list.filter((each) => each.name.startsWith(`${room}.`)).length).toBeGreaterThan(1);
  }
  expect(list.every((each) => each.input.type === 'object')).toBe(true);

  const input = JSON.stringify({ code: '91330100799655058B' });
  writeFileSync(path.join(folder, 'input.json'), input);
  const args = ['firm.checkCreditCode', '--data-dir', path.join(folder, 'data'), '--input'];
  const fromFile = await runTerminal([...args, `@${path.join(folder, 'input.json')}`]);
  const fromStdin = await runTerminal([...args, '-'], { stdin: input });
  expect(JSON.parse(fromFile.output).valid).toBe(true);
  expect(fromStdin.output).toBe(fromFile.output);
});
