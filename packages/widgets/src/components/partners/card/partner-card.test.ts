import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../testing/accessible.ts';
import { type Answers, refusal, unreachable } from '../../../testing/answers.ts';
import { itShowsEachState, unanswered } from '../../../testing/each-state.ts';
import { mount, type Surroundings, unmountAll, until } from '../../../testing/mount.ts';
import { within } from '../../../testing/proofs/scene.ts';
import './partner-card.define.ts';
import type { ConditionsWish } from './card.events.ts';
import { CARD_TABS, type CardTab } from './card-views.ts';
import { CARD, cardAnswers, next, SERVICES, viewer } from './partner-card.samples.ts';
import type { PasarPartnerCard } from './partner-card.ts';

const open = (
  tab: CardTab = 'services',
  answers: Answers = cardAnswers(),
  around: Omit<Surroundings, 'answers'> = {},
) =>
  mount(Object.assign(document.createElement('pasar-partner-card') as PasarPartnerCard, { partner: CARD.id, tab }), {
    width: 1040,
    ...around,
    answers,
  });
const text = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const all = (card: PasarPartnerCard, selector: string) => within<HTMLElement>(card, selector);
const there = (card: PasarPartnerCard, selector: string) => until(card, () => all(card, selector).length);
const whole = (card: PasarPartnerCard) =>
  [card.shadowRoot!, ...all(card, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])].map(text).join(' ');
const says = (card: PasarPartnerCard, words: string) => until(card, () => whole(card).includes(words));
const button = (card: PasarPartnerCard, name: string) =>
  all(card, 'button').find((each) => text(each).startsWith(name) || each.getAttribute('aria-label') === name)!;
const press = async (card: PasarPartnerCard, name: string) => {
  await until(card, () => button(card, name));
  button(card, name).click();
};
const fill = async (card: PasarPartnerCard, selector: string, value: string) => {
  await there(card, selector);
  const field = all(card, selector)[0] as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await card.updateComplete;
};
/** A sheet that is on its way in is pale. */
const arrived = async (card: PasarPartnerCard) => {
  await Promise.all(
    all(card, 'dialog[open]').flatMap((sheet) => sheet.getAnimations().map(({ finished }) => finished)),
  );
};
const bodyOf = (asked: readonly [string, { readonly body: unknown }][], id: string) =>
  asked.filter(([name]) => name === id).map(([, { body }]) => body);

/** What is there once a tab has come. */
const SHOWN: Readonly<Record<CardTab, string>> = {
  services: 'Split AC cleaning',
  zone: '201 km²',
  requests: 'Wisma Ampera',
  jobs: '1 job in hand',
  prices: 'from Rp',
  contacts: 'layanan@sejuk.example',
  legal: 'Crédit de Vaise',
  documents: 'polis-2026.pdf',
  privacy: 'Reviews under the full name',
  messages: 'There are no messages here yet',
  settings: 'Three visits missed in a week.',
};

