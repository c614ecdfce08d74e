import type { Exchange } from '@pasar/core/contract';
import type { OwnRelation } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Deed } from '../../../element/deed.ts';
import { Pages } from '../../../element/pages.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconBuilding2, iconSearch } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { displayName } from '../../../parts/display-name.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { textField } from '../../../parts/text-field.ts';
import { ProfileSection } from '../profile-section.ts';
import { ORGANIZATIONS_WORDS, type OrganizationsWords } from './organizations.words.ts';

type OpenOrganization = Exchange<'relations.open'>['answer']['items'][number];
type Organization = Pick<OwnRelation['organization'], 'id' | 'name'>;

const TONES: Partial<Record<OwnRelation['state'], string>> = {
  invited: 'info',
  applied: 'info',
  accepted: 'success',
  refused: 'danger',
  suspended: 'danger',
};

/** The organizations a partner works with, and those it could work with (PAR-4). A section of `pasar-partner-profile`. */
export class PasarProfileOrganizations extends ProfileSection<typeof ORGANIZATIONS_WORDS> {
  static override styles = [...ProfileSection.styles, monogramStyles, sheetStyles, askStyles];
  protected override readonly words = ORGANIZATIONS_WORDS;

  @state() private message = '';
  readonly #relations = new Reading(this, (client, signal) => client.call('relations.list', { signal }));
  readonly #open = new Pages<OpenOrganization, { readonly name: string }>(
    this,
    { name: '' },
    (client, { name }, asked, signal) =>
      client.call('relations.open', { query: { ...(name.trim() && { name }), ...asked }, signal }),
  );
  readonly #applying = new Deed<Organization>(this);
  readonly #declining = new Deed<Organization>(this);
  readonly #connecting = new Deed(this);

  protected override sources = () => [this.#relations, this.#open];

  protected override body(): TemplateResult {
    const t = this.t as OrganizationsWords;
    const { items } = this.#relations.answer!;
    return html`<div class="section-head"><div><h3 class="h20">${t('title')}</h3><p class="q">${t('about')}</p></div></div>
      ${this.#connecting.failure ? failureNotice(t as Words, this.#connecting.failure) : nothing}
      ${items.length ? html`<ul class="card rows">${items.map((relation) => this.#row(relation))}</ul>` : nothing}
      ${this.#others()} ${this.#questions()}`;
  }

  #row({ organization, state, since, until, reason, current, can }: OwnRelation): TemplateResult {
    const t = this.t as OrganizationsWords;
    const date = this.format.date(since, organization.zone, { day: 'numeric', month: 'long', year: 'numeric' });
    const isAsked = can.includes('connect');
    const said = [
      t(isAsked ? 'asked' : `since.${state}`, { date }),
      until ? t('until', { date: this.format.date(until, organization.zone) }) : '',
      reason ? t('reason', { reason }) : '',
    ];
    return html`<li>${monogram(organization.name)}
      <div class="what"><b>${organization.name}</b>${current ? html` <span class="q3">${t('current')}</span>` : nothing}
        <p class="t13 q">${said.filter(Boolean).join(' ')}</p></div>
      <span class="tag ${TONES[state] ?? ''}">${t(isAsked ? 'state.asked' : `state.${state}`)}</span>
      ${this.#acts(organization, can)}</li>`;
  }

  #acts(organization: Organization, can: OwnRelation['can']): TemplateResult | typeof nothing {
    const t = this.t as OrganizationsWords;
    if (!can.length) return nothing;
    const { name } = organization;
    const act = (words: string, run: () => void, isFirst: boolean) =>
      html`<button type="button" class="btn btn-s ${isFirst ? 'btn-primary' : ''}" aria-label=${`${words}: ${name}`} @click=${run}>${words}</button>`;
    return html`<div class="desk-actions">
      ${can.includes('decline') ? act(t('decline'), () => this.#declining.open(organization), false) : nothing}
      ${can.includes('connect') ? act(t('connect'), () => void this.#connect(organization), true) : nothing}
      ${can.includes('apply') && !can.includes('connect') ? act(t('apply'), () => this.#begin(organization), false) : nothing}
    </div>`;
  }

  #others(): TemplateResult {
    const t = this.t as OrganizationsWords;
    const { items, filter, next, loading, more } = this.#open;
    const isSearched = filter.name.trim() !== '';
    return html`<section class="stack" aria-busy=${loading ? 'true' : 'false'}>
      <div class="section-head"><div><h4 class="h16">${t('open')}</h4><p class="t13 q">${t('open.about')}</p></div></div>
      ${
        items.length || isSearched
          ? html`<div class="bar"><label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" placeholder=${t('search')} aria-label=${t('search')}
              autocomplete="off" .value=${live(filter.name)} @input=${(event: Event) => this.#open.look({ name: (event.target as HTMLInputElement).value }, true)} /></label></div>`
          : nothing
      }
      ${
        items.length
          ? html`<ul class="card rows">${items.map(
              (
                organization,
              ) => html`<li>${monogram(organization.name)}<div class="what"><b>${organization.name}</b><p class="t13 q">${this.#country(organization.country)}</p></div>
                ${this.owner ? this.#acts(organization, ['apply']) : nothing}</li>`,
            )}</ul>`
          : loading
            ? nothing
            : notice({ tone: 'blank', icon: iconBuilding2, title: t(isSearched ? 'open.none' : 'open.empty') })
      }
      ${
        next
          ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${
              loading === 'more' ? (t as Words)('loading') : t('more')
            }</button></div>`
          : nothing
      }</section>`;
  }

  #country(code: string): string {
    return displayName(code, 'region', this.market.locale);
  }

  #questions(): TemplateResult {
    const t = this.t as OrganizationsWords;
    const isOnline = this.market.online;
    return html`${ask(
      {
        deed: this.#applying as Deed<unknown>,
        title: t('apply.title', { organization: this.#applying.about?.name ?? '' }),
        body: html`<p class="q">${t('apply.text')}</p>${textField({
          name: 'message',
          label: t('apply.message'),
          optional: (t as Words)('optional'),
          value: this.message,
          rows: 4,
          maxLength: 1000,
          onInput: (text) => {
            this.message = text;
          },
        })}`,
        yes: t('apply.yes'),
        no: t('cancel'),
        isOnline,
        run: () => void this.#apply(),
      },
      t as Words,
    )}
    ${ask(
      {
        deed: this.#declining as Deed<unknown>,
        title: t('decline.title', { organization: this.#declining.about?.name ?? '' }),
        body: html`<p>${t('decline.text')}</p>`,
        yes: t('decline'),
        no: t('cancel'),
        isGrave: true,
        isOnline,
        run: () => void this.#decline(),
      },
      t as Words,
    )}`;
  }

  #begin(organization: Organization): void {
    this.message = '';
    this.#applying.open(organization);
  }

  async #apply(): Promise<void> {
    const { id, name } = this.#applying.about!;
    const body = { message: this.message.trim() };
    const applied = await this.#applying.run((idempotencyKey) =>
      this.market.client.call('relations.apply', { params: { organization: id }, body, idempotencyKey }),
    );
    if (applied) this.#changed(this.t('apply.done', { organization: name }));
  }

  async #connect({ id, name }: Organization): Promise<void> {
    const connected = await this.#connecting.run((idempotencyKey) =>
      this.market.client.call('relations.connect', { params: { organization: id }, body: {}, idempotencyKey }),
    );
    if (connected) this.#changed(this.t('connect.done', { organization: name }));
  }

  async #decline(): Promise<void> {
    const { id, name } = this.#declining.about!;
    const declined = await this.#declining.run((idempotencyKey) =>
      this.market.client.call('relations.decline', { params: { organization: id }, body: {}, idempotencyKey }),
    );
    if (declined) this.#changed(this.t('decline.done', { organization: name }));
  }

  #changed(told: string): void {
    this.refresh();
    this.done(told);
  }
}
