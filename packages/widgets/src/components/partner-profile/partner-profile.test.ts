import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { press, there, type, within } from '../../testing/proofs/scene.ts';
import './partner-profile.define.ts';
import type { ProfilePick } from './partner-profile.events.ts';
import {
  HOUSE_DOCUMENTS,
  LOOKS_ONLY,
  newcomerAnswers,
  notOwner,
  profileAnswers,
  relation,
  stepsDone,
} from './partner-profile.samples.ts';
import type { PasarPartnerProfile } from './partner-profile.ts';
import { SECTION_NAMES, type SectionName } from './profile-sections.ts';

const text = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const texts = (widget: Element, selector: string) => within(widget, selector).map(text);

async function open(
  section: SectionName | undefined,
  answers: Answers = profileAnswers(),
  around: Omit<Surroundings, 'answers'> = {},
) {
  const widget = document.createElement('pasar-partner-profile') as PasarPartnerProfile;
  if (section) widget.section = section;
  return mount(widget, { width: 1100, ...around, answers });
}
const says = (widget: PasarPartnerProfile, words: string) =>
  until(widget, () => within(widget, '*').some((node) => text(node).includes(words)));
const pressWords = async (widget: PasarPartnerProfile, selector: string, words: string) => {
  const find = () => within(widget, selector).find((node) => text(node) === words);
  await until(widget, find);
  find()!.click();
  await widget.updateComplete;
};
const fill = async (widget: PasarPartnerProfile, selector: string, words: string) => {
  await there(widget, selector);
  type(within<HTMLInputElement>(widget, selector)[0]!, words);
};
const choose = (widget: PasarPartnerProfile, file: File) => {
  const list = new DataTransfer();
  list.items.add(file);
  const input = within<HTMLInputElement>(widget, 'input[type=file]')[0]!;
  input.files = list.files;
  input.dispatchEvent(new Event('change'));
};
const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n');

