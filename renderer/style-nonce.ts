/** What the page's security policy asks of every style element that a script makes. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Gives every style element the nonce as it is made. Ant Design takes the nonce for its own styles, but the lock it
 * puts on scrolling behind a dialog makes one without, and the policy would refuse it.
 */
export function addNonceToStyles(): void {
  const create = Document.prototype.createElement;
  document.createElement = function createWithNonce(this: Document, ...given: Parameters<typeof create>) {
    const element = create.apply(this, given);
    if (element instanceof HTMLStyleElement) element.nonce = styleNonce;
    return element;
  } as typeof create;
}
