import type { Answer } from '@pasar/core/forms';
import type { Window } from '@pasar/core/kernel';
import type { WordKey, Words } from '@pasar/core/words';
import type { Formats } from '../../element/formats.ts';
import type { ORDER_FORM_WORDS } from './order-form.words.ts';

/** What the parts of the form need of the form they stand in. */
export interface FormScope {
  readonly t: Words<WordKey<typeof ORDER_FORM_WORDS.en> | 'optional' | 'close' | 'retry'>;
  readonly format: Formats;
  /** Of the reader: form definitions carry their texts in several languages. */
  readonly language: string;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  readonly currency: string;
  answer(field: string): Answer | undefined;
  change(field: string, answer: Answer | undefined): void;
  /** A wished window taken or left: of a field of the form, or of the order itself. */
  toggle(field: string | undefined, window: Window): void;
  /** Clock time where the reader is; milliseconds since 1970. */
  clock(at: number): string;
  /** The sentence that stands at a field now; undefined while there is nothing to say. */
  fault(path: string): string | undefined;
  /** Opens the map on which an address gets its point. */
  pickPoint(field: string): void;
  /** A person has left the field: from now on what is wrong with it is said. */
  left(path: string): void;
}
