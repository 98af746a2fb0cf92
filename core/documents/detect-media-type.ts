import { listZipNames } from './zip-names.ts';

/** Why a file is not taken as a paper; each has its words in the messages `documents.kind.…`. */
type RefusedKind = 'zip' | 'program' | 'webPage' | 'macro' | 'mixed' | 'ole' | 'text' | 'unknown';
type Detected =
  | { accepted: true; mediaType: string; extension: string }
  | { accepted: false; found: RefusedKind };

const officeXml = 'application/vnd.openxmlformats-officedocument';
const types = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  heic: 'image/heic',
  docx: `${officeXml}.wordprocessingml.document`,
  xlsx: `${officeXml}.spreadsheetml.sheet`,
  ofd: 'application/ofd',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  xml: 'application/xml',
} as const;
type PaperExtension = keyof typeof types;

/** The usual ending of a kept paper's media type, without the dot. */
export function extensionOf(mediaType: string): string {
  return Object.entries(types).find(([, type]) => type === mediaType)?.[0] ?? 'bin';
}

const accept = (extension: PaperExtension): Detected => ({
  accepted: true,
  mediaType: types[extension],
  extension,
});
const refuse = (found: RefusedKind): Detected => ({ accepted: false, found });

/**
 * Says what a file is by its content; its name plays no part.
 *
 * Accepted: PDF, JPEG, PNG, TIFF, HEIC, Word and Excel (old and new), OFD, XML. Programs, scripts, web pages, archives
 * and Office files with macros are refused, and so is a file that is two kinds at once (a picture with an archive at
 * its end, or with a PDF inside its first kilobyte).
 *
 * @param bytes the whole file
 * @example detectMediaType(pdfBytes) // { accepted: true, mediaType: 'application/pdf', extension: 'pdf' }
 */
export function detectMediaType(bytes: Uint8Array): Detected {
  if (isProgram(bytes)) return refuse('program');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return detectZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return detectOle(bytes);
  if (isArchive(bytes)) return refuse('zip');
  const picture = detectPicture(bytes);
  if (picture) {
    const isMixed = indexOf(bytes, ascii('%PDF-'), 0, 1024) >= 0 || listZipNames(bytes) !== null;
    return isMixed ? refuse('mixed') : accept(picture);
  }
  const start = skipBlank(bytes);
  if (startsWith(bytes, ascii('%PDF-'), start))
    return listZipNames(bytes) === null ? accept('pdf') : refuse('mixed');
  return detectText(bytes, start);
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

function startsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number, to: number): number {
  const last = Math.min(to, bytes.length) - wanted.length;
  for (let at = from; at <= last; at += 1) if (startsWith(bytes, wanted, at)) return at;
  return -1;
}

const programs = [
  [0x4d, 0x5a], // Windows: MZ
  [0x7f, 0x45, 0x4c, 0x46], // Linux: ELF
  [0xfe, 0xed, 0xfa, 0xce], // macOS: Mach-O, 32 and 64 bits, both byte orders, universal (also Java)
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], // Windows shortcut
  [0x23, 0x21], // script: #!
];
const archives = [
  [0x50, 0x4b, 0x05, 0x06], // empty ZIP
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
];
const isProgram = (bytes: Uint8Array) => programs.some((magic) => startsWith(bytes, magic));
const isArchive = (bytes: Uint8Array) => archives.some((magic) => startsWith(bytes, magic));

function detectPicture(bytes: Uint8Array): PaperExtension | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) || startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a]))
    return 'tif';
  const brands = ['heic', 'heix', 'mif1', 'msf1', 'heim', 'heis'];
  const isHeic =
    startsWith(bytes, ascii('ftyp'), 4) && brands.some((brand) => startsWith(bytes, ascii(brand), 8));
  return isHeic ? 'heic' : null;
}

function detectZip(bytes: Uint8Array): Detected {
  const names = listZipNames(bytes);
  if (names === null) return refuse('unknown');
  const has = (name: string) => names.includes(name);
  const hasIn = (folder: string) => names.some((name) => name.startsWith(folder));
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return refuse('macro');
  if (has('[Content_Types].xml') && hasIn('word/')) return accept('docx');
  if (has('[Content_Types].xml') && hasIn('xl/')) return accept('xlsx');
  if (has('OFD.xml')) return accept('ofd');
  return refuse('zip');
}

/** The names in an OLE file's directory stand in UTF-16, on multiples of 128 bytes. */
function detectOle(bytes: Uint8Array): Detected {
  const wide = (text: string) => [
    ...Array.from(text, (character) => [character.charCodeAt(0), 0]).flat(),
    0,
    0,
  ];
  const holds = (name: string) => {
    const wanted = wide(name);
    for (let at = 512; at < bytes.length; at += 128) if (startsWith(bytes, wanted, at)) return true;
    return false;
  };
  if (holds('_VBA_PROJECT') || holds('_VBA_PROJECT_CUR') || holds('Macros')) return refuse('macro');
  if (holds('WordDocument')) return accept('doc');
  if (holds('Workbook') || holds('Book')) return accept('xls');
  return refuse('ole');
}

/** Past a byte order mark and white space. */
function skipBlank(bytes: Uint8Array): number {
  let at = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while (at < 1024 && [0x09, 0x0a, 0x0d, 0x20].includes(bytes[at] ?? -1)) at += 1;
  return at;
}

function detectText(bytes: Uint8Array, start: number): Detected {
  const length = Math.min(bytes.length, start + 4096);
  let head = '';
  for (let at = start; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0) head += String.fromCharCode(byte);
  }
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const text = (isUtf16 ? head.slice(2) : head).trimStart();
  if (/<(!doctype\s+html|html|script|svg|body)[\s>]/i.test(text)) return refuse('webPage');
  if (text.startsWith('<?xml')) return accept('xml');
  const isText = !isUtf16 && !bytes.subarray(0, length).some((byte) => byte === 0);
  return refuse(isText || isUtf16 ? 'text' : 'unknown');
}
