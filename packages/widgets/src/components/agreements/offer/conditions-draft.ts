import type { Conditions } from '@pasar/core/agreements';
import {
  addDays,
  civilDate,
  epochMs,
  type Instant,
  instantAt,
  instantOf,
  isCivilDate,
  LOCALES,
  type Locale,
  type ServiceId,
} from '@pasar/core/kernel';
import type { ReactiveControllerHost } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { RatesDraft } from '../rates-draft.ts';
import type { Prepared } from './offer-reader.ts';

interface DraftedFields {
  /** Of the organization; empty while there is none to choose. */
  readonly legalEntity: string;
  readonly hasEnd: boolean;
  /** `YYYY-MM-DD`: the last day, in the organization's calendar. */
  readonly lastDay: string;
  readonly notice: string;
  readonly locale: Locale;
}

/** What a field says before it is sent. */
type FieldFlaw = 'until.missing' | 'until.past' | 'notice.range';

/** AGR-1: all that is chosen for an agreement, while it is being chosen. */
export class ConditionsDraft {
  readonly rates: RatesDraft;
  fields: DraftedFields;

  readonly #host: ReactiveControllerHost;
  readonly #chosen: Set<string>;
  readonly #prepared: Prepared;
  readonly #zone: string;

  /** @param zone IANA, the organization's @param language of the organization, for a first text */
  constructor(
    host: ReactiveControllerHost,
    prepared: Prepared,
    { format, zone, language }: { readonly format: Formats; readonly zone: string; readonly language: string },
  ) {
    const { conditions, services, legalEntities } = prepared.preparation;
    const agreed = new Map(conditions?.services.map(({ service, rate }) => [service as string, rate]));
    this.#host = host;
    this.#prepared = prepared;
    this.#zone = zone;
    // A first offer is for all they do; a further one begins from what is agreed on.
    this.#chosen = new Set(
      services.map(({ service }) => service as string).filter((id) => !conditions || agreed.has(id)),
    );
    this.rates = new RatesDraft(
      host,
      new Map(services.map(({ service, proposed }) => [service as string, agreed.get(service) ?? proposed?.rate])),
      format,
    );
    const until = conditions?.until ?? null;
    this.fields = {
      legalEntity: conditions?.legalEntity ?? legalEntities[0]?.id ?? '',
      hasEnd: until !== null,
      // Exclusive: a term until midnight ends with the day before it.
      lastDay: until ? civilDate(instantOf(epochMs(until) - 1), zone) : '',
      notice: String(conditions?.noticeDays ?? 30),
      locale: conditions?.locale ?? LOCALES.find((locale) => locale === language) ?? 'en',
    };
  }

  set(fields: Partial<DraftedFields>): void {
    this.fields = { ...this.fields, ...fields };
    this.#host.requestUpdate();
  }

  has(service: string): boolean {
    return this.#chosen.has(service);
  }

  toggle(service: string): void {
    if (!this.#chosen.delete(service)) this.#chosen.add(service);
    this.#host.requestUpdate();
  }

  /** In the order in which they are listed. */
  get chosen(): readonly ServiceId[] {
    return this.#prepared.preparation.services.map(({ service }) => service).filter((service) => this.has(service));
  }

  get until(): Instant | null {
    const { hasEnd, lastDay } = this.fields;
    return hasEnd && isCivilDate(lastDay) ? instantAt(addDays(lastDay, 1), '00:00', this.#zone) : null;
  }

  get noticeDays(): number {
    return /^\d{1,3}$/.test(this.fields.notice.trim()) ? Number(this.fields.notice) : Number.NaN;
  }

  flawOf(field: 'until' | 'notice'): FieldFlaw | undefined {
    if (field === 'notice') return this.noticeDays >= 0 && this.noticeDays <= 365 ? undefined : 'notice.range';
    if (!this.fields.hasEnd) return undefined;
    const { until } = this;
    if (!until) return 'until.missing';
    return epochMs(until) <= Date.now() ? 'until.past' : undefined;
  }

  get isSound(): boolean {
    const { legalEntity } = this.fields;
    const isSound = this.chosen.length > 0 && this.rates.isSound(this.chosen);
    return isSound && legalEntity !== '' && !this.flawOf('until') && !this.flawOf('notice');
  }

  /** As it is sent; only when it `isSound`. */
  get conditions(): Conditions {
    const { legalEntity, locale } = this.fields;
    const services = this.chosen.map((service) => ({ service, rate: this.rates.of(service).rate! }));
    return {
      legalEntity: legalEntity as Conditions['legalEntity'],
      services,
      until: this.until,
      noticeDays: this.noticeDays,
      locale,
    };
  }
}
