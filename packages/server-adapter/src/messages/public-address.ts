import { BlockList, isIPv6 } from 'node:net';

/** IANA's special-purpose registry: this machine, private and link-local networks, multicast, and what is reserved. */
const OURS = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  OURS.addSubnet(network, bits, 'ipv4');
}

/** Of IPv6 the global unicast block alone, without what carries IPv4 inside (Teredo, 6to4) or is for documentation. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  OURS.addSubnet(network, bits, 'ipv6');
}

/** May a stranger's webhook lead there? */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !OURS.check(address, 'ipv4');
  return GLOBAL.check(address, 'ipv6') && !OURS.check(address, 'ipv6');
}
