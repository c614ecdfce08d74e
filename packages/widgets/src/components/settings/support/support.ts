import type { LiveEvent } from '@pasar/core/live';
import type { SupportView } from '@pasar/core/support';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { Deed } from '../../../element/deed.ts';
import { Pages } from '../../../element/pages.ts';
import { PasarSection } from '../../../element/pasar-section.ts';
import { iconEye } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { SUPPORT_WORDS, type SupportWords } from './support.words.ts';

/** Who of the operator's may look into the organization, or could: why, and until when (PRV-4). A section of `pasar-settings`. */
export class PasarSettingsSupport extends PasarSection<typeof SUPPORT_WORDS> {
  static override styles = [...PasarSection.styles, sheetStyles, askStyles];
  protected override readonly words = SUPPORT_WORDS;
  protected override readonly withoutModule = true;
  protected override readonly hears: readonly LiveEvent['type'][] = ['organization.changed'];

  readonly #support = new Pages<SupportView>(this, {}, (client, _, asked, signal) =>
    client.call('support.list', { query: asked, signal }),
  );
  readonly #ending = new Deed<SupportView>(this);

  protected override sources = () => [this.#support];

  protected override body(): TemplateResult {
    const { t } = this;
    const { items, next, loading, more } = this.#support;
    const list = items.length
      ? html`<ul class="card rows">${items.map((one) => this.#look(one))}</ul>`
      : html`<div class="card">${notice({ tone: 'blank', icon: iconEye, title: t('none'), text: t('none.about') })}</div>`;
    const further = next
      ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${t('more')}</button></div>`
      : nothing;
    return html`<div class="section-head"><div><h2 class="h20" tabindex="-1">${t('title')}</h2><p class="q">${t('about')}</p></div></div>
      ${list} ${further} ${this.#question()}`;
  }

  #look(one: SupportView): TemplateResult {
    const t = this.t as SupportWords;
    const { state, reason, subject, openedAt, until, ended, can } = one;
    const tone = state === 'open' ? 'warning' : '';
    const how = { dateStyle: 'medium', timeStyle: 'short' } as const;
    const from = this.format.date(openedAt, this.zone, how);
    const to = this.format.date(ended?.at ?? until, this.zone, how);
    const told = ended ? t(`ended.${ended.by}`) : t(`state.${state}`);
    return html`<li><div class="what"><b>${reason}</b> <span class="tag ${tone}">${told}</span>
      <p class="t13 q">${t('by')} <bdi>${subject}</bdi> · <bdi>${from} – ${to}</bdi></p></div>
      ${
        can.includes('end')
          ? html`<button type="button" class="btn" aria-label=${t('end.of', { name: subject })} @click=${() => this.#ending.open(one)}>${t('end')}</button>`
          : nothing
      }</li>`;
  }

  #question(): TemplateResult {
    const { t } = this;
    const about = this.#ending.about;
    const run = async () => {
      const params = { support: about!.id };
      const ended = await this.#ending.run((idempotencyKey) =>
        this.market.client.call('support.end', { params, body: {}, idempotencyKey }),
      );
      if (!ended) return;
      this.#support.put(({ id }) => id === ended.id, ended);
      this.done(t('done.ended'));
      await this.focusOn('h2');
    };
    const question = {
      deed: this.#ending,
      title: t('ask.end', { name: about?.subject ?? '' }),
      body: html`<p class="q">${t('ask.end.about')}</p>`,
      yes: t('end'),
      no: t('close'),
      isGrave: true,
      isOnline: this.market.online,
      run: () => void run(),
    };
    return ask(question, t as Words);
  }
}
