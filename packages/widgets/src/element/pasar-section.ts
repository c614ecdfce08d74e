import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { iconCircleCheck, iconCloudOff } from '../icons/icons.ts';
import { buttonStyles } from '../parts/button.styles.ts';
import { chipStyles } from '../parts/chip.styles.ts';
import { deskStyles } from '../parts/desk.styles.ts';
import { failureNotice } from '../parts/failure.ts';
import { fieldStyles } from '../parts/field.styles.ts';
import { notice } from '../parts/notice.ts';
import { sectionStyles } from '../parts/section.styles.ts';
import { surfaceStyles } from '../parts/surface.styles.ts';
import type { Failure } from './failure.ts';
import { PasarElement, type StateName } from './pasar-element.ts';
import type { WordSource } from './words.ts';

/** What a section reads: `Reading` and `Pages` both are. */
export interface Source {
  readonly answer: unknown;
  readonly failure: Failure | undefined;
  ask(client: PasarSection['market']['client']): void;
  refresh(): void;
}

/**
 * What the sections of a widget with tabs have in common: what they read, its skeleton and failures, the word that
 * something was done, and that all is read again when it may have changed elsewhere.
 */
export abstract class PasarSection<Source_ extends WordSource = WordSource> extends PasarElement<Source_> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    surfaceStyles,
    sectionStyles,
  ];

  /** What was done last; said where everybody hears it. */
  @state() protected told = '';

  protected abstract sources(): readonly Source[];
  protected abstract body(): TemplateResult | typeof nothing;
  /** Live updates after which it reads again. */
  protected readonly hears: readonly LiveEvent['type'][] = [];

  protected override hear({ type }: LiveEvent): void {
    if (type === 'reset' || this.hears.includes(type)) this.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const sources = this.sources();
    return {
      loading: sources.some(({ answer, failure }) => !answer && !failure),
      error: sources.some(({ answer, failure }) => !answer && failure),
    };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure) return;
    for (const source of this.sources()) source.ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    // What was missed while there was no network, or no stream, is asked for.
    const isBack =
      before && ((!before.online && this.market.online) || (before.live === 'stalled' && this.market.live === 'live'));
    if (isBack) this.refresh();
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const t = this.t as Words;
    const sources = this.sources();
    const failure = sources.find((source) => source.failure && !source.answer)?.failure;
    if (failure) return failureNotice(t, failure, () => this.refresh());
    if (sources.some(({ answer }) => !answer)) return this.renderLoading();
    return html`<div class="stack">
      ${this.market.online ? nothing : notice({ icon: iconCloudOff, title: t('offline.title'), text: t('offline.detail') })}
      ${this.told ? notice({ tone: 'success', icon: iconCircleCheck, title: this.told }) : nothing}
      ${this.body()}
    </div>`;
  };

  /** IANA, the organization's. */
  protected get zone(): string {
    return this.market.brand?.zone ?? 'UTC';
  }

  protected refresh(): void {
    for (const source of this.sources()) source.refresh();
  }

  /** It is done: says so. */
  protected done(told: string): void {
    this.told = told;
  }

  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
