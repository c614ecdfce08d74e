import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../../testing/accessible.ts';
import { type Answers, refusal, unreachable } from '../../../testing/answers.ts';
import { mount, type Surroundings, unmountAll, until } from '../../../testing/mount.ts';
import { there, type as typeInto, within } from '../../../testing/proofs/scene.ts';
import '../partners.define.ts';
import { partnersAnswers, russianBrand, TICKETS } from '../partners.samples.ts';
import type { PasarPartners } from '../partners.ts';

const open = (answers: Answers = {}, around: Omit<Surroundings, 'answers'> = {}) =>
  mount(Object.assign(document.createElement('pasar-partners') as PasarPartners, { view: 'add' }), {
    width: 1100,
    ...around,
    answers: partnersAnswers({ 'brand.read': russianBrand, ...answers }),
  });
const one = <Found extends HTMLElement = HTMLElement>(widget: PasarPartners, selector: string) =>
  within<Found>(widget, selector)[0]!;
const text = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (widget: PasarPartners, name: string) => within(widget, 'button').find((each) => text(each) === name);
const says = (widget: PasarPartners, words: string) =>
  until(widget, () => within(widget, 'p, h2, h3, li').some((each) => text(each).includes(words)));

async function fill(widget: PasarPartners, field: string, value: string) {
  await there(widget, `#${field}`);
  typeInto(one<HTMLInputElement>(widget, `#${field}`), value);
}

/** By the keyboard: two letters, and Enter on the first company found. */
async function pick(widget: PasarPartners) {
  await there(widget, '#company');
  one(widget, '#company').focus();
  await sendKeys({ type: 'тёплый' });
  await there(widget, '[role=option]');
  await sendKeys({ press: 'Enter' });
  await there(widget, '.picked');
}

const RIGHT = {
  'entity-bank-bik': '044525225',
  'entity-bank-name': 'Сбербанк',
  'entity-bank-settlementAccount': '40702810938000012345',
  'entity-bank-correspondentAccount': '30101810400000000225',
  'entity-phone': '+7 845 267-41-20',
  'entity-supportEmail': 'zakaz@teplykontur.example',
  'entity-lineOfBusiness': 'Отопление',
};

async function fillAll(widget: PasarPartners, values: Readonly<Record<string, string>> = RIGHT) {
  for (const [field, value] of Object.entries(values)) await fill(widget, field, value);
  await widget.updateComplete;
}

