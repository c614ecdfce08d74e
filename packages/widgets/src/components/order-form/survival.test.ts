import { assert } from '@open-wc/testing';
import type { FormField } from '@pasar/core/forms';
import type { NewRequest } from '@pasar/core/requests';
import { type Answers, type Asked, refusal, unreachable } from '../../testing/answers.ts';
import { mount, unmountAll, until } from '../../testing/mount.ts';
import { testId } from '../../testing/people.ts';
import { type as typeInto } from '../../testing/proofs/scene.ts';
import './order-form.define.ts';
import { everyField, orderForm, placed } from './order-form.samples.ts';
import type { PasarOrderForm } from './order-form.ts';

type FieldType = FormField['type'];
type Field = HTMLElement;

let widget: PasarOrderForm;
const one = <Found extends HTMLElement>(selector: string) => widget.renderRoot.querySelector<Found>(selector);
const at = (path: string) => one<Field>(`[data-path="${path}"]`)!;
const settled = async () => {
  await widget.updateComplete;
};

const typing = (text: string) => (field: Field) =>
  typeInto(field.querySelector<HTMLInputElement>('input, textarea')!, text);
const pressing = (selector: string, nth: number) => (field: Field) =>
  field.querySelectorAll<HTMLElement>(selector)[nth]?.click();
const typed = (field: Field) => field.querySelector<HTMLInputElement>('input, textarea, select')?.value;
const pressed = (field: Field) =>
  [...field.querySelectorAll('[aria-pressed]')].flatMap((button, i) => (button.ariaPressed === 'true' ? [i] : []));

/** How a person answers a field of each type, and what the field then holds. A new type does not compile without. */
const ANSWERING: Readonly<
  Record<FieldType, { readonly answer: (field: Field) => unknown; readonly held: (field: Field) => unknown }>
> = {
  text: { answer: typing('Daikin «5» <b>'), held: typed },
  'long-text': { answer: typing('Drips\non the bed'), held: typed },
  number: { answer: pressing('.stepper button', 1), held: typed },
  choice: {
    answer: (field) => {
      const select = field.querySelector('select');
      if (select) typeInto(Object.assign(select, { selectedIndex: 3 }) as never, select.value);
      else pressing('input', 1)(field);
    },
    held: (field) =>
      field.querySelector('select')?.value ?? [...field.querySelectorAll('input')].map((input) => input.checked),
  },
  choices: { answer: pressing('button.chip', 1), held: pressed },
  date: { answer: typing('2026-11-01'), held: typed },
  windows: { answer: pressing('.cell:not(:disabled)', 9), held: pressed },
  address: { answer: typing('Roof, north side'), held: typed },
  photos: {
    answer: async (field) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 20, height: 10 });
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      const chosen = new DataTransfer();
      chosen.items.add(new File([blob!], 'leak.png', { type: 'image/png' }));
      const input = field.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await until(widget, () => field.querySelector('.photo') && !field.querySelector('.photo progress'));
    },
    held: (field) => field.querySelectorAll('.photo').length,
  },
  phone: { answer: typing('0812 3456 7890'), held: typed },
  email: { answer: typing('a@example.org'), held: typed },
  consent: { answer: pressing('input', 0), held: (field) => field.querySelector('input')?.checked },
};

/** The fields to play with: one of each type, all there from the start, and a choice that is a list to open. */
const FIELDS = everyField.map((field): FormField => ({ ...field, when: undefined }));

/** What may happen while a person fills in; each is a way in which the next sending goes. */
const EVENTS: Readonly<Record<string, () => Promise<Response>>> = {
  'a session that has ended (401)': async () => refusal(401, 'token.invalid', 'Sign in.'),
  'a server that fails (500)': async () => refusal(500, 'server.error', 'Broken.'),
  'no network': unreachable,
};

