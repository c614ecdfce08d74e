import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement } from '../../element/pasar-element.ts';
import { icon } from '../../icons/icon.ts';
import { iconLock } from '../../icons/icons.ts';
import { notice } from '../../parts/notice.ts';
import type { SettingsPick } from './settings.events.ts';
import { settingsStyles } from './settings.styles.ts';
import { SETTINGS_WORDS } from './settings.words.ts';
import { SECTIONS, type SettingsSection } from './settings-sections.ts';

/**
 * How an organization has it: its sections, of which each person sees those that are open to them. The code of a section
 * comes when it is opened.
 *
 * @fires pasar-select a section was opened, or in the audit trail what an entry is about; `detail.section`, `detail.about`
 */
export class PasarSettings extends PasarElement<typeof SETTINGS_WORDS> {
  static override styles = [PasarElement.styles, settingsStyles];
  protected override readonly words = SETTINGS_WORDS;

  /** The open section: `audit`. The first one that is open to the person, when left out. */
  @property({ reflect: true }) section: string | undefined;

  readonly #opened = new Map<string, HTMLElement>();

  protected override renderLoading = (): TemplateResult =>
    html`<div class="settings"><i class="skeleton page"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const role = this.market.me?.role;
    const open = SECTIONS.filter(({ roles }) => role && roles.includes(role));
    const current = open.find(({ name }) => name === this.section) ?? open[0];
    const t = this.t as Words;
    if (!current)
      return notice({ tone: 'blank', icon: iconLock, title: t('forbidden.title'), text: t('forbidden.detail') });
    return html`<div class="settings ${open.length > 1 ? 'several' : ''}">
      ${open.length > 1 ? this.#navigation(open, current) : nothing}
      <div>${this.#element(current)}</div>
    </div>`;
  };

  #navigation(open: readonly SettingsSection[], current: SettingsSection): TemplateResult {
    return html`<nav class="sections" aria-label=${this.t('sections')}>${open.map(
      (section) => html`<button type="button" aria-current=${section === current ? 'page' : nothing}
        @click=${() => this.#open(section)}>${icon(section.icon)} ${this.t(`section.${section.name}`)}</button>`,
    )}</nav>`;
  }

  #open({ name }: SettingsSection): void {
    this.section = name;
    this.emit(new SelectEvent<SettingsPick>(this, { section: name }));
  }

  /** What was opened once stays as it was left. */
  #element({ name, load }: SettingsSection): HTMLElement {
    const known = this.#opened.get(name) ?? this.nest<HTMLElement>(`settings-${name}`, load);
    this.#opened.set(name, known);
    return known;
  }
}
