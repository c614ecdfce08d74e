/**
 * PRV-3 "from where", without the person: an address is cut to the network it lies in, /24 of IPv4 and /48 of IPv6, which
 * tells an office from an attacker abroad and no household from its neighbours.
 * @param address as sockets and proxies write it: with a port, brackets or a zone, or IPv4 inside IPv6
 * @returns `203.0.113.0/24`; null for what is no address
 */
export function networkOf(address: string | undefined): string | null {
  const bare = bareAddress(address ?? '');
  const v4 = /(?:^|^::ffff:)(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(bare)?.[1];
  if (v4) {
    const bytes = v4.split('.').map(Number);
    return bytes.every((byte) => byte <= 255) ? `${bytes.slice(0, 3).join('.')}.0/24` : null;
  }
  const groups = groupsOf(bare);
  if (!groups) return null;
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`;
}

/** Without port, brackets and zone: `[fe80::1%eth0]:443` is `fe80::1`. */
function bareAddress(text: string): string {
  const inside = /^\[([^\]]*)\](?::\d+)?$/.exec(text.trim())?.[1] ?? text.trim();
  return inside.replace(/%.*$/, '').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}

/** The eight groups of an IPv6 address; undefined for what is none. */
function groupsOf(text: string): readonly number[] | undefined {
  if (!/^[0-9a-f:]+$/i.test(text)) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head!.length - (tail?.length ?? 0);
  if (tail ? missing < 1 : missing !== 0) return undefined;
  const all = [...head!, ...Array<string>(tail ? missing : 0).fill('0'), ...(tail ?? [])];
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? all.map((group) => Number.parseInt(group, 16))
    : undefined;
}