describe('PAR-10 the partner card', () => {
  afterEach(unmountAll);

  it('PAR-10 says who it is, how it stands, and the one thing to do next, whose button leads there', async () => {
    const { widget } = await open();
    await there(widget, '.banner');
    expect(text(all(widget, '.card-head')[0])).to.match(
      /Sejuk Jaya AC PT Sejuk Jaya Abadi, partner since .+ Active 4\.7\(218\)/,
    );
    expect(text(all(widget, '.banner')[0])).to.match(
      /^Has to bring its documents up to date, by .+\. It is the partner’s turn\. Until then it is offered no work here\./,
    );
    await press(widget, 'See its documents');
    await says(widget, SHOWN.documents);
    expect(widget.tab).to.equal('documents');
  });

  it('PAR-7 an application is decided on in the banner, each answer behind its question', async () => {
    const applied = {
      relation: { ...CARD.relation, state: 'applied' as const },
      next: next('decide-application', 'organization'),
      obstacles: [],
      can: ['accept', 'refuse', 'delete'] as const,
    };
    const { widget, asked } = await open('contacts', cardAnswers({ ...applied, can: [...applied.can] }));
    await press(widget, 'Accept');
    await says(widget, 'Accept Sejuk Jaya AC?');
    all(widget, 'form [type=submit]')[0]!.click();
    await says(widget, 'Accepted');
    expect(asked.map(([id]) => id)).to.include('partners.accept');
  });

  it('PAR-15 a suspension needs its reason; in an emergency it lists the work in hand, and so does what comes of it', async () => {
    const { widget, asked } = await open('contacts');
    await press(widget, 'Suspend');
    await there(widget, '#until');
    const submit = () => all(widget, 'form [type=submit]')[0]!;
    expect(submit().getAttribute('aria-disabled')).to.equal('true');
    await fill(widget, '#reason', 'A complaint');
    await fill(widget, '#until', '2030-01-15');
    all(widget, 'form .box')[0]!.click();
    await says(widget, '1 job in hand');
    submit().click();
    await says(widget, 'These jobs run on.');
    const [body] = bodyOf(asked, 'partners.suspend') as { reason: string; until: string; emergency: boolean }[];
    expect(body).to.include({ reason: 'A complaint', emergency: true });
    expect(new Date(body!.until).getFullYear()).to.equal(2030);
    await says(widget, 'Suspended');
    expect(text(all(widget, '.banner')[0])).to.include('Reinstate');
  });

  it('PAR-7 a deactivation that work stands against is refused with that work, each a way to its request', async () => {
    const { widget } = await open('contacts');
    await press(widget, 'Deactivate');
    await fill(widget, '#reason', 'Moves away');
    all(widget, 'form [type=submit]')[0]!.click();
    await says(widget, 'There is work in hand');
    await there(widget, '.hand li');
    let picked: unknown;
    widget.addEventListener('pasar-select', (event) => {
      picked = (event as unknown as { detail: unknown }).detail;
    });
    all(widget, '.hand button')[0]!.click();
    expect(picked).to.have.property('request');
    await arrived(widget);
    await expectAccessible(widget);
  });

  it('ORG-3 who may only look is shown no menu and no buttons that change', async () => {
    const { widget } = await open('services', cardAnswers({ can: [] }, { 'me.read': viewer }));
    await says(widget, 'Split AC cleaning');
    expect(all(widget, '.menu')).to.have.length(0);
    expect(button(widget, 'Change the rates')).to.equal(undefined);
  });

  describe('PAR-8 services', () => {
    const rowOf = (card: PasarPartnerCard, name: string) => all(card, '.tr').find((row) => text(row).startsWith(name))!;
    const item = (card: PasarPartnerCard, name: string, words: string) =>
      [...rowOf(card, name).querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) =>
        text(each).startsWith(words),
      )!;

    it('PAR-8 a row says agreement and version, rate, where it is on, and its state', async () => {
      const { widget } = await open();
      await there(widget, '.tr');
      expect(text(rowOf(widget, 'Freon refill'))).to.match(/v3 to send ?v2 applies ?10\.5% ?agreed ?2 sites.*Active/);
      expect(text(rowOf(widget, 'Water heater'))).to.match(/None ?12% ?proposed ?—.*To accept/);
    });

    it('PAR-12 a service in full says its rate and why it is this one', async () => {
      const { widget } = await open();
      await there(widget, '.tr');
      rowOf(widget, 'Freon refill').click();
      await says(widget, '10.5 % because agreement v2, line 1');
      expect(text(all(widget, '.details')[0])).to.include('28 km² of 201 km²');
      await arrived(widget);
      await expectAccessible(widget);
    });

    it('PAR-8 an offered service is accepted at once, an accepted one deactivated with its reason', async () => {
      const { widget, asked } = await open();
      await there(widget, '.tr');
      item(widget, 'Water heater', 'Accept').click();
      await says(widget, 'Water heater service is accepted.');
      await until(widget, () => text(rowOf(widget, 'Water heater')).includes('No agreement'));
      item(widget, 'AC fitting', 'Deactivate').click();
      await fill(widget, '#reason', 'Nobody asks for it');
      all(widget, 'dialog[open] [type=submit]')[0]!.click();
      await says(widget, 'AC fitting is off everywhere.');
      expect(bodyOf(asked, 'services.deactivate')).to.deep.equal([{ reason: 'Nobody asks for it' }]);
    });

    it('AGR-1 conditions are wanted of the host, for one service or all', async () => {
      const { widget } = await open();
      const wishes: ConditionsWish[] = [];
      widget.addEventListener('pasar-conditions', (event) =>
        wishes.push((event as unknown as { detail: ConditionsWish }).detail),
      );
      await there(widget, '.tr');
      item(widget, 'Freon refill', 'Change conditions').click();
      await press(widget, 'Change the rates');
      expect(wishes).to.deep.equal([{ partner: CARD.id, service: SERVICES[1]!.id }, { partner: CARD.id }]);
    });

    it('AGR-3 without an agreement the places are not chosen, and the menu says why', async () => {
      const answers = cardAnswers({}, {
        'services.list': { items: [{ ...SERVICES[2]!, agreement: null, status: 'no-agreement' }], next: null },
      } as Answers);
      const { widget } = await open('services', answers);
      await there(widget, '.tr');
      const places = item(widget, 'AC fitting', 'Choose where it is on');
      expect(places.getAttribute('aria-disabled')).to.equal('true');
      expect(text(places)).to.include('An agreement has to cover it first.');
    });

    it('CAT-2 places are a tree: what is ticked holds below, sites outside the zone are left out, the button counts', async () => {
      const { widget, asked } = await open();
      await there(widget, '.tr');
      item(widget, 'Split AC', 'Choose where it is on').click();
      await there(widget, '.place');
      const place = (name: string) => all(widget, '.place').find((each) => text(each).startsWith(name))!;
      const box = (name: string) => place(name).querySelector('input')!;
      expect(box('Griya Kemang').indeterminate).to.equal(true);
      expect(box('Menara Cendana').checked).to.equal(true);
      expect(box('Vila Puncak').disabled).to.equal(true);
      expect(text(place('Kemang Selatan'))).to.include('1 of 2');
      box('Griya Kemang').click();
      await says(widget, 'Switch on in 1 site');
      expect(box('Wisma Bangka').checked).to.equal(true);
      await arrived(widget);
      await expectAccessible(widget);
      await press(widget, 'Switch on in 1 site');
      await until(widget, () => bodyOf(asked, 'activations.set').length);
      const [body] = bodyOf(asked, 'activations.set') as {
        active: boolean;
        places: string[];
        category: string;
        weight: number;
      }[];
      expect(body).to.include({ active: true, category: 'ac', weight: 70 });
      expect(body!.places).to.have.length(2);
    });
  });

  it('PAR-11 an area is reduced on the map, for all services at once, and taken back', async () => {
    const { widget, asked } = await open('zone');
    await says(widget, SHOWN.zone);
    await press(widget, 'Reduce the area');
    await press(widget, 'Radius');
    await says(widget, 'km² remain');
    const forAll = all(widget, '.check .box')[0] as HTMLInputElement;
    forAll.click();
    await press(widget, 'Save the reduction');
    await says(widget, 'The area of 3 services is reduced.');
    expect(bodyOf(asked, 'services.reduce-all')).to.have.length(1);
    expect(bodyOf(asked, 'services.reduce')).to.have.length(0);
    await press(widget, 'Use the whole area again');
    await says(widget, 'The partner’s whole area counts again.');
    expect(bodyOf(asked, 'services.reduce').at(-1)).to.deep.equal({ zone: null });
  });

  it('PAR-10 requests are those it was asked about, jobs those it won', async () => {
    const { widget, asked } = await open('requests');
    await says(widget, 'To be chosen');
    widget.tab = 'jobs';
    await says(widget, SHOWN.jobs);
    const queries = asked.filter(([id]) => id === 'requests.list').map(([, { query }]) => query);
    expect(queries[0]).to.include({ partner: CARD.id });
    expect(queries.at(-1)).to.include({ won: CARD.id });
    all(widget, '.seg button')[all(widget, '.seg button').length - 1]!.click();
    await until(
      widget,
      () => asked.filter(([id, { query }]) => id === 'requests.list' && query.view === 'ended').length,
    );
  });

  it('PAR-10 account numbers are covered until they are asked for', async () => {
    const { widget } = await open('legal');
    await says(widget, '•••• 0189');
    expect(whole(widget)).not.to.include('3000 6000');
    await press(widget, 'Show');
    await says(widget, 'FR76 3000 6000 0112 3456 7890 189');
  });

  it('what was shown stays when it cannot be asked for, and says as of when', async () => {
    let isOut = false;
    const answers = cardAnswers();
    const { widget, tell } = await open('contacts', {
      ...answers,
      'partners.read': () => (isOut ? unreachable() : { ...CARD }),
    });
    await says(widget, SHOWN.contacts);
    await until(widget, () => (widget as unknown as { market: { live: string } }).market.live === 'live');
    isOut = true;
    tell('relation.changed');
    await says(widget, 'As of');
    expect(whole(widget)).to.include(SHOWN.contacts);
  });

  const unknown = () => refusal(404, 'partner.unknown', 'There is no such partner here.');
  const started = {
    next: next('propose-services', 'partner'),
    rating: { mean: null, count: 0 },
    legalEntity: null,
    history: [],
  };
  itShowsEachState(
    [
      ...unanswered(cardAnswers(), 'partners.read'),
      ['unknown', cardAnswers({}, { 'partners.read': unknown }), 'There is no such partner here.', 'error'],
      ['empty', cardAnswers(started, { 'services.list': { items: [], next: null } }), 'No services yet'],
    ],
    async (answers, around) => (await open('services', answers, around)).widget,
  );

  for (const tab of CARD_TABS) {
    it(`the tab ${tab}: accessible in light on a page and in dark on a phone, nothing wider than the column`, async () => {
      for (const around of [{ width: 1040 }, { width: 320, theme: 'dark' as const }]) {
        const { widget } = await open(tab, cardAnswers(), around);
        await says(widget, SHOWN[tab]);
        expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
        await expectAccessible(widget);
        unmountAll();
      }
    });
  }

  for (const locale of ['id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 every word of every tab is there in ${locale}`, async () => {
      const { widget } = await open('services', cardAnswers(), { locale, width: 390 });
      for (const tab of CARD_TABS) {
        widget.tab = tab;
        await until(widget, () =>
          all(widget, '.tab-panel > *').every(
            (each) => each.shadowRoot?.childElementCount && !each.matches(':state(loading)'),
          ),
        );
        await until(widget, () => text(all(widget, '.tab-panel > *')[0]?.shadowRoot).length > 10);
        expect(whole(widget)).not.to.match(
          /{{|\b(status|state|need|event|origin|purpose|document|agreement|job)\.[a-z]/,
        );
        expect(widget.scrollWidth, tab).to.be.at.most(widget.clientWidth);
      }
    });
  }
});
