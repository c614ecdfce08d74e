import type { Formats } from '../../element/formats.ts';
import type { OrdersWords } from './orders.words.ts';

/** What showing orders needs: words, formats, who reads. */
export interface Reader {
  readonly t: OrdersWords;
  readonly format: Formats;
  readonly language: string;
  /** Where the API, and so its pictures, is mounted. */
  readonly api: string;
  /** The organization's name. */
  readonly organization: string;
  /** Residents choose and cancel; staff read along. */
  readonly isCustomer: boolean;
  readonly isOnline: boolean;
  readonly now: Date;
}
