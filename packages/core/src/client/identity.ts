/**
 * Who a token speaks for, as a text that stays the same when the token is renewed: for keeping one person's drafts and
 * live updates apart from another's in one browser. A name for a drawer, not a proof: nothing is verified here.
 */
export function identityOf(token: string): string {
  const payload = token.split('.')[1];
  if (!payload) return token;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const claims = Object.entries(JSON.parse(new TextDecoder().decode(bytes)));
    // Times are numbers and lists of sites may grow; the token's own id changes with each.
    const lasting = claims.filter(([name, value]) => typeof value === 'string' && name !== 'jti');
    return lasting
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('&');
  } catch {
    return token;
  }
}
