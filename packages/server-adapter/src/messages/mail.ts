import type { Answer, MessageId } from './message.ts';

/** Sends mails: `smtpMail(…)` in Node, or the host's own. */
export interface Mail {
  /** Resolves when the next server has answered; rejects for what it does not understand itself. */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<Answer>;
}

/** A file that goes with a mail. */
export interface Attachment {
  /** `invoice-2026-000017.pdf` */
  readonly name: string;
  /** `application/pdf` */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface OutgoingMail {
  /** The Message-ID is made of it, so that a mail sent twice is one (MSG-3). */
  readonly id: MessageId;
  /** WL-1: shown as the sender; the address is the port's. */
  readonly fromName: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
  readonly attachments?: readonly Attachment[];
}