describe('pasar-partners, asking for a partner', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  it('PAR-1 a company is found as one types, and taken with Enter; a closed one is shown and cannot be taken', async () => {
    const { widget, asked } = await open();
    await there(widget, '#company');
    one(widget, '#company').focus();
    await sendKeys({ type: 'тёплый' });
    await there(widget, '[role=option]');
    const options = within(widget, '[role=option]');
    expect(options.map((option) => option.getAttribute('aria-disabled'))).to.deep.equal(['false', 'false', 'true']);
    expect(text(options[0]!.querySelector('mark'))).to.equal('Тёплый');
    options[2]!.click();
    expect(one(widget, '.picked')).to.equal(undefined);
    await expectAccessible(widget);
    await sendKeys({ press: 'ArrowDown' });
    await widget.updateComplete;
    await until(widget, () => within(widget, '[aria-selected=true][role=option]')[0]?.id === 'company-1');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    await there(widget, '.picked');
    expect(asked.find(([id]) => id === 'registry.search')?.[1].query).to.include({ q: 'тёплый', country: 'RU' });
    expect(asked.find(([id]) => id === 'registry.read')?.[1].params).to.deep.equal({
      country: 'RU',
      taxId: '7707083893',
    });
  });

  it('PAR-1 what the registry said is marked so, until somebody says otherwise', async () => {
    const { widget } = await open();
    await pick(widget);
    const marked = () => within(widget, '.registry input').map(({ id }) => id);
    expect(marked()).to.include.members(['entity-taxId', 'entity-fullName', 'entity-address']);
    expect(marked()).not.to.include('entity-bank-bik');
    await fill(widget, 'entity-address', 'Саратов, ул. Мира, 1');
    await until(widget, () => !marked().includes('entity-address'));
    expect(one<HTMLInputElement>(widget, '#entity-taxId').value).to.equal('7707083893');
  });

  it('PAR-1 a wrong control digit is told where it is typed: which one, what was expected, and marked in the number', async () => {
    const { widget } = await open();
    await pick(widget);
    await fillAll(widget, { 'entity-bank-bik': '044525225', 'entity-bank-settlementAccount': '40702810338000012345' });
    await there(widget, '.digits');
    expect(text(one(widget, '#entity-bank-settlementAccount-error'))).to.match(/position 9 is 3; .*call for 9/);
    expect(text(one(widget, '.digits b'))).to.equal('3');
    expect(text(one(widget, '.digits'))).to.contain('40702 810 3 3800 0012345');
    expect(within(widget, '.checks .wrong').map(text)).to.deep.equal(['Settlement account: wrong']);
    await fill(widget, 'entity-bank-settlementAccount', '40702810938000012345');
    await until(widget, () => !within(widget, '.digits').length);
    await expectAccessible(widget);
  });

  it('what is missing is marked and led to; nothing is sent', async () => {
    const { widget, asked } = await open();
    await pick(widget);
    button(widget, 'Send request')!.click();
    await there(widget, '.bad');
    await until(widget, () => within(widget, '#entity-bank-bik')[0]!.matches(':focus'));
    expect(asked.map(([id]) => id)).not.to.include('tickets.create');
  });

  it("PAR-1 the server's sentences stand at their fields, in the reader's language", async () => {
    const detail = 'Это не почтовый адрес.';
    const errors = [{ field: 'entity.supportEmail', code: 'field.email', detail }];
    const answer = () => refusal(422, 'legal-entity.invalid', 'Faults.', { errors });
    const { widget } = await open({ 'tickets.create': answer }, { locale: 'ru' });
    await pick(widget);
    await fillAll(widget);
    button(widget, 'Отправить запрос')!.click();
    await until(widget, () => text(one(widget, '#entity-supportEmail-error')) === detail);
    await until(widget, () => one(widget, '#entity-supportEmail').matches(':focus'));
    await fill(widget, 'entity-supportEmail', 'zakaz@kontur.example');
    await until(widget, () => text(one(widget, '#entity-supportEmail-error')) === '');
  });

  it('PAR-1 PAR-2 it is sent whole, and what comes next is told', async () => {
    const { widget, asked } = await open({ 'tickets.create': TICKETS[0]! });
    await pick(widget);
    await fillAll(widget);
    await fill(widget, 'note', 'Звонить после обеда');
    button(widget, 'Send request')!.click();
    await says(widget, 'Request K7F-2Q1 is with the operator');
    const sent = asked.find(([id]) => id === 'tickets.create')![1];
    expect(sent.body).to.deep.include({ note: 'Звонить после обеда' });
    expect((sent.body as { entity: object }).entity).to.deep.include({
      country: 'RU',
      name: 'Тёплый контур',
      taxId: '7707083893',
      registrationReason: '773601001',
      phone: '+7 845 267-41-20',
      bank: {
        bik: '044525225',
        name: 'Сбербанк',
        settlementAccount: '40702 810 9 3800 0012345',
        correspondentAccount: '30101 810 4 0000 0000225',
      },
    });
    button(widget, 'Open the request')!.click();
    await until(widget, () => widget.view === 'requests' && widget.ticket === TICKETS[0]!.id);
  });

  it('nothing typed is lost: a failed try, a reload, and until it is sent', async () => {
    const first = await open({ 'tickets.create': () => unreachable() });
    await pick(first.widget);
    await fillAll(first.widget);
    button(first.widget, 'Send request')!.click();
    await says(first.widget, 'No connection');
    expect(one<HTMLInputElement>(first.widget, '#entity-bank-name').value).to.equal('Сбербанк');
    unmountAll();

    const { widget } = await open({ 'tickets.create': TICKETS[0]! });
    await there(widget, '.picked');
    expect(one<HTMLInputElement>(widget, '#entity-bank-name').value).to.equal('Сбербанк');
    await says(widget, 'Your draft of');
    button(widget, 'Send request')!.click();
    await says(widget, 'is with the operator');
    unmountAll();

    const again = await open();
    await there(again.widget, '#company');
    expect(one(again.widget, '.picked')).to.equal(undefined);
  });

  it('PAR-1 not in the registry, or the registry does not answer: the form is filled in by hand', async () => {
    const { widget } = await open({ 'registry.search': () => refusal(503, 'registry.unavailable', 'Away.') });
    await fill(widget, 'company', 'Сапоги');
    await says(widget, 'The registry does not answer just now.');
    button(widget, 'Not in the registry? Fill in by hand')!.click();
    await there(widget, '#entity-name');
    expect(one<HTMLInputElement>(widget, '#entity-name').value).to.equal('Сапоги');
    expect(within(widget, '.registry')).to.have.length(0);
  });

  it('PAR-4 a company that is on the marketplace already: the way there instead of a fault', async () => {
    const { widget } = await open({
      'tickets.create': () => refusal(409, 'partner.exists', 'Тёплый контур is on the marketplace already.'),
    });
    await pick(widget);
    await fillAll(widget);
    button(widget, 'Send request')!.click();
    await until(widget, () => button(widget, 'Find it on the marketplace'));
    button(widget, 'Find it on the marketplace')!.click();
    await until(widget, () => widget.view === 'referenced');
  });

  const COUNTRIES = [
    ['RU', ['registrationReason', 'bank-bik', 'bank-correspondentAccount']],
    ['FR', ['vatId', 'bank-iban', 'bank-bic']],
    ['ID', ['registrationNumber', 'bank-settlementAccount']],
    ['DE', ['bank-iban', 'bank-settlementAccount']],
  ] as const;
  for (const [country, fields] of COUNTRIES) {
    for (const locale of ['en', 'fr', 'id', 'ar-XB']) {
      it(`PAR-1 ${country} asks for its own details (${locale}, 320 px)`, async () => {
        const { widget } = await open(
          { 'brand.read': { ...russianBrand, country } },
          { locale, width: 320, theme: locale === 'fr' ? 'dark' : 'light' },
        );
        await fill(widget, 'company', 'zz');
        await there(widget, '.options-foot .link');
        one(widget, '.options-foot .link').click();
        await there(widget, '#entity-name');
        for (const field of fields) expect(one(widget, `#entity-${field}`), field).to.be.instanceOf(HTMLInputElement);
        expect(within(widget, 'label').map(text).join(' ')).not.to.match(/legal\.|section\./);
        expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
        await expectAccessible(widget);
      });
    }
  }
});
