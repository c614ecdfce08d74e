import { createTransport, type NodemailerError } from 'nodemailer';
import type { Mail } from './mail.ts';
import type { Answer } from './message.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…:465`. */
  readonly url: string;
  /** The address all mails come from: `notices@market.example`. The brand's name stands before it. */
  readonly from: string;
  /** Milliseconds without a sign of life. */
  readonly silence?: number;
}

export interface SmtpMail extends Mail {
  /** Lets idle connections go. */
  close(): void;
}

/** Without one, every mail would be refused one by one. */
export class MissingSender extends Error {
  constructor() {
    super('mails need an address to come from: set MAIL_FROM, such as notices@your.example');
    this.name = 'MissingSender';
  }
}

/**
 * Mail by SMTP, over a few connections that are kept for a while.
 * @throws MissingSender
 */
export function smtpMail({ url, from, silence = 20_000 }: SmtpOptions): SmtpMail {
  if (!/^[^@\s]+@[^@\s]+$/.test(from)) throw new MissingSender();
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // Trying again is the dispatcher's: it knows how often, and when.
    maxRequeues: 0,
    // Not this machine's name.
    name: domain,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    // Bodies are texts of ours; nothing is ever read from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, fromName, to, replyTo, subject, text, html, language, attachments = [] }, signal) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from: { name: fromName, address: from },
          to,
          ...(replyTo && { replyTo }),
          subject,
          text,
          html,
          attachments: attachments.map(({ name, type, bytes }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(bytes),
          })),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
          signal,
        });
        return { state: 'sent', outcome: 'smtp 250' };
      } catch (error) {
        return answerOf(error as NodemailerError, signal);
      }
    },
    close: () => transport.close(),
  };
}

/** 5xx to the envelope or the mail itself is for good; to a login it is a matter of settings, and passes. */
function answerOf({ code = 'failed', responseCode }: NodemailerError, { aborted }: AbortSignal): Answer {
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isFinal = isAboutMail && (responseCode === undefined || responseCode >= 500);
  const outcome = aborted ? 'timeout' : responseCode ? `smtp ${responseCode}` : code.toLowerCase();
  return { state: isFinal ? 'refused' : 'again', outcome };
}
