import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../testing/accessible.ts';
import { mount, unmountAll, until } from '../../testing/mount.ts';
import './settings.define.ts';
import { within } from '../../testing/proofs/scene.ts';
import type { SettingsPick } from './settings.events.ts';
import { owner, settingsAnswers } from './settings.samples.ts';
import type { PasarSettings } from './settings.ts';

const text = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function open(answers = settingsAnswers(), around = {}) {
  const widget = document.createElement('pasar-settings') as PasarSettings;
  const picks: SettingsPick[] = [];
  widget.addEventListener('pasar-select', (event) => picks.push((event as Event & { detail: SettingsPick }).detail));
  const mounted = await mount(widget, { width: 1100, answers, ...around });
  return { ...mounted, picks, tabs: () => within(widget, '[role=tab]') };
}

describe('pasar-settings', () => {
  afterEach(unmountAll);

  it('ORG-3 everybody of the staff has the sections that are open to them', async () => {
    for (const [role, names] of [
      ['owner', ['Organization', 'Places', 'Staff', 'Support', 'Audit trail']],
      ['manager', ['Organization', 'Places', 'Support']],
      ['viewer', ['Organization', 'Places', 'Support']],
    ] as const) {
      const { widget, tabs } = await open(settingsAnswers({ role }));
      await until(widget, () => tabs().length);
      expect(tabs().map(text)).to.deep.equal(names);
      unmountAll();
    }
  });

  it('ORG-3 is not open to residents, and a section that is not theirs not to managers', async () => {
    const { widget } = await open({ 'me.read': { ...owner, role: 'customer' } });
    await until(widget, () => text(widget.shadowRoot as unknown as Element).includes('This is not open to you'));
    await expectAccessible(widget);
    unmountAll();
    const manager = await open(settingsAnswers({ role: 'manager' }));
    manager.widget.section = 'audit';
    await until(manager.widget, () => within(manager.widget, 'pasar-settings-organization').length);
    expect(within(manager.widget, 'pasar-settings-audit')).to.have.length(0);
  });

  it('goes from tab to tab by arrows, tells the host, and keeps what was opened as it was left', async () => {
    const { widget, tabs, picks } = await open();
    await until(widget, () => within(widget, 'pasar-settings-organization').length);
    const [first] = within(widget, 'pasar-settings-organization');
    tabs()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await until(widget, () => within(widget, 'pasar-settings-audit').length);
    expect(picks).to.deep.equal([{ section: 'audit' }]);
    expect(widget.getAttribute('section')).to.equal('audit');
    tabs()[0]!.click();
    await until(widget, () => within(widget, 'pasar-settings-organization').length);
    expect(within(widget, 'pasar-settings-organization')[0]).to.equal(first);
    await expectAccessible(widget);
  });
});
