import { assert } from '@open-wc/testing';
import type { OrderForm } from '@pasar/core/catalog';
import type { NewRequest, RequestView } from '@pasar/core/requests';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, type Asked, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { mount, unmountAll, until } from '../../testing/mount.ts';
import { me, testId } from '../../testing/people.ts';
import './order-form.define.ts';
import { everyField, orderForm, placed, service } from './order-form.samples.ts';
import type { PasarOrderForm } from './order-form.ts';

type Given = Answers & { readonly 'files.create'?: unknown; readonly 'files.read'?: unknown };

let widget: PasarOrderForm;
let asked: Awaited<ReturnType<typeof mount>>['asked'];

/** A form in the page, its API answering as told; `attributes` before it is there. */
async function open(order: OrderForm, answers: Given = {}, given: object = {}, around: object = {}): Promise<void> {
  const element = document.createElement('pasar-order-form') as PasarOrderForm;
  Object.assign(element, { kind: testId(21), ...given });
  const create = (call: Asked) => placed(call.body as NewRequest);
  const all = { 'order-form.read': order, 'requests.create': create, ...answers } as Answers;
  ({ widget, asked } = await mount(element, { answers: all, ...around }));
}
const formed = () => until(widget, () => one('form') && (one('.photos') || !one('.photos-to-come')));
const one = <Found extends HTMLElement>(selector: string) => widget.renderRoot.querySelector<Found>(selector);
const all = <Found extends HTMLElement>(selector: string) => [...widget.renderRoot.querySelectorAll<Found>(selector)];
const field = (path: string) => one(`[data-path="${path}"]`) as HTMLElement;
const text = (selector: string) => one(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const faultAt = (path: string) => field(path).querySelector('.err')?.textContent?.trim() ?? '';
const calls = (id: string) => asked.filter(([one]) => one === id).map(([, call]) => call);

async function type(path: string, value: string): Promise<void> {
  const control = field(path).querySelector('input, textarea, select') as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  control.dispatchEvent(new Event('blur'));
  await widget.updateComplete;
}
async function click(element: HTMLElement | undefined | null): Promise<void> {
  assert.ok(element, 'nothing to click');
  element.click();
  await widget.updateComplete;
}
/** From the third day on: the first ones may pass by while a test runs. */
const cells = (path = 'windows') =>
  [...field(path).querySelectorAll<HTMLButtonElement>('.cell:not(:disabled)')].filter(
    (cell) => Number(cell.dataset.column) > 1,
  );
const send = () => click(one('button[type=submit]'));

/** What the AC form needs, and nothing else. */
async function fillIn(): Promise<void> {
  await click(all('.card-option input')[1]);
  await click(cells()[0]);
  await click(cells()[2]);
  await click(one('#consent'));
}

const AC = orderForm();

/** The page's ground belongs to the host; colours are looked at when they have come to rest. */
async function accessible(): Promise<void> {
  await Promise.all(
    widget
      .shadowRoot!.getAnimations()
      .filter((one) => one instanceof CSSTransition)
      .map(({ finished }) => finished),
  );
  await expectAccessible(widget);
}
const ground = new CSSStyleSheet();
ground.replaceSync('pasar-provider { background: var(--pasar-ground) }');

describe('pasar-order-form', function () {
  this.timeout(30_000);
  before(() => void document.adoptedStyleSheets.push(ground));
  beforeEach(() => localStorage.clear());
  afterEach(unmountAll);

  it('REQ-1 sends site, kind, form version, answers, windows and contact, and says what happens next', async () => {
    await open(AC, {}, { ordersUrl: '/orders' });
    await formed();
    await fillIn();
    let success: RequestView | undefined;
    widget.addEventListener('pasar-success', (event) => {
      success = (event as CustomEvent<{ request: RequestView }>).detail.request;
    });
    await send();
    await until(widget, () => one('.sent'));
    const [call] = calls('requests.create');
    const body = call?.body as NewRequest;
    assert.deepInclude(body, {
      site: me.sites[0]!.id,
      kind: AC.kind.id,
      formVersion: 3,
      way: 'customer',
      consent: true,
      instructions: '',
      answers: { units: 1, ceiling: 'high' },
      contact: { name: 'Rani Wulandari', phone: '+6281355500142', email: 'rani@example.org' },
    });
    assert.equal(body.windows.length, 2);
    assert.ok(call?.headers.get('idempotency-key'));
    assert.equal(success?.number, 'K7F-2QX');
    assert.include(text('.sent'), 'K7F-2QX');
    assert.match(text('.sent'), /By \w+ [\d:]+/);
    assert.match(text('.sent'), /Menara Cendana.* morning/);
    assert.equal(one<HTMLAnchorElement>('.sent a')?.getAttribute('href'), '/orders');
    assert.equal(widget.shadowRoot?.activeElement?.localName, 'h2');
    assert.equal(localStorage.length, 0, 'the draft is gone');
    await accessible();
  });

  it("REQ-1 a partner's service is asked for directly", async () => {
    await open(orderForm({ service }), {}, { service: service.service });
    await formed();
    assert.equal(calls('order-form.read')[0]?.query.service, service.service);
    assert.include(text('.top'), 'Sejuk Jaya AC');
    assert.match(text('.next'), /Sejuk Jaya AC answers by/);
    await fillIn();
    await send();
    await until(widget, () => one('.sent'));
    assert.deepInclude(calls('requests.create')[0]?.body as NewRequest, { way: 'direct', service: service.service });
  });

  it('FRM-2 errors stand at their fields and are linked from the button; nothing is sent', async () => {
    await open(AC);
    await formed();
    assert.equal(all('.err').length, 0, 'nobody is told what is missing before trying');
    await send();
    assert.equal(faultAt('answers.ceiling'), 'Please choose one.');
    assert.equal(faultAt('windows'), 'Choose at least one time.');
    assert.equal(faultAt('consent'), 'We need your consent here to go on.');
    assert.match(text('.to-send .todo'), /Complete 3 fields first: Ceiling height, Time, Consent/);
    assert.include(text('[role=status]'), 'Ceiling height');
    assert.equal(widget.shadowRoot?.activeElement, all('.card-option input')[0]);
    assert.equal(calls('requests.create').length, 0);
    await accessible();

    await click(all('.to-send .link')[2]);
    assert.equal(widget.shadowRoot?.activeElement, one('#consent'));
    await fillIn();
    assert.equal(all('.err').length, 0);
  });

  it('FRM-2 a phone number that is too short is told when one leaves the field, with how it should look', async () => {
    await open(AC);
    await formed();
    await type('contact.phone', '0812 345');
    assert.match(faultAt('contact.phone'), /3 digits short. Example: 0812/);
    const input = one<HTMLInputElement>('#contact-phone');
    assert.equal(input?.getAttribute('aria-invalid'), 'true');
    assert.ok(one(`#${input?.getAttribute('aria-describedby')}`)?.textContent?.includes('3 digits'));
    await type('contact.phone', '0812 345 6789');
    assert.equal(faultAt('contact.phone'), '');
  });

  it('FRM-2 every field survives an ended session, a failing server, a lost connection and a reload', async () => {
    const ways: (() => Promise<Response>)[] = [
      async () => refusal(401, 'token.invalid', 'Sign in.'),
      async () => refusal(500, 'server.error', 'Broken.'),
      unreachable,
    ];
    let way = ways[0]!;
    const order = orderForm({ form: { version: 3, fields: everyField } });
    const file = { id: testId<'file'>(61), type: 'image/jpeg', bytes: 1 } as const;
    const given: Given = {
      'requests.create': () => way(),
      'files.create': file,
      'files.read': () => new Response(new Blob(['x'])),
    };
    await open(order, given);
    await formed();
    await click(one('.stepper button:last-child'));
    await click(all('.card-option input')[1]);
    await click(all('button.chip')[1]);
    await type('answers.note', 'It drips «onto» the <bed>');
    await type('answers.brand', 'Daikin');
    await type('answers.room', 'h');
    await type('answers.drip-since', '2026-11-01');
    await type('answers.caretaker', '0812 3456 7890');
    await type('answers.copy', 'a@example.org');
    await type('answers.outdoor', 'Roof, north side');
    await click(cells('answers.silence')[1]);
    await click(one('#answers-keys'));
    await type('instructions', 'Gate code 12#');
    await type('contact.name', 'Anna K');
    await type('contact.phone', '0813 5550 0142');
    await type('contact.email', 'b@example.org');
    await click(cells()[0]);
    await click(one('#consent'));
    await addPhoto();
    await until(widget, () => one('.photo') && !one('.photo progress'));

    const state = () => ({
      typed: all<HTMLInputElement>('input:not([type=file]), textarea, select').map((input) => [
        input.id,
        ['radio', 'checkbox'].includes(input.type) ? input.checked : input.value,
      ]),
      chips: all('button.chip, .cell').map((button) => button.getAttribute('aria-pressed')),
      photos: all('.photo').length,
    });
    const before = state();
    assert.equal(before.photos, 1);
    for (way of ways) {
      await send();
      await until(widget, () => one('.note'));
      assert.deepEqual(state(), before);
      if (text('.note').includes('Waiting')) await click(one('.note-action'));
    }
    unmountAll();
    await open(order, given);
    await formed();
    await until(widget, () => one('.photo img'));
    assert.deepEqual(state(), before);
  });

  it('MSG-3 without a connection an order waits, survives a reload, and goes out once under its first key', async () => {
    const orders: Asked[] = [];
    let online = false;
    const create = (call: Asked) => {
      orders.push(call);
      return online ? placed(call.body as NewRequest) : unreachable();
    };
    await open(AC, { 'requests.create': create });
    await formed();
    await fillIn();
    await send();
    await until(widget, () => text('.note').includes('Waiting for a connection'));
    assert.ok(widget.matches(':state(submitting)'));
    await accessible();
    unmountAll();

    await open(AC, { 'requests.create': create });
    await until(widget, () => text('.note').includes('Waiting for a connection'));
    online = true;
    let told = 0;
    widget.addEventListener('pasar-success', () => told++);
    await until(widget, () => one('.sent'));
    assert.equal(told, 1);
    assert.equal(new Set(orders.map(({ headers }) => headers.get('idempotency-key'))).size, 1);
    assert.equal(new Set(orders.map(({ body }) => JSON.stringify(body))).size, 1);
  });

  it('MSG-3 an order that had arrived unseen is shown, not sent again with later changes', async () => {
    const first: { key?: string | null; body?: NewRequest } = {};
    const create = (call: Asked) => {
      const key = call.headers.get('idempotency-key');
      if (!first.key) {
        Object.assign(first, { key, body: call.body });
        return refusal(500, 'server.error', 'Answer lost.');
      }
      assert.equal(key, first.key);
      const same = JSON.stringify(call.body) === JSON.stringify(first.body);
      return same ? placed(call.body as NewRequest) : refusal(422, 'idempotency.mismatch', 'Another body.');
    };
    await open(AC, { 'requests.create': create });
    await formed();
    await fillIn();
    await send();
    await until(widget, () => one('.note'));
    await type('answers.note', 'Changed my mind');
    await send();
    await until(widget, () => one('.sent'));
    assert.include(text('.sent'), 'had already arrived');
  });

  it('MSG-3 of several changed sendings without an answer, the one that arrived is shown', async () => {
    const notes: unknown[] = [];
    const create = (call: Asked) => {
      const body = call.body as NewRequest;
      const { note } = body.answers;
      notes.push(note);
      // The first is lost on its way, the second arrives and its answer is lost.
      if (notes.length < 3) return refusal(500, 'server.error', 'Lost.');
      return note === 'two' ? placed(body) : refusal(422, 'idempotency.mismatch', 'Another body.');
    };
    await open(AC, { 'requests.create': create });
    await formed();
    await fillIn();
    for (const note of ['one', 'two', 'three']) {
      await type('answers.note', note);
      await send();
      await until(widget, () => one('.sent') || (one('.note') && text('.to-send').includes('Send request')));
    }
    await until(widget, () => one('.sent'));
    assert.deepEqual(notes.slice(-2), ['three', 'two']);
  });

  it("ERR-1 the server's problem lands on its field, and a corrected order has a key of its own", async () => {
    const keys: (string | null)[] = [];
    const create = (call: Asked) => {
      keys.push(call.headers.get('idempotency-key'));
      const errors = [{ field: 'windows.0.start', code: 'window.past', detail: 'This time is over.' }];
      return keys.length === 1
        ? refusal(422, 'window.past', 'A time is over.', { errors })
        : placed(call.body as NewRequest);
    };
    await open(AC, { 'requests.create': create });
    await formed();
    await fillIn();
    await send();
    await until(widget, () => faultAt('windows'));
    assert.equal(faultAt('windows'), 'This time is over.');
    await click(cells()[4]);
    assert.equal(faultAt('windows'), '');
    await send();
    await until(widget, () => one('.sent'));
    assert.notEqual(keys[0], keys[1]);
  });

  it('FRM-1 a newer version of the form is fetched; what was answered stays', async () => {
    let version = 3;
    const create = (call: Asked) => {
      if (version === 4) return placed(call.body as NewRequest);
      version = 4;
      return refusal(409, 'form.version', 'The form is newer.');
    };
    const read = () => orderForm({ form: { ...AC.form, version } });
    await open(AC, { 'requests.create': create, 'order-form.read': read });
    await formed();
    await fillIn();
    await send();
    await until(widget, () => text('.note').includes('updated'));
    await send();
    await until(widget, () => one('.sent'));
    assert.deepInclude(calls('requests.create')[1]?.body as NewRequest, {
      formVersion: 4,
      answers: { units: 1, ceiling: 'high' },
    });
  });

  it('PRC-1 the price so far follows the answers, line by line', async () => {
    await open(orderForm({ service }));
    await formed();
    assert.match(text('.total'), /85,000/);
    await click(one('.stepper button:last-child'));
    await click(all('.card-option input')[1]);
    assert.match(text('.lines'), /2\s×\s.*85,000.*170,000.*Above 3 m tall ladder.*25,000/);
    assert.match(text('.total'), /195,000/);
  });

  it('FRM-1 a field with a condition comes and goes; what it held is not sent while it is away', async () => {
    const fields = everyField.filter(({ id }) => ['complaints', 'drip-since'].includes(id));
    await open(orderForm({ form: { version: 3, fields } }));
    await formed();
    assert.equal(field('answers.drip-since'), null);
    await click(all('button.chip')[1]);
    await type('answers.drip-since', '2026-11-01');
    await click(all('button.chip')[1]);
    await click(cells()[0]);
    await click(one('#consent'));
    await send();
    await until(widget, () => one('.sent'));
    assert.deepEqual((calls('requests.create')[0]!.body as NewRequest).answers, {});
  });

  it('CAT-4 a preview checks, sends nothing, uploads nothing and keeps nothing', async () => {
    await open(AC, {}, { preview: true });
    await formed();
    await fillIn();
    await addPhoto();
    await until(widget, () => one('.photo img'));
    await send();
    await until(widget, () => text('.note').includes('would go out now'));
    assert.deepEqual(
      asked.map(([id]) => id).filter((id) => /create/.test(id)),
      [],
    );
    assert.equal(localStorage.length, 0);
    await accessible();
  });

  it('WL-3 another language, another partner: what was typed stays, even where nothing can be kept', async () => {
    await open(AC, {}, { preview: true });
    await formed();
    await type('answers.note', 'Stays');
    widget.closest('pasar-provider')?.setAttribute('locale', 'fr');
    await until(widget, () => text('.top').includes('prestataires'));
    assert.equal(one<HTMLTextAreaElement>('textarea')?.value, 'Stays');
    widget.service = service.service;
    await until(widget, () => calls('order-form.read').at(-1)?.query.service);
    await formed();
    assert.equal(one<HTMLTextAreaElement>('textarea')?.value, 'Stays');
  });

  it('the page may keep an order back', async () => {
    await open(AC);
    await formed();
    await fillIn();
    widget.addEventListener('pasar-before-submit', (event) => event.preventDefault());
    await send();
    assert.equal(calls('requests.create').length, 0);
    assert.ok(one('form'));
  });

  it('the calendar is walked by arrows, page by page, and read in the zone of the site', async () => {
    await open(AC);
    await formed();
    const [first] = cells();
    first?.focus();
    await widget.updateComplete;
    assert.equal(all('.cell[tabindex="0"]').length, 1, 'one stop for Tab');
    const press = (key: string) =>
      widget.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    press('ArrowRight');
    await widget.updateComplete;
    const at = () => (widget.shadowRoot!.activeElement as HTMLElement).dataset;
    assert.equal(Number(at().column), Number(first?.dataset.column) + 1);
    press('ArrowDown');
    assert.equal(Number(at().row), Number(first?.dataset.row) + 1);
    const month = cells()[0]?.ariaLabel;
    await click(one('.pager button:last-child'));
    assert.notEqual(cells()[0]?.ariaLabel, month);
    const local = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Jakarta', hour: '2-digit', hourCycle: 'h23' });
    await click(cells()[0]);
    await click(one('#consent'));
    await click(all('.card-option input')[0]);
    await send();
    await until(widget, () => one('.sent'));
    const body = calls('requests.create')[0]?.body as NewRequest;
    assert.equal(local.format(new Date(body.windows[0]!.start)), '08');
  });

  it('another site keeps the answers and asks for its own prices', async () => {
    await open(AC);
    await formed();
    await type('answers.note', 'Stays');
    await click(one('.place .btn'));
    await click(all('.sites input')[1]);
    await until(widget, () => text('.place').includes('Wisma Ampera'));
    assert.equal(calls('order-form.read')[1]?.query.site, me.sites[1]!.id);
    assert.equal(one<HTMLTextAreaElement>('textarea')?.value, 'Stays');
  });

  it('FRM-2 an address gets its point on a map', async () => {
    const fields = everyField.filter(({ id }) => id === 'outdoor');
    await open(orderForm({ form: { version: 3, fields } }));
    await formed();
    await type('answers.outdoor', 'Roof');
    await click(field('answers.outdoor').querySelector('button'));
    await until(widget, () => one<HTMLDialogElement>('dialog')?.open);
    const map = one('pasar-map') as HTMLElement & { pick: unknown };
    assert.deepEqual(map.pick, me.sites[0]!.point);
    const moved = { lat: -6.25, lng: 106.8 };
    map.dispatchEvent(Object.assign(new Event('pasar-point', { bubbles: true, composed: true }), { detail: moved }));
    await click(one('dialog .btn-primary'));
    assert.equal(one('dialog'), null);
    await click(cells()[0]);
    await click(one('#consent'));
    await send();
    await until(widget, () => one('.sent'));
    assert.deepEqual((calls('requests.create')[0]!.body as NewRequest).answers, {
      outdoor: { text: 'Roof', point: moved },
    });
  });

  it('a picture that cannot be read is named, the others are kept', async () => {
    await open(AC);
    await formed();
    await addPhoto(new File(['no picture'], 'IMG_1.HEIC', { type: 'image/heic' }));
    await until(widget, () => faultAt('answers.photos'));
    assert.include(faultAt('answers.photos'), 'IMG_1.HEIC');
    assert.equal(all('.photo').length, 0);
  });

  it('PRV-2 a photo is made smaller and loses what the camera wrote into it', async () => {
    const { resizePhoto } = await import('./photo-resize.ts');
    const canvas = Object.assign(document.createElement('canvas'), { width: 3200, height: 1000 });
    const plain = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
    const secret = new TextEncoder().encode('Exif\0\0GPS 6.2607S');
    const bytes = new Uint8Array(await plain!.arrayBuffer());
    const marked = new Blob([
      bytes.slice(0, 2),
      new Uint8Array([0xff, 0xe1, 0, secret.length + 2]),
      secret,
      bytes.slice(2),
    ]);
    assert.include(await marked.text(), 'GPS');
    const small = await resizePhoto(marked);
    const bitmap = await createImageBitmap(small);
    assert.deepEqual([bitmap.width, bitmap.height, small.type], [1600, 500, 'image/jpeg']);
    assert.notInclude(await small.text(), 'GPS');
  });

  for (const [name, answers, given] of [
    ['loading', { 'order-form.read': waiting }, {}],
    ['error', { 'order-form.read': () => refusal(500, 'server.error', 'Broken.') }, {}],
    ['unknown kind', { 'order-form.read': () => refusal(404, 'kind.unknown', 'There is no such service.') }, {}],
    ['for staff', { 'me.read': { ...me, role: 'manager' as const } }, {}],
    ['every field', {}, {}],
    ['price on quote', { 'order-form.read': orderForm({ price: { money: null, from: false, unit: '' } }) }, {}],
  ] as const) {
    for (const [locale, theme] of [
      ['en', 'light'],
      ['ar-XB', 'dark'],
    ] as const) {
      it(`is accessible: ${name}, ${locale}, ${theme}`, async () => {
        await open(orderForm({ form: { version: 3, fields: everyField } }), answers as Given, given, { locale, theme });
        if (name === 'loading') await until(widget, () => one('.skeleton'));
        else await until(widget, () => (one('.place svg') && one('.photos')) || one('.note'));
        await accessible();
      });
    }
  }
});

async function addPhoto(file?: File): Promise<void> {
  const input = one<HTMLInputElement>('input[type=file]')!;
  const canvas = Object.assign(document.createElement('canvas'), { width: 20, height: 10 });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  const chosen = new DataTransfer();
  chosen.items.add(file ?? new File([blob!], 'leak.png', { type: 'image/png' }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
}
