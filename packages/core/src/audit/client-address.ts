/**
 * Whose address a request came from. Behind `trusted` proxies of one's own the last so many entries of `X-Forwarded-For`
 * were written by them; whatever stands before those was written by the caller and is never believed. With 0, which is
 * the rule, the header is not looked at.
 * @param peer who is at the other end of the socket
 */
export function clientAddress(peer: string | undefined, forwarded: string | null, trusted: number): string | undefined {
  if (trusted < 1 || !forwarded) return peer;
  const chain = forwarded
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return chain[Math.max(0, chain.length - trusted)] ?? peer;
}
