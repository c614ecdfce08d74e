import { describe, expect, it } from 'vitest';
import { agentOf } from './agent.ts';
import { changedBy } from './changed.ts';
import { clientAddress } from './client-address.ts';
import { networkOf } from './network.ts';

describe('PRV-3 from where: the network', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['203.0.113.77:51123', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['127.0.0.1', '127.0.0.0/24'],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3::/48'],
    ['[2001:DB8::1]:443', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    undefined,
    '',
    'unknown',
    '203.0.113',
    '203.0.113.256',
    '1:2:3',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    'g::1',
  ])('%j is no address', (address) => {
    expect(networkOf(address)).toBeNull();
  });
});

describe('PRV-3 from where: behind proxies', () => {
  const forged = '198.51.100.1, 203.0.113.77, 10.0.0.2';

  it('the header is anybody’s: without proxies of one’s own it is not looked at', () => {
    expect(clientAddress('192.0.2.1', forged, 0)).toBe('192.0.2.1');
  });

  it('one’s own proxies wrote the last entries, and what stands before those is not believed', () => {
    expect(clientAddress('10.0.0.3', forged, 1)).toBe('10.0.0.2');
    expect(clientAddress('10.0.0.3', forged, 2)).toBe('203.0.113.77');
  });

  it('fewer entries than proxies, or none: the farthest that is known', () => {
    expect(clientAddress('10.0.0.3', '203.0.113.77', 3)).toBe('203.0.113.77');
    expect(clientAddress('10.0.0.3', ' , ', 1)).toBe('10.0.0.3');
    expect(clientAddress('10.0.0.3', null, 1)).toBe('10.0.0.3');
  });
});

describe('PRV-3 from where: the program', () => {
  const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge, Windows'],
    [`Mozilla/5.0 (Linux; Android 15) ${WEBKIT} Chrome/140.0 Mobile Safari/537.36`, 'Chrome, Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) FxiOS/140.0 Safari/605.1', 'Firefox, iOS'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18.0 Safari/605.1.15', 'Safari, macOS'],
    ['curl/8.9.1', 'curl'],
    ['node', 'Node.js'],
  ])('%s', (userAgent, agent) => {
    expect(agentOf(userAgent)).toBe(agent);
  });

  it('who names itself otherwise is nobody in particular: no text of the caller’s is kept', () => {
    expect(agentOf('Rani Wulandari, +62 813')).toBeNull();
    expect(agentOf(null)).toBeNull();
  });
});

describe('PRV-3 what was changed', () => {
  const [request, proposal, site] = [1, 2, 3].map((n) => `019a0000-0000-7000-8000-00000000000${n}`);

  it('ids, and names of fields; nothing that stands in them', () => {
    const body = { proposal, sites: [site, site], contact: { name: 'Rani' }, message: 'Call me', left: undefined };
    const changed = changedBy({ request }, body);
    expect(changed).toEqual({
      fields: ['proposal', 'sites', 'contact', 'message'],
      ids: { request, proposal, sites: [site, site] },
    });
    expect(JSON.stringify(changed)).not.toMatch(/Rani|Call/);
  });

  it('what a path names by something else than an id is not kept: it may be a secret', () => {
    expect(changedBy({ invitation: 'k3y-of-a-one-time-link' }, undefined)).toEqual({ fields: [], ids: {} });
  });

  it('bytes have no fields', () => {
    expect(changedBy({}, new Uint8Array([1, 2]))).toEqual({ fields: [], ids: {} });
  });
});
