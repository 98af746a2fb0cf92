import { detectMediaType } from '../../../core/documents/detect-media-type.ts';
import { RongbeiError } from '../../../core/errors.ts';
import type { Speaker } from '../../../core/messages/format.ts';
import { readChosenFile } from '../chosen-file.ts';

const largestPaper = 100 * 1024 * 1024;

export interface Paper {
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
  mediaType: string;
}

/** Reads a file the user chose, and refuses what is not a paper by its content. */
export function readPaper(path: string, speaker: Speaker): Paper {
  const { fileName: name, bytes, sha256 } = readChosenFile(path, largestPaper, speaker);
  const fileName = name.normalize('NFC');
  const detected = detectMediaType(bytes);
  if (!detected.accepted)
    throw new RongbeiError('documents.kindNotAccepted', {
      fileName,
      found: speaker.text(`documents.kind.${detected.found}`),
    });
  return { fileName, bytes, sha256, mediaType: detected.mediaType };
}
