import type { Block, Section, Tone } from '../../../../core/pack/model.ts';
import { putChart } from './chart.ts';
import {
  addElement,
  colours,
  contentWidth,
  drawArtifact,
  drawLine,
  drawText,
  ensure,
  heightOf,
  page,
  putParagraph,
  type Sheet,
  type TextStyle,
  widthOf,
} from './sheet.ts';
import { heightOfStart, putTable } from './table.ts';

const labelWidth = 178;

const tones: Record<Tone, TextStyle> = {
  plain: { size: 9.5 },
  lead: { size: 12, bold: true },
  note: { size: 8.5, colour: colours.grey },
  warning: { size: 9.5 },
  bullet: { size: 9.5 },
};

export function putSectionHeading(sheet: Sheet, number: number, section: Section): void {
  const style: TextStyle = { size: 16, bold: true };
  const text = `${number}  ${section.heading}`;
  const height = heightOf(sheet, text, style, contentWidth);
  addElement(sheet, sheet.part, 'H1', () =>
    drawText(sheet, text, style, { x: page.left, y: sheet.y, width: contentWidth }),
  );
  if (section.aside) {
    const aside: TextStyle = { size: 10, colour: colours.grey, align: 'right' };
    const width = contentWidth - widthOf(sheet, text, style) - 16;
    addElement(sheet, sheet.part, 'P', () =>
      drawText(sheet, section.aside, aside, { x: page.right - width, y: sheet.y + 7, width }),
    );
  }
  sheet.y += height + 3;
  drawArtifact(sheet, () =>
    drawLine(sheet, { x: page.left, y: sheet.y }, { x: page.right, y: sheet.y }, colours.jade, 1.2),
  );
  sheet.y += 10;
}

/** Prints a block; a heading stays with the block that follows it. */
export function putBlock(sheet: Sheet, block: Block, number: string, next: Block | undefined): void {
  switch (block.kind) {
    case 'text':
      putText(sheet, block.text, block.tone);
      break;
    case 'heading':
      putHeading(sheet, { text: block.text, note: block.note ?? '', number }, next);
      break;
    case 'facts':
      putFacts(sheet, block.facts);
      break;
    case 'table':
      putTable(sheet, block);
      break;
    case 'chart':
      putChart(sheet, block.chart);
      break;
  }
}

function putText(sheet: Sheet, text: string, tone: Tone): void {
  const style = tones[tone];
  if (tone === 'bullet') {
    const width = contentWidth - 12;
    const height = heightOf(sheet, text, style, width);
    ensure(sheet, height);
    drawArtifact(sheet, () => sheet.doc.circle(page.left + 4, sheet.y + 7.4, 1.5).fill(colours.jade));
    putParagraph(sheet, text, style, { indent: 12, after: 3 });
    return;
  }
  if (tone === 'warning') {
    const height = heightOf(sheet, text, style, contentWidth - 12);
    ensure(sheet, height + 4);
    drawArtifact(sheet, () => sheet.doc.rect(page.left, sheet.y, 3, height).fill(colours.amber));
    putParagraph(sheet, text, style, { indent: 12, after: 8 });
    return;
  }
  if (tone === 'note') sheet.y += 4;
  putParagraph(sheet, text, style, { after: tone === 'lead' ? 9 : 6 });
}

/** A unit stands at the right, over its table; alone, it has a line of its own. */
function putHeading(
  sheet: Sheet,
  { text, note, number }: { text: string; note: string; number: string },
  next: Block | undefined,
): void {
  const style: TextStyle = { size: 11, bold: true };
  const noteStyle: TextStyle = { size: 8.5, colour: colours.grey, align: 'right' };
  if (text !== '') {
    sheet.y += 7;
    ensure(sheet, 24 + (next?.kind === 'table' ? heightOfStart(sheet, next) : 40));
    const y = sheet.y;
    addElement(sheet, sheet.part, 'H2', () =>
      drawText(sheet, `${number}  ${text}`, style, { x: page.left, y, width: contentWidth - 120 }),
    );
    sheet.y += heightOf(sheet, `${number}  ${text}`, style, contentWidth - 120) + 4;
  }
  if (note !== '') {
    const height = heightOf(sheet, note, noteStyle, contentWidth);
    const y = text === '' ? sheet.y : sheet.y - height - 4;
    addElement(sheet, sheet.part, 'P', () =>
      drawText(sheet, note, noteStyle, { x: page.left, y, width: contentWidth }),
    );
    if (text === '') sheet.y += height + 3;
  }
}

/** Label and value, a line each, with a hairline under it; read out as a table of two columns. */
export function putFacts(
  sheet: Sheet,
  facts: readonly { label: string; value: string; missing?: boolean }[],
): void {
  const table = sheet.doc.struct('Table');
  sheet.part.add(table);
  const valueWidth = contentWidth - labelWidth - 12;
  for (const { label, value, missing } of facts) {
    const labelStyle: TextStyle = { size: 9.5, colour: colours.grey };
    const valueStyle: TextStyle = { size: 9.5, colour: missing ? colours.grey : colours.ink };
    const height =
      Math.max(
        heightOf(sheet, label, labelStyle, labelWidth),
        heightOf(sheet, value, valueStyle, valueWidth),
      ) + 7;
    ensure(sheet, height);
    const y = sheet.y + 3.5;
    const row = sheet.doc.struct('TR');
    table.add(row);
    const head = sheet.doc.struct('TH', { scope: 'Row' } as object, () =>
      drawText(sheet, label, labelStyle, { x: page.left + 2, y, width: labelWidth }),
    );
    row.add(head);
    addElement(sheet, row, 'TD', () =>
      drawText(sheet, value, valueStyle, { x: page.left + labelWidth + 10, y, width: valueWidth }),
    );
    row.end();
    sheet.y += height;
    drawArtifact(sheet, () => drawLine(sheet, { x: page.left, y: sheet.y }, { x: page.right, y: sheet.y }));
  }
  table.end();
  sheet.y += 9;
}
