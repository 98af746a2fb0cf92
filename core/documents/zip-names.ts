const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const longestComment = 0xffff;

/**
 * The names in a ZIP's central directory, or null where there is none at the file's end.
 *
 * Only the directory is read (APPNOTE 4.3.12, 4.3.16): nothing is unpacked.
 *
 * @param bytes the whole file
 */
export function listZipNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - endSize - longestComment);
  for (let at = bytes.length - endSize; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endSize + view.getUint16(at + 20, true) !== bytes.length) continue;
    const directoryAt = at - view.getUint32(at + 12, true);
    return directoryAt < 0 ? [] : namesFrom(bytes, view, directoryAt, at);
  }
  return null;
}

function namesFrom(bytes: Uint8Array, view: DataView, from: number, to: number): string[] {
  const names: string[] = [];
  let at = from;
  while (at + entrySize <= to && view.getUint32(at, true) === entrySignature) {
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + entrySize;
    names.push(String.fromCharCode(...bytes.subarray(nameAt, Math.min(nameAt + nameLength, to))));
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
