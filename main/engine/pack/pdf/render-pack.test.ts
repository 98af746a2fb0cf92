import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checklistPackSchema } from '../../../../core/documents/checklists.ts';
import { buildPackModel } from '../../../../core/pack/build-model.ts';
import type { Block, PackInput, PackModel } from '../../../../core/pack/model.ts';
import { exampleInput } from '../../../../core/pack/testing/example-input.ts';
import type { Language } from '../../../../core/schemas.ts';
import { type RenderedPack, renderPack } from './render-pack.ts';
import { page } from './sheet.ts';

const resources = resolve(import.meta.dirname, '../../../../resources');
const checklists = checklistPackSchema.parse(
  JSON.parse(readFileSync(resolve(resources, 'documents/checklists.json'), 'utf8')),
);
const faces = {
  regular: resolve(resources, 'fonts/NotoSansSC-Regular.ttf'),
  bold: resolve(resources, 'fonts/NotoSansSC-Bold.ttf'),
};
const madeAt = '2026-11-22T04:00:00.000Z';
const modelOf = (language: Language, change: Partial<PackInput> = {}) =>
  buildPackModel({ ...exampleInput(language, checklists), ...change });

interface Piece {
  text: string;
  x: number;
  right: number;
  y: number;
}
interface ReadPdf {
  pages: { pieces: Piece[]; text: string }[];
  text: string;
  title: string;
  language: string;
  outline: string[];
  tags: string;
}

async function readPdf({ bytes }: RenderedPack): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPdf['pages'] = [];
  let tags = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const { items } = await sheet.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4],
              right: item.transform[4] + item.width,
              y: item.transform[5],
            },
          ]
        : [],
    );
    pages.push({ pieces, text: pieces.map((piece) => piece.text).join('') });
    tags += JSON.stringify(await sheet.getStructTree());
  }
  const { info } = (await document.getMetadata()) as { info: { Title: string; Language: string } };
  const outline = ((await document.getOutline()) ?? []).map((item) => item.title);
  await task.destroy();
  const text = pages.map((one) => one.text).join('');
  return { pages, text, title: info.Title, language: info.Language, outline, tags };
}

/** Line breaks, spaces and the kind of quotes are the printer's; everything else must come back as it went in. */
const squeezed = (text: string) => text.replace(/\s/g, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

function textsOf(model: PackModel): string[] {
  const ofBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'text':
        return [block.text];
      case 'heading':
        return [block.text, block.note ?? ''];
      case 'facts':
        return block.facts.flatMap((fact) => [fact.label, fact.value]);
      case 'table':
        return [...block.columns.map((column) => column.head), ...block.rows.flat().map((cell) => cell.text)];
      case 'chart':
        return [block.chart.title, block.chart.cashOut?.label ?? ''];
    }
  };
  return [
    model.title,
    model.firmName,
    model.disclaimer,
    model.declaration,
    ...model.signatures,
    ...model.sections.flatMap((section) => [
      section.heading,
      section.aside,
      ...section.blocks.flatMap(ofBlock),
    ]),
  ];
}

const packs = new Map<Language, { model: PackModel; rendered: RenderedPack; read: ReadPdf }>();
before(async () => {
  for (const language of ['zh', 'en'] as const) {
    const model = modelOf(language);
    const rendered = await renderPack(model, faces, madeAt);
    packs.set(language, { model, rendered, read: await readPdf(rendered) });
  }
});
function packOf(language: Language) {
  const pack = packs.get(language);
  assert.ok(pack);
  return pack;
}

