import type { OrderForm } from '@pasar/core/catalog';
import { type Client, newKey } from '@pasar/core/client';
import type { Problem } from '@pasar/core/contract';
import type { Answer } from '@pasar/core/forms';
import { type Instant, instantOf } from '@pasar/core/kernel';
import type { NewRequest, RequestView } from '@pasar/core/requests';
import type { Failure } from '../../element/failure.ts';
import { type Fault, type Faults, faultsOf, placeOf, requestOf } from './checks.ts';
import { answered, type Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { sendOrder } from './submission.ts';

/** `waiting`: asked to be sent, no connection yet. */
export type Phase = 'form' | 'sending' | 'waiting' | 'sent';

/** What is said above the send button. */
export type Trouble = { readonly type: 'renewed' | 'preview' } | { readonly type: 'failed'; readonly failure: Failure };

export interface DeskFacts {
  readonly client: Client;
  readonly order: OrderForm;
  readonly draft: Draft;
  /** Without one nothing is kept: a preview. */
  readonly store: DraftStore | undefined;
  /** IANA, of the draft's site. */
  readonly zone: string;
  readonly country: string;
  readonly changed: () => void;
  /** It is time to try a waiting order again. */
  readonly again: () => void;
}

/** A server forgets a key after a day; a sending older than this could be done twice. */
const KEY_LIVES_MS = 20 * 3_600_000;
const TRY_AGAIN_MS = 5000;
/** What one does not say before a person has tried to send: that something is still empty. */
const PATIENT = ['field.required', 'field.choose', 'field.consent', 'window.empty'];

/** The state of a form being filled in: the draft, what is wrong with it, and its way to the server. */
export class OrderDesk {
  readonly #facts: DeskFacts;
  draft: Draft;
  phase: Phase = 'form';
  trouble: Trouble | undefined;
  sent: { readonly request: RequestView; readonly earlier: boolean } | undefined;
  /** Milliseconds since 1970; undefined when nothing was kept yet, or the device does not let us. */
  savedAt: number | undefined;
  /** A person has pressed send: now everything that is missing is said. */
  attempted = false;
  readonly #left = new Set<string>();
  readonly #said = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(facts: DeskFacts) {
    this.#facts = facts;
    this.draft = facts.draft;
    const { waiting } = facts.draft;
    if (waiting && facts.store && Date.now() - waiting < KEY_LIVES_MS) this.phase = 'waiting';
  }

  get order(): OrderForm {
    return this.#facts.order;
  }

  get zone(): string {
    return this.#facts.zone;
  }

  /** To the minute, so that what depends on it stays the same while a person types. */
  get now(): Instant {
    return instantOf(Math.floor(Date.now() / 60_000) * 60_000);
  }

  get faults(): Faults {
    const { zone, country, order } = this.#facts;
    return faultsOf(this.draft, order, { now: this.now, zone, country });
  }

  /** What is to be said now: what the server said, else what is wrong with fields one has left or tried to send. */
  get shown(): Faults {
    const shown = new Map<string, Fault>();
    for (const [path, fault] of this.faults) {
      const ripe = this.attempted || (this.#left.has(path) && !('code' in fault && PATIENT.includes(fault.code)));
      if (ripe) shown.set(path, fault);
    }
    for (const [path, text] of this.#said) shown.set(path, { text });
    return shown;
  }

  /** @param path what was changed: the server's word on it is outdated then */
  change(path: string, draft: Draft): void {
    this.draft = draft;
    for (const said of this.#said.keys()) if (said === path || said.startsWith(`${path}.`)) this.#said.delete(said);
    this.#keep();
  }

  answer(field: string, answer: Answer | undefined): void {
    this.change(`answers.${field}`, answered(this.draft, field, answer));
  }

  leave(path: string): void {
    if (this.#left.has(path)) return;
    this.#left.add(path);
    this.#facts.changed();
  }

  /** A sentence at a field, until the field is changed. */
  say(path: string, text: string): void {
    this.#said.set(path, text);
  }

  body(): NewRequest {
    return requestOf(this.draft, this.order, this.#facts.country);
  }

  /** Sends once. Without an answer it waits, and asks to be sent again until there is one. */
  async send(): Promise<void> {
    const { client, store } = this.#facts;
    const body = this.body();
    const { key, sent = [] } = this.draft;
    clearTimeout(this.#timer);
    this.phase = 'sending';
    this.trouble = undefined;
    // Kept before it goes out: a page that dies meanwhile knows that it may have arrived.
    const others = sent.filter((order) => JSON.stringify(order) !== JSON.stringify(body));
    this.draft = { ...this.draft, sent: [body, ...others], waiting: this.draft.waiting ?? Date.now() };
    this.#keep();
    const outcome = await sendOrder(client, key, body, others);
    if (outcome.type === 'sent') {
      store?.clear();
      this.phase = 'sent';
      this.sent = outcome;
    } else if (outcome.type === 'unknown') {
      this.phase = 'waiting';
      this.#timer = setTimeout(() => this.phase === 'waiting' && this.#facts.again(), TRY_AGAIN_MS);
    } else {
      this.phase = 'form';
      const { waiting: _, sent: __, ...draft } = this.draft;
      if (outcome.type === 'refused') {
        // A refusal is an answer: what is corrected is a new order.
        this.draft = { ...draft, key: newKey() };
        this.#refused(outcome.problem);
      } else if (outcome.type === 'broken') {
        this.draft = { ...draft, sent: [body, ...others] };
        this.trouble = { type: 'failed', failure: { kind: 'broken', problem: outcome.problem } };
      } else {
        // Nobody signed in: this one never got through.
        this.draft = sent.length > 0 ? { ...draft, sent } : draft;
        this.trouble = { type: 'failed', failure: { kind: 'session' } };
      }
      this.#keep();
    }
    this.#facts.changed();
  }

  /** Back to the form while there is no connection. What was sent and not answered is remembered. */
  edit(): void {
    clearTimeout(this.#timer);
    const { waiting: _, ...draft } = this.draft;
    this.draft = draft;
    this.phase = 'form';
    this.#keep();
  }

  /** The page is left; the draft stays. */
  close(): void {
    clearTimeout(this.#timer);
  }

  fail(failure: Failure): void {
    this.phase = 'form';
    this.trouble = { type: 'failed', failure };
    this.#facts.changed();
  }

  #refused(problem: Problem): void {
    const { errors = [], field, code, detail } = problem;
    const about = errors.length > 0 ? errors : [{ field: field ?? '', code, detail }];
    let placed = 0;
    for (const one of about) {
      const path = placeOf(one.field, one.code);
      if (!path) continue;
      placed++;
      this.#said.set(path, one.detail || detail);
    }
    if (code === 'form.version') {
      // Nothing more goes out from here: whoever asked puts a desk with the newer form in this one's place.
      this.trouble = { type: 'renewed' };
      this.phase = 'sending';
    } else if (placed < about.length) this.fail({ kind: 'refused', problem });
  }

  #keep(): void {
    const at = this.#facts.store?.write(this.draft);
    this.savedAt = at;
    this.#facts.changed();
  }
}
