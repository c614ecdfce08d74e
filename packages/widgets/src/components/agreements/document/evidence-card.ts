import type { AgreementVersionView, AgreementView, Evidence } from '@pasar/core/agreements';
import { html, nothing, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../../../icons/icon.ts';
import {
  iconBadgeCheck,
  iconCalendarCheck,
  iconFileDown,
  iconFingerprint,
  iconMapPin,
  iconRefreshCw,
  iconShieldCheck,
  iconTriangleAlert,
  iconUser,
} from '../../../icons/icons.ts';
import { steps } from '../../../parts/steps.ts';
import type { DocumentReading } from './document-reading.ts';
import type { TextProof } from './text-proof.ts';

export interface EvidenceCard {
  readonly view: AgreementView;
  readonly version: AgreementVersionView;
  readonly proof: TextProof;
  readonly isOnline: boolean;
  readonly verify: () => void;
  /** The exact text as a file whose SHA-256 anybody can take. */
  readonly save: () => void;
}

/** AGR-5: who accepted, when, from where, which text; and that it is still the same. */
export function evidenceCard(card: EvidenceCard, reading: DocumentReading): TemplateResult {
  const { view, version, proof, isOnline, verify, save } = card;
  const { t, format, zone } = reading;
  const accepted = version.evidence.findLast(({ what }) => what === 'accepted');
  const { matches, by } = proof.of(version);
  return html`<section class="card evidence" aria-label=${t('evidence')}>
    ${
      accepted
        ? html`<header>${icon(iconBadgeCheck)}<div><h3>${t('evidence.accepted', { version: version.version })}</h3>
            <p class="t12">${t('evidence.kept', { organization: view.organization.name })}</p></div></header>`
        : nothing
    }
    <dl>
      ${
        accepted
          ? html`${fact(iconUser, t('evidence.who'), html`<b>${accepted.name ?? t('evidence.nameless')}</b>, ${view.partner.name}`)}
            ${fact(
              iconCalendarCheck,
              t('evidence.when'),
              html`<time class="num" datetime=${accepted.at}>${format.date(accepted.at, zone, { dateStyle: 'long', timeStyle: 'long' })}</time>`,
            )}
            ${fact(iconMapPin, t('evidence.where'), fromInWords(accepted, reading))}`
          : nothing
      }
      ${fact(iconFingerprint, t('evidence.hash'), hash(version.sha256))}
    </dl>
    <footer>
      <p class=${matches ? 'match' : 'differs'} role="status">${
        matches
          ? html`${icon(iconShieldCheck, { size: 16 })}${proof.isChecking ? t('proof.checking') : t(`proof.${by}`)}`
          : html`${icon(iconTriangleAlert, { size: 16 })}${t('proof.differs')}`
      }</p>
      ${proof.hasFailed ? html`<p class="t12 q">${t('proof.failed')}</p>` : nothing}
      <div class="evidence-acts">
        <button type="button" class="btn btn-s" aria-disabled=${isOnline && !proof.isChecking ? 'false' : 'true'} @click=${isOnline ? verify : nothing}>${icon(iconRefreshCw, { size: 16 })}${t('proof.verify')}</button>
        <button type="button" class="btn btn-s" title=${t('proof.save.about')} @click=${save}>${icon(iconFileDown, { size: 16 })}${t('proof.save')}</button>
      </div>
    </footer>
  </section>`;
}

function fact(path: IconPath, term: string, value: unknown): TemplateResult {
  return html`<div>${icon(path, { size: 16 })}<dt>${term}</dt><dd>${value}</dd></div>`;
}

/** Eight groups of eight: two lines that can be compared by eye. */
export function hash(sha256: string): TemplateResult {
  return html`<code class="hash" dir="ltr">${sha256.match(/.{1,8}/g)?.map((part) => html`<span>${part}</span>`)}</code>`;
}

function fromInWords({ from }: Evidence, { t }: DocumentReading): unknown {
  const { network, agent, page } = from;
  const lines = [network ? t('evidence.network', { network }) : '', agent, page].filter(Boolean);
  return lines.length ? lines.map((line) => html`<span class="from">${line}</span>`) : t('evidence.nowhere');
}

/** What has happened to a version, oldest first. */
export function historyCard(version: AgreementVersionView, view: AgreementView, reading: DocumentReading) {
  const { t, format, zone } = reading;
  if (!version.evidence.length) return nothing;
  const who = ({ side, name }: Evidence) => name ?? (side === 'partner' ? view.partner.name : view.organization.name);
  const all = version.evidence.map((one) => ({
    title: t(`what.${one.what}`),
    detail: html`${who(one)} · <time class="num" datetime=${one.at}>${format.date(one.at, zone, { dateStyle: 'medium', timeStyle: 'short' })}</time>`,
    state: one.what === 'declined' || one.what === 'withdrawn' ? ('failed' as const) : ('done' as const),
  }));
  return html`<section class="card panel"><h3 class="h16">${t('history')}</h3>${steps(all, {
    done: t('step.done'),
    failed: t('step.failed'),
    now: '',
    ahead: '',
  })}</section>`;
}
