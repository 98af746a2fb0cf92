import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const calls = 'connect,sendto,sendmsg,sendmmsg';

/** A program that starts another under strace, following every child, and writes each outgoing call to a log. */
export function writeTracer(folder: string, program: string): { executable: string; log: string } {
  const executable = path.join(folder, 'traced.sh');
  const log = path.join(folder, 'network.log');
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  writeFileSync(
    executable,
    `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e signal=none -e trace=${calls} -o ${quoted(log)} -- ${quoted(program)} "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return { executable, log };
}

/** The calls that would reach a network: anything addressed to IPv4, IPv6, or any family but a local one. */
export function networkCalls(log: string): { all: number; outside: string[] } {
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  const outside = lines.filter((line) => /sa_family=AF_(?!UNIX|LOCAL|NETLINK|UNSPEC)/.test(line));
  return { all: lines.length, outside };
}
