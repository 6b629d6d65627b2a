/** An address of the page's own, absolute: workers resolve relative ones against themselves. */
export function toAbsolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
