import { expect } from '@open-wc/testing';
import { expectAccessible as expectAxe } from '../../../testing/accessible.ts';
import { type Answers, refusal } from '../../../testing/answers.ts';
import { mount, type Surroundings, unmountAll, until } from '../../../testing/mount.ts';
import { testId } from '../../../testing/people.ts';
import { there, type as typeInto, within } from '../../../testing/proofs/scene.ts';
import '../partners.define.ts';
import { partnersAnswers } from '../partners.samples.ts';
import type { PasarPartners } from '../partners.ts';

const open = (answers: Answers = {}, around: Omit<Surroundings, 'answers'> = {}) =>
  mount(Object.assign(document.createElement('pasar-partners') as PasarPartners, { view: 'invite' }), {
    width: 1100,
    ...around,
    answers: partnersAnswers(answers),
  });
const text = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (widget: PasarPartners, name: string) => within(widget, 'button').find((each) => text(each) === name);
const entries = (widget: PasarPartners) => within(widget, '.entries > li').map(text);

/** A button that has just become usable is still on its way to its colours. */
async function expectAccessible(widget: PasarPartners) {
  const page = within(widget, 'pasar-partners-invite')[0]!;
  for (const animation of page.shadowRoot!.getAnimations()) animation.finish();
  await expectAxe(widget);
}

async function list(widget: PasarPartners, addresses: string) {
  await there(widget, '#addresses');
  typeInto(within<HTMLTextAreaElement>(widget, '#addresses')[0]!, addresses);
  await until(widget, () => button(widget, 'Add to the list')?.getAttribute('aria-disabled') === 'false');
  button(widget, 'Add to the list')!.click();
  await there(widget, '.entries > li');
}

describe('pasar-partners, inviting', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  it('PAR-3 many addresses at once are listed before anything is sent; garbage and doubles stay, and are left out', async () => {
    const { widget, asked } = await open();
    await list(widget, 'Anna K <anna@x.example>; bo@y.example\nnonsense, BO@y.example');
    expect(entries(widget)).to.deep.equal([
      'Anna Kanna@x.example',
      'bo@y.example',
      'nonsense Not an address Correct',
      'BO@y.example Twice in the list',
    ]);
    expect(asked.map(([id]) => id)).not.to.include('invitations.create');
    await expectAccessible(widget);
    within(widget, '.entries .icon-btn')[1]!.click();
    await until(widget, () => entries(widget).length === 3);
    // The former double is the only one now.
    expect(entries(widget)[2]).to.equal('BO@y.example');
    button(widget, 'Correct')!.click();
    await until(widget, () => within<HTMLTextAreaElement>(widget, '#addresses')[0]!.value === 'nonsense');
    typeInto(within<HTMLTextAreaElement>(widget, '#addresses')[0]!, '');
    button(widget, 'Send 2 invitations')!.click();
    await until(widget, () => asked.some(([id]) => id === 'invitations.create'));
    const [, { body }] = asked.find(([id]) => id === 'invitations.create')!;
    expect(body).to.deep.equal({ addresses: ['Anna K <anna@x.example>', 'BO@y.example'] });
  });

  it('PAR-3 what came of each address; an open invitation is sent again from there', async () => {
    const invitation = testId<'invitation'>(301);
    const { widget, asked } = await open({
      'invitations.create': {
        outcomes: [
          { input: 'a@x.example', address: 'a@x.example', outcome: 'sent', invitation: testId(300) },
          { input: 'b@x.example', address: 'b@x.example', outcome: 'duplicate', invitation },
          { input: 'c@x.example', address: 'c@x.example', outcome: 'already-partner' },
        ],
        sent: 1,
      },
    });
    await list(widget, 'a@x.example b@x.example c@x.example');
    button(widget, 'Send 3 invitations')!.click();
    await until(widget, () => entries(widget)[0] === 'a@x.example Sent');
    expect(entries(widget).slice(1)).to.deep.equal([
      'b@x.example Has an open invitation Send again',
      'c@x.example Works with you already',
    ]);
    await expectAccessible(widget);
    button(widget, 'Send again')!.click();
    await until(widget, () => entries(widget)[1] === 'b@x.example Sent again');
    expect(asked.at(-1)?.[1].params).to.deep.equal({ invitation });
  });

  it('a refusal says what would help and keeps the list; a reload keeps it as well', async () => {
    const answers: Answers = { 'invitations.create': () => refusal(500, 'server.error', 'The post is out.') };
    const { widget } = await open(answers);
    await list(widget, 'a@x.example, b@x.example');
    button(widget, 'Send 2 invitations')!.click();
    await there(widget, '.note.danger');
    expect(entries(widget)).to.have.length(2);
    unmountAll();
    const again = await open();
    await there(again.widget, '.entries > li');
    expect(entries(again.widget)).to.deep.equal(['a@x.example', 'b@x.example']);
  });

  for (const locale of ['id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 in ${locale}, 320 px: accessible, nothing wider than the column`, async () => {
      const { widget } = await open({}, { locale, width: 320, theme: 'dark' });
      await there(widget, '#addresses');
      typeInto(within<HTMLTextAreaElement>(widget, '#addresses')[0]!, `${'long'.repeat(20)}@x.example, nonsense`);
      await until(widget, () => within(widget, '.panel > div > .btn-s')[0]?.getAttribute('aria-disabled') === 'false');
      within(widget, '.panel > div > .btn-s')[0]!.click();
      await there(widget, '.entries > li');
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
      await expectAccessible(widget);
    });
  }
});
