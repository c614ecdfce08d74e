import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../testing/accessible.ts';
import { type Answers, unreachable } from '../../../testing/answers.ts';
import { itShowsEachState, unanswered } from '../../../testing/each-state.ts';
import { mount, type Surroundings, unmountAll, until } from '../../../testing/mount.ts';
import type { PasarSettingsAudit } from './audit-trail.ts';
import '../settings.define.ts';
import type { SettingsPick } from '../settings.events.ts';
import type { PasarSettings } from '../settings.ts';
import { auditAnswers, auditPage, ENTRIES, LONG, MANY } from './audit-trail.samples.ts';

const all = (root: Element, selector: string) => [...root.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const says = (root: PasarSettings | PasarSettingsAudit, words: string) =>
  until(root, () => text(root.shadowRoot as unknown as Element).includes(words));
const button = (root: Element, name: string) => all(root, 'button').find((each) => text(each) === name)!;

async function open(answers: Answers = auditAnswers(), around: Omit<Surroundings, 'answers'> = {}) {
  const widget = document.createElement('pasar-settings') as PasarSettings;
  widget.section = 'audit';
  const mounted = await mount(widget, { width: 1100, ...around, answers });
  await until(widget, () => all(widget, 'pasar-settings-audit').length);
  await customElements.whenDefined('pasar-settings-audit');
  const audit = all(widget, 'pasar-settings-audit')[0] as unknown as PasarSettingsAudit;
  return { ...mounted, audit, rows: () => all(audit, '.row').map((row) => text(row)) };
}

describe('pasar-settings, audit trail', () => {
  afterEach(unmountAll);

  it('PRV-3 each entry says when, who, what, about what and from where', async () => {
    const { audit, rows } = await open();
    await until(audit, () => rows().length === ENTRIES.length - 1);
    expect(rows()[0]).to.equal(
      '11:56 AM resident-1204 Resident Proposal chosen Contact given Request 000-03Q Chrome, Android 182.253.12.0/24'.replace(
        '000-03Q',
        ENTRIES[0]!.about.code,
      ),
    );
    expect(rows()[1]).to.include('By itself, on time Shortlist sent');
    expect(rows()[2]).to.include('Climat-Master Partner Proposal made');
  });

  it('sessions of every day are left out until one asks for everything', async () => {
    const { audit, rows } = await open();
    await until(audit, () => rows().length);
    expect(rows().join()).not.to.include('Session opened');
    button(audit, 'Everything').click();
    await until(audit, () => rows().length === ENTRIES.length);
    button(audit, 'Contacts given').click();
    await until(audit, () => rows().length === 1);
  });

  it('finds by number, by action and by day, and lets go of all filters at once', async () => {
    const { audit, rows, asked } = await open();
    await until(audit, () => rows().length);
    const [search] = all(audit, 'input[type=search]') as unknown as [HTMLInputElement];
    search.value = ` ${ENTRIES[5]!.about.code} `;
    search.form!.requestSubmit();
    await until(audit, () => rows().length === 1);
    const [, what] = all(audit, 'select') as unknown as [HTMLSelectElement, HTMLSelectElement];
    what.value = 'seed';
    what.dispatchEvent(new Event('change'));
    await says(audit, 'Nothing matches');
    const [from] = all(audit, 'input[type=date]') as unknown as [HTMLInputElement];
    from.value = '2026-11-01';
    from.dispatchEvent(new Event('change'));
    await until(audit, () => asked.at(-1)?.[1].query.from === '2026-11-01');
    expect(asked.at(-1)?.[1].query).to.include({ about: ENTRIES[5]!.about.code, what: 'seed', view: 'changes' });
    button(audit, 'Clear filters').click();
    await until(audit, () => rows().length === ENTRIES.length - 1);
    expect(search.value).to.equal('');
    expect(what.value).to.equal('');
  });

  it('JOB-4 an entry opens with whose contact was given to whom, and leads to all about it and all by the same', async () => {
    const { widget, audit, rows, asked } = await open();
    await until(audit, () => rows().length);
    let picked: SettingsPick | undefined;
    widget.addEventListener('pasar-select', (event) => {
      picked = (event as Event & { detail: SettingsPick }).detail;
    });
    button(audit, 'Proposal chosen').click();
    await until(audit, () => all(audit, 'dialog[open]').length);
    const { kind, id, code } = ENTRIES[0]!.about;
    expect(picked).to.deep.equal({ section: 'audit', about: { kind, id } });
    const shown = text(all(audit, 'dialog')[0]!);
    expect(shown).to.include('The resident’s contact was given to Climat-Master.');
    expect(shown).to.include('request.chosen');
    expect(shown).to.include('182.253.12.0/24');
    await expectAccessible(audit);
    button(audit, `All about ${code}`).click();
    await until(audit, () => asked.at(-1)?.[1].query.about === id && rows().length > 0);
    expect(all(audit, 'dialog[open]')).to.have.length(0);

    button(audit, 'Clear filters').click();
    await until(audit, () => rows().length === ENTRIES.length - 1);
    button(audit, 'Proposal made').click();
    await until(audit, () => all(audit, 'dialog[open]').length);
    button(audit, 'All by Climat-Master').click();
    await until(audit, () => all(audit, '.chip').length && rows().length === 1);
    expect(text(all(audit, '.chip')[0]!)).to.equal('By Climat-Master');
    all(audit, '.chip')[0]!.click();
    await until(audit, () => rows().length === ENTRIES.length - 1);
  });

  it('brings earlier pages', async () => {
    const { audit, rows } = await open(auditAnswers(MANY));
    await until(audit, () => rows().length === 40);
    button(audit, 'Show earlier').click();
    await until(audit, () => rows().length === 80);
    button(audit, 'Show earlier').click();
    await until(audit, () => rows().length === 95);
    expect(button(audit, 'Show earlier')).to.equal(undefined);
  });

  it('what was shown stays when it cannot be asked for, and says as of when', async () => {
    let isOut = false;
    const answers: Answers = {
      ...auditAnswers(),
      'audit.list': (asked) => (isOut ? unreachable() : auditPage(asked)),
    };
    const { audit, rows } = await open(answers);
    await until(audit, () => rows().length);
    isOut = true;
    button(audit, 'Everything').click();
    await says(audit, 'As of');
    expect(rows()).to.have.length(ENTRIES.length - 1);
    isOut = false;
    button(audit, 'Try again').click();
    await until(audit, () => rows().length === ENTRIES.length);
  });

  it('on a phone the rest of the filters unfolds', async () => {
    const { audit, rows } = await open(auditAnswers(), { width: 390 });
    await until(audit, () => rows().length);
    const isSeen = () => all(audit, 'select')[0]!.checkVisibility();
    expect(isSeen()).to.equal(false);
    button(audit, 'Filters').click();
    await until(audit, isSeen);
    expect(button(audit, 'Filters').getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible(audit);
  });

  const empty = auditAnswers([]);
  itShowsEachState(
    [
      ['empty', empty, 'Nothing here yet', 'empty'],
      ...unanswered(empty, 'audit.list'),
      ['full', auditAnswers(LONG), 'Webhook added'],
    ],
    async (answers, around) => (await open(answers, around)).audit,
  );

  for (const locale of ['en', 'id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 in ${locale} everything has words, and nothing is wider than the column`, async () => {
      const { audit, rows } = await open(auditAnswers(LONG), { locale, width: 320 });
      await until(audit, () => rows().length === LONG.length - 1);
      expect(text(audit.shadowRoot as unknown as Element)).not.to.match(/role\.|head\.|{{/);
      expect(audit.scrollWidth).to.be.at.most(audit.clientWidth);
      await expectAccessible(audit);
    });
  }
});
