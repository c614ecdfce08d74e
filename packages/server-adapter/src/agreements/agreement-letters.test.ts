import { DAY } from '@pasar/core/kernel';
import { NOW } from '@pasar/core/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import type { OutgoingMail } from '../messages/mail.ts';
import { postOffice } from '../messages/post-office.ts';
import { pdfPress } from '../pdf/pdf-press.ts';
import { eachDatabase, freshPglite } from '../testing/databases.ts';
import { type AgreementTown, openAgreementTown } from './testing/agreement-town.ts';

const LANGUAGES = [
  ['en', 'an agreement for you to read', 'has accepted', 'notice was given', 'has ended'],
  ['id', 'ada perjanjian untuk Anda baca', 'menyetujui perjanjian', 'akan diakhiri', 'telah berakhir'],
  ['ru', 'договор ждёт вашего ответа', 'договор принят', 'уведомление о расторжении', 'договор прекращён'],
  ['fr', 'un contrat à lire', 'a accepté le contrat', 'est dénoncé', 'a pris fin'],
] as const;

eachDatabase('MSG-2 the letters of an agreement', (open) => {
  test.each(LANGUAGES)(
    'in %s, each to whom it is for, by the host’s own pages',
    async (locale, sent, accepted, notice, ended) => {
      const database = await open();
      const town = await openAgreementTown(database, ({ kemang, partners }) => {
        kemang.seed.locale = locale;
        kemang.seed.mail = {
          office: 'office@kemang.example',
          officePage: 'https://host.example/partners/{partner}',
          profilePage: 'https://host.example/me',
        };
        partners.at(-1)!.members[0]!.contact.email = 'budi@kipas.example';
      });
      const mails: OutgoingMail[] = [];
      const { id } = await town.agreed({ noticeDays: 1 });
      await town.asManager('agreements.terminate', town.on(id, { reason: 'Renovation' }));
      const deliver = async (count: number) => {
        const office = postOffice(town.house, {
          mail: {
            async send(mail) {
              mails.push(mail);
              return { state: 'sent', outcome: 'ok' };
            },
          },
        });
        office.start();
        await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(count);
        await office.stop();
      };
      // The offer was answered before its letter left: it is not worth telling any more.
      await deliver(2);
      await town.pass(DAY);
      await deliver(4);
      const found = (words: string) => mails.filter(({ subject }) => subject.includes(words));
      expect(found(sent)).toEqual([]);
      expect(found(accepted)).toMatchObject([{ to: { address: 'office@kemang.example' }, language: locale }]);
      const [told] = found(notice);
      expect(told).toMatchObject({ to: { address: 'budi@kipas.example' } });
      expect(told!.text).toContain('https://host.example/me');
      expect(told!.text).toContain('Renovation');
      expect(
        found(ended)
          .map(({ to }) => to.address)
          .sort(),
      ).toEqual(['budi@kipas.example', 'office@kemang.example']);
      await database.close();
    },
  );
});

describe('AGR-1 the printed agreement is read back', () => {
  const COMPANIES = {
    ru: {
      ours: {
        country: 'RU',
        name: 'Дом и двор',
        fullName: 'ООО «Дом и двор»',
        taxId: '7707083893',
        address: 'Москва, ул. Вавилова, 19',
      },
      theirs: {
        country: 'RU',
        name: 'Ремонт',
        fullName: 'ООО «Быстрый ремонт»',
        taxId: '7736050003',
        address: 'Москва, Ленинский пр-т, 4',
      },
      says: ['ИНН: 7707083893', 'ИНН: 7736050003', '12,75 %', 'Принят', 'Кто принял'],
    },
    fr: {
      ours: {
        country: 'FR',
        name: 'Régie Bellecour',
        fullName: 'Régie Bellecour SAS',
        taxId: '732829320',
        address: '3 place Bellecour, Lyon',
      },
      theirs: {
        country: 'FR',
        name: 'Éclair',
        fullName: 'Éclair Dépannage SARL',
        taxId: '552100554',
        address: '8 rue de l’Église, Lyon',
      },
      says: ['SIREN', '732829320', '552100554', '12,75 %', 'Accepté', 'Accepté par'],
    },
  };

  let database: Database;
  let town: AgreementTown;
  beforeAll(async () => {
    database = await freshPglite();
  });
  afterAll(() => database.close());

  test.each(['ru', 'fr'] as const)('in %s: text, hash, both parties, rates', async (locale) => {
    const { ours, theirs, says } = COMPANIES[locale];
    const own = await freshPglite();
    town = await openAgreementTown(own, ({ kemang, partners }) => {
      kemang.seed.legalEntities = [{ id: kemang.legalEntity, entity: ours }];
      partners.at(-1)!.legalEntity!.entity = theirs;
    });
    const { house } = town;
    Object.assign(house, { pdf: pdfPress() });
    const { id } = await town.agreed({ locale, services: [{ service: town.service, rate: 1275 }] });
    const { answer } = await town.asPartner('agreements.read', { params: { agreement: id } });
    const [version] = answer.versions;
    const response = await town.fetch(
      new Request(`http://server.test/v1/agreements/${id}/versions/1/pdf`, {
        headers: { Authorization: `Bearer ${await town.staff('viewer')}` },
      }),
    );
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: true });
    const plain = (said: string) => said.replace(/\s+/g, ' ');
    const read = plain(text);
    for (const said of [...says, ours.fullName, theirs.fullName, ours.address, theirs.address, version!.sha256]) {
      expect(read).toContain(plain(said));
    }
    const bare = (said: string) => said.replace(/[\s#]+/g, '');
    for (const paragraph of version!.text.split(/\n{2,}/)) expect(bare(text)).toContain(bare(paragraph));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: locale, Author: ours.fullName });
    expect(version!.evidence.at(-1)).toMatchObject({ what: 'accepted', at: NOW });
    const other = await town.call('agreements.pdf', {
      token: await town.partner(0),
      params: { agreement: id, version: '1' },
    });
    expect(other.problem.code).toBe('agreement.unknown');
    await own.close();
  });

  test('without a press it says so', async () => {
    town = await openAgreementTown(database);
    Object.assign(town.house, { pdf: undefined });
    const { id } = await town.draft();
    const { status, problem } = await town.asManager('agreements.pdf', { params: { agreement: id, version: '1' } });
    expect([status, problem.code]).toEqual([501, 'pdf.unavailable']);
  });
});
