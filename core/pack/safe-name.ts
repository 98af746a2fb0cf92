const longest = 100;
/** What a path could be made of, what no file system takes, and marks that print nothing or turn the text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unsafe = /[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that is one file or folder on every system: no path, no drive, no hidden file, no reserved name.
 *
 * The ending is kept when a long name is cut.
 *
 * @example makeSafeName('../../购销合同.pdf', 'paper') // '_.._购销合同.pdf'
 */
export function makeSafeName(name: string, fallback: string): string {
  const plain = name
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  if (plain === '') return fallback;
  const safe = reserved.test(plain) ? `_${plain}` : plain;
  const characters = [...safe];
  if (characters.length <= longest) return safe;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(safe)?.[0] ?? '';
  return `${characters
    .slice(0, longest - ending.length)
    .join('')
    .trimEnd()}${ending}`;
}

/**
 * Gives each path once: a second one of the same name (large and small letters alike) gets ` (2)`.
 *
 * @example const take = createNames(); take('a/b.pdf'); take('A/B.pdf') // 'A/B (2).pdf'
 */
export function createNames(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const dot = path.lastIndexOf('.');
    const isNamed = dot > path.lastIndexOf('/') + 1;
    const stem = isNamed ? path.slice(0, dot) : path;
    const ending = isNamed ? path.slice(dot) : '';
    let name = path;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem} (${count})${ending}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
