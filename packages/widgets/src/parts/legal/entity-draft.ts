import type { Client } from '@pasar/core/client';
import type { Exchange } from '@pasar/core/contract';
import { type Requisite, type RequisiteField, requisitesOf } from '@pasar/core/legal';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type DraftStore, draftStore } from '../../components/order-form/draft-store.ts';
import { type EntityValues, grouped } from './legal-numbers.ts';

/** Whom the registry has filled in. */
export interface Picked {
  readonly name: string;
  readonly state: 'active' | 'closing' | 'closed';
  readonly asOf?: string | undefined;
}

interface Kept {
  readonly country: string;
  readonly values: EntityValues;
  readonly registry: EntityValues;
  readonly note: string;
  readonly picked?: Picked | undefined;
  readonly isByHand: boolean;
  /** Milliseconds. */
  readonly at: number;
}

type Body = NonNullable<Exchange<'tickets.create'>['body']>;

/** A company as far as it has been given (PAR-1): kept on this device with every change, so that nothing typed is lost. */
export class EntityDraft implements ReactiveController {
  country = '';
  values: EntityValues = {};
  /** What the registry said; a field that says something else is no longer marked as the registry's. */
  registry: EntityValues = {};
  note = '';
  picked: Picked | undefined;
  isByHand = false;
  /** When it was kept, milliseconds; undefined before the first time, null when the device refuses. */
  savedAt: number | null | undefined;
  /** When what was restored had been kept. */
  restoredAt: number | undefined;

  readonly #host: ReactiveControllerHost;
  #store: DraftStore<Kept> | undefined;
  #drawer = '';
  #opening: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  get requisites(): readonly Requisite[] {
    return requisitesOf(this.country);
  }

  get isBegun(): boolean {
    return this.picked !== undefined || this.isByHand;
  }

  isFromRegistry(field: RequisiteField): boolean {
    const said = this.registry[field];
    return said !== undefined && said === this.values[field];
  }

  /** Opens the person's drawer; the same one once. @param country the organization's; @param drawer what it is for */
  open(client: Client, organization: string, country: string, drawer = 'add-partner'): Promise<void> {
    if (drawer !== this.#drawer) {
      this.#drawer = drawer;
      this.#opening = this.#open(client, organization, country, drawer);
    }
    return this.#opening;
  }

  async #open(client: Client, organization: string, country: string, drawer: string): Promise<void> {
    this.#store = undefined;
    this.clear();
    this.country = country;
    const store = draftStore<Kept>(drawer, await client.identity().catch(() => ''), organization);
    if (drawer !== this.#drawer) return;
    this.#store = store;
    const kept = store.read() as Partial<Kept> | null | undefined;
    if (kept && typeof kept === 'object' && typeof kept.country === 'string' && kept.values) {
      this.country = kept.country;
      this.values = textsIn(kept.values);
      this.registry = textsIn(kept.registry ?? {});
      this.note = String(kept.note ?? '');
      this.picked = kept.picked;
      this.isByHand = kept.isByHand === true;
      this.restoredAt = kept.at;
    }
    this.#host.requestUpdate();
  }

  set(field: RequisiteField, text: string): void {
    this.values = { ...this.values, [field]: text };
    this.#keep();
  }

  /** It has been typed: numbers are shown in their groups. */
  settle(requisite: Requisite): void {
    const text = this.values[requisite.field];
    if (text?.trim()) this.set(requisite.field, grouped(text.trim(), requisite));
  }

  setNote(note: string): void {
    this.note = note;
    this.#keep();
  }

  setCountry(country: string): void {
    this.country = country;
    this.picked = undefined;
    this.registry = {};
    this.#keep();
  }

  /** What the registry knows goes in; what a person has typed where it knows nothing stays. */
  fill(picked: Picked, values: EntityValues): void {
    const shown = Object.fromEntries(
      this.requisites.flatMap((requisite) => {
        const text = values[requisite.field];
        return text === undefined ? [] : [[requisite.field, grouped(text, requisite)]];
      }),
    );
    this.picked = picked;
    this.registry = shown;
    this.values = { ...this.values, ...shown };
    this.#keep();
  }

  byHand(name: string): void {
    this.isByHand = true;
    if (name && !this.values.name) this.values = { ...this.values, name };
    this.#keep();
  }

  /** Another company: what the registry said of the former one goes with it. */
  unpick(): void {
    const mine = Object.entries(this.values).filter(([field]) => !this.isFromRegistry(field as RequisiteField));
    this.values = Object.fromEntries(mine);
    this.registry = {};
    this.picked = undefined;
    this.isByHand = false;
    this.#keep();
  }

  clear(): void {
    this.values = {};
    this.registry = {};
    this.note = '';
    this.picked = undefined;
    this.isByHand = false;
    this.restoredAt = undefined;
    this.savedAt = undefined;
    this.#store?.clear();
    this.#host.requestUpdate();
  }

  /** As it is sent: what the country does not ask for is left out. */
  get body(): Body {
    const entity: Record<string, unknown> = { country: this.country };
    const bank: Record<string, string> = {};
    for (const { field } of this.requisites) {
      const text = this.values[field]?.trim();
      if (!text) continue;
      if (field.startsWith('bank.')) bank[field.slice('bank.'.length)] = text;
      else entity[field] = text;
    }
    if (Object.keys(bank).length > 0) entity.bank = bank;
    return { entity, note: this.note.trim() } as unknown as Body;
  }

  #keep(): void {
    const { country, values, registry, note, picked, isByHand } = this;
    const kept = this.#store?.write({ country, values, registry, note, picked, isByHand, at: Date.now() });
    this.savedAt = kept ?? null;
    this.#host.requestUpdate();
  }
}

function textsIn(values: object): EntityValues {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => typeof text === 'string'));
}
