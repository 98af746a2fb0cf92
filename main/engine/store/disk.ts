import { statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, parse } from 'node:path';

// Linux file system types (statfs f_type) on which shared memory for a write-ahead log cannot be trusted.
const networkOrRemovable = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE: sshfs, gvfs, many network drives
  0x4d44, // FAT: USB sticks
  0x2011bab0, // exFAT
  0x01021997, // 9P
]);

/** WAL on a local disk; a rollback journal on network drives and USB sticks. */
export function journalModeFor(path: string): 'WAL' | 'DELETE' {
  const folder = dirname(path);
  if (process.platform === 'win32') {
    const root = parse(folder).root.toLowerCase();
    return root.startsWith('\\\\') || root !== parse(homedir()).root.toLowerCase() ? 'DELETE' : 'WAL';
  }
  if (process.platform === 'darwin') return folder.startsWith('/Volumes/') ? 'DELETE' : 'WAL';
  try {
    return networkOrRemovable.has(Number(statfsSync(folder).type)) ? 'DELETE' : 'WAL';
  } catch {
    return 'DELETE';
  }
}
