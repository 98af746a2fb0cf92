import type PDFDocument from 'pdfkit';
import type { Language } from '../../../../core/schemas.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Pdf['struct']>;

export interface Faces {
  regular: string;
  bold: string;
}

/** Ink, jade, amber, vermilion; amber only as a mark, since as text it is too light on white. */
export const colours = {
  ink: '#1B2A41',
  jade: '#0E7F63',
  amber: '#B87A00',
  vermilion: '#C8372D',
  grey: '#5B6472',
  hairline: '#CBD0D8',
  band: '#F3F5F7',
  bufferBand: '#F6EBD6',
} as const;

export const page = { width: 595.28, height: 841.89, left: 44, right: 551.28, top: 62, bottom: 786 } as const;
export const contentWidth = page.right - page.left;

/** Where the next thing goes, and how things are put there. */
export interface Sheet {
  readonly doc: Pdf;
  readonly faces: Faces;
  readonly language: Language;
  /** The element of the part being printed: what is put next belongs to it. */
  part: Element;
  y: number;
}

export interface TextStyle {
  size: number;
  bold?: boolean;
  colour?: string;
  align?: 'left' | 'right' | 'center';
}

/** Characters that print nothing and would leave a box. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** The text as it is drawn; the face's curly quotes are as wide as a Chinese character, so English gets straight ones. */
function clean(sheet: Sheet, text: string): string {
  const printable = text.replace(unprintable, ' ');
  if (sheet.language === 'zh') return printable;
  return printable.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function setFace(sheet: Sheet, style: TextStyle): void {
  sheet.doc.font(style.bold ? sheet.faces.bold : sheet.faces.regular).fontSize(style.size);
}

export function startPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = page.top;
}

/** Starts a new page where so much height is not left. */
export function ensure(sheet: Sheet, height: number): void {
  if (sheet.y + height > page.bottom) startPage(sheet);
}

export function heightOf(sheet: Sheet, text: string, style: TextStyle, width: number): number {
  setFace(sheet, style);
  return sheet.doc.heightOfString(clean(sheet, text), { width });
}

export function widthOf(sheet: Sheet, text: string, style: TextStyle): number {
  setFace(sheet, style);
  // A line is broken by its width with the break that ends it.
  return Math.max(
    ...clean(sheet, text)
      .split(/(?<=\n)/)
      .map((line) => sheet.doc.widthOfString(line)),
  );
}

/** Draws text; what element it belongs to is the caller's care. */
export function drawText(
  sheet: Sheet,
  text: string,
  style: TextStyle,
  place: { x: number; y: number; width: number },
): void {
  setFace(sheet, style);
  sheet.doc.fillColor(style.colour ?? colours.ink);
  sheet.doc.text(clean(sheet, text), place.x, place.y, { width: place.width, align: style.align ?? 'left' });
}

/** Lines, bands, page numbers: seen, but not read out. */
export function drawArtifact(sheet: Sheet, draw: () => void, kind: 'Layout' | 'Pagination' = 'Layout'): void {
  sheet.doc.markContent('Artifact', { type: kind });
  draw();
  sheet.doc.endMarkedContent();
}

export function drawLine(
  sheet: Sheet,
  from: { x: number; y: number },
  to: { x: number; y: number },
  colour: string = colours.hairline,
  width = 0.5,
): void {
  sheet.doc.lineWidth(width).strokeColor(colour).moveTo(from.x, from.y).lineTo(to.x, to.y).stroke();
}

/** Adds an element to another; what it draws is marked as its content. */
export function addElement(sheet: Sheet, parent: Element, tag: string, draw: () => void): void {
  parent.add(sheet.doc.struct(tag, {}, draw));
}

/** A paragraph across the page at the present height, moved on to a new page where it does not fit. */
export function putParagraph(
  sheet: Sheet,
  text: string,
  style: TextStyle,
  options: { tag?: string; indent?: number; after?: number } = {},
): void {
  const indent = options.indent ?? 0;
  const width = contentWidth - indent;
  const height = heightOf(sheet, text, style, width);
  ensure(sheet, height);
  addElement(sheet, sheet.part, options.tag ?? 'P', () =>
    drawText(sheet, text, style, { x: page.left + indent, y: sheet.y, width }),
  );
  sheet.y += height + (options.after ?? 0);
}
