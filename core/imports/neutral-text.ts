const dangerous = /^'*[=+\-@\t\r`]/;
const neutralised = /^'+[=+\-@\t\r`]/;

/**
 * Text for a table that spreadsheets open, so that none reads it as a formula: what begins with `=`, `+`, `-` or `@`
 * gets an apostrophe before it. `fromNeutral` takes it off again.
 *
 * @example toNeutral('=1+1') // "'=1+1"
 */
export function toNeutral(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/**
 * The text as it was before `toNeutral`.
 *
 * @example fromNeutral("'=1+1") // '=1+1'
 */
export function fromNeutral(text: string): string {
  return text.charCodeAt(0) === 0x27 && neutralised.test(text) ? text.slice(1) : text;
}
