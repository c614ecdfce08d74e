import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement } from '../../element/pasar-element.ts';
import { iconLock } from '../../icons/icons.ts';
import { deskStyles } from '../../parts/desk.styles.ts';
import { notice } from '../../parts/notice.ts';
import { tabPanel, tabStyles, tabs } from '../../parts/tabs.ts';
import type { MapTiles, MapUnderlay } from '../map/map-model.ts';
import type { SettingsPick } from './settings.events.ts';
import { settingsStyles } from './settings.styles.ts';
import { SETTINGS_WORDS } from './settings.words.ts';
import { OWNERS, SECTION_NAMES, SECTIONS, type SectionName, STAFF } from './settings-sections.ts';

/**
 * How an organization has it: who signs for it (AGR-1), its places (ORG-1), its staff (ORG-3, ORG-4), who of the operator's looks into it (PRV-4), and who did what
 * (PRV-3). Everybody sees the sections that are open to them; the code of one comes when it is opened.
 *
 * It needs a session of the organization's staff.
 *
 * @fires pasar-select a section was opened, or in the audit trail what an entry is about; `detail.section`, `detail.about`
 */
export class PasarSettings extends PasarElement<typeof SETTINGS_WORDS> {
  static override styles = [PasarElement.styles, deskStyles, tabStyles, settingsStyles];
  protected override readonly words = SETTINGS_WORDS;
  protected override readonly withoutModule = true;

  /** The open section: `organization`, `places`, `staff`, `support`, `audit`. The first one, when left out. */
  @property({ reflect: true }) section: SectionName | undefined;

  /** The host's map behind places; a drawn one without. */
  @property({ attribute: false }) tiles: MapTiles | undefined;
  /** The host's own drawing of the surroundings. */
  @property({ attribute: false }) underlay: MapUnderlay | undefined;

  /** What was opened once stays as it was left. */
  readonly #opened = new Map<SectionName, HTMLElement>();

  protected override renderLoading = (): TemplateResult =>
    html`<div class="desk"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const role = this.market.me?.role;
    const t = this.t as Words;
    if (!role || !STAFF.includes(role))
      return notice({ tone: 'blank', icon: iconLock, title: t('forbidden.title'), text: t('forbidden.detail') });
    const names = SECTION_NAMES.filter((name) => role === 'owner' || !OWNERS.includes(name));
    const chosen = names.find((name) => name === this.section) ?? names[0]!;
    const shown = names.map((name) => ({ name, label: this.t(`section.${name}`) }));
    return html`<div class="desk">
      ${tabs(shown, chosen, (name) => this.#open(name), this.t('sections'))} ${tabPanel(chosen, this.#element(chosen))}
    </div>`;
  };

  #open(section: SectionName): void {
    this.section = section;
    this.emit(new SelectEvent<SettingsPick>(this, { section }));
  }

  #element(section: SectionName): HTMLElement {
    const element = this.#opened.get(section) ?? this.nest<HTMLElement>(`settings-${section}`, SECTIONS[section]);
    this.#opened.set(section, element);
    const { tiles, underlay } = this;
    return Object.assign(element, { tiles, underlay });
  }
}
