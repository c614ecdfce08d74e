import { describe, expect, test } from 'vitest';
import { LOCALES } from '../kernel/localized.ts';
import { award } from '../requests/award.ts';
import { cancelRequest } from '../requests/cancel-request.ts';
import type { Decision, Dispatch } from '../requests/request.ts';
import { sendShortlist } from '../requests/shortlist.ts';
import { takeRequest } from '../requests/take.ts';
import { aDispatch, CHECKLIST, decided, missingWords, NOW, someFacts, someIds, windowIn } from '../testing/index.ts';
import en from '../words/notices.en.json' with { type: 'json' };
import fr from '../words/notices.fr.json' with { type: 'json' };
import id from '../words/notices.id.json' with { type: 'json' };
import ru from '../words/notices.ru.json' with { type: 'json' };
import { createWords } from '../words/words.ts';
import { writeLetter } from './letter.ts';
import { letterHtml, letterText } from './letter-format.ts';
import { isWorthTelling, NOTICES, type NoticeTemplate, noticesOf } from './notices.ts';

const catalogs = { en, id, ru, fr };
const newId = someIds(20261122);
const [winner, other] = [newId<'partner'>(), newId<'partner'>()];
const templates = Object.keys(NOTICES) as NoticeTemplate[];

const told = (decision: Decision) =>
  noticesOf(decision).map((notice) => [notice.template, 'customer' in notice ? notice.customer : notice.partner]);

describe('MSG-2 who hears of what', () => {
  const open = aDispatch({}, [{ partner: winner }, { partner: other }]);
  const { customer } = open.request;

  test('REQ-5 the customer hears that the shortlist is ready', () => {
    const facts = someFacts();
    const ready = sendShortlist(open, { ...facts, settings: { ...facts.settings, proposalsRequired: 2 } });
    expect(told(ready)).toEqual([['customer.shortlisted', customer]]);
  });

  test('REQ-11 winner and customer hear of the job, the others that they were not chosen', () => {
    const shortlisted: Dispatch = { ...open, request: { ...open.request, state: 'shortlisted' } };
    const chosen = award(shortlisted, 'choose', {
      partner: winner,
      proposal: shortlisted.proposals[0]!,
      job: newId(),
      visit: windowIn(24),
      now: NOW,
    });
    expect(told(chosen)).toEqual([
      ['customer.assigned', customer],
      ['partner.assigned', winner],
      ['partner.passed', other],
    ]);
  });

  test('REQ-12 who cancels is not written to; what passes with it is told as cancelled', () => {
    const partners = [
      ['partner.cancelled', winner],
      ['partner.cancelled', other],
    ];
    expect(told(decided(cancelRequest(open, { by: 'customer' }, { now: NOW })))).toEqual(partners);
    expect(told(decided(cancelRequest(open, { by: 'organization' }, { now: NOW })))).toEqual([
      ['customer.cancelled', customer],
      ...partners,
    ]);
  });

  test('REQ-10 of a taking that can still be undone nobody hears', () => {
    const first = aDispatch({ way: 'first' });
    expect(told(decided(takeRequest(first, { partner: winner, checklist: CHECKLIST }, someFacts())))).toEqual([]);
  });

  test('REQ-2 each partner that is asked now hears of the request, once', () => {
    const events = [{ type: 'request.broadcast', at: NOW, request: open.request.id, asked: 2 }] as const;
    expect(told({ state: open, events, asked: [winner, other] })).toEqual([
      ['partner.asked', winner],
      ['partner.asked', other],
    ]);
  });

  test('a notice that comes too late is not told', () => {
    expect(isWorthTelling('partner.asked', 'open')).toBe(true);
    expect(isWorthTelling('partner.asked', 'cancelled')).toBe(false);
    expect(isWorthTelling('customer.shortlisted', 'assigned')).toBe(false);
    expect(isWorthTelling('customer.assigned', 'cancelled')).toBe(true);
  });
});

describe('WL-3 letters', () => {
  const facts = {
    brand: 'Régie <Bellecour>',
    service: 'Locks & "keys"\r\nBcc: x@y.z',
    order: 'K7F-2QX',
    wished: windowIn(24),
    visit: windowIn(24),
    partner: "L'Éclat",
    until: NOW,
    count: 3,
    page: 'https://host.example/orders?a=1&b=2',
  };
  const tokens = {
    hue: 188,
    chroma: 0.09,
    solid: 0.49,
    tint: 1,
    hue2: 58,
    chroma2: 0.1,
    hueNeutral: 82,
    chromaNeutral: 0.01,
    radius: 10,
    density: 1,
    font: 'Inter;background:url(//evil)',
  };
  const write = (template: NoticeTemplate, locale: keyof typeof catalogs) =>
    writeLetter(template, facts, { words: createWords(locale, catalogs[locale]), locale, zone: 'Europe/Paris' });

  test.each(LOCALES)('%s has every word, with every plural form', (locale) => {
    expect(missingWords(locale, catalogs[locale], en)).toEqual([]);
  });

  test.each(LOCALES)('in %s no blank and no key is left, in either part; both say the same', (locale) => {
    for (const template of templates) {
      const letter = write(template, locale);
      const [text, html] = [letterText(letter), letterHtml(letter, tokens, facts.brand, locale)];
      expect(text + html).not.toMatch(/{{|}}|undefined|(customer|partner|fact)\.[a-z]/);
      expect(letter.facts.map(({ label }) => label)).toHaveLength(NOTICES[template].facts.length);
      for (const { label, value } of letter.facts) expect(text).toContain(`${label}: ${value}`);
      expect(text).toContain(facts.page);
    }
  });

  test('the words of one language only are there for templates that are', () => {
    const known = Object.keys(en).filter((key) => !/^(fact\.|footer)/.test(key));
    const parts = (template: string) => ['subject', 'body', 'action'].map((part) => `${template}.${part}`);
    expect([...new Set(known.map((key) => key.replace(/_(one|other)$/, '')))].sort()).toEqual(
      templates.flatMap(parts).sort(),
    );
  });

  test('a subject is one line, whatever a service is called', () => {
    for (const template of templates) expect(write(template, 'en').subject).not.toMatch(/\p{Cc}/u);
  });

  test('WL-1 html holds the brand’s colours and nothing that somebody typed as markup or style', () => {
    for (const template of templates) {
      const html = letterHtml(write(template, 'en'), tokens, facts.brand, 'en');
      expect(html).toContain('Régie &lt;Bellecour&gt;');
      expect(html).not.toMatch(/<Bellecour|"keys"|evil|pasar/i);
      expect(html).toContain('href="https://host.example/orders?a=1&amp;b=2"');
      expect(html).toMatch(/background:#[0-9a-f]{6};color:#ffffff/);
    }
  });

  test('WL-3 times are those of the organization’s zone', () => {
    const visit = { start: NOW, end: NOW };
    const letter = writeLetter(
      'partner.assigned',
      { ...facts, visit },
      { words: createWords('fr', fr), locale: 'fr', zone: 'Asia/Jakarta' },
    );
    const hour = new Intl.DateTimeFormat('fr', { hour: '2-digit', timeZone: 'Asia/Jakarta' }).format(Date.parse(NOW));
    expect(letter.facts.find(({ label }) => label === 'Visite')?.value).toContain(hour.slice(0, 2));
  });
});