describe('FRM-2 nothing that was answered is lost', () => {
  before(() => {
    const types = new Set(everyField.map(({ type }) => type));
    assert.sameMembers([...types], Object.keys(ANSWERING), 'the sample form has every type');
  });
  // A person waits for the next try; here time goes twenty times as fast.
  const { setTimeout } = globalThis;
  const sooner = (run: () => void, ms = 0) => setTimeout(run, ms / 20);
  beforeEach(() => {
    localStorage.clear();
    globalThis.setTimeout = sooner as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = setTimeout;
    unmountAll();
  });

  async function open(field: FormField, more: Answers = {}): Promise<Awaited<ReturnType<typeof mount>>> {
    widget = Object.assign(document.createElement('pasar-order-form') as PasarOrderForm, { kind: testId(21) });
    const answers = {
      'order-form.read': orderForm({ form: { version: 3, fields: [field] } }),
      'requests.create': ({ body }: Asked) => placed(body as NewRequest),
      'files.create': { id: testId(61), type: 'image/jpeg', bytes: 1 },
      'files.read': () => new Response(new Blob(['x'])),
      ...more,
    };
    const mounted = await mount(widget, { answers: answers as Answers });
    const path = `answers.${field.id}`;
    await until(widget, () => at(path) && (field.type !== 'photos' || at(path).querySelector('input[type=file]')));
    return mounted;
  }

  /** The order's own fields, without which nothing is sent. */
  async function fillRest(): Promise<void> {
    const free = [...at('windows').querySelectorAll<HTMLElement>('.cell:not(:disabled)')];
    free.find(({ dataset }) => Number(dataset.column) > 1)?.click();
    one('#consent')?.click();
    await settled();
  }
  const send = async () => {
    one('button[type=submit]')?.click();
    await settled();
  };

  for (const field of FIELDS) {
    const { answer, held } = ANSWERING[field.type];
    const now = () => held(at(`answers.${field.id}`));

    describe(`${field.type}, ${field.id}`, () => {
      it('survives a session that ends, a failing server, no network, and then a reload', async () => {
        let way = EVENTS['no network']!;
        const more: Answers = { 'requests.create': () => way() };
        await open(field, more);
        const empty = now();
        await answer(at(`answers.${field.id}`));
        await settled();
        const answered = now();
        assert.notDeepEqual(answered, empty, 'it was answered');
        await fillRest();
        for (const [name, next] of Object.entries(EVENTS)) {
          way = next;
          await send();
          await until(widget, () => one('.note'));
          assert.deepEqual(now(), answered, name);
          // Waiting for a connection: it is taken back, to be sent otherwise.
          if (widget.matches(':state(submitting)')) one('.note-action')?.click();
          await until(widget, () => !widget.matches(':state(submitting)'));
        }
        unmountAll();
        await open(field, more);
        await until(widget, () => field.type !== 'photos' || one('.photo img'));
        assert.deepEqual(now(), answered, 'a reload');
      });

      it('survives the token’s renewal in mid-form: sent once, by itself, with what was answered', async () => {
        const orders: Asked[] = [];
        const create = (asked: Asked) => {
          orders.push(asked);
          const isSpent = asked.headers.get('authorization') === 'Bearer first';
          return isSpent ? refusal(401, 'token.expired', 'Ten minutes are over.') : placed(asked.body as NewRequest);
        };
        const { provider } = await open(field, { 'requests.create': create });
        const tokens = ['first', 'second'];
        provider.fetchToken = async () => tokens.shift() ?? 'third';
        await provider.updateComplete;
        await until(widget, () => at(`answers.${field.id}`));
        await answer(at(`answers.${field.id}`));
        await fillRest();
        await send();
        await until(widget, () => one('.sent'));
        assert.equal(orders.length, 2);
        assert.deepEqual(orders[0]!.body, orders[1]!.body);
        assert.equal(orders[0]!.headers.get('idempotency-key'), orders[1]!.headers.get('idempotency-key'));
        assert.isDefined((orders[1]!.body as NewRequest).answers[field.id]);
      });
    });
  }
});
