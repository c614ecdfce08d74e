import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutgoingMail } from './mail.ts';
import type { MessageId } from './message.ts';
import { type SmtpMail, smtpMail } from './smtp-mail.ts';
import { partOf, smtpPeer } from './testing/smtp-peer.ts';

const aMail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: uuidv7() as MessageId,
  fromName: 'Управа «Чистый двор»',
  to: { name: 'Анна Каренина', address: 'anna@mail.example' },
  replyTo: 'help@host.example',
  subject: 'Чистка кондиционера: 3 предложения, и ещё длиннее, чтобы строка заголовка не поместилась в одну',
  text: 'Сравните цены',
  html: '<p>Сравните <b>цены</b></p>',
  language: 'ru',
  ...changes,
});
const forever = () => new AbortController().signal;

describe('MSG-2 mail by SMTP', () => {
  let peer: Awaited<ReturnType<typeof smtpPeer>>;
  let mail: SmtpMail;
  beforeEach(async () => {
    peer = await smtpPeer();
    mail = smtpMail({ url: peer.url, from: 'notices@market.example', silence: 300 });
  });
  afterEach(async () => {
    mail.close();
    await peer.close();
  });

  test('WL-1 a mail comes in both parts, from the brand’s name, with its own alphabet and an id that lasts', async () => {
    const one = aMail();
    expect(await mail.send(one, forever())).toEqual({ state: 'sent', outcome: 'smtp 250' });
    const [received] = peer.mails;
    expect(received).toMatchObject({ from: 'notices@market.example', to: ['anna@mail.example'] });
    expect(received!.header('Subject')).toBe(one.subject);
    expect(received!.header('From')).toContain('Управа «Чистый двор»');
    expect(received!.header('Reply-To')).toBe('help@host.example');
    expect(received!.header('Message-ID')).toBe(`<${one.id}@market.example>`);
    expect(received!.header('Auto-Submitted')).toBe('auto-generated');
    expect(partOf(received!, 'text/plain').trim()).toBe(one.text);
    expect(partOf(received!, 'text/html').trim()).toBe(one.html);
    // Nothing of whoever made the software, either.
    expect(received!.source).not.toMatch(/nodemailer|pasar/i);
  });

  test('a name with a line break makes no header', async () => {
    await mail.send(
      aMail({ fromName: 'Brand\r\nBcc: spy@evil.example', subject: 'A\r\nBcc: spy@evil.example' }),
      forever(),
    );
    expect(peer.mails[0]!.to).toEqual(['anna@mail.example']);
    expect(peer.mails[0]!.source).not.toMatch(/^Bcc:/im);
  });

  test.each([
    ['a mailbox that is not there', { rcpt: 550 }, { state: 'refused', outcome: 'smtp 550' }],
    ['a mail that is not wanted', { data: 554 }, { state: 'refused', outcome: 'smtp 554' }],
    ['greylisting', { rcpt: 451 }, { state: 'again', outcome: 'smtp 451' }],
    ['a full mailbox', { data: 452 }, { state: 'again', outcome: 'smtp 452' }],
  ] as const)('%s: the answer without the peer’s words', async (_, behaviour, answer) => {
    peer.next(behaviour);
    expect(await mail.send(aMail(), forever())).toEqual(answer);
    expect(await mail.send(aMail(), forever())).toMatchObject({ state: 'sent' });
  });

  test('a connection that is dropped before the answer: nobody knows, so once more; the next mail goes', async () => {
    peer.next('drop');
    expect(await mail.send(aMail(), forever())).toMatchObject({ state: 'again' });
    expect(peer.tries()).toBe(1);
    expect(await mail.send(aMail(), forever())).toMatchObject({ state: 'sent' });
  });

  test('a peer that falls silent, and one that is not there', async () => {
    peer.next('silence');
    expect(await mail.send(aMail(), forever())).toMatchObject({ state: 'again' });
    peer.next('silence');
    expect(await mail.send(aMail(), AbortSignal.timeout(50))).toEqual({ state: 'again', outcome: 'timeout' });
    await peer.close();
    expect(await mail.send(aMail(), forever())).toMatchObject({ state: 'again' });
  });
});
