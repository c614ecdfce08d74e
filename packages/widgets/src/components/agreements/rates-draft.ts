import type { ReactiveControllerHost } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { type RateFlaw, rateText, readRate } from './rate-input.ts';

interface TypedRate {
  readonly text: string;
  /** Basis points, while it will do. */
  readonly rate: number | undefined;
  readonly flaw: RateFlaw | undefined;
}

/** Rates while they are typed, by service; what was not touched is what it was. */
export class RatesDraft {
  readonly #typed = new Map<string, string>();
  readonly #from: ReadonlyMap<string, number | undefined>;
  readonly #host: ReactiveControllerHost;
  readonly #format: Formats;

  /** @param from basis points before anything is typed; undefined: nothing is proposed */
  constructor(host: ReactiveControllerHost, from: ReadonlyMap<string, number | undefined>, format: Formats) {
    this.#host = host;
    this.#from = from;
    this.#format = format;
  }

  of(service: string): TypedRate {
    const typed = this.#typed.get(service);
    const from = this.#from.get(service);
    if (typed === undefined && from !== undefined) {
      return { text: rateText(this.#format, from), rate: from, flaw: undefined };
    }
    const read = readRate(typed ?? '');
    // An empty field is no mistake before it was touched.
    const flaw = 'flaw' in read && typed !== undefined ? read.flaw : undefined;
    return { text: typed ?? '', rate: 'rate' in read ? read.rate : undefined, flaw };
  }

  type(service: string, text: string): void {
    this.#typed.set(service, text);
    this.#host.requestUpdate();
  }

  /** What was there before is there again. */
  take(service?: string): void {
    if (service === undefined) this.#typed.clear();
    else this.#typed.delete(service);
    this.#host.requestUpdate();
  }

  isTouched(service: string): boolean {
    return this.#typed.has(service) && this.of(service).rate !== this.#from.get(service);
  }

  get isDirty(): boolean {
    return [...this.#typed.keys()].some((service) => this.isTouched(service));
  }

  /** Nothing that is typed stands in the way. @param services those that count; all when left out */
  isSound(services: Iterable<string> = this.#from.keys()): boolean {
    return [...services].every((service) => this.of(service).rate !== undefined);
  }
}
