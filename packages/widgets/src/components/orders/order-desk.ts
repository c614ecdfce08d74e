import type { Client } from '@pasar/core/client';
import type { ProposalId } from '@pasar/core/kernel';
import type { ProposalView } from '@pasar/core/proposals';
import type { RequestView } from '@pasar/core/requests';
import { html, type LitElement, type TemplateResult } from 'lit';
import { Deed } from '../../element/deed.ts';
import { BeforeSubmitEvent, ErrorEvent, SubmitEvent, SuccessEvent } from '../../element/events.ts';
import { answersInWords } from '../../parts/answers-in-words.ts';
import { chipStyles } from '../../parts/chip.styles.ts';
import { monogramStyles } from '../../parts/monogram.ts';
import { photosStyles } from '../../parts/photos.styles.ts';
import { Photos } from '../../parts/photos.ts';
import { ratingStyles } from '../../parts/rating.ts';
import { ringStyles } from '../../parts/ring.ts';
import { sheetStyles } from '../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../parts/surface.styles.ts';
import { belowStyles } from './below.styles.ts';
import { comparisonStyles } from './comparison.styles.ts';
import type { Choosing } from './comparison.ts';
import { orderPageStyles } from './order-page.styles.ts';
import { orderPage } from './order-page.ts';
import type { OrderDeed } from './orders.events.ts';
import type { Reader } from './reader.ts';
import { orderSheetStyles } from './sheets.styles.ts';
import { cancelSheet, chooseSheet } from './sheets.ts';

export const deskStyles = [
  ...chipStyles,
  monogramStyles,
  ratingStyles,
  ringStyles,
  sheetStyles,
  surfaceStyles,
  photosStyles,
  orderPageStyles,
  belowStyles,
  orderSheetStyles,
  comparisonStyles,
];

/** What the page of an order needs of the widget around it. */
export interface DeskHost {
  readonly element: LitElement;
  client(): Client;
  /** The order as what was done has left it. */
  done(order: RequestView): void;
  /** It was not done: how the order stands is asked again. */
  failed(): void;
}

/** One order as it lies open: what is selected and asked, and what is done to it. Loaded beside its data. */
export class OrderDesk {
  readonly #host: DeskHost;
  readonly #photos: Photos;
  readonly #choosing: Deed;
  readonly #cancelling: Deed;
  #selected: ProposalId | undefined;
  /** As it stood when the question was asked: price and time do not change under the button. */
  #asked: ProposalView | undefined;

  constructor(host: DeskHost) {
    this.#host = host;
    this.#photos = new Photos(host.element);
    this.#choosing = new Deed(host.element);
    this.#cancelling = new Deed(host.element);
  }

  get isSending(): boolean {
    return this.#choosing.isSending || this.#cancelling.isSending;
  }

  /** Another order comes. */
  clear(): void {
    this.#selected = undefined;
    this.#asked = undefined;
    this.#choosing.close();
    this.#cancelling.close();
  }

  render(order: RequestView, reader: Reader, back: (() => void) | undefined): TemplateResult {
    const { photos } = answersInWords({ ...order, zone: order.site.zone }, reader.language, reader.format);
    this.#photos.show(this.#host.client(), photos);
    const asked = this.#asked;
    const acts = { back, cancel: () => this.#cancelling.open(), choosing: this.#choice(order), photos: this.#photos };
    return html`${orderPage(order, reader, acts)}
      ${asked && chooseSheet(order, asked, this.#choosing, () => void this.#choose(order, asked), reader)}
      ${cancelSheet(order, this.#cancelling, () => void this.#cancel(order), reader)}`;
  }

  /** The best ranked is selected until the person selects another. */
  #choice({ shortlist }: RequestView): Choosing {
    const standing = shortlist.filter(({ state }) => state === 'standing');
    const select = ({ id }: ProposalView) => {
      this.#selected = id;
      this.#host.element.requestUpdate();
    };
    return {
      selected: standing.find(({ id }) => id === this.#selected) ?? standing[0],
      select,
      choose: (proposal) => {
        select(proposal);
        this.#asked = proposal;
        this.#choosing.open();
      },
    };
  }

  #choose({ id: request }: RequestView, { id: proposal, price, window }: ProposalView): Promise<void> {
    const body = { proposal, price, window };
    return this.#do(this.#choosing, { what: 'choose', request, proposal }, (idempotencyKey) =>
      this.#host.client().call('requests.choose', { params: { request }, body, idempotencyKey }),
    );
  }

  #cancel({ id: request }: RequestView): Promise<void> {
    return this.#do(this.#cancelling, { what: 'cancel', request }, (idempotencyKey) =>
      this.#host.client().call('requests.cancel', { params: { request }, body: {}, idempotencyKey }),
    );
  }

  async #do(deed: Deed, detail: OrderDeed, send: (key: string) => Promise<RequestView>): Promise<void> {
    const { element, done, failed } = this.#host;
    if (!element.dispatchEvent(new BeforeSubmitEvent(element, detail))) return;
    element.dispatchEvent(new SubmitEvent(element, detail));
    const order = await deed.run(send);
    if (order) {
      done(order);
      element.dispatchEvent(new SuccessEvent(element, detail));
    } else {
      element.dispatchEvent(new ErrorEvent(element, { ...detail, failure: deed.failure }));
      failed();
    }
  }
}
