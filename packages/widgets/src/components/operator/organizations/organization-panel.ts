import type { OperatedOrganization } from '@pasar/core/organization';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../../element/failure.ts';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconBan, iconCircleCheck, iconCirclePause, iconCircleSlash, iconX } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { monogram } from '../../../parts/monogram.ts';
import type { Keys, OrganizationAct } from './organization-deeds.ts';
import type { OrganizationsWords } from './organizations.words.ts';

export interface OrganizationReading {
  readonly t: OrganizationsWords;
  readonly format: Formats;
  /** IANA, the operator's. */
  readonly zone: string;
}

const LOOKS = {
  active: ['success', iconCircleCheck],
  suspended: ['danger', iconBan],
  closed: ['', iconCircleSlash],
} as const;

/** Where it stands: its life, else that its marketplace is switched off. */
export function organizationTag(
  { state, module }: Pick<OperatedOrganization, 'state' | 'module'>,
  t: OrganizationsWords,
): TemplateResult {
  if (state === 'active' && !module)
    return html`<span class="tag warning">${icon(iconCirclePause, { size: 16 })}${t('switched-off')}</span>`;
  const [tone, path] = LOOKS[state];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`state.${state}`)}</span>`;
}

export interface OrganizationPanel {
  readonly organization: OperatedOrganization | undefined;
  readonly failure: Failure | undefined;
  /** Of one that was just made: shown this once. */
  readonly keys: Keys | undefined;
  readonly reading: OrganizationReading;
  readonly words: Words;
  readonly act: (act: OrganizationAct, support?: OperatedOrganization['support'][number]) => void;
  readonly close: () => void;
  readonly retry: () => void;
}

/** An organization beside the list: how it stands, who of the operator's looks in, what became of it and why. */
export function organizationPanel(panel: OrganizationPanel): TemplateResult {
  const { organization, failure, reading, words, close, retry } = panel;
  const closing = html`<button type="button" class="icon-btn" aria-label=${words('close')} @click=${close}>${icon(iconX)}</button>`;
  if (!organization) {
    return html`<aside class="card beside" aria-busy=${failure ? 'false' : 'true'}><header><div>${
      failure ? failureNotice(words, failure, retry) : html`<i class="skeleton line"></i>`
    }</div>${closing}</header>${failure ? nothing : html`<section><i class="skeleton block"></i></section>`}</aside>`;
  }
  const { name, country, zone, inHand } = organization;
  const { t } = reading;
  return html`<aside class="card beside" aria-labelledby="opened">
    <header>${monogram(name, 'lg')}<div><h3 class="h16" id="opened" tabindex="-1"><bdi>${name}</bdi></h3>
      <p class="t13 q"><bdi>${country}</bdi> · <bdi>${zone.replaceAll('_', ' ')}</bdi></p>${organizationTag(organization, t)}
      <p class="t13 q">${inHand ? t('in-hand', { count: inHand }) : t('in-hand.none')}</p></div>${closing}</header>
    ${keysOf(panel)} ${support(panel, organization)} ${history(organization, reading)}
  </aside>`;
}

function keysOf({ keys, reading: { t } }: OrganizationPanel): TemplateResult | typeof nothing {
  if (!keys) return nothing;
  return html`<section class="keys"><h4>${t('keys')}</h4><p class="t13 q">${t('keys.about')}</p>
    <dl class="facts"><dt>${t('keys.secret')}</dt><dd><code>${keys.secret}</code></dd>
      <dt>${t('keys.publishable')}</dt><dd><code>${keys.publishable}</code></dd></dl></section>`;
}

function support({ reading, act }: OrganizationPanel, { support }: OperatedOrganization): TemplateResult {
  const { t, format, zone } = reading;
  const time = (at: string) => format.date(at as never, zone, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<section><h4>${t('support')}</h4>${
    support.length === 0
      ? html`<p class="t13 q">${t('support.none')}</p>`
      : html`<ul class="docs">${support.map(
          (one) => html`<li class="doc"><div><p>${one.reason}</p>
            <p class="t13 q"><bdi>${one.subject}</bdi> · ${
              one.state === 'open'
                ? t('support.until', { time: time(one.until) })
                : t('support.was', { time: time(one.openedAt) })
            }</p></div>${
              one.can.includes('end')
                ? html`<button type="button" class="btn" @click=${() => act('end-support', one)}>${t('act.end-support')}</button>`
                : nothing
            }</li>`,
        )}</ul>`
  }<div class="acts"><button type="button" class="btn btn-block" @click=${() => act('support')}>${t('to.support')}</button></div></section>`;
}

function history(
  { history }: OperatedOrganization,
  { t, format, zone }: OrganizationReading,
): TemplateResult | typeof nothing {
  if (history.length === 0) return nothing;
  return html`<section><h4>${t('history')}</h4><ul class="docs">${history.map(
    ({ at, event, by, reason }) => html`<li class="doc"><div><p>${t(`history.${event}`)}</p>
      <p class="t13 q">${format.date(at, zone, { dateStyle: 'medium' })} · <bdi>${by.replace(/^[^:]*:/, '') || '—'}</bdi></p>
      ${reason ? html`<p class="quote t13">${reason}</p>` : nothing}</div></li>`,
  )}</ul></section>`;
}
