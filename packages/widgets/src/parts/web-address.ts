/** An address of the wire as a link may have it: of the web, or undefined. `javascript:` and its like are none. */
export function webAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const url = URL.parse(address, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
