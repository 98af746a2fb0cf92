/**
 * The name of a line without its number and its word of sign.
 *
 * @example plainName({ name: '二、营业利润（亏损以“-”号填列）' }) // '营业利润'
 */
export function plainName({ name }: { readonly name: string }): string {
  return name
    .replace(/^(?:[一二三四五六七]、|\d+\. |减：|加：|其中：|Less: |Add: |of which: )/, '')
    .replace(/\s*[（(].*$/, '');
}
