import { expect } from '@open-wc/testing';
import { settingsAnswers } from '../components/settings/settings.samples.ts';
import { unmountAll } from '../testing/mount.ts';
import { brand } from '../testing/people.ts';
import { openSettings } from '../testing/settings-page.ts';

describe('ORG-5 a widget of a marketplace that is switched off', () => {
  afterEach(unmountAll);

  it('says so calmly when it hears of it, and is back by itself when it is switched on', async () => {
    let off = false;
    const page = await openSettings('places', {
      ...settingsAnswers(),
      'brand.read': () => (off ? { ...brand, switchedOff: true } : brand),
    });
    await page.says('Menara Cendana');
    off = true;
    // The stream opens by and by: what is told before is heard by nobody.
    await page.until(() => {
      page.tell('organization.changed');
      return page.texts('.note-title').includes('Not available here at the moment');
    });
    expect(page.all('[role=alert]')).to.have.length(0);
    off = false;
    page.tell('organization.changed');
    await page.says('Menara Cendana');
  });
});
