import { expect } from '@open-wc/testing';
import { type Answers, refusal } from '../../../testing/answers.ts';
import { itShowsEachState, textOf, unanswered } from '../../../testing/each-state.ts';
import { unmountAll } from '../../../testing/mount.ts';
import { opening, openSettings } from '../../../testing/settings-page.ts';
import { LONG_STAFF, STAFF, settingsAnswers } from '../settings.samples.ts';

async function open(answers?: Answers, around = {}) {
  const page = await openSettings('staff', answers, around);
  const row = (name: string) => page.all('.person').find((node) => textOf(node.querySelector('.name')!) === name);
  return {
    ...page,
    row,
    async openCard(name: string) {
      await page.until(() => row(name));
      row(name)!.querySelector<HTMLElement>('.name')!.click();
      await page.there('dialog[open] [name=role]');
    },
    async act(name: string, words: string) {
      await page.until(() => row(name));
      const item = [...row(name)!.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
        (node) => textOf(node.querySelector('span')!) === words,
      );
      item!.click();
      await page.there('dialog[open]');
    },
    async grant(role: string) {
      await page.there(`[name=role][value=${role}]`);
      page.all(`[name=role][value=${role}]`)[0]!.click();
    },
  };
}

describe('pasar-settings, staff', () => {
  afterEach(unmountAll);

  it('ORG-3 each of the staff has a card: who it is, what they may do, and who is let in no more', async () => {
    const page = await open();
    await page.there('.person');
    expect(page.texts('.person .name')).to.deep.equal([
      'Dewi Lestari',
      'Sari Dewi',
      'Bayu Saputra',
      'u-4',
      'Eka Pratama',
    ]);
    expect(page.texts('.person > .tag')).to.deep.equal(['Owner', 'Community manager', 'Manager', 'Viewer', 'Manager']);
    expect(textOf(page.row('Dewi Lestari'))).to.include('(you)');
    expect(textOf(page.all('.gone')[0])).to.match(/^No longer let in.*Eka Pratama.*since Sep 30, 2026/);
  });

  it('ORG-4 a role is granted in the card, and said when it holds', async () => {
    const page = await open();
    await page.openCard('Bayu Saputra');
    await page.accessible();
    await page.grant('community-manager');
    await page.fill('[name=email]', 'bayu@griya.example');
    await page.confirm();
    await page.says('Bayu Saputra is now Community manager. It holds within ten minutes.');
    expect(page.bodyOf('staff.grant')).to.deep.equal({
      role: 'community-manager',
      contact: { name: 'Bayu Saputra', email: 'bayu@griya.example' },
    });
    expect(textOf(page.row('Bayu Saputra')?.querySelector('.tag') ?? undefined)).to.equal('Community manager');
  });

  it('PRV-2 what names somebody is erased when it is emptied', async () => {
    const page = await open();
    await page.openCard('Sari Dewi');
    await page.fill('[name=name]', '');
    await page.confirm();
    await page.says('An address needs a name.');
    await page.fill('[name=email]', '');
    await page.confirm();
    await page.says('Saved: u-2.');
    expect(page.bodyOf('staff.grant')).to.deep.equal({ role: 'community-manager', contact: null });
  });

  it('ORG-4 a card is made before somebody comes; one that is there already is told beside the question', async () => {
    const page = await open();
    await page.pressWords('.btn', 'Add somebody');
    await page.confirm();
    await page.says('Give the id.');
    await page.accessible();
    await page.fill('[name=subject]', 'u-3');
    await page.confirm();
    await page.says('This person has a card');
    await page.fill('[name=subject]', ' u-9 ');
    await page.grant('manager');
    await page.confirm();
    await page.says('Added: u-9.');
    expect(page.bodyOf('staff.add')).to.deep.equal({ subject: 'u-9', role: 'manager', contact: null });
    expect(page.texts('.person .name')).to.include('u-9');
  });

  it('ORG-4 access is taken back after a question, and restored with the role of the card', async () => {
    const page = await open();
    await page.act('Bayu Saputra', 'Take access back');
    await page.says('They are let in no more');
    await page.accessible();
    await page.confirm();
    await page.says('Let in no more: Bayu Saputra.');
    await page.until(() => textOf(page.all('.gone')[0]).includes('Bayu Saputra'));
    await page.act('Bayu Saputra', 'Restore access');
    await page.says('With the role on the card: Manager.');
    await page.confirm();
    await page.says('Let in again: Bayu Saputra.');
  });

  it('ORG-4 the last owner stays one: it is said where one would look for it', async () => {
    const page = await open();
    await page.there('.person');
    const item = page.row('Dewi Lestari')!.querySelector('[role=menuitem].grave')!;
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(item)).to.include('make somebody else an owner first');
    await page.openCard('Dewi Lestari');
    expect((page.all('[name=role][value=viewer]')[0] as HTMLInputElement).disabled).to.equal(true);
    await page.accessible();
  });

  it('ORG-4 who was the other owner a moment ago may be the last one now: the refusal stands in the card', async () => {
    const both = STAFF.map((card) =>
      card.subject === 'u-2' ? { ...card, role: 'owner' as const } : { ...card, can: card.can },
    ).map((card) => (card.role === 'owner' ? { ...card, can: ['grant', 'revoke'] as (typeof card)['can'] } : card));
    const page = await open({
      ...settingsAnswers({ staff: both }),
      'staff.grant': () =>
        refusal(409, 'staff.last-owner', 'Nobody could grant roles any more.', {
          title: 'An organization needs an owner',
        }),
    });
    await page.openCard('Dewi Lestari');
    await page.grant('manager');
    await page.says('You take this right from yourself');
    await page.confirm();
    await page.says('An organization needs an owner');
    expect(page.all('dialog[open]')).to.have.length(1);
    await page.accessible();
  });

  it('ORG-3 others of the staff do not see it', async () => {
    for (const role of ['manager', 'viewer'] as const) {
      const page = await openSettings('organization', settingsAnswers({ role }));
      page.widget.section = 'staff';
      await page.until(() => page.named('[role=tab]', 'Organization')?.getAttribute('aria-selected') === 'true');
      expect(page.named('[role=tab]', 'Staff')).to.equal(undefined);
      expect(page.asked.some(([id]) => id === 'staff.list')).to.equal(false);
      unmountAll();
    }
  });

  itShowsEachState(
    [
      ...unanswered(settingsAnswers(), 'staff.list'),
      ['one', settingsAnswers({ staff: STAFF.slice(0, 1) }), 'Dewi Lestari'],
      ['full', settingsAnswers({ staff: LONG_STAFF }), 'No longer let in'],
    ],
    opening('staff'),
  );

  for (const locale of ['en', 'id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 in ${locale} everything has words, and nothing is wider than the column`, async () => {
      const page = await open(settingsAnswers({ staff: LONG_STAFF }), { locale, width: 320 });
      await page.there('.person');
      page.all('.person .name')[2]!.click();
      await page.there('dialog[open] [name=role]');
      expect(page.texts('*').join(' ')).not.to.match(/role\.|fault\.|revoke\.|{{/);
      expect(page.widget.scrollWidth).to.be.at.most(page.widget.clientWidth);
      await page.accessible();
    });
  }
});
