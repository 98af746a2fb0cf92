import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { InputOf, OutputOf } from '../../../core/contract.ts';
import { RongbeiError } from '../../../core/errors.ts';
import { profileSchema } from '../../../core/firm/contract.ts';
import { needSchema } from '../../../core/needs/contract.ts';
import { saveNeed } from '../store/needs.ts';
import { saveChosenRoute } from '../store/plan.ts';
import { insertProfile } from '../store/profile.ts';
import { makeTestFirm, type TestFirm } from '../testing/test-firm.ts';
import { documentsHandlers as handlers } from './handlers.ts';

const pdf = (content: string) => Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`);
const isCode = (code: string) => (error: unknown) => error instanceof RongbeiError && error.code === code;

async function withFirm(work: (firm: TestFirm) => Promise<void>): Promise<void> {
  using firm = makeTestFirm({ today: '2026-11-22', language: 'en' });
  const profile = profileSchema.parse({ name: '晨光', borrowerType: 'company' });
  await firm.write((context) => insertProfile(context.tx, profile, false), {});
  await work(firm);
}

async function attach(
  firm: TestFirm,
  fileName: string,
  bytes: Uint8Array,
  more: Partial<InputOf<'documents.attach'>> = {},
): Promise<OutputOf<'documents.attach'>> {
  const file = join(firm.folder, fileName);
  writeFileSync(file, bytes);
  const input = { file, itemId: null, issuedOn: null, validUntil: null, ...more };
  return firm.write(handlers['documents.attach'] as never, input as never);
}
const list = (firm: TestFirm) => firm.read(handlers['documents.list'], {}) as OutputOf<'documents.list'>;
const checklist = (firm: TestFirm, route?: string) =>
  firm.read(handlers['documents.getChecklist'], route ? { route } : {}) as OutputOf<'documents.getChecklist'>;

test('a paper is kept byte for byte and given back, shown and exported alike', () =>
  withFirm(async (firm) => {
    const bytes = pdf('购销合同');
    const { document, alreadyThere } = await attach(firm, '购销合同.pdf', bytes, { itemId: 'salesContract' });
    assert.equal(alreadyThere, false);
    assert.equal(document.mediaType, 'application/pdf');
    assert.equal(document.sha256, createHash('sha256').update(bytes).digest('hex'));
    const { documentId } = document;
    const shown = (await firm.read(handlers['documents.getContent'], { documentId })) as { base64: string };
    assert.ok(Buffer.from(shown.base64, 'base64').equals(bytes));
    const file = join(firm.folder, 'out.pdf');
    await firm.read(handlers['documents.export'], { documentId, file });
    assert.ok(readFileSync(file).equals(bytes));
  }));

test('the same bytes twice are one paper; the second time fills in what was not known', () =>
  withFirm(async (firm) => {
    const first = await attach(firm, 'a.pdf', pdf('x'));
    const again = await attach(firm, 'b.pdf', pdf('x'), { itemId: 'idCard', validUntil: '2030-01-01' });
    assert.equal(again.alreadyThere, true);
    assert.equal(again.document.documentId, first.document.documentId);
    assert.equal(again.document.fileName, 'a.pdf');
    assert.equal(again.document.itemId, 'idCard');
    const third = await attach(firm, 'c.pdf', pdf('x'), { itemId: 'premises' });
    assert.equal(third.document.itemId, 'idCard');
    assert.equal(list(firm).length, 1);
  }));

test('what is no paper is refused by its content, whatever its name', () =>
  withFirm(async (firm) => {
    await assert.rejects(
      attach(firm, 'a.pdf', Buffer.from('MZ program')),
      isCode('documents.kindNotAccepted'),
    );
    await assert.rejects(attach(firm, 'a.pdf', Buffer.alloc(0)), isCode('file.empty'));
    const missing = { file: join(firm.folder, 'none.pdf'), itemId: null, issuedOn: null, validUntil: null };
    await assert.rejects(
      firm.write(handlers['documents.attach'] as never, missing as never),
      isCode('file.notFound'),
    );
    await assert.rejects(
      attach(firm, 'a.pdf', pdf('x'), { itemId: 'nothing' }),
      isCode('documents.unknownItem'),
    );
    assert.equal(list(firm).length, 0);
  }));

test('a credit report stays out of the pack until the user puts it in', () =>
  withFirm(async (firm) => {
    const { document } = await attach(firm, 'r.pdf', pdf('r'), { itemId: 'creditReport' });
    assert.equal(document.inPack, false);
    const { documentId } = document;
    const put = handlers['documents.update'] as (...all: unknown[]) => OutputOf<'documents.update'>;
    const inPack = await firm.write(put, { documentId, inPack: true });
    assert.equal(inPack.inPack, true);
    const other = await attach(firm, 's.pdf', pdf('s'));
    assert.equal(other.document.inPack, true);
    const sorted = await firm.write(put, { documentId: other.document.documentId, itemId: 'creditReport' });
    assert.equal(sorted.inPack, false);
  }));

test('the checklist follows the chosen route and the day of submission of the stated need', () =>
  withFirm(async (firm) => {
    assert.equal(checklist(firm).route, null);
    assert.equal(checklist(firm).submitOn, '2026-11-22');
    await attach(firm, 'b.pdf', pdf('b'), { itemId: 'bankStatements', issuedOn: '2026-11-20' });
    const stateOf = () => checklist(firm).items.find((item) => item.itemId === 'bankStatements')?.state;
    assert.equal(stateOf(), 'present');
    const need = needSchema.parse({
      amountFen: 100_00,
      use: 'workingCapital',
      termMonths: 12,
      neededOn: '2027-01-30',
    });
    await firm.write((context) => {
      saveNeed(context.tx, need);
      saveChosenRoute(context.tx, 'mortgageLoan');
    }, {});
    assert.equal(checklist(firm).route, 'mortgageLoan');
    // 30 days before 2027-01-30; printed on 2026-11-20 and good for 30 days, until 2026-12-20
    assert.equal(checklist(firm).submitOn, '2026-12-31');
    assert.equal(stateOf(), 'outOfDate');
    assert.equal(checklist(firm, 'firstLoan').route, 'firstLoan');
    assert.throws(() => checklist(firm, 'nothing'), isCode('matches.unknownRoute'));
  }));

test('an item can be said not to apply, and to apply after all', () =>
  withFirm(async (firm) => {
    const say = handlers['documents.setApplies'] as (...all: unknown[]) => object;
    const stateOf = () => checklist(firm).items.find((item) => item.itemId === 'premises')?.state;
    await firm.write(say, { itemId: 'premises', applies: false, reason: 'at home' });
    assert.equal(stateOf(), 'notApplicable');
    await firm.write(say, { itemId: 'premises', applies: true, reason: '' });
    await firm.write(say, { itemId: 'premises', applies: true, reason: '' });
    assert.equal(stateOf(), 'missing');
  }));

test('a removed paper is gone from the list, and an unknown one says so', () =>
  withFirm(async (firm) => {
    const { document } = await attach(firm, 'a.pdf', pdf('x'));
    const remove = handlers['documents.remove'] as (...all: unknown[]) => object;
    await firm.write(remove, { documentId: document.documentId });
    assert.deepEqual(list(firm), []);
    await assert.rejects(
      firm.write(remove, { documentId: document.documentId }),
      isCode('documents.unknown'),
    );
  }));
