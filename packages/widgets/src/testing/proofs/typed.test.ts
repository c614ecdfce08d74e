import { define } from '../../define.ts';
import { unmountAll } from '../mount.ts';
import { nothingHasRun, TEXTS_MS } from './injection.ts';
import { payloadsOf } from './payloads.ts';
import { play, type, within } from './scene.ts';
import { SCENES } from './scenes.ts';

const NO_TEXT = ['radio', 'checkbox', 'file', 'range', 'hidden'];
const textFields = (widget: Element) =>
  within<HTMLInputElement>(widget, 'input, textarea').filter((field) => !NO_TEXT.includes(field.type));

describe('texts that would run as code, typed', () => {
  before(() => define());
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  for (const [turn, scene] of SCENES.entries()) {
    it(`none runs from a field of ${scene.name}, nor from what was kept of it`, async () => {
      let shown = await play(scene);
      let isKept = true;
      for (const { text } of payloadsOf(turn)) {
        const fields = textFields(shown.widget);
        if (fields.length === 0) return;
        for (const field of fields) type(field, text);
        await shown.widget.updateComplete;
        await nothingHasRun();
        if (!isKept) continue;
        // What was typed is in the draft, and is shown again.
        unmountAll();
        isKept = localStorage.length > 0;
        shown = await play(scene);
        await nothingHasRun();
      }
    }).timeout(TEXTS_MS);
  }
});
