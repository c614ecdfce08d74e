import { expect } from '@open-wc/testing';
import { type Answers, refusal } from '../../../testing/answers.ts';
import { itShowsEachState, textOf, unanswered } from '../../../testing/each-state.ts';
import { unmountAll } from '../../../testing/mount.ts';
import { opening, openSettings } from '../../../testing/settings-page.ts';
import { LONG_ORGANIZATION, SIGNATORIES, SUSPENDED, settingsAnswers } from '../settings.samples.ts';

const open = (answers?: Answers, around = {}) => openSettings('organization', answers, around);

/** The organization's own form, in which nothing is changed, cannot be sent. */
const READY = '[type=submit][aria-disabled=false]';

describe('pasar-settings, organization', () => {
  afterEach(unmountAll);

  it('its owner renames it, says where the privacy notice is, and closes it to applications (PAR-7)', async () => {
    const page = await open();
    await page.fill('[name=name]', '  Griya Kemang Baru ');
    await page.fill('[name=privacyUrl]', '');
    page.all('[name=takesApplications]')[0]!.click();
    await page.pressWords('[type=submit]', 'Save');
    await page.says('Saved.');
    expect(page.bodyOf('organization.edit')).to.deep.equal({
      name: 'Griya Kemang Baru',
      privacyUrl: null,
      takesApplications: false,
    });
  });

  it('what would be refused is told beside its field before it is sent', async () => {
    const page = await open();
    await page.fill('[name=name]', ' ');
    await page.fill('[name=privacyUrl]', 'http://griya.example');
    await page.pressWords('[type=submit]', 'Save');
    await page.says('Give the name.');
    await page.says('An address begins with https://');
    expect(page.bodyOf('organization.edit')).to.equal(undefined);
    await page.accessible();
    await page.fill('[name=name]', 'Griya');
    await page.fill('[name=privacyUrl]', 'https://griya.example');
    await page.until(() => page.all('.bad').length === 0);
  });

  it('what the server says of a field stands at the field', async () => {
    const errors = [{ field: 'privacyUrl', code: 'invalid', detail: 'That is no address.' }];
    const page = await open({
      ...settingsAnswers(),
      'organization.edit': () => refusal(422, 'body.invalid', 'Something is wrong.', { errors }),
    });
    await page.fill('[name=privacyUrl]', 'https://griya.example/x');
    await page.pressWords('[type=submit]', 'Save');
    await page.until(() => page.texts('#privacyUrl-error').includes('That is no address.'));
  });

  it('ORG-3 others of the staff read it', async () => {
    for (const role of ['manager', 'viewer'] as const) {
      const page = await open(settingsAnswers({ role }));
      await page.says('Yes, without an invitation too');
      await page.says(SIGNATORIES[0]!.entity.name);
      expect(page.all('input, [type=submit], .icon-btn, .module .btn')).to.have.length(0);
      expect(page.named('button', 'Add a company')).to.equal(undefined);
      await page.accessible();
      unmountAll();
    }
  });

  it('ORG-5 the marketplace is switched off after a question, and on again; nothing of it is shown meanwhile', async () => {
    const page = await open();
    await page.pressWords('.module .btn', 'Switch off');
    await page.says('Nothing is deleted');
    await page.accessible();
    await page.confirm();
    await page.says('The marketplace is switched off');
    expect(page.bodyOf('organization.switch')).to.deep.equal({ on: false });
    await page.accessible();
    await page.pressWords('.module .btn', 'Switch on');
    await page.confirm();
    await page.there('.signatory');
    expect(page.bodyOf('organization.switch')).to.deep.equal({ on: true });
  });

  it('ORG-7 who is suspended reads since when and why', async () => {
    const page = await open(settingsAnswers({ organization: SUSPENDED, role: 'viewer' }));
    await page.says('Suspended by the operator since November 2, 2026');
    await page.says('The licence is not paid.');
    expect(page.all('.module .btn')).to.have.length(0);
    await page.accessible();
  });

  it('AGR-1 who signs is listed, with details that unfold and where the money goes when asked for', async () => {
    const page = await open();
    await page.pressWords('button', `Details of ${SIGNATORIES[0]!.entity.name}`);
    await page.there('.details dl');
    expect(page.texts('dd bdi')).to.include('•••• 7890');
    await page.pressWords('button', 'Show: Account number');
    await page.until(() => page.texts('dd bdi').includes('1230004567890'));
    await page.accessible();
  });

  it('AGR-1 one more is looked up in the registry, put right, and signs', async () => {
    const page = await open(settingsAnswers({ signatories: [] }));
    await page.says('Nobody signs yet');
    await page.pressWords('button', 'Add a company');
    await page.fill('#company', 'gr');
    await page.there('[role=option]');
    page.all('[role=option]')[0]!.click();
    await page.fill('#entity-address', 'Jl. Senopati 1');
    await page.fill('#entity-bank-name', 'Mandiri');
    await page.fill('#entity-bank-settlementAccount', '12');
    await page.until(() => page.all('.bad .err').length);
    await page.fill('#entity-bank-settlementAccount', '1230004567890');
    await page.fill('#entity-phone', '0215550143');
    await page.fill('#entity-supportEmail', 'halo@senopati.example');
    await page.pressWords(READY, 'Save');
    await page.says('Saved: Griya Senopati.');
    expect((page.bodyOf('legal-entities.create') as { prefilled: string[] }).prefilled).to.include('taxId');
    expect(page.texts('.signatory b')).to.deep.equal(['Griya Senopati']);
  });

  it('AGR-1 one is changed, from what is there, and what is typed is kept until it is dropped', async () => {
    const page = await open();
    const [first] = SIGNATORIES;
    const change = async () => {
      await page.until(() => page.named('.menu button', 'Change'));
      page.named('.menu button', 'Change')!.click();
      await page.there('#entity-address');
    };
    const address = () => (page.all('#entity-address')[0] as HTMLInputElement).value;
    await change();
    expect(address()).to.equal(first!.entity.address);
    await page.fill('#entity-address', 'Jl. Kemang Raya 26');
    await page.pressWords('.back', 'Who signs');
    await change();
    expect(address()).to.equal('Jl. Kemang Raya 26');
    await page.pressWords(READY, 'Save');
    await page.says(`Saved: ${first!.entity.name}.`);
    await page.says('Jl. Kemang Raya 26');
    await change();
    expect(address()).to.equal('Jl. Kemang Raya 26');
  });

  it('AGR-1 one is removed after a question, which says when it is the last', async () => {
    const page = await open(settingsAnswers({ signatories: SIGNATORIES.slice(0, 1) }));
    await page.until(() => page.named('.menu button', 'Remove'));
    page.named('.menu button', 'Remove')!.click();
    await page.says('It is the only one');
    await page.accessible();
    await page.confirm();
    await page.says('Nobody signs yet');
    expect(textOf(page.all('[role=status]')[0])).to.include('Removed: Griya Kemang Pengelola.');
  });

  itShowsEachState(
    [
      ...unanswered(settingsAnswers(), 'organization.read'),
      ['full', settingsAnswers({ organization: LONG_ORGANIZATION }), SIGNATORIES[0]!.entity.name],
    ],
    opening('organization'),
  );

  for (const locale of ['en', 'id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 in ${locale} everything has words, and nothing is wider than the column`, async () => {
      const page = await open(settingsAnswers({ organization: LONG_ORGANIZATION }), { locale, width: 320 });
      await page.there('.signatory');
      page.all('.fold')[0]!.click();
      await page.there('.details dl');
      expect(page.texts('*').join(' ')).not.to.match(/fault\.|details\.|{{/);
      expect(page.widget.scrollWidth).to.be.at.most(page.widget.clientWidth);
      await page.accessible();
    });
  }
});
