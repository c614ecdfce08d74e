import { letterHtml, letterText, type NoticeTemplate, writeLetter } from '@pasar/core/notices';
import { transaction } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { systemScope } from '../tenancy/scope.ts';
import type { Mail } from './mail.ts';
import type { Send } from './message.ts';
import { readNotice } from './notice.store.ts';
import { noticeWords } from './notice-words.ts';

/** MSG-2: writes a notice in the brand's words and colours, with what holds now, and hands it to the port. */
export function mailSender(house: Pick<House, 'database' | 'seal'>, port: Mail | undefined): Send {
  return async (message, signal) => {
    if (!port) return { state: 'unsent', outcome: 'no-mail' };
    const notice = await transaction(house.database, systemScope(message.owner), (tx) =>
      readNotice(tx, house.seal, message),
    );
    if (typeof notice === 'string') return { state: 'unsent', outcome: notice };
    const { brand, replyTo, to, facts } = notice;
    const { words, locale } = noticeWords(brand.locale);
    const letter = writeLetter(message.template as NoticeTemplate, facts, { words, locale, zone: brand.zone });
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
      },
      signal,
    );
  };
}
