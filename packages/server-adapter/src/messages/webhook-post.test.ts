import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { webhookReceiver } from './testing/webhook-receiver.ts';
import { webhookPost } from './webhook-post.ts';

const headers = { 'Content-Type': 'application/json', 'webhook-id': 'x' };
const forever = () => new AbortController().signal;

describe('MSG-3 webhooks by HTTP', () => {
  let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
  const inside = webhookPost({ allowPrivate: true });
  const impatient = webhookPost({ allowPrivate: true, timeout: 300 });
  const outside = webhookPost();
  beforeEach(async () => {
    receiver = await webhookReceiver();
  });
  afterEach(() => receiver.close());
  const post = (port = inside, url = receiver.url) => port.post({ url, headers, body: '{"a":"ä"}' }, forever());

  test.each([
    [200, 'sent'],
    [204, 'sent'],
    [400, 'again'],
    [410, 'refused'],
    [500, 'again'],
  ] as const)('a receiver that answers %i: %s', async (status, state) => {
    receiver.next(status);
    expect(await post()).toEqual({ state, outcome: `http ${status}` });
    expect(receiver.calls).toMatchObject([{ path: '/hook', body: '{"a":"ä"}' }]);
  });

  test('a redirect is not followed', async () => {
    receiver.next(302);
    expect(await post()).toEqual({ state: 'again', outcome: 'http 302' });
    expect(receiver.calls).toHaveLength(1);
  });

  test('a receiver that never answers, one that hangs up, one that is not there', async () => {
    receiver.next('silence', 'drop');
    expect(await post(impatient)).toEqual({ state: 'again', outcome: 'timeout' });
    expect(await post()).toMatchObject({ state: 'again', outcome: 'econnreset' });
    await receiver.close();
    expect(await post()).toMatchObject({ state: 'again', outcome: 'econnrefused' });
    // For the clean-up.
    receiver = await webhookReceiver();
  });

  test('an address inside is refused, however it is written, and nothing reaches it', async () => {
    const { port } = receiver;
    const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254'];
    for (const host of hosts) {
      const answer = await post(outside, `https://${host}:${port}/hook`);
      expect([host, answer]).toEqual([host, { state: 'refused', outcome: 'private-address' }]);
    }
    expect(await post(outside, receiver.url)).toEqual({ state: 'refused', outcome: 'insecure-address' });
    expect(await post(inside, 'ftp://127.0.0.1/')).toEqual({ state: 'refused', outcome: 'insecure-address' });
    expect(receiver.calls).toEqual([]);
  });
});

test.each(
  [
    '10.1.2.3',
    '100.64.0.1',
    '172.31.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '0.0.0.0',
  ].concat([
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:0:1::',
  ]),
)('%s is nobody’s webhook', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '192.167.1.1', '2606:4700::1111', '2a00:1450::1'])('%s may be one', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
