import type { BrandTokens } from '@pasar/core/brand/schema';
import type { Letter } from '@pasar/core/notices';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import type { Attachment } from './mail.ts';
import type { Message } from './message.ts';

/** A letter as it leaves: who sends it, to whom, in which language. */
export interface WrittenLetter {
  /** WL-1: an organization's, or the operator's. */
  readonly brand: { readonly name: string; readonly tokens: BrandTokens };
  readonly replyTo?: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly letter: Letter;
  /** BCP 47. */
  readonly locale: string;
  readonly attachments?: readonly Attachment[];
}

/** Why nothing is sent: it is no longer worth telling, or there is nobody to send it to. */
export type Unwritten = 'moot' | 'no-address';

/**
 * Writes the letters of one area with what holds now, in the moment they are sent. Each area of the back office has one,
 * named in `letter-writers.ts` by the first part of its templates (`ticket` of `ticket.submitted`).
 * @param tx in the system's scope of the message's owner; of the whole deployment when the deployment owns it
 */
export type LetterWriter = (
  tx: Tx,
  house: Pick<House, 'seal' | 'deployment' | 'clock' | 'pdf'>,
  message: Message,
) => Promise<WrittenLetter | Unwritten>;