describe('pasar-partner-profile', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  it('PAR-13 a newcomer sees what is left and the one next thing, and is led on when it is done', async () => {
    const { widget } = await open(undefined, newcomerAnswers());
    await there(widget, '.way-step.next');
    expect(texts(widget, '.way-step.next .way-title')[0]).to.include('Say who you are');
    expect(within(widget, '.way-step')).to.have.length(8);
    expect(within(widget, '.btn-primary')).to.have.length(1);
    expect(within(widget, '.tab-dot'), 'no alarm on a newcomer’s tabs').to.have.length(0);
    await press(widget, '.way-step.next .btn');
    expect(widget.section).to.equal('contacts');
    await there(widget, '#company-name');
  });

  it('PAR-5 applying is one sheet once the documents are there; then one waits', async () => {
    const { widget, asked } = await open('start', newcomerAnswers({}, 5));
    await pressWords(widget, '.way-step.next .btn', 'Send the application');
    await fill(widget, '#message', 'We mend roofs.');
    await press(widget, 'dialog[open] [type=submit]');
    await says(widget, 'Your application is with Griya Kemang');
    expect(asked.find(([id]) => id === 'relations.apply')?.[1].body).to.deep.equal({ message: 'We mend roofs.' });
    await says(widget, 'is reading your application');
  });

  it('PAR-5 a refused application says why and what is missing', async () => {
    const answers = newcomerAnswers(
      { 'relations.apply': () => refusal(409, 'application.documents-missing', 'Insurance is not there.') },
      5,
    );
    const { widget } = await open('start', answers);
    await pressWords(widget, '.way-step.next .btn', 'Send the application');
    await press(widget, 'dialog[open] [type=submit]');
    await says(widget, 'Insurance is not there.');
  });

  it('PAR-15 a suspension stands above everything with its reason', async () => {
    const own = relation({
      state: 'suspended',
      steps: stepsDone(8),
      reason: 'Two missed visits.',
      next: { step: 'reinstate', by: 'organization', until: null },
    });
    const { widget } = await open(undefined, profileAnswers({}, own));
    await says(widget, 'Griya Kemang has suspended you');
    await says(widget, '“Two missed visits.”');
  });

  it('PAR-8 proposes a service from a kind: words, price, warranty and area go to the operator', async () => {
    const { widget, asked } = await open('services');
    await press(widget, '.section-head .btn-primary');
    await pressWords(widget, '.kind-name', 'Water heater serviced Plumbing A request costs 14 points');
    await there(widget, '#summary');
    await press(widget, '.service-form [type=submit]');
    expect(texts(widget, '.field.bad .err')).to.have.length(3);
    await fill(widget, '#summary', 'Cepat');
    await fill(widget, '#description', 'Kami datang dengan suku cadang.');
    await fill(widget, '#price', '150.000');
    await fill(widget, '#warranty', '90');
    await press(widget, '.service-form [type=submit]');
    await says(widget, 'Water heater serviced: submitted');
    const body = asked.find(([id]) => id === 'own-services.create')?.[1].body as Record<string, unknown>;
    expect(body).to.deep.include({
      summary: { id: 'Cepat' },
      description: { id: 'Kami datang dengan suku cadang.' },
      price: 15_000_000,
      from: false,
      warrantyDays: 90,
    });
    expect(body.zone).to.deep.include({ type: 'radius', metres: 6000 });
    expect(asked.some(([id]) => id === 'own-services.submit')).to.equal(true);
  });

  it('PAR-8 each state says what it is and why; what may not be done is not there', async () => {
    const { widget, asked } = await open('services');
    await there(widget, '.tr');
    expect(texts(widget, '.stand')).to.deep.equal([
      'ActiveResidents can order it in 12 places.',
      'In moderationThe operator is reading it',
      'Sent back“Please say what is included in the price.”',
      'Refused“We have enough for drains.”',
      'ActiveNew words wait for the operator; the old ones hold until then.',
    ]);
    const acts = within(widget, '.menu').map((menu) => [...menu.querySelectorAll('[role=menuitem]')].map(text).join());
    expect(acts[1]).to.equal('Look at it,Take it back,Withdraw');
    expect(acts[3]).to.equal('Change,Offer it here,Withdraw');
    await pressWords(widget, '[role=menuitem]', 'Offer it here');
    await says(widget, 'Bath drain cleared: offered');
    await pressWords(widget, '[role=menuitem]', 'Withdraw');
    await press(widget, 'dialog[open] .danger');
    await says(widget, 'withdrawn.');
    expect(
      asked.filter(([id]) => id.startsWith('own-services.') && id !== 'own-services.list').map(([id]) => id),
    ).to.deep.equal(['own-services.offer', 'own-services.withdraw']);
  });

  it('PAR-8 what waits for the operator can be looked at, and changed once it is taken back', async () => {
    const { widget } = await open('services');
    await there(widget, '.tr');
    within(widget, '.tr')[1]!.click();
    await there(widget, 'fieldset');
    expect(within(widget, 'fieldset:disabled')).to.have.length(2);
    await pressWords(widget, '.note-action', 'Take it back');
    await until(widget, () => within(widget, 'fieldset:disabled').length === 0);
  });

  it('PAR-11 one area for all services where one likes; those that are being read are left out', async () => {
    const { widget, asked } = await open('zone');
    await there(widget, '.leaflet-container');
    await says(widget, 'Griya Kemang takes 50 km² of these 113 km².');
    await press(widget, '.form-foot .box');
    await pressWords(widget, '.form-foot .btn', 'Save the area');
    await says(widget, 'The area holds for 4 services');
    const edits = asked.filter(([id]) => id === 'own-services.edit');
    expect(edits).to.have.length(4);
    expect(new Set(edits.map(([, { headers }]) => headers.get('idempotency-key')))).to.have.length(4);
    // The words that wait for the operator are left as they are.
    const last = edits.at(-1)?.[1].body as { summary: object };
    expect(last.summary).to.deep.equal({ en: 'Sockets and switches', id: 'Stopkontak dan sakelar' });
  });

  it('PAR-5 a missing document: chosen, given its last day, sent; wrong ones are explained before', async () => {
    const { widget, asked } = await open('documents');
    await there(widget, '.drop');
    expect(texts(widget, '.papers .tag')).to.deep.equal(['Missing', 'Lapses soon', 'Lapsed', 'Valid']);
    await says(widget, '6 days left');
    choose(widget, new File(['hello'], 'polis.pdf', { type: 'application/pdf' }));
    await says(widget, 'This is not a PDF, JPEG, PNG or WebP');
    choose(widget, new File([new Uint8Array(26_300_000)], 'scan.pdf'));
    await says(widget, '26.3 MB is too much');
    choose(widget, new File([], 'empty.pdf'));
    await says(widget, 'The file is empty');
    choose(widget, new File([PDF], 'Polis 2027.pdf'));
    await there(widget, '#valid-until');
    const send = () => within(widget, '.drop-form [type=submit]')[0]!;
    expect(send().getAttribute('aria-disabled')).to.equal('true');
    await fill(widget, '#valid-until', '2020-01-01');
    await says(widget, 'This day is over');
    await fill(widget, '#valid-until', '2099-11-30');
    await until(widget, () => send().getAttribute('aria-disabled') === 'false');
    send().click();
    await says(widget, 'Received: Liability insurance.');
    const [, call] = asked.find(([id]) => id === 'documents.create')!;
    expect(call.query).to.deep.equal({ type: 'insurance', name: 'Polis 2027.pdf', validUntil: '2099-11-30' });
    expect(call.headers.get('content-type')).to.equal('application/pdf');
  });

  it('PAR-5 what the server refuses is said beside the file, which stays', async () => {
    const answers = profileAnswers({
      'documents.create': () => refusal(422, 'document.type', 'The file is not what its name says.'),
    });
    const { widget } = await open('documents', answers);
    await there(widget, '.drop');
    choose(widget, new File([PDF], 'Polis.pdf'));
    await fill(widget, '#valid-until', '2099-11-30');
    await press(widget, '.drop-form [type=submit]');
    await says(widget, 'The file is not what its name says.');
    await says(widget, 'Polis.pdf');
  });

  it('PAR-5 a document is removed after asking', async () => {
    const { widget, asked } = await open('documents');
    await pressWords(widget, '[role=menuitem]', 'Remove');
    await says(widget, 'without it no new requests come to you');
    await press(widget, 'dialog[open] .danger');
    await says(widget, 'Removed: Trade licence.');
    expect(asked.filter(([id]) => id === 'documents.remove')).to.have.length(1);
  });

  it('PAR-6 house documents are accepted once their end was seen, in the version that was read', async () => {
    const { widget, asked } = await open('rules');
    await press(widget, '.rows .btn-primary');
    await there(widget, '.read');
    expect(within(widget, '.read-foot .btn-primary')).to.have.length(0);
    within(widget, '.read-end')[0]!.scrollIntoView();
    await there(widget, '.read-foot .btn-primary');
    await press(widget, '.read-foot .btn-primary');
    await says(widget, 'Accepted: Terms for partners.');
    expect(asked.find(([id]) => id === 'house-documents.accept')?.[1].body).to.deep.equal({ version: 3 });
  });

  it('PAR-6 a newer version is read from its beginning', async () => {
    let asked = 0;
    const answers = profileAnswers({
      'house-documents.list': () => ({ items: [{ ...HOUSE_DOCUMENTS[0]!, version: 3 + asked }] }),
      'house-documents.accept': () => {
        asked = 1;
        return refusal(409, 'house-document.version', 'You read an older version.');
      },
    });
    const { widget } = await open('rules', answers);
    await press(widget, '.rows .btn-primary');
    await there(widget, '.read');
    within(widget, '.read-end')[0]!.scrollIntoView();
    await press(widget, '.read-foot .btn-primary');
    await says(widget, 'You read an older version.');
    await until(widget, () => texts(widget, '.read header p')[0] === 'Version 4');
  });

  it('PAR-13 the guide, page by page, to its end', async () => {
    const { widget, asked } = await open('rules');
    await pressWords(widget, '.rows .btn', 'Begin');
    await pressWords(widget, '.guide .btn', 'Next');
    await pressWords(widget, '.guide .btn', 'Next');
    await pressWords(widget, '.guide .btn', 'I know how it works');
    await says(widget, 'You have been through the guide.');
    expect(asked.filter(([id]) => id === 'guide.finish')).to.have.length(1);
  });

  it('ORG-6 the profile is confirmed by looking through it; a person gets a link', async () => {
    const { widget, asked } = await open('contacts', newcomerAnswers());
    await fill(widget, '#company-phone', 'abc');
    await pressWords(widget, '[type=submit]', 'This is right');
    await says(widget, 'This is no phone number we know');
    await fill(widget, '#company-phone', '0813 5550 0142');
    await pressWords(widget, '[type=submit]', 'This is right');
    await until(widget, () => asked.some(([id]) => id === 'profile.edit'));
    expect(asked.find(([id]) => id === 'profile.edit')?.[1].body).to.deep.include({ phone: '+6281355500142' });
    await pressWords(widget, '.btn', 'Add a person');
    await fill(widget, '#person-name', 'Dewi');
    await fill(widget, '#person-phone', '0813 5550 0143');
    await press(widget, 'dialog[open] [type=submit]');
    await says(widget, 'Please fill this in.');
    await fill(widget, '#person-email', 'dewi@climat.example');
    await press(widget, 'dialog[open] [type=submit]');
    await says(widget, 'Dewi gets a link at dewi@climat.example.');
  });

  it('PAR-1 legal details: found by two letters, marked as the registry’s, a wrong digit is told', async () => {
    const { widget, asked } = await open('legal', newcomerAnswers());
    await fill(widget, '#company', 'cl');
    await there(widget, '[role=option]');
    within(widget, '[role=option]')[0]!.click();
    await there(widget, '#entity-taxId');
    expect(within(widget, '.registry').length).to.equal(4);
    await fill(widget, '#entity-taxId', '123');
    await there(widget, '.bad .err');
    await fill(widget, '#entity-taxId', '0013000666091000');
    for (const [field, words] of [
      ['address', 'Jl. Kemang 1'],
      ['phone', '081355500142'],
      ['supportEmail', 'a@b.example'],
      ['bank-name', 'Mandiri'],
      ['bank-settlementAccount', '1230004567890'],
    ] as const)
      await fill(widget, `#entity-${field}`, words);
    await pressWords(widget, '[type=submit]', 'Save');
    await says(widget, 'Legal details saved.');
    const body = asked.find(([id]) => id === 'legal.save')?.[1].body as { prefilled: string[] };
    expect(body.prefilled).to.include('name').and.include('fullName');
  });

  it('PAR-1 where the money goes is shown when asked for', async () => {
    const { widget } = await open('legal');
    await there(widget, '.facts');
    expect(texts(widget, 'dd bdi')).to.include('•••• 7890');
    await pressWords(widget, '.facts .link', 'Show');
    await until(widget, () => texts(widget, 'dd bdi').includes('1230004567890'));
  });

  it('PRV-1 a consent is taken back as easily as it was given', async () => {
    const { widget, asked } = await open('privacy');
    await press(widget, '#consent-marketing');
    await says(widget, 'Taken back. It holds from now on.');
    await press(widget, '#consent-marketing');
    await says(widget, 'Thank you.');
    expect(
      asked.filter(([id]) => id === 'consents.set').map(([, { body }]) => (body as { given: boolean }).given),
    ).to.deep.equal([false, true]);
  });

  it('PAR-14 a holiday is planned and the jobs in it are listed; a pause lasts until one goes on', async () => {
    const { widget, asked } = await open('settings');
    await says(widget, '1 job falls into your time off');
    await pressWords(widget, '.btn', 'Plan a holiday');
    await fill(widget, '#first', '2099-01-01');
    await fill(widget, '#last', '2098-12-01');
    await says(widget, 'The last day is before the first.');
    await fill(widget, '#last', '2099-01-07');
    await press(widget, 'dialog[open] [type=submit]');
    await says(widget, 'January 1, 2099 – January 7, 2099');
    const { absences } = asked.findLast(([id]) => id === 'away.edit')![1].body as {
      absences: { start: string; end: string }[];
    };
    // Whole days in Jakarta.
    expect(absences.at(-1)).to.deep.include({ start: '2098-12-31T17:00:00.000Z', end: '2099-01-07T17:00:00.000Z' });
    await pressWords(widget, '.btn', 'Pause now');
    await pressWords(widget, '.note-action', 'Go on');
    await says(widget, 'Welcome back.');
  });

  it('PAR-4 an organization that asks is answered in one click; an open one is applied to', async () => {
    const { widget, asked } = await open('organizations');
    await pressWords(widget, '.rows .btn-primary', 'Connect');
    await says(widget, 'You are connected with Taman Anggrek Residence.');
    const apply = () =>
      within(widget, '.rows .btn')
        .filter((node) => text(node) === 'Apply')
        .at(-1)!;
    apply().click();
    await press(widget, 'dialog[open] [type=submit]');
    await says(widget, 'Your application is with Cipete Hijau.');
    expect(asked.filter(([id]) => id === 'relations.connect' || id === 'relations.apply')).to.have.length(2);
  });

  it('ORG-6 a worker looks and changes nothing', async () => {
    const { widget } = await open('services', profileAnswers(LOOKS_ONLY));
    await there(widget, '.tr');
    expect(within(widget, '.btn-primary')).to.have.length(0);
    for (const section of ['documents', 'contacts', 'settings'] as const) {
      widget.section = section;
      await says(widget, 'Only an owner of the company’s account changes');
    }
    expect(within(widget, '.drop')).to.have.length(0);
  });

  it('what only an owner may is said by the server, too', async () => {
    const { widget } = await open('settings', profileAnswers({ 'away.edit': notOwner }));
    await pressWords(widget, '.btn', 'Pause now');
    await there(widget, '.note');
    await says(widget, 'This is not open to you');
  });

  it('the host hears which section was opened, and when an agreement is asked for', async () => {
    const steps = stepsDone(7).map((step) => ({
      ...step,
      state: step.state === 'waiting' ? ('open' as const) : step.state,
    }));
    const own = relation({ state: 'accepted', steps, next: { step: 'answer-agreement', by: 'partner', until: null } });
    const { widget } = await open(undefined, profileAnswers({}, own));
    const picked: ProfilePick[] = [];
    widget.addEventListener('pasar-select', (event) => picked.push((event as Event & { detail: ProfilePick }).detail));
    await pressWords(widget, '.way-step.next .btn', 'Open the agreement');
    await press(widget, '#tab-privacy');
    expect(picked).to.deep.equal([{ section: 'agreements' }, { section: 'privacy' }]);
  });

  it('is for partners', async () => {
    const { widget } = await open(undefined, {});
    await says(widget, 'This is not open to you');
  });

  it('loading, broken and without a network: it says so, and tries again', async () => {
    const loading = await open(undefined, profileAnswers({ 'relations.list': waiting }));
    await there(loading.widget, '.skeleton');
    unmountAll();
    let works = false;
    const flaky = () => (works ? { items: [relation()] } : refusal(500, 'server.error', 'The service did not answer.'));
    const { widget } = await open(undefined, profileAnswers({ 'relations.list': flaky }));
    await there(widget, '.note.danger');
    works = true;
    await press(widget, '.note-action');
    await there(widget, '.way');
    widget.section = 'privacy';
    unmountAll();
    const offline = await open('privacy', profileAnswers({ 'consents.read': () => unreachable() }));
    await says(offline.widget, 'No connection');
  }).timeout(20_000);

  it('a live update asks again', async () => {
    let state: 'invited' | 'accepted' = 'invited';
    const { widget, tell } = await open(
      undefined,
      profileAnswers({ 'relations.list': () => ({ items: [relation({ state })] }) }),
    );
    await says(widget, 'Invited');
    state = 'accepted';
    tell('relation.changed');
    await says(widget, 'Accepted');
  });

  for (const section of SECTION_NAMES) {
    it(`${section} is accessible, on a phone in Russian, in the dark and from right to left`, async () => {
      for (const around of [
        { theme: 'light', width: 1100 },
        { theme: 'dark', width: 320, locale: 'ru' },
        { theme: 'light', width: 390, locale: 'ar-XB' },
      ] as const) {
        const { widget } = await open(section, section === 'start' ? newcomerAnswers() : profileAnswers(), around);
        await until(widget, () => within(widget, '.tab-panel').length && !within(widget, '.skeleton').length);
        await until(widget, () => within(widget, 'h3').length);
        await expectAccessible(widget);
        expect(widget.scrollWidth, `${section} at ${around.width} px`).to.be.at.most(around.width);
        unmountAll();
      }
    }).timeout(30_000);
  }
});
