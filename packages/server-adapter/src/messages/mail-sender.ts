import { letterHtml, letterText } from '@pasar/core/notices';
import { transaction } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { writerOf } from './letter-writers.ts';
import type { Mail } from './mail.ts';
import type { Send } from './message.ts';

/** MSG-2: writes a letter in the brand's words and colours, with what holds now, and hands it to the port. */
export function mailSender(house: House, port: Mail | undefined): Send {
  return async (message, signal) => {
    if (!port) return { state: 'unsent', outcome: 'no-mail' };
    const scope = message.owner === house.deployment ? DEPLOYMENT : systemScope(message.owner);
    const written = await transaction(house.database, scope, (tx) => writerOf(message.template)(tx, house, message));
    if (typeof written === 'string') return { state: 'unsent', outcome: written };
    const { brand, replyTo, to, letter, locale, attachments } = written;
    return port.send(
      {
        id: message.id,
        fromName: brand.name,
        to,
        ...(replyTo && { replyTo }),
        subject: letter.subject,
        text: letterText(letter),
        html: letterHtml(letter, brand.tokens, brand.name, locale),
        language: locale,
        ...(attachments && { attachments }),
      },
      signal,
    );
  };
}
