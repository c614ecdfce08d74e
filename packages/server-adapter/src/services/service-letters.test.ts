import { LOCALES, type Locale } from '@pasar/core/kernel';
import { letterText } from '@pasar/core/notices';
import { describe, expect, test } from 'vitest';
import { transaction } from '../database/transaction.ts';
import { writerOf } from '../messages/letter-writers.ts';
import type { Message } from '../messages/message.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { freshPglite } from '../testing/databases.ts';
import { openServiceTown } from './testing/service-town.ts';

const OFFICE = 'office@kemang.example';
const OWNER = 'budi@kipas.example';

/** A word of each subject. */
const SUBJECTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'service.rejected': { en: 'was not approved', id: 'belum disetujui', ru: 'не одобрена', fr: 'n’a pas été approuvé' },
  'service.approved': { en: 'is approved', id: 'disetujui', ru: 'одобрена', fr: 'c’est approuvé' },
  'service.offered': { en: 'offers you', id: 'menawarkan', ru: 'предлагает', fr: 'vous offre' },
  'service.refused': { en: 'has not taken', id: 'belum menerima', ru: 'не принята', fr: 'n’a pas retenu' },
  'service.accepted': { en: 'has accepted', id: 'menerima', ru: 'принята', fr: 'a accepté' },
  'service.revision-rejected': { en: 'sent back', id: 'dikembalikan', ru: 'возвращено', fr: 'renvoyé' },
  'service.revision-approved': { en: 'are shown now', id: 'sudah tampil', ru: 'опубликовано', fr: 'en ligne' },
  'service.deactivated': { en: 'has deactivated', id: 'menonaktifkan', ru: 'отключена', fr: 'a désactivé' },
  'service.reactivated': { en: 'activated', id: 'mengaktifkan', ru: 'снова включена', fr: 'a réactivé' },
  'service.gone': {
    en: 'no longer available',
    id: 'tidak tersedia lagi',
    ru: 'больше недоступна',
    fr: 'n’est plus disponible',
  },
  'service.taken-down': { en: 'was taken down', id: 'diturunkan', ru: 'снята', fr: 'a été retiré' },
};

describe('MSG-2 the letters of a service', () => {
  test.each(LOCALES)(
    'in %s: each step to whom it is for, with its reason, and none that has been overtaken',
    async (locale) => {
      const database = await freshPglite();
      const town = await openServiceTown(database, ({ kemang, partners }) => {
        kemang.seed.locale = locale;
        kemang.seed.mail = {
          office: OFFICE,
          officePage: 'https://host.example/partners/{partner}',
          profilePage: 'https://host.example/me',
        };
        partners.at(-1)!.members[0]!.contact.email = OWNER;
      });
      const { asManager, asPartner, asOperator, on, locks } = town;
      const inTown = <Value>(work: Parameters<typeof transaction<Value>>[2]) => transaction(database, DEPLOYMENT, work);
      const seen = new Set<string>();
      /** Of the letters queued since the last time: template, to whom, in words. */
      async function letters(service: string) {
        const queued = (await inTown((tx) =>
          tx
            .selectFrom('messages')
            .selectAll()
            .where('about', '=', service)
            .where('way', '=', 'mail')
            .orderBy('id')
            .execute(),
        )) as readonly Message[];
        const fresh = queued.filter(({ id }) => !seen.has(id));
        for (const { id } of fresh) seen.add(id);
        return Promise.all(
          fresh.map(async (message) => {
            const written = await inTown((tx) => writerOf(message.template)(tx, town.house, message));
            if (typeof written === 'string') return [message.template, written];
            const text = letterText(written.letter);
            // The operator writes in a language of its own.
            const spoken = SUBJECTS[message.template]![written.locale as Locale];
            expect(written.letter.subject).toContain(spoken);
            expect(text).not.toMatch(/\{\{|undefined/);
            return [message.template, written.to.address, ...(text.includes('So it is') ? ['reason'] : [])];
          }),
        );
      }

      const reason = { reason: 'So it is' };
      const id = await town.submitted();
      expect(await letters(id)).toEqual([]);
      await asOperator('moderation.reject', on(id, reason));
      expect(await letters(id)).toEqual([['service.rejected', OWNER, 'reason']]);
      await asPartner('own-services.submit', on(id));
      await asOperator('moderation.approve', on(id));
      expect(await letters(id)).toEqual([
        ['service.approved', OWNER],
        ['service.offered', OFFICE],
      ]);
      await asManager('services.refuse', on(id, reason));
      expect(await letters(id)).toEqual([['service.refused', OWNER, 'reason']]);
      await asPartner('own-services.offer', on(id));
      expect(await letters(id)).toEqual([['service.offered', OFFICE]]);
      await asManager('services.accept', on(id));
      expect(await letters(id)).toEqual([['service.accepted', OWNER]]);
      await asPartner('own-services.edit', on(id, locks({ summary: { en: 'Quicker' } })));
      await asOperator('moderation.reject', on(id, reason));
      expect(await letters(id)).toEqual([['service.revision-rejected', OWNER, 'reason']]);
      await asPartner('own-services.edit', on(id, locks({ summary: { en: 'Quick' } })));
      await asOperator('moderation.approve', on(id));
      expect(await letters(id)).toEqual([['service.revision-approved', OWNER]]);
      await asManager('services.deactivate', on(id, reason));
      expect(await letters(id)).toEqual([['service.deactivated', OWNER, 'reason']]);
      await asManager('services.reactivate', on(id));
      expect(await letters(id)).toEqual([['service.reactivated', OWNER]]);
      await asOperator('moderation.take-down', on(id, reason));
      expect(await letters(id)).toEqual([
        ['service.taken-down', OWNER, 'reason'],
        ['service.gone', OFFICE],
      ]);
      // Answered before its letter left.
      await asPartner('own-services.submit', on(id));
      await asOperator('moderation.approve', on(id));
      await asPartner('own-services.withdraw', on(id));
      expect(await letters(id)).toEqual([
        ['service.approved', 'moot'],
        ['service.gone', OFFICE],
      ]);
      await database.close();
    },
  );
});
