import PDFDocument from 'pdfkit';
import type { DocumentModel, PackModel } from '../../../../core/pack/model.ts';
import { putBlock, putSectionHeading } from './blocks.ts';
import {
  colours,
  contentWidth,
  drawArtifact,
  drawLine,
  drawText,
  type Faces,
  type Pdf,
  page,
  type Sheet,
  startPage,
  type TextStyle,
  widthOf,
} from './sheet.ts';
import { putTitlePage } from './title-page.ts';

export interface RenderedPack {
  bytes: Uint8Array;
  pages: number;
}

/**
 * Prints the pack. The same model at the same time gives the same bytes: nothing of the clock or of chance goes in.
 *
 * @param madeAt UTC time, ISO 8601: the document's creation date
 */
export async function renderPack(model: PackModel, faces: Faces, madeAt: string): Promise<RenderedPack> {
  // The contents name pages that are known only once all is printed, so it is printed twice.
  const draft = await print(model, faces, madeAt, (sheet) => putTitlePage(sheet, model, []));
  const { bytes, pages } = await print(model, faces, madeAt, (sheet) =>
    putTitlePage(sheet, model, draft.firstPages),
  );
  return { bytes, pages };
}

/** Prints a document without a title page: statements, ledgers. */
export async function renderDocument(
  model: DocumentModel,
  faces: Faces,
  madeAt: string,
): Promise<RenderedPack> {
  const { bytes, pages } = await print(model, faces, madeAt, null);
  return { bytes, pages };
}

async function print(
  model: DocumentModel,
  faces: Faces,
  madeAt: string,
  putCover: ((sheet: Sheet) => void) | null,
): Promise<RenderedPack & { firstPages: number[] }> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    tagged: true,
    displayTitle: true,
    lang: model.language === 'zh' ? 'zh-CN' : 'en',
    pdfVersion: '1.7',
    // Without a face of its own pdfkit would look for Helvetica's metrics, which are not bundled.
    font: faces.regular,
    info: {
      Title: inXml(`${model.firmName} ${model.title}`),
      Author: inXml(model.firmName),
      Creator: 'Rongbei',
      Producer: 'Rongbei',
      CreationDate: new Date(madeAt),
    },
  });
  const whole = collect(doc);
  doc.addPage();
  const sheet: Sheet = { doc, faces, language: model.language, part: startPart(doc), y: page.top };
  putCover?.(sheet);
  sheet.part.end();
  const found: number[] = [];
  model.sections.forEach((section, index) => {
    sheet.part = startPart(doc);
    if (index === 0 && !putCover) sheet.y = page.top;
    else if (section.startsPage || sheet.y > page.bottom - 150) startPage(sheet);
    else sheet.y += 18;
    found.push(doc.bufferedPageRange().count);
    doc.outline.addItem(`${index + 1}  ${section.heading}`);
    putSectionHeading(sheet, index + 1, section);
    let headings = 0;
    section.blocks.forEach((block, at) => {
      if (block.kind === 'heading' && block.text !== '') headings += 1;
      putBlock(sheet, block, `${index + 1}.${headings}`, section.blocks[at + 1]);
    });
    sheet.part.end();
  });
  const pages = doc.bufferedPageRange().count;
  for (let index = 0; index < pages; index += 1) {
    doc.switchToPage(index);
    putFrame(sheet, model, { number: index + 1, total: pages, isCover: index === 0 && putCover !== null });
  }
  doc.end();
  return { bytes: await whole, pages, firstPages: found };
}

function startPart(doc: Pdf): Sheet['part'] {
  const part = doc.struct('Sect');
  doc.addStructure(part);
  return part;
}

function collect(doc: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
  });
}

/** The title also goes into the file's XML metadata, as it stands. */
function inXml(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}

/** What stands on every page: whose file it is, what it is not, the page number. */
function putFrame(
  sheet: Sheet,
  model: DocumentModel,
  { number, total, isCover }: { number: number; total: number; isCover: boolean },
): void {
  const style: TextStyle = { size: 7.5, colour: colours.grey };
  const pageOf = model.pageOf(number, total);
  drawArtifact(
    sheet,
    () => {
      if (!isCover) {
        drawText(sheet, model.firmName, style, { x: page.left, y: 32, width: contentWidth / 2 });
        const right: TextStyle = { ...style, align: 'right' };
        drawText(sheet, model.title, right, {
          x: page.left + contentWidth / 2,
          y: 32,
          width: contentWidth / 2,
        });
        drawLine(sheet, { x: page.left, y: 47 }, { x: page.right, y: 47 });
      }
      const width = widthOf(sheet, pageOf, style) + 2;
      drawText(sheet, model.footer, style, { x: page.left, y: 806, width: contentWidth - width - 12 });
      drawText(sheet, pageOf, style, { x: page.right - width, y: 806, width });
    },
    'Pagination',
  );
}
