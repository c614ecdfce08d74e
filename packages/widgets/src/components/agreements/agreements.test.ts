import { expect } from '@open-wc/testing';
import type { Me } from '@pasar/core/people';
import type { Marketplace } from '../../provider/context.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { me } from '../../testing/people.ts';
import { press, type as typeInto, within } from '../../testing/proofs/scene.ts';
import './agreements.define.ts';
import { type Desk, deskWith, partnerAnswers, staffAnswers } from './agreements.answers.ts';
import { AGREEMENT, accepted, agreementPage, ahead, LISTED, offered, PARTNER, viewer } from './agreements.samples.ts';
import type { PasarAgreements } from './agreements.ts';

interface Opened extends Omit<Surroundings, 'answers'> {
  readonly view?: object;
}
const open = (answers: Answers, { view = {}, ...around }: Opened = {}) =>
  mount(Object.assign(document.createElement('pasar-agreements') as PasarAgreements, view), {
    width: 1200,
    ...around,
    answers,
  });
const text = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const all = (widget: PasarAgreements, selector: string) => within(widget, selector);
const there = (widget: PasarAgreements, selector: string) => until(widget, () => all(widget, selector).length);
const whole = (widget: PasarAgreements) => all(widget, '.desk, .note').map(text).join(' ');
const says = (widget: PasarAgreements, words: string) => until(widget, () => whole(widget).includes(words));
const button = (widget: PasarAgreements, name: string) => {
  const found = all(widget, 'button').filter((each) => text(each).startsWith(name));
  // A sheet's own, where one is open.
  return found.find((each) => each.closest('dialog[open]')) ?? found[0]!;
};
/** Colours on their way are not what is read. */
const settled = (widget: PasarAgreements) =>
  Promise.all(all(widget, 'button').flatMap((each) => each.getAnimations().map(({ finished }) => finished)));
/** Blocks that are wider than their column; a mark at a line's end may stand out by its padding. */
const overflowing = (widget: PasarAgreements) =>
  all(widget, '*')
    .filter((each) => each.scrollWidth > each.clientWidth + 4)
    .filter((each) =>
      ['overflowX', 'display'].every((name) =>
        /visible|block|grid|flex/.test(getComputedStyle(each)[name as 'display']),
      ),
    )
    .map((each) => each.className || each.localName);
const DOC = { view: { view: 'agreement', agreement: AGREEMENT } };

