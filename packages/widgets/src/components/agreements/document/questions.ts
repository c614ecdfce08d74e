import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import { daysLater, epochMs, instantOf } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import type { Deed } from '../../../element/deed.ts';
import { ask, type Question } from '../../../parts/ask.ts';
import { textField } from '../../../parts/text-field.ts';
import type { DocumentReading } from './document-reading.ts';
import { hash } from './evidence-card.ts';

/** What is done behind a question. */
export type Asked = 'accept' | 'decline' | 'withdraw' | 'terminate' | 'restore';

interface Questions {
  readonly deed: Deed<Asked>;
  readonly view: AgreementView;
  /** The one that is shown. */
  readonly version: AgreementVersionView;
  /** Who is asked, as they are called. */
  readonly person: string | undefined;
  readonly reason: string;
  readonly say: (reason: string) => void;
  readonly isOnline: boolean;
  readonly run: (asked: Asked) => void;
}

type Asking = Pick<Question, 'title' | 'body' | 'yes' | 'no' | 'isGrave' | 'isReady' | 'isSide'>;

/** The one question that is open: what will happen, to whom, and by when. */
export function questions(all: Questions, reading: DocumentReading): TemplateResult {
  const { deed, isOnline, run } = all;
  const asked = deed.about ?? 'withdraw';
  return ask(
    { deed, isOnline, run: () => run(asked), no: reading.t('no'), ...ASKING[asked](all, reading) } as Question,
    reading.t as Words,
  );
}

const ASKING: Readonly<Record<Asked, (all: Questions, reading: DocumentReading) => Omit<Asking, 'no'>>> = {
  accept: ({ view, version, person }, { t, format, zone }) => ({
    title: t('accept.title', { version: version.version }),
    yes: t('accept', { version: version.version }),
    isSide: true,
    body: html`<p>${t('accept.about')}</p>
      <dl class="facts">
        <dt>${t('accept.who')}</dt><dd>${[person, version.parties.partner.name].filter(Boolean).join(', ')}</dd>
        <dt>${t('accept.with')}</dt><dd>${version.parties.organization.name}</dd>
        <dt>${t('accept.what')}</dt><dd>${version.title || t('version', { version: version.version })}</dd>
        <dt>${t('accept.services')}</dt><dd>${format.number(version.lines.length)}</dd>
        <dt>${t('accept.until')}</dt><dd>${
          version.until
            ? format.date(instantOf(epochMs(version.until) - 1), zone, { dateStyle: 'long' })
            : t('until.open')
        }</dd>
        <dt>${t('accept.notice')}</dt><dd>${t('days', { count: version.noticeDays })}</dd>
        <dt>${t('evidence.hash')}</dt><dd>${hash(version.sha256)}</dd>
      </dl>
      <p class="q t13">${t('accept.kept', { organization: view.organization.name })}</p>
      ${
        view.inForce !== null && view.inForce !== version.version
          ? html`<p class="q t13">${t('accept.replaces', { version: view.inForce })}</p>`
          : ''
      }`,
  }),
  decline: ({ version, view, reason, say }, { t }) => ({
    title: t('decline.title', { version: version.version }),
    yes: t('decline'),
    isReady: reason.trim() !== '',
    body: html`<p>${
      view.inForce === null ? t('decline.none') : t('decline.holds', { version: view.inForce })
    }</p>${reasonField(t('reason.decline', { organization: view.organization.name }), reason, say)}`,
  }),
  withdraw: ({ view }, { t }) => {
    const { version, state } = view.newest;
    return {
      title: t('withdraw.title', { version }),
      yes: t('withdraw'),
      isGrave: true,
      body: html`<p>${state === 'sent' ? t('withdraw.sent', { partner: view.partner.name }) : t('withdraw.draft')}</p>`,
    };
  },
  terminate: ({ view, reason, say }, { t, format, zone, isPartner }) => {
    const holding = view.versions.find(({ version }) => version === view.inForce);
    const count = holding?.noticeDays ?? 0;
    const notice = daysLater(instantOf(Date.now()), count, zone);
    const end = holding?.until && holding.until < notice ? holding.until : notice;
    const other = isPartner ? view.organization.name : view.partner.name;
    return {
      title: t('terminate.title', { name: other }),
      yes: t('terminate'),
      isGrave: true,
      isReady: reason.trim() !== '',
      body: html`<p>${t('terminate.when', { notice: t('days', { count }), day: format.date(end, zone, { dateStyle: 'long' }) })}</p>
        <p class="q">${t('terminate.jobs')}</p>
        ${reasonField(t('reason.terminate', { name: other }), reason, say)}`,
    };
  },
  restore: ({ view }, { t }) => ({
    title: t('restore.title'),
    yes: t('restore'),
    body: html`<p>${t('restore.about', { count: view.restorable })}</p>`,
  }),
};

function reasonField(label: string, value: string, onInput: (text: string) => void): TemplateResult {
  return textField({ name: 'reason', label, value, onInput, rows: 3, maxLength: 1000 });
}
