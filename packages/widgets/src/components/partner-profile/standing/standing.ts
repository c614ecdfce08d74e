import type { OwnRelation } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { iconCircleAlert, iconInfo } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { type Notice, notice } from '../../../parts/notice.ts';
import type { ProfilePick } from '../partner-profile.events.ts';
import { ProfileSection } from '../profile-section.ts';
import type { SectionName } from '../profile-sections.ts';
import { SAID, type Said } from './said-steps.ts';
import { STANDING_WORDS, type StandingWords } from './standing.words.ts';

const TONES: Partial<Record<Said, Notice['tone']>> = {
  'answer-connection': 'info',
  'activate-services': 'info',
  'pay-licence': 'warning',
  'give-documents': 'warning',
  'accept-house-documents': 'warning',
  'apply-again': 'warning',
};

/** Where each is mended, when it is by the partner and here. */
const REMEDIES: Partial<Record<Said, SectionName>> = {
  'apply-again': 'start',
  'give-documents': 'documents',
  'accept-house-documents': 'rules',
};

/** Those that somebody has given a reason for. */
const REASONED: readonly Said[] = ['apply-again', 'reinstate', 'reactivate'];

/** What stands between a partner and its work, and what would help (PAR-4, PAR-5, PAR-15). A part of `pasar-partner-profile`. */
export class PasarProfileStanding extends ProfileSection<typeof STANDING_WORDS> {
  protected override readonly words = STANDING_WORDS;

  /** With the session's own organization. */
  @property({ attribute: false }) relation: OwnRelation | undefined;
  readonly #connecting = new Deed(this);

  /** What it shows is given to it. */
  protected override sources = () => [];

  /** There may be nothing to say: it takes no room before. */
  protected override renderLoading = (): TemplateResult => html``;

  protected override body(): TemplateResult | typeof nothing {
    const { relation } = this;
    const step = SAID.find((said) => said === relation?.next?.step);
    const { failure } = this.#connecting;
    return html`${failure ? failureNotice(this.t as Words, failure) : nothing}${relation && step ? this.#notice(relation, step) : nothing}`;
  }

  #notice(relation: OwnRelation, step: Said): TemplateResult {
    const t = this.t as StandingWords;
    const { next, reason, organization } = relation;
    const tone = TONES[step] ?? 'danger';
    const until = next?.until ? t('until', { date: this.format.date(next.until, organization.zone) }) : '';
    const said = reason && REASONED.includes(step) ? t('reason', { reason }) : '';
    return notice({
      tone,
      icon: tone === 'info' ? iconInfo : iconCircleAlert,
      title: t(`next.${step}`, { organization: organization.name }),
      text: [said, t(`next.${step}.text`), until].filter(Boolean).join(' '),
      action: this.owner ? this.#remedy(step, relation) : undefined,
    });
  }

  #remedy(step: Said, { can, organization }: OwnRelation): Notice['action'] {
    const t = this.t as StandingWords;
    if (step === 'answer-connection')
      return can.includes('connect') ? { label: t('connect'), run: () => void this.#connect(organization) } : undefined;
    const section = REMEDIES[step];
    if (!section || (step === 'apply-again' && !can.includes('apply'))) return undefined;
    return { label: t('go'), run: () => this.emit(new SelectEvent<ProfilePick>(this, { section })) };
  }

  async #connect({ id, name }: OwnRelation['organization']): Promise<void> {
    const connected = await this.#connecting.run((idempotencyKey) =>
      this.market.client.call('relations.connect', { params: { organization: id }, body: {}, idempotencyKey }),
    );
    if (!connected) return;
    this.relation = connected;
    this.done(this.t('connect.done', { organization: name }));
  }
}
