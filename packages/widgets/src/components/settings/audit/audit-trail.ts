import type { AuditEntry } from '@pasar/core/audit';
import type { Instant } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { SelectEvent } from '../../../element/events.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { iconCloudOff, iconHistory, iconSearch } from '../../../icons/icons.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { notice } from '../../../parts/notice.ts';
import { segmentedStyles } from '../../../parts/segmented.styles.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import type { SettingsPick } from '../settings.events.ts';
import { AuditDesk, UNFILTERED } from './audit-desk.ts';
import { auditDetails } from './audit-details.ts';
import { auditFilters } from './audit-filters.ts';
import { type AuditReading, nameOf } from './audit-reading.ts';
import { auditRows } from './audit-rows.ts';
import { auditStyles } from './audit-trail.styles.ts';
import { AUDIT_WORDS, type AuditWords } from './audit-trail.words.ts';

/** PRV-3: who did what, when and from where. A section of `pasar-settings`; not to be used by itself. */
export class PasarSettingsAudit extends PasarElement<typeof AUDIT_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    segmentedStyles,
    sheetStyles,
    surfaceStyles,
    auditStyles,
  ];
  protected override readonly words = AUDIT_WORDS;
  protected override readonly withoutModule = true;

  @state() private opened: AuditEntry | undefined;
  @state() private isOpen = false;
  @state() private isUnfolded = false;
  /** In words: the filter has an id. */
  #by: string | undefined;
  readonly #desk = new AuditDesk(this);

  protected override states(): Partial<Record<StateName, boolean>> {
    const { zone, failure, loading, entries } = this.#desk;
    return {
      loading: !zone && loading !== undefined,
      error: !zone && failure !== undefined,
      empty: zone !== undefined && !loading && entries.length === 0,
    };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure) return;
    const before = changed.get('market') as typeof this.market | undefined;
    this.#desk.ask(this.market.client);
    if (before && !before.online && this.market.online) this.#desk.refresh();
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="audit"><i class="skeleton head"></i><i class="skeleton tools"></i><i class="skeleton rows"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { zone, failure, filter, actions } = this.#desk;
    const t = this.t as AuditWords;
    if (!zone) {
      return failure ? failureNotice(t as Words, failure, () => this.#desk.refresh()) : this.renderLoading();
    }
    const reading = { t, format: this.format, zone };
    return html`<div class="audit">
      <header><h2 class="h20">${t('title')}</h2><p class="q">${t('promise')}</p></header>
      ${auditFilters({
        t,
        filter,
        actions,
        by: filter.by && this.#by,
        isUnfolded: this.isUnfolded,
        look: (part) => this.#desk.look(part),
        clear: () => this.#desk.clear(),
        unfold: () => {
          this.isUnfolded = !this.isUnfolded;
        },
      })}
      ${this.#trail(reading)}
      ${auditDetails(this.opened, {
        ...reading,
        isOpen: this.isOpen,
        close: () => this.#close(),
        allAbout: ({ about }) => this.#lookAtAll({ about: about.id }),
        allBy: ({ who }) => {
          this.#by = nameOf(who) ?? t(`role.${who.role}`);
          this.#lookAtAll({ by: who.by! });
        },
      })}
    </div>`;
  };

  #trail(reading: AuditReading): TemplateResult {
    const { entries, next, loading, failure, asOf } = this.#desk;
    const { t, format, zone } = reading;
    return html`<section aria-busy=${loading ? 'true' : 'false'} aria-label=${t('title')}>
      ${
        failure || !this.market.online
          ? html`<div class="as-of">${notice({
              icon: iconCloudOff,
              title: t('as-of', { time: format.time(new Date(asOf).toISOString() as Instant, zone) }),
              action: this.market.online ? { label: this.t('retry'), run: () => this.#desk.refresh() } : undefined,
            })}</div>`
          : nothing
      }
      ${entries.length ? auditRows(entries, { ...reading, open: (entry) => this.#open(entry) }) : loading ? nothing : this.#empty()}
      ${
        next
          ? html`<button type="button" class="btn more" aria-disabled=${loading ? 'true' : 'false'}
            @click=${() => this.#desk.more()}>${loading === 'more' ? this.t('loading') : t('more')}</button>`
          : nothing
      }
    </section>`;
  }

  #empty(): TemplateResult {
    const { t } = this;
    if (this.#desk.filter === UNFILTERED)
      return notice({ tone: 'blank', icon: iconHistory, title: t('empty.title'), text: t('empty.detail') });
    const action = { label: t('clear'), run: () => this.#desk.clear() };
    return notice({ tone: 'blank', icon: iconSearch, title: t('none.title'), text: t('none.detail'), action });
  }

  #open(entry: AuditEntry): void {
    this.opened = entry;
    this.isOpen = true;
    const { kind, id } = entry.about;
    this.emit(new SelectEvent<SettingsPick>(this, { section: 'audit', about: { kind, id } }));
  }

  #close(): void {
    this.isOpen = false;
  }

  #lookAtAll(part: { readonly about: string } | { readonly by: string }): void {
    this.#close();
    this.#desk.look({ ...UNFILTERED, who: undefined, what: undefined, from: undefined, to: undefined, ...part });
  }
}
