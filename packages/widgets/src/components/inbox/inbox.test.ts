import { expect } from '@open-wc/testing';
import './inbox.define.ts';
import { expectAccessible as expectNothingByAxe } from '../../testing/accessible.ts';
import { type Answers, refusal, waiting } from '../../testing/answers.ts';
import { type Mounted, mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { testId } from '../../testing/people.ts';
import type { PasarInboxDetail } from './detail/inbox-detail.ts';
import { at, CONTACT, detailOf, inboxAnswers, item, LONG, onDay, REQUESTS } from './inbox.fixtures.ts';
import type { PasarInbox } from './inbox.ts';
import type { InboxItem } from './inbox-model.ts';

const frame = new CSSStyleSheet();
frame.replaceSync('pasar-inbox { height: 600px; }');
document.adoptedStyleSheets.push(frame);

type Opened = Mounted<PasarInbox> & { readonly held: ReturnType<typeof inboxAnswers>['held'] };

interface Page extends Surroundings {
  readonly requests?: readonly InboxItem[];
  readonly more?: Answers;
  readonly properties?: Partial<PasarInbox>;
}

async function open({ requests, more = {}, width = 390, properties = {}, ...around }: Page = {}): Promise<Opened> {
  const answers = inboxAnswers(requests, (one) =>
    detailOf(one, one.state === 'won' && one.cost > 0 ? { details: CONTACT } : {}),
  );
  const inbox = Object.assign(document.createElement('pasar-inbox') as PasarInbox, properties);
  const mounted = await mount(inbox, { locale: 'fr', width, ...around, answers: { ...answers, ...more } });
  return { ...mounted, held: answers.held };
}

const one = <Found extends HTMLElement = HTMLElement>(inbox: PasarInbox, selector: string) =>
  inbox.shadowRoot?.querySelector<Found>(selector);
const cards = (inbox: PasarInbox) => [...inbox.shadowRoot!.querySelectorAll<HTMLElement>('.card-row .what')];
const names = (inbox: PasarInbox) => cards(inbox).map((card) => card.textContent);
const settle = async (inbox: PasarInbox) => until(inbox, () => one(inbox, 'button.card-row'));
/** The list is there, and live. */
const hear = async (inbox: PasarInbox) => {
  await settle(inbox);
  await until(inbox, () => (inbox as unknown as { market: { live: string } }).market.live === 'live');
};

/** Where everything has come to rest: a sheet that fades in has no contrast yet. */
async function expectAccessible(inbox: PasarInbox): Promise<void> {
  for (const moving of inbox.shadowRoot!.getAnimations()) {
    if (moving.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) moving.finish();
  }
  await expectNothingByAxe(inbox);
}

async function detailIn(inbox: PasarInbox): Promise<ShadowRoot> {
  await until(inbox, () => one(inbox, 'pasar-inbox-detail')?.shadowRoot?.querySelector('.said'));
  const detail = one<PasarInboxDetail>(inbox, 'pasar-inbox-detail')!;
  await detail.updateComplete;
  return detail.shadowRoot!;
}

async function fill(inbox: PasarInbox, price = '148'): Promise<ShadowRoot> {
  const root = await detailIn(inbox);
  for (const box of root.querySelectorAll<HTMLInputElement>('.box')) box.click();
  const field = root.querySelector<HTMLInputElement>('#price')!;
  field.value = price;
  field.dispatchEvent(new Event('input'));
  await one<PasarInboxDetail>(inbox, 'pasar-inbox-detail')!.updateComplete;
  return root;
}

/** As a keyboard or a screen reader presses it: no pointer. */
function press(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('.hold')!.click();
}

describe('pasar-inbox', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  describe('is accessible', () => {
    const proposal = {
      id: testId<'proposal'>(88),
      state: 'standing' as const,
      price: { amount: 14_800, currency: 'EUR' },
      window: onDay(4, 8, 10),
      message: 'Pièces comprises.',
      createdAt: at(-1),
      standsAt: at(-0.9),
    };
    const states: Record<string, [page: Page, shows: string]> = {
      loading: [{ more: { 'inbox.list': waiting } }, '.wait'],
      list: [{}, 'button.card-row'],
      'list, wide': [{ width: 1216 }, 'pasar-inbox-detail'],
      'list, dark': [{ theme: 'dark' }, 'button.card-row'],
      'list, Russian': [{ locale: 'ru' }, 'button.card-row'],
      'list, right to left': [{ locale: 'ar-XB' }, 'button.card-row'],
      'long words, 320 px': [{ width: 320, requests: [LONG] }, 'button.card-row'],
      'open request': [{ properties: { request: testId(1) } }, 'dialog[open] pasar-inbox-detail'],
      'open request, dark, wide': [
        { theme: 'dark', width: 1216, properties: { request: testId(4) } },
        'pasar-inbox-detail',
      ],
      'own proposal': [
        { requests: [item(1, { state: 'proposed', proposal })], properties: { request: testId(1) } },
        'pasar-inbox-detail',
      ],
      won: [{ requests: [item(1, { state: 'won' })], properties: { request: testId(1) } }, 'pasar-inbox-detail'],
      lost: [{ requests: [item(1, { state: 'lost' })], properties: { request: testId(1) } }, 'pasar-inbox-detail'],
      empty: [{ requests: [] }, '.mid'],
      error: [
        { more: { 'inbox.list': () => refusal(500, 'server.error', 'The service did not answer.') } },
        '.mid[role=alert]',
      ],
      'no permission': [{ more: { 'inbox.list': () => refusal(403, 'role.forbidden', 'Not yours.') } }, '.mid'],
      'look only': [{ properties: { lookOnly: true } }, '.mid'],
    };
    for (const [name, [page, shows]] of Object.entries(states))
      it(name, async () => {
        const { widget } = await open(page);
        await until(widget, () => one(widget, shows));
        if (shows.includes('detail')) await detailIn(widget);
        await expectAccessible(widget);
      });
  });

  describe('the list', () => {
    it('REQ-13 is by distance, or newest or soonest first', async () => {
      const { widget } = await open();
      await settle(widget);
      expect(names(widget)[0]).to.equal('Fuite sous l’évier');
      const sort = one<HTMLSelectElement>(widget, '.sort select')!;
      sort.value = 'soon';
      sort.dispatchEvent(new Event('change'));
      await until(widget, () => names(widget)[0]?.startsWith('Chaudière'));
    });

    it('REQ-7 says Autobook above the shortened name, and no contact data', async () => {
      const { widget } = await open();
      await settle(widget);
      const card = one(widget, 'button.card-row')!;
      expect(card.querySelector('.mark')?.textContent).to.equal('Autobook');
      expect(card.textContent).to.include('Camille M.');
      expect(widget.shadowRoot!.textContent).not.to.include(CONTACT.name);
      expect(card.textContent?.replace(/\s+/g, ' ')).to.include('12 points').and.to.include('2 sur 3 propositions');
    });

    it('REQ-6 says what the lead leaves in the wallet, and anew when the wallet has changed', async () => {
      const { widget, held, tell } = await open({ properties: { request: testId(1) } });
      const root = await detailIn(widget);
      const cost = () => root.querySelector('.cost')?.textContent?.replace(/\s+/g, ' ') ?? '';
      expect(cost()).to.include('12 points réservés').and.to.include('Solde 96, puis 84');
      await hear(widget);
      held.set(testId(1), { ...held.get(testId(1))!, available: 9 });
      tell('wallet.changed');
      await until(widget, () => cost().includes('Il manque 3 points : vous en avez 9'));
      await expectAccessible(widget);
    });

    it('REQ-6 too few points: the server’s answer stands where the person is, and what was typed stays', async () => {
      const detail = 'Il vous manque 3 points : cette demande en coûte 12, et vous en avez 9. Rien n’a été retenu.';
      const more = { 'proposals.create': () => refusal(409, 'points.too-few', detail) };
      const { widget } = await open({ properties: { request: testId(1) }, more });
      const root = await fill(widget);
      press(root);
      press(root);
      await until(widget, () => root.querySelector('.note[role=alert]'));
      expect(root.querySelector('.note[role=alert]')?.textContent).to.include(detail);
      expect(root.querySelector<HTMLInputElement>('#price')!.value).to.equal('148');
    });

    it('filters by kind, distance and day; nothing found says so and clears', async () => {
      const { widget } = await open();
      await settle(widget);
      one(widget, '[aria-expanded]')!.click();
      await until(widget, () => one(widget, '.filters'));
      const within = widget.shadowRoot!.querySelectorAll<HTMLSelectElement>('.filters select')[1]!;
      within.value = '2000';
      within.dispatchEvent(new Event('change'));
      await until(widget, () => cards(widget).length === 1);
      const kind = widget.shadowRoot!.querySelectorAll<HTMLSelectElement>('.filters select')[0]!;
      kind.value = testId(302);
      kind.dispatchEvent(new Event('change'));
      await until(widget, () => one(widget, '.mid'));
      one(widget, '.mid .btn')!.click();
      await until(widget, () => cards(widget).length === 5);
    });

    it('ten thousand requests: only those near the view are drawn, and an update draws its own row anew', async () => {
      const many = Array.from({ length: 10_000 }, (_, i) => item(i + 1, { distance: 500 + i }));
      const page = {
        items: many,
        next: null,
        total: many.length,
        kinds: [],
        counts: { open: many.length, mine: 0 },
        base: many[0]!.point,
      };
      const { widget, held, tell, asked } = await open({ requests: many, more: { 'inbox.list': page } });
      await hear(widget);
      await until(widget, () => one(widget, '.rows.virtual'));
      one(widget, '.scroll')!.scrollTop = 200_000;
      await until(widget, () => Number(one(widget, '.rows li')?.dataset.index) > 1000);
      const rows = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.rows li')];
      expect(rows.length).to.be.below(40);
      const shown = rows[8]!;
      const request = many[Number(shown.dataset.index)]!;
      const reads = asked.length;
      held.set(request.request, detailOf({ ...request, proposals: { standing: 3, required: 3 } }));
      tell('request.changed', request.request);
      await until(widget, () => shown.textContent?.includes('3 sur 3'));
      expect([...widget.shadowRoot!.querySelectorAll('.rows li')]).to.deep.equal(rows);
      expect(asked.length - reads).to.be.at.most(2);
    });
  });

  describe('live', () => {
    it('a new request appears by itself, in its place', async () => {
      const { widget, held, tell } = await open();
      await hear(widget);
      const fresh = item(77, { distance: 1500, customer: 'Nadia F.' });
      held.set(fresh.request, detailOf(fresh));
      tell('inbox.changed', fresh.request);
      await until(widget, () => cards(widget).length === 6);
      expect(one(widget, 'li:nth-child(2)')?.textContent).to.include('Nadia F.');
      await until(widget, () => one(widget, '.seg .num')?.textContent === '6');
    });

    it('scrolled, it is counted and not pushed under the finger', async () => {
      const { widget, held, tell } = await open();
      await hear(widget);
      const scroller = one(widget, '.scroll')!;
      scroller.scrollTop = 120;
      for (const number of [77, 78]) {
        const fresh = item(number, { distance: 900 });
        held.set(fresh.request, detailOf(fresh));
        tell('inbox.changed', fresh.request);
      }
      await until(widget, () => one(widget, '.fresh')?.textContent?.includes('2 nouvelles demandes'));
      expect(cards(widget).length).to.equal(5);
      expect(scroller.scrollTop).to.equal(120);
      await expectAccessible(widget);
      one(widget, '.fresh')!.click();
      await until(widget, () => cards(widget).length === 7);
    });

    it('REQ-11 what another has got says so kindly', async () => {
      const { widget, held, tell } = await open();
      await hear(widget);
      held.set(testId(2), { ...held.get(testId(2))!, state: 'lost' });
      tell('request.changed', testId<'request'>(2));
      await until(widget, () => one(widget, '.gone'));
      expect(one(widget, '.gone')?.textContent).to.include('Karim B. a trouvé un autre prestataire');
      await expectAccessible(widget);
    });
  });

  describe('a proposal', () => {
    it('REQ-10 needs the checklist, a price and a second gesture', async () => {
      const { widget, asked } = await open({ properties: { request: testId(1) } });
      const root = await detailIn(widget);
      press(root);
      await until(widget, () => root.querySelector('.checklist .err') && root.querySelector('.price .err'));
      await expectAccessible(widget);
      expect(root.activeElement?.matches('.box')).to.equal(true);
      await fill(widget);
      press(root);
      await until(widget, () => root.querySelector('.hold.armed'));
      expect(asked.filter(([id]) => id === 'proposals.create')).to.have.length(0);
      press(root);
      await until(widget, () => asked.some(([id]) => id === 'proposals.create'));
      const [, { body, headers }] = asked.find(([id]) => id === 'proposals.create')!;
      expect(body).to.deep.include({
        price: { amount: 14_800, currency: 'EUR' },
        checklist: ['skill', 'phone', 'tools', 'time'],
      });
      expect(headers.get('idempotency-key')).to.match(/^[\w-]{20,}$/);
    });

    it('REQ-10 a pointer must hold; a short tap offers another button', async () => {
      const { widget, asked } = await open({ properties: { request: testId(1) } });
      const root = await fill(widget);
      const hold = root.querySelector<HTMLElement>('.hold')!;
      hold.dispatchEvent(new PointerEvent('pointerdown', { button: 0 }));
      hold.dispatchEvent(new PointerEvent('pointerup'));
      hold.dispatchEvent(new MouseEvent('click', { detail: 1 }));
      await until(widget, () => root.querySelector('.hold-hint .btn'));
      expect(asked.some(([id]) => id === 'proposals.create')).to.equal(false);
      hold.dispatchEvent(new PointerEvent('pointerdown', { button: 0 }));
      await until(widget, () => asked.some(([id]) => id === 'proposals.create'));
    });

    it('REQ-10 can be undone; what was typed stands in the fields again', async () => {
      const { widget, asked } = await open({ width: 1216, properties: { request: testId(1) } });
      const root = await fill(widget, '95,50');
      press(root);
      press(root);
      await until(widget, () => one(widget, '.bar .btn'));
      expect(one(widget, '.bar')?.textContent).to.include('Camille M., 95,50');
      expect(names(widget)).not.to.include('Fuite sous l’évier');
      await expectAccessible(widget);
      one(widget, '.bar .btn')!.click();
      await until(widget, () => names(widget).includes('Fuite sous l’évier'));
      expect(asked.some(([id]) => id === 'proposals.withdraw')).to.equal(true);
      await until(widget, () => root.querySelector<HTMLInputElement>('#price')?.value === '95,50');
    });

    it('a refusal stands where the person is, and nothing typed is lost', async () => {
      const more = { 'proposals.create': () => refusal(409, 'request.taken', 'Quelqu’un a été plus rapide.') };
      const { widget } = await open({ properties: { request: testId(1) }, more });
      const root = await fill(widget);
      press(root);
      press(root);
      await until(widget, () => root.querySelector('.note[role=alert]'));
      expect(root.querySelector('.note')?.textContent).to.include('Quelqu’un a été plus rapide.');
      expect(root.querySelector<HTMLInputElement>('#price')?.value).to.equal('148');
      await expectAccessible(widget);
    });

    it('its draft survives a reload', async () => {
      const first = await open({ properties: { request: testId(1) } });
      await fill(first.widget, '120');
      unmountAll();
      const { widget } = await open({ properties: { request: testId(1) } });
      const root = await detailIn(widget);
      expect(root.querySelector<HTMLInputElement>('#price')?.value).to.equal('120');
      expect(root.querySelectorAll('.box:checked')).to.have.length(4);
    });

    it('REQ-15 is edited and withdrawn until it is chosen', async () => {
      const proposal = {
        id: testId<'proposal'>(88),
        state: 'standing' as const,
        price: { amount: 14_800, currency: 'EUR' },
        window: onDay(4, 8, 10),
        message: '',
        createdAt: at(-1),
        standsAt: at(-0.9),
      };
      const { widget, held } = await open({
        requests: [item(1, { state: 'proposed', proposal })],
        properties: { request: testId(1) },
      });
      const root = await detailIn(widget);
      root.querySelector<HTMLElement>('.own .btn')!.click();
      await until(widget, () => root.querySelector('#price'));
      const field = root.querySelector<HTMLInputElement>('#price')!;
      field.value = '139,90';
      field.dispatchEvent(new Event('input'));
      root.querySelector<HTMLElement>('.foot-bar .btn-primary')!.click();
      await until(widget, () => root.querySelector('.own .h20')?.textContent?.includes('139,90'));
      root.querySelectorAll<HTMLElement>('.own .btn')[1]!.click();
      await until(widget, () => root.querySelector('.ask .danger'));
      await expectAccessible(widget);
      root.querySelector<HTMLElement>('.ask .danger')!.click();
      await until(widget, () => held.get(testId(1))?.state === 'open');
    });

    it('time: a piece of a wished window, or clock times inside it', async () => {
      const { widget, asked } = await open({ properties: { request: testId(4) } });
      const root = await fill(widget);
      root.querySelectorAll<HTMLElement>('.days .chip')[1]!.click();
      await until(widget, () => root.querySelector('.slot')?.textContent === '14:00–16:00');
      root.querySelector<HTMLElement>('.slot:last-child')!.click();
      await until(widget, () => root.querySelectorAll('.clocks input').length === 2);
      const [from, to] = root.querySelectorAll<HTMLInputElement>('.clocks input');
      const set = (input: HTMLInputElement, value: string) => {
        input.value = value;
        input.dispatchEvent(new Event('change'));
      };
      set(to!, '19:30');
      await until(widget, () => root.querySelector('.times .err'));
      set(to!, '17:45');
      await until(widget, () => !root.querySelector('.times .err'));
      set(from!, '15:15');
      await until(widget, () => from!.value === '15:15');
      await until(widget, () => !root.querySelector('.times .err'));
      press(root);
      press(root);
      await until(widget, () => asked.some(([id]) => id === 'proposals.create'));
      const { window } = asked.find(([id]) => id === 'proposals.create')![1].body as {
        window: { start: string; end: string };
      };
      expect(Date.parse(window.end) - Date.parse(window.start)).to.equal(2.5 * 3_600_000);
    });
  });

  it('JOB-4 having won shows the contact with ways to reach it; before that nothing does', async () => {
    const { widget } = await open({ requests: [item(1, { state: 'won' })], properties: { request: testId(1) } });
    const root = await detailIn(widget);
    expect(root.querySelector('.contact')?.textContent).to.include(CONTACT.address);
    expect(root.querySelector<HTMLAnchorElement>('a[href^="tel:"]')?.href).to.equal(`tel:${CONTACT.phone}`);
    unmountAll();
    const { widget: other } = await open({ properties: { request: testId(1) } });
    expect((await detailIn(other)).querySelector('a')).to.equal(null);
  });

  it('REQ-1 `direct`: taken with the checklist, and undone', async () => {
    const { widget, held } = await open({ width: 1216, properties: { request: testId(3) } });
    const root = await detailIn(widget);
    expect(root.querySelector('#price')).to.equal(null);
    for (const box of root.querySelectorAll<HTMLInputElement>('.box')) box.click();
    await one<PasarInboxDetail>(widget, 'pasar-inbox-detail')!.updateComplete;
    press(root);
    press(root);
    await until(widget, () => held.get(testId(3))?.state === 'won' && one(widget, '.bar .btn'));
    one(widget, '.bar .btn')!.click();
    await until(widget, () => held.get(testId(3))?.state === 'open');
  });

  it('REQ-10 a taking is undone from the request too, after a reload for one', async () => {
    const { widget, held } = await open({
      requests: [item(1, { state: 'won', cost: 0 })],
      properties: { request: testId(1) },
    });
    const root = await detailIn(widget);
    expect(root.querySelector('.contact')).to.equal(null);
    root.querySelector<HTMLElement>('.undo')!.click();
    await until(widget, () => held.get(testId(1))?.state === 'open' && root.querySelector('.hold'));
  });

  it('declines after asking', async () => {
    const { widget, held } = await open({ width: 1216, properties: { request: testId(2) } });
    const root = await detailIn(widget);
    root.querySelector<HTMLElement>('.not-for-me')!.click();
    await until(widget, () => root.querySelector('.ask .danger'));
    root.querySelector<HTMLElement>('.ask .danger')!.click();
    await until(widget, () => held.get(testId(2))?.state === 'declined' && root.querySelector('.note'));
  });

  it('REQ-10 a locked device shows and does not take', async () => {
    const { widget } = await open();
    await settle(widget);
    one(widget, '.tools [aria-pressed]')!.click();
    await until(widget, () => one(widget, '.mid'));
    one(widget, '.mid .btn')!.click();
    await settle(widget);
    one(widget, 'button.card-row')!.click();
    const root = await detailIn(widget);
    expect(root.querySelector('.hold')).to.equal(null);
    expect(root.querySelector('.locked')?.textContent).to.include('lecture seule');
  });

  it('offline: the list stays, says how old it is, and takes nothing', async () => {
    const { widget } = await open({ width: 1216 });
    await detailIn(widget);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    try {
      await until(widget, () => one(widget, '.strip.warning'));
      expect(cards(widget)).to.have.length(5);
      const root = await detailIn(widget);
      await until(widget, () => !root.querySelector('.hold'));
      const field = root.querySelector<HTMLInputElement>('#price')!;
      field.value = '95';
      field.dispatchEvent(new Event('input'));
      await until(widget, () => one(widget, '.bar')?.textContent?.includes('Camille M., 95'));
      await expectAccessible(widget);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
      dispatchEvent(new Event('online'));
    }
  });

  it('an error is tried again', async () => {
    let fails = true;
    const answers = inboxAnswers();
    const list = answers['inbox.list'] as (asked: unknown) => never;
    const { widget } = await open({
      more: {
        'inbox.list': (asked) => (fails ? refusal(500, 'server.error', 'The service did not answer.') : list(asked)),
      },
    });
    await until(widget, () => one(widget, '.mid[role=alert]'));
    expect(one(widget, '.mid')?.textContent).to.include('a1b2c3');
    fails = false;
    one(widget, '.mid .btn')!.click();
    await settle(widget);
    expect(REQUESTS).to.have.length(cards(widget).length);
  });
});
