import type { PackModel } from '../../../../core/pack/model.ts';
import { putFacts } from './blocks.ts';
import {
  addElement,
  colours,
  contentWidth,
  drawArtifact,
  drawLine,
  drawText,
  page,
  putParagraph,
  type Sheet,
  type TextStyle,
} from './sheet.ts';
import { putTable } from './table.ts';

const signatureTop = 690;

/** The first page: whose file it is, what it asks for, what it holds, what it is not, and where to sign. */
export function putTitlePage(sheet: Sheet, model: PackModel, firstPages: readonly (number | null)[]): void {
  drawArtifact(sheet, () => sheet.doc.rect(page.left, 62, 46, 4).fill(colours.jade));
  sheet.y = 78;
  putParagraph(sheet, model.title, { size: 26, bold: true }, { tag: 'Title', after: 4 });
  putParagraph(sheet, model.firmName, { size: 16 }, { after: 2 });
  for (const line of model.subtitle)
    putParagraph(sheet, line, { size: 11, colour: colours.grey }, { after: 2 });
  sheet.y += 12;
  putFacts(sheet, model.facts);
  sheet.y += 8;
  putParagraph(sheet, model.contents.heading, { size: 11, bold: true }, { tag: 'H1', after: 5 });
  putTable(sheet, {
    density: 'open',
    columns: [
      { head: model.contents.part, align: 'left', width: { share: 3 } },
      { head: model.contents.state, align: 'left', width: { share: 1 } },
      { head: model.contents.page, align: 'right', width: { share: 0.5 } },
    ],
    rows: model.sections.map((section, index) => [
      { text: `${index + 1}  ${section.heading}` },
      { text: stateOf(model, section), strong: !section.ready },
      { text: String(firstPages[index] ?? '') },
    ]),
  });
  putParagraph(sheet, model.disclaimer, { size: 8.5, colour: colours.grey }, { after: 0 });
  putSignatures(sheet, model);
}

function stateOf(model: PackModel, section: PackModel['sections'][number]): string {
  if (section.id === 'notes') return '';
  if (section.applies === false) return model.contents.notApplicable;
  return section.ready ? model.contents.ready : model.contents.missing;
}

function putSignatures(sheet: Sheet, model: PackModel): void {
  sheet.y = Math.max(sheet.y + 14, signatureTop);
  putParagraph(sheet, model.declaration, { size: 9.5 }, { after: 34 });
  const style: TextStyle = { size: 8.5, colour: colours.grey };
  const gap = 18;
  const width = (contentWidth - gap * (model.signatures.length - 1)) / model.signatures.length;
  model.signatures.forEach((label, index) => {
    const x = page.left + index * (width + gap);
    drawArtifact(sheet, () =>
      drawLine(sheet, { x, y: sheet.y }, { x: x + width, y: sheet.y }, colours.ink, 0.6),
    );
    addElement(sheet, sheet.part, 'P', () => drawText(sheet, label, style, { x, y: sheet.y + 3, width }));
  });
}
