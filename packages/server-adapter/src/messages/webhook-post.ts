import { lookup } from 'node:dns';
import { request as requestByHttp } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Answer } from './message.ts';
import { isPublicAddress } from './public-address.ts';
import type { WebhookCall, WebhookPost } from './webhook-sender.ts';

export interface WebhookPostOptions {
  /** Lets calls go by http, and to this machine and its private networks: for development and tests only. */
  readonly allowPrivate?: boolean;
  /** Milliseconds from the beginning of the call to the answer's status. */
  readonly timeout?: number;
}

class PrivateAddress extends Error {}

/**
 * Posts webhooks. The address that was looked at is the one that is connected to, so that a name cannot answer twice;
 * redirects are not followed; of the answer only its status is read.
 */
export function webhookPost({ allowPrivate = false, timeout = 15_000 }: WebhookPostOptions = {}): WebhookPost {
  const isAllowed = (address: string) => allowPrivate || isPublicAddress(address);

  const look: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      // One address inside is enough: a name that has both is up to something.
      if (!found.every(({ address }) => isAllowed(address))) return done(new PrivateAddress(), []);
      const [first] = found;
      if (options.all || !first) return done(null, found);
      done(null, first.address, first.family);
    });
  };

  return {
    post(call, signal) {
      const url = new URL(call.url);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const isHttp = url.protocol === 'http:' && allowPrivate;
      if (!isHttp && url.protocol !== 'https:') return Promise.resolve(refused('insecure-address'));
      // A written-out address is not looked up.
      if (isIP(host) && !isAllowed(host)) return Promise.resolve(refused('private-address'));
      return exchange(call, url, isHttp ? requestByHttp : requestByHttps, look, [signal, AbortSignal.timeout(timeout)]);
    },
  };
}

function exchange(
  { headers, body }: WebhookCall,
  url: URL,
  request: typeof requestByHttps,
  look: LookupFunction,
  signals: AbortSignal[],
): Promise<Answer> {
  const signal = AbortSignal.any(signals);
  return new Promise((resolve) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
      lookup: look,
      signal,
      agent: false,
    });
    sent.on('response', (response) => {
      const { statusCode = 0 } = response;
      const isReceived = statusCode >= 200 && statusCode < 300;
      // Standard Webhooks: who answers "gone" wants no more.
      const state = isReceived ? 'sent' : statusCode === 410 ? 'refused' : 'again';
      resolve({ state, outcome: `http ${statusCode}` });
      response.destroy();
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof PrivateAddress) resolve(refused('private-address'));
      else resolve({ state: 'again', outcome: signal.aborted ? 'timeout' : (error.code ?? 'failed').toLowerCase() });
    });
    sent.end(body);
  });
}

function refused(outcome: string): Answer {
  return { state: 'refused', outcome };
}
