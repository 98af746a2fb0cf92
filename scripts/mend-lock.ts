import { writeFileSync } from 'node:fs';
import { findGaps, type Gap, type LockEntry, lockFile, readLock } from './lib/lock.ts';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 's390x', 'riscv64', 'x64', 'wasm32'];

/** The platform is in the name (`…-linux-arm64-musl`); with it npm knows to pass the package over elsewhere. */
function entryFor({ name, version, dev }: Gap): LockEntry {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (!/^\d+\.\d+\.\d+/.test(version) || os.length + cpu.length === 0) {
    throw new Error(`cannot tell which version or platform ${name} ${version} is: install it by hand`);
  }
  const libc = words.at(-1)?.startsWith('musl') ? ['musl'] : words.at(-1)?.startsWith('gnu') ? ['glibc'] : [];
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

const lock = readLock();
const gaps = findGaps(lock);
for (const gap of gaps) lock.packages[`node_modules/${gap.name}`] = entryFor(gap);
for (const entry of Object.values(lock.packages))
  if (entry.resolved?.startsWith('http')) delete entry.resolved;
const byName = ([a]: [string, LockEntry], [b]: [string, LockEntry]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byName));
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${gaps.length} missing platform packages listed`);
