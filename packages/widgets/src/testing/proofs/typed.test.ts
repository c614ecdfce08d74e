import { define } from '../../define.ts';
import { unmountAll } from '../mount.ts';
import { nothingHasRun, TEXTS_MS } from './injection.ts';
import { PAYLOADS } from './payloads.ts';
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

  for (const scene of SCENES) {
    it(`none runs from a field of ${scene.name}, nor from what was kept of it`, async () => {
      for (const { text } of PAYLOADS) {
        // What was typed the time before is in the draft, and is shown again.
        const { widget } = await play(scene);
        const fields = textFields(widget);
        if (fields.length === 0) return;
        for (const field of fields) type(field, text);
        await widget.updateComplete;
        await nothingHasRun();
        unmountAll();
      }
    }).timeout(TEXTS_MS);
  }
});