describe('pasar-agreements', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await deskWith();
  });
  afterEach(unmountAll);

  describe('the list', () => {
    it('AGR-2 says how each stands, which version holds, until when, and what is next', async () => {
      const { widget } = await open(staffAnswers(desk));
      await there(widget, '.tr');
      const rows = all(widget, '.tr').map((row) =>
        [...row.querySelectorAll('[role=cell]')].map(text).filter(Boolean).join(' | '),
      );
      expect(rows[0]).to.match(
        /Climat-Master \| In force \| 2 v3 drafted \| .* \| 5 services, 10.5% – 12% \| Send version 3$/,
      );
      expect(rows[1]).to.contain('Sent | 1 | — |').and.contain('The partner answers version 1');
      expect(rows[2]).to.contain('Ending').and.contain('Renew it before its end');
      expect(rows[3]).to.contain('no fixed end | 1 service, 12.5%');
      expect(rows).to.have.length(LISTED.length);
    });

    it('AGR-6 what ends soon is said above, and is one press away', async () => {
      const { widget, asked } = await open(staffAnswers(desk));
      await says(widget, '1 agreement ends within 30 days.');
      button(widget, 'Show').click();
      await until(widget, () => all(widget, '.tr').length === 1);
      expect(asked.at(-1)?.[1].query).to.include({ stands: 'ending' });
      expect(text(all(widget, '.chip[aria-pressed=true]')[0])).to.equal('Ending soon 1');
    });

    it('is searched by a partner’s name; what fits nothing says so, and shows all again', async () => {
      const { widget } = await open(staffAnswers(desk));
      await there(widget, '.tr');
      typeInto(all(widget, 'input[type=search]')[0] as HTMLInputElement, 'nobody');
      await says(widget, 'Nothing fits');
      button(widget, 'Show all').click();
      await until(widget, () => all(widget, '.tr').length === LISTED.length);
    });

    it('follows live', async () => {
      let some: typeof LISTED = LISTED.slice(0, 2);
      const { widget, tell } = await open({
        ...staffAnswers(desk),
        'agreements.list': ({ query }) => agreementPage(query, some),
      });
      await until(widget, () => all(widget, '.tr').length === 2);
      await until(widget, () => (widget as unknown as { market: Marketplace }).market.live === 'live');
      some = LISTED;
      tell('agreement.changed');
      await until(widget, () => all(widget, '.tr').length === LISTED.length);
    });

    it('opens one and comes back to where the reader was; the host hears of both', async () => {
      const { widget } = await open(staffAnswers(desk));
      const heard: unknown[] = [];
      widget.addEventListener('pasar-select', (event) => heard.push((event as CustomEvent).detail));
      await press(widget, '.tr');
      await there(widget, '.paper');
      button(widget, 'All agreements').click();
      await until(widget, () => widget.shadowRoot!.activeElement?.matches('.tr'));
      expect(heard).to.deep.equal([{ view: 'agreement', agreement: AGREEMENT }, { view: 'list' }]);
    });
  });

  describe('one of them, for the organization', () => {
    it('AGR-4 the newest version beside the one in force: what changed is tinted, and said', async () => {
      const { widget } = await open(staffAnswers(desk), DOC);
      await there(widget, '.paper');
      expect(all(widget, '[role=tab]').map(text)).to.deep.equal([
        'Version 3 Draft 2 rates changed, 1 service added',
        'Version 2 In force until Mar 31, 2028',
        'Version 1 Replaced Mar 14, 2024 – Mar 12, 2026',
      ]);
      expect(all(widget, '.pct.changed input').map((each) => each.getAttribute('aria-label'))).to.deep.equal(
        ['Air-conditioning repair', 'Water heater service', 'Fan installation'].map(
          (name) => `Commission for ${name}, percent`,
        ),
      );
      expect(all(widget, '.rates del').map(text)).to.deep.equal(['12%', '12%']);
      await says(widget, 'Version 2 applies until the partner accepts.');
    });

    it('AGR-5 who accepted, when to the second, from where, which text; checked in this browser when asked', async () => {
      const { widget, asked } = await open(staffAnswers(desk), DOC);
      await there(widget, '.evidence');
      const evidence = () => text(all(widget, '.evidence')[0]);
      expect(evidence()).to.contain('Version 2 accepted').and.contain('Budi Santoso, Climat-Master');
      expect(evidence()).to.contain('March 12, 2026').and.contain('9:41:07').and.contain('Network 203.0.113.0/24');
      expect(evidence()).to.contain('The stored text matches');
      const before = asked.length;
      button(widget, 'Verify again').click();
      await until(widget, () => evidence().includes('Checked just now in your browser: the text matches'));
      expect(asked.slice(before).map(([id]) => id)).to.deep.equal(['agreements.read']);
    });

    it('AGR-5 a text that was changed does not match, whatever the server says', async () => {
      const { widget } = await open(staffAnswers(desk), DOC);
      await there(widget, '.evidence');
      const versions = desk.view.versions.map((one) => ({ ...one, text: one.text.replace('Parties', 'Sides') }));
      desk.view = { ...desk.view, versions };
      button(widget, 'Verify again').click();
      await there(widget, '.differs');
      expect(text(all(widget, '.differs')[0])).to.contain('does not match');
      await expectAccessible(widget);
    });

    it('PAR-12 101 % and 12.345 % are explained at their fields, and nothing is sent', async () => {
      const { widget } = await open(staffAnswers(desk), DOC);
      await there(widget, '.pct');
      const [first, second] = all(widget, '.pct input') as HTMLInputElement[];
      typeInto(first!, '101');
      await until(widget, () => all(widget, '.err').some((each) => text(each).includes('101 %')));
      expect(text(all(widget, '.flaw .err')[0])).to.equal('101 % is not possible: a rate lies between 0 % and 100 %.');
      expect(first!.getAttribute('aria-describedby')).to.equal(all(widget, '.flaw .err')[0]!.id);
      typeInto(second!, '12,345');
      await until(widget, () => all(widget, '.flaw .err').length === 2);
      expect(text(all(widget, '.flaw .err')[1])).to.equal('12,345 % has too many decimals: 12.34% or 12.35% would do.');
      expect(button(widget, 'Send version 3').getAttribute('aria-disabled')).to.equal('true');
      await expectAccessible(widget);
    });

    it('a manager sends an offer with a new rate in three steps: open, rate, send', async () => {
      const { widget, asked } = await open(staffAnswers(desk));
      await press(widget, '.tr');
      await there(widget, '.pct');
      typeInto(all(widget, '.pct input')[0] as HTMLInputElement, '9,75');
      button(widget, 'Send version 3').click();
      await says(widget, 'Waiting for the answer');
      const writes = asked.filter(([id]) => id === 'agreements.edit' || id === 'agreements.send');
      expect(writes.map(([id]) => id)).to.deep.equal(['agreements.edit', 'agreements.send']);
      const { services } = writes[0]![1].body as { services: { rate: number }[] };
      expect(services.map(({ rate }) => rate)).to.deep.equal([975, 1000, 1050, 1000, 1100, 1225]);
      expect(writes[1]![1].body).to.deep.equal({ answerWithinDays: 14 });
      await says(widget, 'Not opened yet.');
    });

    it('rates can be saved, or what was typed thrown away', async () => {
      const { widget } = await open(staffAnswers(desk), DOC);
      await there(widget, '.pct');
      const field = () => all(widget, '.pct input')[0] as HTMLInputElement;
      typeInto(field(), '9');
      await says(widget, 'The new rates are not saved yet.');
      button(widget, 'Discard').click();
      await until(widget, () => field().value === '12');
      typeInto(field(), '9');
      await says(widget, 'The new rates are not saved yet.');
      button(widget, 'Save draft').click();
      await until(widget, () => desk.view.versions[0]!.lines[0]!.commission.rate === 900);
      await until(widget, () => !whole(widget).includes('not saved yet'));
    });

    it('AGR-2 an end comes behind a question that says the day, and needs a reason', async () => {
      const { widget, asked } = await open(staffAnswers(desk), DOC);
      await there(widget, '.paper');
      await press(widget, '[aria-haspopup=menu]');
      button(widget, 'Give notice').click();
      await there(widget, 'dialog[open] #reason');
      const dialog = () => text(all(widget, 'dialog[open]')[0]);
      expect(dialog()).to.contain('With a notice of 60 days it ends on');
      const yes = () => all(widget, 'dialog[open] .danger')[0]!;
      expect(yes().getAttribute('aria-disabled')).to.equal('true');
      await expectAccessible(widget);
      typeInto(all(widget, '#reason')[0] as HTMLTextAreaElement, 'We stop air conditioning.');
      await until(widget, () => yes().getAttribute('aria-disabled') === 'false');
      yes().click();
      await until(widget, () => desk.view.versions.some(({ notice }) => notice));
      expect(asked.find(([id]) => id === 'agreements.terminate')?.[1].body).to.deep.equal({
        reason: 'We stop air conditioning.',
      });
    });

    it('AGR-1 the PDF is asked for with the reader’s token', async () => {
      const pdf = () => new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } });
      const answers = { ...staffAnswers(desk), 'agreements.pdf': pdf } as Answers;
      const { widget, asked } = await open(answers, DOC);
      await there(widget, '.paper');
      button(widget, 'Download PDF').click();
      await until(widget, () => (asked as [string, unknown][]).some(([id]) => id === 'agreements.pdf'));
      const [, { params }] = asked.find(([id]) => (id as string) === 'agreements.pdf')!;
      expect(params).to.deep.equal({ agreement: AGREEMENT, version: '3' });
    });

    it('ORG-3 who only looks sees no button that would be refused', async () => {
      const { widget } = await open(staffAnswers(desk, viewer), DOC);
      await there(widget, '.paper');
      const names = all(widget, '.desk-head button').map(text);
      expect(names).to.deep.equal(['All agreements', 'Download PDF']);
      expect(all(widget, '.pct')).to.have.length(0);
    });
  });

  describe('one of them, for the partner', () => {
    beforeEach(async () => {
      desk = await deskWith([offered(), accepted()]);
    });

    it('AGR-5 opening notes it; accepting comes after reading to the end, and says what is accepted by whom', async () => {
      const { widget, asked } = await open(partnerAnswers(desk), { width: 390 });
      await there(widget, '.answer');
      await until(widget, () => asked.some(([id]) => id === 'agreements.open'));
      const accept = () => button(widget, 'Accept version 3');
      expect(accept().getAttribute('aria-disabled')).to.equal('true');
      accept().click();
      await widget.updateComplete;
      expect(all(widget, 'dialog[open]')).to.have.length(0);
      all(widget, '.paper-end')[0]!.scrollIntoView();
      await until(widget, () => accept().getAttribute('aria-disabled') === 'false');
      accept().click();
      await there(widget, 'dialog[open] .hash');
      const sheet = text(all(widget, 'dialog[open]')[0]);
      expect(sheet).to.contain('Budi Santoso, PT Climat Master Indonesia').and.contain('It replaces version 2.');
      await settled(widget);
      await expectAccessible(widget);
      const { version, sha256 } = desk.view.versions[0]!;
      (all(widget, 'dialog[open] .btn-primary')[0] as HTMLElement).click();
      await says(widget, 'Version 3 accepted');
      expect(asked.find(([id]) => id === 'agreements.accept')?.[1].body).to.deep.equal({ version, sha256 });
    });

    it('AGR-2 declining asks why, and says what stays in force', async () => {
      const { widget } = await open(partnerAnswers(desk));
      await there(widget, '.answer');
      button(widget, 'Decline').click();
      await there(widget, 'dialog[open] #reason');
      expect(text(all(widget, 'dialog[open]')[0])).to.contain('Version 2 stays in force.');
      typeInto(all(widget, '#reason')[0] as HTMLTextAreaElement, 'Water heaters need 11.5 %.');
      await until(widget, () => all(widget, 'dialog[open] .btn-primary')[0]!.getAttribute('aria-disabled') === 'false');
      (all(widget, 'dialog[open] .btn-primary')[0] as HTMLElement).click();
      await says(widget, 'Water heaters need 11.5 %.');
      expect(desk.view.versions[0]!.state).to.equal('declined');
    });

    it('a refusal is said where the person is, and nothing is lost', async () => {
      const answers: Answers = {
        ...partnerAnswers(desk),
        'agreements.accept': () => refusal(409, 'agreement.superseded', 'There is a newer version'),
      };
      const { widget } = await open(answers, { width: 390 });
      await there(widget, '.paper-end');
      all(widget, '.paper-end')[0]!.scrollIntoView();
      await there(widget, '.read.done');
      button(widget, 'Accept version 3').click();
      await there(widget, 'dialog[open] .btn-primary');
      (all(widget, 'dialog[open] .btn-primary')[0] as HTMLElement).click();
      await until(widget, () => text(all(widget, 'dialog[open]')[0]).includes('There is a newer version'));
    });

    it('ORG-6 a worker reads, and is told who answers', async () => {
      const view = () => ({ ...desk.view, can: [] });
      const { widget } = await open({ ...partnerAnswers(desk), 'agreements.read': view, 'agreements.open': view });
      await says(widget, 'Only an owner of your account can answer.');
    });
  });

  describe('an offer', () => {
    const OFFER = { view: { view: 'offer', partner: PARTNER.id } };

    it('PAR-12 every rate explains itself, and can be chosen', async () => {
      const { widget } = await open(staffAnswers(desk), OFFER);
      await there(widget, '.pct');
      expect(all(widget, '.why').map(text)[0]).to.equal('12% because agreement v2, line 1');
      const field = all(widget, '.pct input')[0] as HTMLInputElement;
      typeInto(field, '9');
      await until(widget, () => text(all(widget, '.why')[0]).startsWith('Your own choice.'));
      expect(text(all(widget, '.why')[0])).to.contain(
        'Proposed: 12.5% because that is the organization’s default rate',
      );
      button(widget, 'Use 12.5%').click();
      await until(widget, () => field.value === '12.5');
      await expectAccessible(widget);
    });

    it('AGR-1 is saved and read, or sent at once', async () => {
      const { widget, asked } = await open(staffAnswers(desk), OFFER);
      await there(widget, '.pct');
      (all(widget, '.box').at(-1) as HTMLElement).click();
      await until(widget, () => !all(widget, '.pct input').at(-1)!.hasAttribute('disabled'));
      button(widget, 'Save and read the text').click();
      await there(widget, '.paper');
      const {
        services,
        until: end,
        noticeDays,
      } = asked.find(([id]) => id === 'agreements.edit')![1].body as never as {
        services: unknown[];
        until: string;
        noticeDays: number;
      };
      expect([services.length, end, noticeDays]).to.deep.equal([6, '2028-03-31T17:00:00.000Z', 60]);
    });

    it('a day that is over and days of notice that are none are said at their fields', async () => {
      const { widget } = await open(staffAnswers(desk), OFFER);
      await there(widget, '#until');
      typeInto(all(widget, '#until')[0] as HTMLInputElement, '2020-01-01');
      typeInto(all(widget, '#noticeDays')[0] as HTMLInputElement, '900');
      await until(widget, () => text(all(widget, '#noticeDays-error')[0]) !== '');
      expect(text(all(widget, '#until-error')[0])).to.equal('That day is over. Choose one that lies ahead.');
      expect(button(widget, 'Send version 3').getAttribute('aria-disabled')).to.equal('true');
    });

    it('begins with the partners that wait for one', async () => {
      const { widget } = await open(staffAnswers(desk), { view: { view: 'offer' } });
      await there(widget, '.partner');
      expect(all(widget, '.partner').map(text)).to.deep.equal([
        'RSRumah SejukPT Rumah Sejuk Waits for an agreement',
        'ABAir BeningPT Air Bening Nusantara',
      ]);
      await expectAccessible(widget);
      await press(widget, '.partner');
      await there(widget, '.pct');
    });
  });

  describe('the texts', () => {
    const TEXTS = { view: { view: 'templates' } };

    it('AGR-1 a blank nobody knows is named, one that is missing too, and nothing is saved', async () => {
      const { widget } = await open(staffAnswers(desk), TEXTS);
      await there(widget, 'textarea');
      const area = () => all(widget, 'textarea')[0] as HTMLTextAreaElement;
      const error = () => text(all(widget, '#text-error')[0]);
      typeInto(area(), `${area().value} {{salary}}`);
      await until(widget, () => error().includes('salary'));
      expect(error()).to.equal('There is no blank called salary. Use those in the list.');
      typeInto(area(), 'Only {{partner}}.');
      await until(widget, () => error().includes('needs'));
      expect(error()).to.equal('The text needs the blanks organization, services.');
      expect(button(widget, 'Save text').getAttribute('aria-disabled')).to.equal('true');
      await expectAccessible(widget);
    });

    it('AGR-1 is seen as an agreement would have it, with what was filled in marked, and saved', async () => {
      const { widget, asked } = await open(staffAnswers(desk), TEXTS);
      await there(widget, 'textarea');
      const area = all(widget, 'textarea')[0] as HTMLTextAreaElement;
      typeInto(area, `${area.value}\n\n## 4. Place\n\nJakarta.`);
      await widget.updateComplete;
      button(widget, 'Preview').click();
      await there(widget, '.paper .fill');
      expect(all(widget, '.paper h4').map(text).at(-1)).to.equal('4. Place');
      expect(all(widget, '.fill').map(text)).to.include('Example Repairs Ltd');
      await settled(widget);
      await expectAccessible(widget);
      button(widget, 'Save text').click();
      await says(widget, 'The next draft in this language uses it.');
      expect(asked.find(([id]) => id === 'templates.save')?.[1].params).to.deep.equal({ locale: 'id' });
    });
  });

  const nobody: Me = me;
  const broken = () => refusal(500, 'server.error', 'The service did not answer.');
  const states = async (): Promise<readonly [string, Answers, object, string][]> => {
    const drafting = await deskWith();
    const offering = await deskWith([offered(), accepted()]);
    const told = { by: 'partner' as const, at: ahead(-2), reason: 'We close.', endsAt: ahead(20) };
    const ending = await deskWith([accepted({ notice: told })], { restorable: 2, can: ['edit', 'restore'] });
    const staff = staffAnswers(drafting);
    return [
      ['the list', staff, {}, 'Climat-Master'],
      ['empty', { ...staff, 'agreements.list': ({ query }) => agreementPage(query, []) }, {}, 'No agreements yet'],
      ['waiting', { ...staff, 'agreements.list': waiting }, {}, ''],
      ['broken', { ...staff, 'agreements.list': broken }, {}, 'The service did not answer.'],
      ['without a network', { ...staff, 'agreements.list': unreachable }, {}, 'No connection'],
      ['looked at by a customer', { ...staff, 'me.read': nobody }, {}, 'This is not open to you'],
      ['a draft', staff, DOC.view, 'After sending'],
      ['a notice', staffAnswers(ending), DOC.view, 'The partner gave notice.'],
      ['a document that broke', { ...staff, 'agreements.read': broken }, DOC.view, 'The service did not answer.'],
      ['an offer to answer', partnerAnswers(offering), {}, 'Your answer'],
      ['conditions', staff, { view: 'offer', partner: PARTNER.id }, 'Services and commission'],
      ['texts', staff, { view: 'templates' }, 'Blanks'],
    ];
  };
  for (const theme of ['light', 'dark'] as const) {
    it(`is accessible in every state, ${theme}, at 1200 px and at 320 px`, async () => {
      for (const [state, answers, view, words] of await states()) {
        for (const width of [1200, 320]) {
          const { widget } = await open(answers, { view, theme, width });
          if (words) await says(widget, words);
          await expectAccessible(widget).catch((error) => {
            throw new Error(`${state}, ${width} px: ${error.message}`);
          });
          expect(overflowing(widget), `${state}, ${width} px`).to.deep.equal([]);
          unmountAll();
        }
      }
    }).timeout(90_000);
  }

  it('stands from right to left', async () => {
    const { widget } = await open(staffAnswers(desk), { ...DOC, locale: 'ar-XB', width: 320 });
    await there(widget, '.evidence');
    expect(getComputedStyle(all(widget, '.desk')[0]!).direction).to.equal('rtl');
    expect(getComputedStyle(all(widget, '.paper-text')[0]!).direction).to.equal('ltr');
    await expectAccessible(widget);
  });
});
