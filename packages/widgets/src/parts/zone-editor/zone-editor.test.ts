import { expect } from '@open-wc/testing';
import type { Zone } from '@pasar/core/places';
import { areaOf } from '@pasar/core/places/zones';
import { defineElement } from '../../element/define.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import type { ZoneChange } from './zone-editor.events.ts';
import { PasarZoneEditor } from './zone-editor.ts';

defineElement('zone-editor', PasarZoneEditor);

const CENTRE = { lat: -6.26, lng: 106.81 };
const CIRCLE: Zone = { type: 'radius', centre: CENTRE, metres: 6000 };
const at = (lat: number, lng: number) => ({ lat: CENTRE.lat + lat / 100, lng: CENTRE.lng + lng / 100 });
const SQUARE: Zone = { type: 'polygons', polygons: [[[at(-2, -2), at(-2, 2), at(2, 2), at(2, -2)]]] };
const SITES = [
  { name: 'Menara Cendana', point: CENTRE },
  { name: 'Wisma Ampera', point: at(4, 0) },
];

async function open(properties: Partial<PasarZoneEditor>, around: Surroundings = {}) {
  const editor = Object.assign(document.createElement('pasar-zone-editor') as PasarZoneEditor, {
    centre: CENTRE,
    ...properties,
  });
  const changes: ZoneChange[] = [];
  editor.addEventListener('pasar-zone', (event) => changes.push((event as unknown as { detail: ZoneChange }).detail));
  const { widget } = await mount(editor, { width: 800, ...around });
  await until(widget, () => widget.shadowRoot!.querySelector('.leaflet-map-pane'));
  await until(widget, () => !widget.zone || all(widget, '.zone').length);
  return { editor: widget, changes };
}
const all = (editor: PasarZoneEditor, selector: string) => [
  ...editor.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (editor: PasarZoneEditor, selector: string) =>
  (all(editor, selector)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
const key = (target: HTMLElement, name: string, shiftKey = false) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, composed: true }));
const button = (editor: PasarZoneEditor, name: string) =>
  all(editor, 'button').find((each) => (each.getAttribute('aria-label') ?? each.textContent!.trim()).startsWith(name))!;

/** A click on the map so many pixels from its middle. */
function tap(editor: PasarZoneEditor, x: number, y: number): void {
  const box = all(editor, '.ground')[0]!;
  const { left, top, width, height } = box.getBoundingClientRect();
  const where = { clientX: left + width / 2 + x, clientY: top + height / 2 + y, bubbles: true, composed: true };
  for (const type of ['mousedown', 'mouseup', 'click']) box.dispatchEvent(new MouseEvent(type, where));
}

