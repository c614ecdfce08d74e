import { expect } from '@open-wc/testing';
import { type Answers, refusal, unreachable, waiting } from '../../../testing/answers.ts';
import { unmountAll } from '../../../testing/mount.ts';
import { brand } from '../../../testing/people.ts';
import { openSettings } from '../../../testing/settings-page.ts';
import { SUPPORT, settingsAnswers } from '../settings.samples.ts';

const open = (answers?: Answers, around = {}) => openSettings('support', answers, around);

describe('pasar-settings, support', () => {
  afterEach(unmountAll);

  it('PRV-4 staff see who looked in, why and how it ended; an owner ends what is open', async () => {
    const page = await open();
    await page.says(SUPPORT[0]!.reason);
    expect(page.texts('.rows .tag')).to.deep.equal(['Open', 'Ended by you', 'Over']);
    await page.pressWords('button', 'End now: olga');
    await page.says('The next look is refused.');
    await page.accessible();
    await page.confirm();
    await page.says('Support has ended.');
    expect(page.texts('.rows .tag')).to.deep.equal(['Ended by you', 'Ended by you', 'Over']);
    expect(page.asked.some(([id]) => id === 'support.end')).to.equal(true);
  });

  it('ORG-3 others of the staff read it', async () => {
    for (const role of ['manager', 'viewer'] as const) {
      const page = await open(settingsAnswers({ role }));
      await page.says(SUPPORT[0]!.reason);
      expect(page.all('.rows button')).to.have.length(0);
      await page.accessible();
      unmountAll();
    }
  });

  it('ORG-5 is there while the marketplace is switched off, and what needs it says so calmly', async () => {
    const page = await open({ ...settingsAnswers(), 'brand.read': { ...brand, switchedOff: true } });
    await page.says(SUPPORT[0]!.reason);
    unmountAll();
    const places = await openSettings('places', {
      ...settingsAnswers(),
      'brand.read': { ...brand, switchedOff: true },
    });
    await places.says('Not available here at the moment');
    expect(places.all('[role=alert]')).to.have.length(0);
    await places.accessible();
  });

  it('what is refused stays in the question', async () => {
    const page = await open({
      ...settingsAnswers(),
      'support.end': () => refusal(500, 'server.error', 'The service did not answer.'),
    });
    await page.pressWords('button', 'End now: olga');
    await page.confirm();
    await page.says('The service did not answer.');
    expect(page.texts('.rows .tag')[0]).to.equal('Open');
  });

  it('nobody has looked in; waiting, broken, dark, narrow and mirrored', async () => {
    const states: readonly (readonly [Answers, object, string])[] = [
      [{ 'support.list': { items: [], next: null } }, {}, 'Nobody has looked in'],
      [{}, { theme: 'dark' }, SUPPORT[0]!.reason],
      [{}, { width: 320 }, SUPPORT[0]!.reason],
      [{}, { locale: 'ar-XB', width: 390 }, SUPPORT[0]!.reason],
      [{ 'support.list': () => unreachable() }, {}, 'No connection'],
    ];
    for (const [answers, around, shown] of states) {
      const page = await open({ ...settingsAnswers(), ...answers }, around);
      await page.says(shown);
      await page.accessible();
      unmountAll();
    }
    const page = await open({ ...settingsAnswers(), 'support.list': waiting });
    await page.there('.skeleton');
  });
});
