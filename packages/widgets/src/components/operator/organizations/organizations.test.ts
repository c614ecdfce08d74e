import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { expectAccessible } from '../../../testing/accessible.ts';
import { type Answers, refusal, unreachable, waiting } from '../../../testing/answers.ts';
import { mount, type Surroundings, unmountAll, until } from '../../../testing/mount.ts';
import '../operator.define.ts';
import { operatorAnswers } from '../operator.samples.ts';
import type { PasarOperator } from '../operator.ts';
import { ORGANIZATIONS } from './organizations.samples.ts';

const all = (root: Element, selector: string) => [...root.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (node: Element | undefined | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const says = (view: LitElement, words: string) =>
  until(view, () => text(view.shadowRoot as unknown as Element).includes(words));
const named = (view: LitElement, words: string) =>
  all(view, 'button').find((each) => text(each) === words || each.getAttribute('aria-label') === words)!;

function type(view: LitElement, name: string, value: string) {
  const control = all(view, `[name="${name}"]`)[0] as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

async function open(answers: Answers = operatorAnswers(), around: Omit<Surroundings, 'answers'> = {}) {
  const widget = document.createElement('pasar-operator') as PasarOperator;
  widget.view = 'organizations';
  const mounted = await mount(widget, { width: 1200, ...around, answers });
  await until(widget, () => all(widget, 'pasar-operator-organizations').length);
  await customElements.whenDefined('pasar-operator-organizations');
  const view = all(widget, 'pasar-operator-organizations')[0] as unknown as LitElement;
  const bodyOf = (id: string) => mounted.asked.findLast(([asked]) => asked === id)?.[1].body;
  return { ...mounted, view, bodyOf };
}

/** Chooses from a row's menu. */
async function choose(view: LitElement, name: string, act: string) {
  await until(view, () => named(view, `Actions for ${name}`));
  named(view, `Actions for ${name}`).click();
  const menu = named(view, `Actions for ${name}`).nextElementSibling!;
  [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) => text(each) === act)!.click();
  await until(view, () => all(view, 'dialog[open]').length);
}

async function confirm(view: LitElement, isDone = true) {
  const yes = () => all(view, 'dialog[open] [type=submit]')[0];
  await until(view, () => yes()?.getAttribute('aria-disabled') === 'false');
  yes()!.click();
  if (isDone) await until(view, () => all(view, 'dialog[open]').length === 0);
}

const settle = async (view: LitElement) => {
  await view.updateComplete;
  await new Promise(requestAnimationFrame);
  for (const animation of view.shadowRoot!.getAnimations()) animation.finish();
  await expectAccessible(view);
};

describe('pasar-operator, organizations', () => {
  afterEach(unmountAll);

  it('ORG-7 lists them with how each stands, narrowed by state and by name', async () => {
    const { view, asked } = await open();
    await until(view, () => all(view, '.tr').length === ORGANIZATIONS.length);
    expect(all(view, '.tr .tag').map(text)).to.deep.equal(['Active', 'Suspended', 'Active', 'Switched off', 'Closed']);
    expect(all(view, '.chip').map(text)).to.deep.equal(['All', 'Active 3', 'Suspended 1', 'Closed 1']);
    await settle(view);
    named(view, 'Suspended 1').click();
    await until(view, () => all(view, '.tr').length === 1);
    const [search] = all(view, 'input[type=search]') as unknown as [HTMLInputElement];
    search.value = 'nobody';
    search.dispatchEvent(new Event('input'));
    await says(view, 'Nothing fits');
    expect(asked.at(-1)![1].query).to.include({ state: 'suspended', search: 'nobody' });
    named(view, 'Show all').click();
    await until(view, () => all(view, '.tr').length === ORGANIZATIONS.length);
  });

  it('ORG-7 suspends with a reason, never without; closing says what stands in the way', async () => {
    const { view, bodyOf } = await open();
    await choose(view, 'Griya Kemang', 'Suspend…');
    expect(all(view, 'dialog[open] [type=submit]')[0]!.getAttribute('aria-disabled')).to.equal('true');
    type(view, 'reason', ' Unpaid ');
    await settle(view);
    await confirm(view);
    expect(bodyOf('organizations.suspend')).to.deep.equal({ reason: 'Unpaid' });
    await until(view, () => text(all(view, '.tr .tag')[0]) === 'Suspended');
    await choose(view, 'Griya Kemang', 'Close…');
    type(view, 'reason', 'Sold');
    await confirm(view, false);
    await says(view, 'Jobs are under way or upcoming.');
  });

  it('ORG-7 makes one, and shows its keys this once', async () => {
    const { view, bodyOf } = await open();
    await until(view, () => all(view, '.tr').length);
    named(view, 'New organization').click();
    await until(view, () => all(view, 'dialog[open]').length);
    type(view, 'name', 'Graha Menteng');
    type(view, 'country', 'id');
    type(view, 'owner.name', 'Tuti Handayani');
    type(view, 'owner.email', 'tuti@menteng.example');
    type(view, 'owner.subject', 'u-17');
    await settle(view);
    await confirm(view);
    expect(bodyOf('organizations.create')).to.deep.include({
      name: 'Graha Menteng',
      country: 'ID',
      owner: { subject: 'u-17', name: 'Tuti Handayani', email: 'tuti@menteng.example' },
    });
    await says(view, 'sk_demo_9f1');
    await until(view, () => view.shadowRoot!.activeElement?.id === 'opened');
    await settle(view);
    named(view, 'Close').click();
    await until(view, () => all(view, '.beside').length === 0);
    expect(text(view.shadowRoot as unknown as Element)).not.to.include('sk_demo_9f1');
  });

  it('ORG-7 what the server says of a field stands at the field', async () => {
    const errors = [{ field: 'zone', code: 'invalid', detail: 'There is no such zone.' }];
    const { view } = await open({
      ...operatorAnswers(),
      'organizations.create': () => refusal(422, 'body.invalid', 'Something is wrong.', { errors }),
    });
    await until(view, () => all(view, '.tr').length);
    named(view, 'New organization').click();
    await until(view, () => all(view, 'dialog[open]').length);
    for (const name of ['name', 'owner.name', 'owner.email', 'owner.subject']) type(view, name, 'x@y.example');
    await confirm(view, false);
    await until(view, () => text(all(view, '[id="zone-error"]')[0]).includes('There is no such zone.'));
  });

  it('PRV-4 opens support with a reason and a time, and ends it', async () => {
    const { view, bodyOf, asked } = await open();
    await until(view, () => all(view, '.tr').length);
    all(view, '.tr')[0]!.click();
    await until(view, () => named(view, 'Open support…'));
    await says(view, 'Nobody has looked in');
    all(view, '.beside .acts button')[0]!.click();
    await until(view, () => all(view, 'dialog[open]').length);
    type(view, 'reason', 'A wrong rate');
    const hours = all(view, '[name=hours]')[0] as unknown as HTMLSelectElement;
    hours.value = '4';
    hours.dispatchEvent(new Event('change'));
    await settle(view);
    await confirm(view);
    expect(bodyOf('support.open')).to.deep.equal({ reason: 'A wrong rate', hours: 4 });
    await says(view, 'A wrong rate');
    named(view, 'End').click();
    await until(view, () => all(view, 'dialog[open]').length);
    await confirm(view);
    expect(asked.some(([id]) => id === 'support.end')).to.equal(true);
    await until(view, () => !named(view, 'End'));
  });

  it('ORG-5 switches the marketplace of one off', async () => {
    const { view, bodyOf } = await open();
    await choose(view, 'Régie Bellecour', 'Switch off…');
    await confirm(view);
    expect(bodyOf('organizations.switch')).to.deep.equal({ on: false });
    await until(view, () => text(all(view, '.tr .tag')[2]) === 'Switched off');
  });

  it('has a state for nothing, waiting, broken and offline', async () => {
    const none = await open(operatorAnswers({ organizations: [] }));
    await says(none.view, 'No organization yet');
    await settle(none.view);
    unmountAll();
    const slow = await open({ ...operatorAnswers(), 'organizations.list': waiting });
    await until(slow.view, () => all(slow.view, '.skeleton').length);
    unmountAll();
    for (const [answer, words] of [
      [() => refusal(500, 'server.error', 'The service did not answer.'), 'The service did not answer.'],
      [() => unreachable(), 'No connection'],
    ] as const) {
      const { view } = await open({ ...operatorAnswers(), 'organizations.list': answer });
      await says(view, words);
      await settle(view);
      unmountAll();
    }
  });

  it('narrow, dark and mirrored', async () => {
    for (const around of [{ width: 320 }, { theme: 'dark' }, { locale: 'ar-XB', width: 390 }] as const) {
      const { view } = await open(operatorAnswers(), around);
      await until(view, () => all(view, '.tr').length === ORGANIZATIONS.length);
      all(view, '.tr')[2]!.click();
      await until(view, () => all(view, '.beside .doc').length);
      await settle(view);
      expect(view.scrollWidth).to.be.at.most(view.clientWidth);
      unmountAll();
    }
  });
});