describe('PAR-11 the zone editor', () => {
  afterEach(unmountAll);

  it('PAR-11 a radius by its field and by the arrow keys on its edge and its middle, with a way back', async () => {
    const { editor, changes } = await open({ zone: CIRCLE });
    expect(text(editor, '.sums')).to.equal('113 km²');
    const field = editor.shadowRoot!.querySelector<HTMLInputElement>('#zone-radius')!;
    field.value = '2,5';
    field.dispatchEvent(new Event('change'));
    await until(editor, () => text(editor, '.sums') === '20 km²');
    expect(changes.at(-1)).to.deep.include({ problem: undefined, isOpen: false });
    key(all(editor, '.handle.edge')[0]!, 'ArrowUp');
    await editor.updateComplete;
    expect((changes.at(-1)!.zone as { metres: number }).metres).to.be.greaterThan(2500);
    key(all(editor, '.handle.centre')[0]!, 'ArrowRight', true);
    await editor.updateComplete;
    expect((changes.at(-1)!.zone as { centre: typeof CENTRE }).centre.lng).to.be.greaterThan(CENTRE.lng);
    for (let back = 0; back < 3; back++) {
      button(editor, 'Undo').click();
      await editor.updateComplete;
    }
    expect(changes.at(-1)!.zone).to.deep.equal(CIRCLE);
    expect(button(editor, 'Undo')).to.have.property('disabled', true);
  });

  it('PAR-11 an area is drawn corner by corner, closed at its first; by keyboard in the middle of the map, too', async () => {
    const { editor, changes } = await open({ zone: null });
    button(editor, 'Drawn').click();
    await until(editor, () => text(editor, '.drawing').startsWith('Tap the map'));
    tap(editor, -80, -80);
    tap(editor, 80, -80);
    key(all(editor, '.ground')[0]!, 'Enter');
    await until(editor, () => all(editor, '.handle.first').length);
    expect(changes.at(-1)).to.include({ isOpen: true, zone: null });
    all(editor, '.handle.first')[0]!.click();
    await until(editor, () => all(editor, '.handle.corner').length === 3);
    const { zone, isOpen } = changes.at(-1)!;
    expect(isOpen).to.equal(false);
    expect(zone).to.have.property('type', 'polygons');
    expect(areaOf(zone!)).to.be.greaterThan(0);
  });

  it('PAR-11 who is quicker than its map loses nothing: the circle is what is drawn on', async () => {
    const editor = Object.assign(document.createElement('pasar-zone-editor') as PasarZoneEditor, { zone: CIRCLE });
    const mounting = mount(editor, { width: 800 });
    await new Promise<void>((pressed) => {
      // Told of the buttons before anything that they load can have come.
      new MutationObserver((_, watch) => {
        if (!button(editor, 'Drawn')) return;
        watch.disconnect();
        button(editor, 'Drawn').click();
        pressed();
      }).observe(editor.shadowRoot!, { childList: true, subtree: true });
    });
    await mounting;
    await until(editor, () => all(editor, '.handle.corner').length === 12);
    expect(editor.zone).to.have.property('type', 'polygons');
    expect(all(editor, '.drawing')).to.have.length(0);
    button(editor, 'Undo').click();
    await until(editor, () => editor.zone?.type === 'radius');
    expect(editor.zone).to.deep.equal(CIRCLE);
  });

  it('PAR-11 corners are moved, added and removed by keys; a crossing outline is marked where it crosses', async () => {
    const { editor, changes } = await open({ zone: SQUARE });
    expect(all(editor, '.handle.corner')).to.have.length(4);
    all(editor, '.handle.middle')[0]!.click();
    await until(editor, () => all(editor, '.handle.corner').length === 5);
    await until(editor, () =>
      editor.shadowRoot!.activeElement?.getAttribute('aria-label')?.startsWith('Corner 2 of 5'),
    );
    key(editor.shadowRoot!.activeElement as HTMLElement, 'Delete');
    await until(editor, () => all(editor, '.handle.corner').length === 4);
    const first = all(editor, '.handle.corner')[0]!;
    for (let step = 0; step < 10; step++) {
      key(first, 'ArrowUp', true);
      await editor.updateComplete;
    }
    key(first, 'ArrowRight', true);
    await until(editor, () => all(editor, '.crossing').length);
    expect(changes.at(-1)!.problem).to.have.property('code', 'zone.crossing');
    expect(text(editor, '[role=alert] .note-title')).to.equal('The outline crosses itself');
    await expectAccessible(editor);
  });

  it('PAR-11 a reduction says what it leaves, and which sites; outside of the partner’s area it leaves nothing', async () => {
    const { editor, changes } = await open({ zone: SQUARE, within: CIRCLE, sites: SITES });
    await until(editor, () => text(editor, '.sums').includes('remain'));
    expect(text(editor, '.sums')).to.equal('20 of 113 km² remain 1 of 2 sites inside');
    const far: Zone = { type: 'radius', centre: at(40, 40), metres: 1000 };
    editor.zone = far;
    await until(editor, () => text(editor, '[role=alert] .note-title').startsWith('Nothing of it'));
    const field = editor.shadowRoot!.querySelector<HTMLInputElement>('#zone-radius')!;
    field.value = '1.1';
    field.dispatchEvent(new Event('change'));
    expect(changes.at(-1)).to.include({ isOutside: true });
  });

  it('PAR-11 to be looked at only: no handles, no tools', async () => {
    const { editor } = await open({ zone: SQUARE, locked: true });
    expect(all(editor, '.handle, .tools, .corners')).to.have.length(0);
    await expectAccessible(editor);
  });

  for (const locale of ['en', 'id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 in ${locale}, dark and narrow: every word is there, accessible, and fits`, async () => {
      const { editor } = await open(
        { zone: SQUARE, within: CIRCLE, sites: SITES },
        { locale, theme: 'dark', width: 320 },
      );
      await until(editor, () => all(editor, '.sums').length);
      all(editor, 'details')[0]!.setAttribute('open', '');
      expect(editor.shadowRoot!.textContent).not.to.match(/zone\.|{{/);
      expect(editor.scrollWidth).to.be.at.most(editor.clientWidth);
      await expectAccessible(editor);
    });
  }
});
