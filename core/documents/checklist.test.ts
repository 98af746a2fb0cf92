import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSpeaker } from '../messages/format.ts';
import { buildChecklist, type ChecklistInput, countsAsRequired, type KeptDocument } from './checklist.ts';
import { checklistPackSchema } from './checklists.ts';
import { type Checklist, checklistSchema } from './contract.ts';

const file = new URL('../../resources/documents/checklists.json', import.meta.url);
const pack = checklistPackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const paper = (
  documentId: number,
  itemId: string | null,
  dates: Partial<KeptDocument> = {},
): KeptDocument => ({
  documentId,
  fileName: `${documentId}.pdf`,
  mediaType: 'application/pdf',
  size: 1000,
  sha256: String(documentId).padStart(64, '0'),
  itemId,
  issuedOn: null,
  validUntil: null,
  note: '',
  attachedAt: '2026-10-01T00:00:00.000Z',
  inPack: true,
  ...dates,
});

function build(input: Partial<ChecklistInput>): Checklist {
  return buildChecklist({
    pack,
    route: 'creditLoan',
    nameRoute: (route) => `Route ${route}`,
    documents: [],
    notApplicable: new Map(),
    borrowerType: 'company',
    submitOn: '2026-11-30',
    today: '2026-10-31',
    speaker: createSpeaker('en'),
    ...input,
  });
}
const stateOf = (list: Checklist, itemId: string) => list.items.find((item) => item.itemId === itemId)?.state;
const textOf = (list: Checklist, itemId: string) =>
  list.items.find((item) => item.itemId === itemId)?.sentence.text ?? '';

test('every list of the pack makes a checklist that fits the contract, in both languages', () => {
  for (const language of ['zh', 'en'] as const)
    for (const { id } of pack.routes) {
      const list = build({ route: id, speaker: createSpeaker(language) });
      assert.deepEqual(checklistSchema.parse(list), list);
      assert.equal(list.route, id);
    }
});

test('what is signed when applying is not counted, and says so', () => {
  const list = build({});
  const authorisation = list.items.find((item) => item.itemId === 'creditAuthorisation');
  assert.equal(authorisation?.group, 'required');
  assert.ok(authorisation && !countsAsRequired(authorisation));
  assert.match(textOf(list, 'creditAuthorisation'), /nothing to prepare now/);
  assert.deepEqual(list.counts, { present: 0, required: 12 - 1, missing: 11, outOfDate: 0, undated: 0 });
});

test('the counts add up to what is required', () => {
  const { counts } = build({
    documents: [
      paper(1, 'businessLicence'),
      paper(2, 'bankStatements', { issuedOn: '2026-10-15' }),
      paper(3, 'idCard'),
      paper(4, 'premises', { validUntil: '2027-12-31' }),
    ],
  });
  assert.deepEqual(counts, { present: 2, required: 11, missing: 11 - 4, outOfDate: 1, undated: 1 });
});

test('a bank statement printed on 15 October has run out by 30 November, and a new one is to be ordered from 31 October', () => {
  const list = build({ documents: [paper(2, 'bankStatements', { issuedOn: '2026-10-15' })] });
  assert.equal(stateOf(list, 'bankStatements'), 'outOfDate');
  assert.match(textOf(list, 'bankStatements'), /until 2026-11-14/);
  assert.match(textOf(list, 'bankStatements'), /on or after 2026-10-31/);
  assert.match(textOf(list, 'bankStatements'), /by custom/);
});

test('a card that runs out says since when, or that it will have', () => {
  const gone = build({ documents: [paper(1, 'idCard', { validUntil: '2026-10-30' })] });
  assert.match(textOf(gone, 'idCard'), /since the end of 2026-10-30/);
  const going = build({ documents: [paper(1, 'idCard', { validUntil: '2026-11-29' })] });
  assert.match(textOf(going, 'idCard'), /Valid until 2026-11-29 only/);
  const good = build({ documents: [paper(1, 'idCard', { validUntil: '2026-11-30' })] });
  assert.equal(stateOf(good, 'idCard'), 'present');
});

test('one valid paper makes the item present, whatever old ones lie beside it', () => {
  const list = build({
    documents: [
      paper(1, 'bankStatements', { issuedOn: '2025-01-01' }),
      paper(2, 'bankStatements', { issuedOn: '2026-11-20' }),
    ],
  });
  assert.equal(stateOf(list, 'bankStatements'), 'present');
});

test('an undated paper is asked for and not passed as present', () => {
  const list = build({ documents: [paper(1, 'bankStatements')] });
  assert.equal(stateOf(list, 'bankStatements'), 'undated');
  assert.match(textOf(list, 'bankStatements'), /does not count as ready/);
});

test('what a sole trader cannot have, and what the user said does not apply, is not counted', () => {
  const list = build({
    borrowerType: 'individualBusiness',
    notApplicable: new Map([['premises', 'works at the customers’']]),
  });
  assert.equal(stateOf(list, 'articlesOfAssociation'), 'notApplicable');
  assert.equal(stateOf(list, 'shareholderResolution'), 'notApplicable');
  assert.match(textOf(list, 'premises'), /works at the customers’/);
  assert.equal(list.counts.required, 11 - 3);
});

test('a paper of another list, or not sorted, stands with the unsorted ones', () => {
  const list = build({ documents: [paper(1, null), paper(2, 'propertyTitle'), paper(3, 'idCard')] });
  assert.deepEqual(
    list.unsorted.map((document) => document.documentId),
    [1, 2],
  );
});

test('without a route, or with one that has no list, the base list is used and names itself', () => {
  for (const route of [null, 'somethingElse']) {
    const list = build({ route });
    assert.equal(list.route, null);
    assert.match(list.sentence.text, /Base list \(Route creditLoan\)/);
    assert.deepEqual(
      list.items.map((item) => item.itemId),
      build({ route: pack.baseRoute }).items.map((item) => item.itemId),
    );
  }
});

test('every customary validity says how well it is known, and a credit report stays out of the pack', () => {
  const list = build({});
  for (const item of list.items) assert.equal(item.validDays !== null, item.validitySource !== null);
  assert.deepEqual(
    list.items.filter((item) => item.leftOutOfPack).map((item) => item.itemId),
    ['creditReport'],
  );
});
