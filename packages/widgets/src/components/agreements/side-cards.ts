import type { AgreementVersionView } from '@pasar/core/agreements';
import { epochMs, instantOf } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import { iconArrowRight } from '../../icons/icons.ts';
import type { ChangedLine, Changes } from './changes.ts';
import { percentIn } from './rate-input.ts';
import type { TermsWords } from './terms.words.ts';

interface Reading {
  readonly t: TermsWords;
  readonly format: Formats;
  readonly zone: string;
}

interface Terms {
  readonly until: AgreementVersionView['until'];
  readonly noticeDays: number;
}

/** AGR-4: what becomes otherwise once a version is accepted; nothing without one to compare with. */
export function effectCard(
  version: Terms & { readonly version: number },
  base: (Terms & { readonly version: number }) | undefined,
  changes: Changes,
  { t, format, zone }: Reading,
): TemplateResult | typeof nothing {
  if (!base) return nothing;
  const changed = changes.lines.filter(({ before, after }) => before !== after);
  const term = ({ until }: Terms) =>
    until ? format.date(instantOf(epochMs(until) - 1), zone, { dateStyle: 'medium' }) : t('until.open');
  const facts = [
    ...(version.until === base.until ? [] : [[t('effect.until'), term(base), term(version)] as const]),
    ...(version.noticeDays === base.noticeDays
      ? []
      : [
          [
            t('effect.notice'),
            t('days', { count: base.noticeDays }),
            t('days', { count: version.noticeDays }),
          ] as const,
        ]),
  ];
  return html`<section class="card panel effect"><h3 class="h16">${t('effect', { version: version.version })}</h3>
    ${changed.length + facts.length === 0 ? html`<p class="q t13">${t('effect.none')}</p>` : nothing}
    <ul>
      ${changed.map((line) => html`<li><span>${line.name}</span><span class="num">${shift(line, t, format)}</span></li>`)}
      ${facts.map(([name, before, after]) => html`<li><span>${name}</span><span class="num"><del>${before}</del> ${icon(iconArrowRight, { size: 16 })} <b>${after}</b></span></li>`)}
    </ul>
    ${changes.dropped ? html`<p class="t13 warn">${t('effect.dropped', { count: changes.dropped })}</p>` : nothing}
    <p class="t12 q3">${t('effect.jobs')}</p>
  </section>`;
}

function shift({ before, after }: ChangedLine, t: TermsWords, format: Formats): unknown {
  if (after === undefined) return t('dropped');
  if (before === undefined) return html`${t('added')}, <b>${percentIn(format, after)}</b>`;
  return html`<del>${percentIn(format, before)}</del> ${icon(iconArrowRight, { size: 16 })} <b>${percentIn(format, after)}</b>`;
}

const ANSWER_DAYS = [7, 14, 30] as const;

interface Sending extends Reading {
  readonly partner: string;
  readonly days: number;
  readonly choose: (days: number) => void;
  /** A version holds meanwhile. */
  readonly inForce: number | null;
}

/** What happens once it is sent, and until when the answer may come. */
export function sendingCard({ partner, days, choose, inForce, t, format, zone }: Sending): TemplateResult {
  const by = instantOf(Date.now() + days * 86_400_000);
  return html`<section class="card panel"><h3 class="h16">${t('sending')}</h3>
    <p class="q t13">${t('sending.mail', { partner })} ${t('sending.lapse', { day: format.date(by, zone, { dateStyle: 'long' }) })}</p>
    <div class="field"><span class="label t13" id="answer-days">${t('sending.days')}</span>
      <div class="seg" role="group" aria-labelledby="answer-days">${ANSWER_DAYS.map(
        (each) =>
          html`<button type="button" aria-pressed=${each === days ? 'true' : 'false'} @click=${() => choose(each)}>${t('days', { count: each })}</button>`,
      )}</div></div>
    ${inForce === null ? nothing : html`<p class="t12 q3">${t('sending.holds', { version: inForce })}</p>`}
  </section>`;
}