for (const language of ['zh', 'en'] as const) {
  test(`${language}: every text and every digit reads back as it went in`, () => {
    const { model, read } = packOf(language);
    const whole = squeezed(read.text);
    for (const text of textsOf(model)) assert.ok(whole.includes(squeezed(text)), text);
  });

  test(`${language}: the file is tagged and says its language, title and parts`, () => {
    const { model, read } = packOf(language);
    assert.equal(read.title, `${model.firmName} ${model.title}`);
    assert.equal(read.language, language === 'zh' ? 'zh-CN' : 'en');
    assert.deepEqual(
      read.outline,
      model.sections.map((section, index) => `${index + 1}  ${section.heading}`),
    );
    for (const tag of ['Sect', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      assert.ok(read.tags.includes(`"role":"${tag}"`), tag);
    const chart = model.sections.flatMap((section) => section.blocks).find((block) => block.kind === 'chart');
    assert.ok(chart && read.tags.includes(chart.chart.alternative));
  });

  test(`${language}: nothing stands outside the margins, and every page has its number`, () => {
    const { model, rendered, read } = packOf(language);
    assert.equal(read.pages.length, rendered.pages);
    read.pages.forEach(({ pieces, text }, index) => {
      assert.ok(squeezed(text).includes(squeezed(model.pageOf(index + 1, rendered.pages))));
      for (const piece of pieces) {
        assert.ok(piece.x >= page.left - 0.5 && piece.right <= page.right + 0.5, piece.text);
        assert.ok(piece.y > 20 && piece.y < page.height - 25, piece.text);
      }
    });
  });

  test(`${language}: the contents name the page each part starts on`, () => {
    const { model, read } = packOf(language);
    for (const [index, section] of model.sections.entries()) {
      const heading = `${index + 1}  ${section.heading}`;
      const row = read.pages[0]?.pieces.find((piece) => squeezed(piece.text) === squeezed(heading));
      assert.ok(row, heading);
      const numbers = read.pages[0]?.pieces.filter((piece) => Math.abs(piece.y - row.y) < 0.5) ?? [];
      const named = Number(numbers.at(-1)?.text);
      assert.ok(squeezed(read.pages[named - 1]?.text ?? '').includes(squeezed(heading)), heading);
    }
  });
}

test('figures stand right-aligned: one right edge a column', () => {
  const sheet = packOf('zh').read.pages.find((one) => one.text.includes('负债和所有者权益（或股东权益）'));
  const edges = (sheet?.pieces ?? [])
    .filter((piece) => /^-?[\d,]+\.\d\d$/.test(piece.text))
    .map((piece) => Math.round(piece.right));
  const columns = [...new Set(edges)].filter((edge) => edges.filter((other) => other === edge).length > 10);
  assert.equal(columns.length, 4);
});

test('the same model at the same time gives the same bytes', async () => {
  const { model, rendered } = packOf('zh');
  const again = await renderPack(model, faces, madeAt);
  assert.ok(Buffer.from(again.bytes).equals(Buffer.from(rendered.bytes)));
});

test('a long schedule repeats its head on every page and leaves no total alone', async () => {
  const input = exampleInput('zh', checklists);
  const { schedule } = input.plan;
  assert.ok(schedule);
  const one = schedule.instalments[0];
  assert.ok(one);
  const instalments = Array.from({ length: 240 }, (_, index) => ({ ...one, number: index + 1 }));
  const model = modelOf('zh', { plan: { ...input.plan, schedule: { ...schedule, instalments } } });
  const read = await readPdf(await renderPack(model, faces, madeAt));
  const rowsOn = (sheet: ReadPdf['pages'][number]) =>
    sheet.pieces.filter((piece) => piece.text === one.dueOn).length;
  const reached = read.pages.filter((sheet) => rowsOn(sheet) > 1);
  assert.ok(reached.length >= 5);
  for (const sheet of reached) assert.ok(sheet.pieces.some((piece) => piece.text === '期次'));
  const total = read.pages.find((sheet) => sheet.pieces.some((piece) => piece.text === '合计'));
  assert.ok(total && rowsOn(total) >= 1);
});

test('huge amounts still fit their columns', async () => {
  const input = exampleInput('zh', checklists);
  const { balanceSheet } = input;
  assert.ok(balanceSheet);
  const lines = balanceSheet.lines.map((line) => ({
    ...line,
    currentFen: -987_654_321_098_76,
    comparativeFen: 987_654_321_098_76,
  }));
  const model = modelOf('zh', { balanceSheet: { ...balanceSheet, lines } });
  const read = await readPdf(await renderPack(model, faces, madeAt));
  const sheet = read.pages.find((one) => one.text.includes('987,654,321,098.76'));
  assert.equal(sheet?.pieces.filter((piece) => piece.text === '-987,654,321,098.76').length, 53);
  for (const piece of sheet?.pieces ?? []) assert.ok(piece.right <= page.right + 0.5, piece.text);
});
