import type { Client } from '@pasar/core/client';
import type { Id, Instant, Window } from '@pasar/core/kernel';
import type { RequestView } from '@pasar/core/requests';
import type { Persona } from 'town';
import { answersTo } from './answers-to.ts';
import { openTownInTab, type TokenSource } from './town-in-tab.ts';

const HOUR = 3_600_000;
const BEGAN = -3 * HOUR;
/** Later than a proposal stands (REQ-10). */
const ANSWERED = -2 * HOUR;
/** Orders besides, of other kinds and residents: so that a partner's inbox is a list. */
const MORE = 4;
const PRICES: Readonly<Record<string, readonly number[]>> = {
  IDR: [15_000_000, 16_500_000, 18_000_000],
  EUR: [9_000, 9_500, 11_000],
  RUB: [310_000, 340_000, 390_000],
};

/** A town in the middle of a day: three residents' orders, some answered, one assigned. */
export interface Workday {
  readonly fetch: typeof globalThis.fetch;
  readonly tokens: {
    readonly resident: TokenSource;
    /** Has requests to take, has proposed for one and won another. */
    readonly partner: TokenSource;
    /** Proposed for the one that somebody else won. */
    readonly other: TokenSource;
    readonly manager: TokenSource;
  };
  /** The kind that is ordered most, and the first company's service of it. */
  readonly kind: string;
  readonly service: string;
  readonly orders: Readonly<Record<'waiting' | 'comparing' | 'assigned', string>>;
}

/** Plays that day through the API, like anybody; its clock then shows the real time. */
export async function openWorkday(slug: string): Promise<Workday> {
  const tab = await openTownInTab(slug, BEGAN);
  const { people } = tab.town;
  const of = <R extends Persona['role']>(role: R) =>
    people.filter((person): person is Extract<Persona, { role: R }> => person.role === role);
  const residents = of('customer').map((person) => ({ person, client: tab.clientFor(person) }));
  const [resident] = residents;
  const [manager] = of('manager');
  const [brand, { items }] = await Promise.all([
    resident!.client.call('brand.read'),
    resident!.client.call('catalog.list', { query: { site: siteOf(resident!.person), limit: 100 } }),
  ]);
  const [picked] = items;
  const kind = picked!.kind.id;
  const companies = of('partner').filter(({ kinds }) => kinds.includes(kind));
  const clients = companies.map((company) => tab.clientFor(company));
  const windows = [9, 13].map((hour) => windowAt(brand.zone, 3, hour));

  const order = async (client: Client, person: Persona, which: Id<'kind'> = kind) => {
    const asked = await client.call('order-form.read', { params: { kind: which }, query: { site: siteOf(person) } });
    const me = await client.call('me.read');
    return client.call('requests.create', {
      body: {
        site: siteOf(person),
        kind: which,
        formVersion: asked.form.version,
        answers: answersTo(asked.form),
        windows,
        contact: me.contact!,
        instructions: '',
        consent: true,
        way: 'customer',
      },
    });
  };
  const answer = async ({ id }: RequestView) => {
    let answered = 0;
    for (const client of clients) {
      const { items: inbox } = await client.call('inbox.list', { query: { limit: 200 } });
      if (answered === 3 || !inbox.some(({ request }) => request === id)) continue;
      const { checklist } = await client.call('inbox.read', { params: { request: id } });
      await client.call('proposals.create', {
        params: { request: id },
        body: {
          price: { amount: PRICES[brand.currency]![answered]!, currency: brand.currency },
          window: { start: windows[answered % 2]!.start, end: later(windows[answered % 2]!.start, 2 * HOUR) },
          message: '',
          checklist: checklist.map((point) => point.id),
        },
      });
      answered++;
    }
  };
  const shortlisted = async ({ id }: RequestView) => {
    for (;;) {
      const read = await resident!.client.call('requests.read', { params: { request: id } });
      if (read.state === 'shortlisted') return read;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  const assigned = await order(resident!.client, resident!.person);
  const comparing = await order(resident!.client, resident!.person);
  for (const one of [assigned, comparing]) await answer(one);
  tab.setClock(ANSWERED);
  const { shortlist } = await shortlisted(assigned);
  await shortlisted(comparing);
  const { id: proposal, price, window, partner } = shortlist[0]!;
  await resident!.client.call('requests.choose', {
    params: { request: assigned.id },
    body: { proposal, price, window },
  });

  const winner = companies.find(({ session }) => session.partner === partner.id)!;
  const other = companies.find(({ session }) => shortlist.at(-1)!.partner.id === session.partner)!;
  const waiting = await order(resident!.client, resident!.person);
  const others = winner.kinds.filter((which) => which !== kind).slice(0, MORE);
  for (const [nth, which] of others.entries()) {
    const { client, person } = residents[nth % residents.length]!;
    await order(client, person, which as Id<'kind'>);
  }
  tab.setClock(0);
  return {
    fetch: tab.fetch,
    tokens: {
      resident: tab.tokenFor(resident!.person),
      partner: tab.tokenFor(winner),
      other: tab.tokenFor(other),
      manager: tab.tokenFor(manager!),
    },
    kind,
    service: picked!.service,
    orders: { waiting: waiting.id, comparing: comparing.id, assigned: assigned.id },
  };
}

function siteOf(person: Persona): Id<'place'> {
  if (person.role !== 'customer') throw new Error(`${person.id} has no site`);
  return person.session.sites[0];
}

function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString() as Instant;
}

/** Three hours from a full hour of a zone's clock, so many days from today. */
function windowAt(zone: string, days: number, hour: number): Window {
  const utc = new Date(Date.now() + days * 24 * HOUR).setUTCHours(hour, 0, 0, 0);
  const shown = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(utc);
  const start = new Date(utc - (((Number(shown) - hour + 36) % 24) - 12) * HOUR).toISOString() as Instant;
  return { start, end: later(start, 3 * HOUR) };
}
