import type { OrderForm } from '@pasar/core/catalog';
import type { PlaceId } from '@pasar/core/kernel';
import { shortenName } from '@pasar/core/people';
import type { Site } from '@pasar/core/places';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconHouse, iconLock } from '../../icons/icons.ts';
import { monogram } from '../../parts/monogram.ts';
import { rating } from '../../parts/rating.ts';
import type { Draft } from './draft.ts';
import { framed, tick } from './fields.ts';
import type { FormScope } from './scope.ts';

/** What is ordered, and from whom. */
export function heading(scope: FormScope, { kind, service, expect }: OrderForm, picture: string): TemplateResult {
  const { t, format } = scope;
  return html`<header class="top">
    <span class="picture">${picture ? html`<img src=${picture} alt="" />` : nothing}</span>
    <div>
      <h1 class="h24">${kind.name}</h1>
      ${
        service
          ? html`<p class="meta t13 q">${monogram(service.partner.name, 'xs')}<span>${service.partner.name}</span><span class="dot"></span
              >${rating(service.partner, t as Words, format)}<span class="dot"></span><span>${format.distance(service.distance)}</span></p>`
          : html`<p class="t13 q">${t('partners', { count: expect.eligible })}</p>`
      }
    </div>
  </header>`;
}

export interface Where {
  readonly site: Site | undefined;
  readonly sites: readonly Site[];
  readonly map: unknown;
  readonly choosing: boolean;
  readonly instructions: string;
  choose(open: boolean): void;
  take(site: PlaceId): void;
  instruct(text: string): void;
}

export function where(scope: FormScope, given: Where): TemplateResult {
  const { site, sites, map, choosing, instructions, choose, take, instruct } = given;
  const { t } = scope;
  return html`<section>
    <h2 class="h16">${t('where')}</h2>
    <div class="field" data-path="site">
      ${
        choosing || !site
          ? html`<div class="sites" role="radiogroup" aria-label=${t('site')}>
              ${sites.map(
                (one) => html`<label class="card-option"><input type="radio" name="site" .checked=${one.id === site?.id}
                  @change=${() => take(one.id)} /><b>${one.name}</b><span class="q t13">${one.address}</span></label>`,
              )}
            </div>`
          : html`<div class="place">
              <span class="glimpse">${map}<span class="here">${icon(iconHouse, { size: 16 })}</span></span>
              <div><b>${site.name}</b><p class="q t13">${site.address}</p></div>
              ${sites.length > 1 ? html`<button type="button" class="btn btn-s" @click=${() => choose(true)}>${t('change')}</button>` : nothing}
            </div>`
      }
    </div>
    ${framed(
      scope,
      {
        path: 'instructions',
        label: t('instructions'),
        aside: t('optional'),
        hint: t('instructions.hint'),
        wide: true,
      },
      (
        at,
      ) => html`<input class="input" id=${at.id} maxlength="500" aria-describedby=${at.describedBy} aria-invalid=${at.invalid}
        .value=${instructions} @input=${(event: Event) => instruct((event.target as HTMLInputElement).value)} />`,
    )}
  </section>`;
}

export interface ContactSection {
  readonly contact: Draft['contact'];
  readonly consent: boolean;
  readonly privacyUrl: string | undefined;
  write(part: Partial<Draft['contact']>): void;
  agree(on: boolean): void;
}

export function contactSection(
  scope: FormScope,
  { contact, consent, privacyUrl, write, agree }: ContactSection,
): TemplateResult {
  const { t } = scope;
  const line = (name: keyof Draft['contact'], type: string, complete: string, optional = false) =>
    framed(
      scope,
      { path: `contact.${name}`, label: t(name), aside: optional ? t('optional') : undefined },
      (at) => html`<input
      class="input num" id=${at.id} type=${type} autocomplete=${complete} ?required=${!optional} maxlength="254"
      aria-describedby=${at.describedBy} aria-invalid=${at.invalid} .value=${contact[name]}
      @input=${(event: Event) => write({ [name]: (event.target as HTMLInputElement).value })}
      @blur=${() => scope.left(`contact.${name}`)} />`,
    );
  const shown = shortenName(contact.name);
  return html`<section>
    <h2 class="h16">${t('contact')}</h2>
    <div class="fields">${line('name', 'text', 'name')} ${line('phone', 'tel', 'tel')} ${line('email', 'email', 'email', true)}</div>
    ${shown ? html`<p class="aside t13 q">${icon(iconLock, { size: 16 })}<span>${t('privacy', { name: shown })}</span></p>` : nothing}
    <hr class="hr" />
    ${tick(scope, {
      path: 'consent',
      text: html`${t('consent')}${privacyUrl ? html` <a href=${privacyUrl} target="_blank" rel="noopener">${t('consent.more')}</a>` : nothing}`,
      checked: consent,
      toggle: agree,
    })}
  </section>`;
}
