import type { Rounds } from '../delivery/rounds.ts';
import type { House } from '../house.ts';
import { type DispatcherOptions, dispatcher } from './dispatcher.ts';
import type { Mail } from './mail.ts';
import { mailSender } from './mail-sender.ts';
import { type WebhookPost, webhookSender } from './webhook-sender.ts';

/** The ports that messages leave by. What has no port is kept, and not sent later either: it would be stale. */
export interface Ports {
  readonly mail?: Mail | undefined;
  readonly webhooks?: WebhookPost | undefined;
}

/** The dispatchers of mails and webhooks: apart, so that a slow receiver of the one does not hold up the other. */
export function postOffice(
  house: House,
  { mail, webhooks }: Ports,
  settings: Pick<DispatcherOptions, 'chance' | 'patience'> = {},
): Pick<Rounds, 'start' | 'stop'> {
  const { database, clock, onError } = house;
  const each = { database, now: () => clock.now(), onError, ...settings };
  const dispatchers = [
    dispatcher({ ...each, way: 'mail', send: mailSender(house, mail) }),
    dispatcher({ ...each, way: 'webhook', send: webhookSender(house, webhooks) }),
  ];
  return {
    start() {
      for (const one of dispatchers) one.start();
    },
    async stop() {
      await Promise.all(dispatchers.map((one) => one.stop()));
    },
  };
}
