import type { PartnerCard, RelationMove } from '@pasar/core/partners';
import { html, nothing } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconHourglass, iconTriangleAlert } from '../../../icons/icons.ts';
import { nextInWords } from '../partner-status.ts';
import type { CardTab } from './card-views.ts';
import type { CardWords } from './partner-card.words.ts';

export interface BannerActs {
  readonly move: (move: RelationMove) => void;
  readonly open: (tab: CardTab) => void;
  readonly conditions: () => void;
}

interface Way {
  readonly label: string;
  readonly run: () => void;
  readonly isQuiet?: boolean;
}

/** PAR-10: the one thing to do next, whose it is, what hangs on it, and its button. @param zone IANA, the organization's */
export function cardBanner(card: PartnerCard, t: CardWords, format: Formats, zone: string, acts: BannerActs) {
  const { next, obstacles, relation } = card;
  if (!next) return nothing;
  const isOurs = next.by === 'organization';
  const isHeld = obstacles.length > 0 && relation.state === 'accepted';
  const reason = relation.state === 'suspended' || relation.state === 'deactivated' ? relation.reason : null;
  return html`<section class="banner ${isOurs || isHeld ? 'warning' : 'info'}" aria-label=${t('next')}>
    ${icon(isOurs || isHeld ? iconTriangleAlert : iconHourglass)}
    <p class="said"><b>${nextInWords(next, t, format, zone)}.</b> ${t(`turn.${next.by}`)}
      ${isHeld ? t('held') : nothing} ${reason ? html`<span class="because">${t('because', { reason })}</span>` : nothing}</p>
    ${ways(card, t, acts).map(
      ({ label, run, isQuiet }) =>
        html`<button type="button" class="btn ${isQuiet ? '' : 'btn-primary'}" @click=${run}>${label}</button>`,
    )}
  </section>`;
}

function ways(
  { next, can, counts, contact }: PartnerCard,
  t: CardWords,
  { move, open, conditions }: BannerActs,
): readonly Way[] {
  const asMove = (name: RelationMove, isQuiet = false): Way[] =>
    can.includes(name) ? [{ label: t(`move.${name}`), run: () => move(name), isQuiet }] : [];
  const asTab = (tab: CardTab, label: string, isQuiet = false): Way[] => [{ label, run: () => open(tab), isQuiet }];
  switch (next?.step) {
    case 'decide-application':
      return [...asMove('refuse', true), ...asMove('accept')];
    case 'reinstate':
    case 'reactivate':
      return asMove(next.step);
    case 'give-documents':
      return asTab('documents', t('go.documents'));
    case 'accept-services':
      return asTab('services', t('go.services'));
    case 'activate-services':
      return asTab('services', t('go.places'));
    case 'send-agreement':
      return can.length ? [{ label: t('go.agreement'), run: conditions }] : [];
    case 'answer-agreement':
      return asTab('documents', t('go.agreements'), true);
    case 'moderate-services':
      return counts.services ? asTab('services', t('go.services'), true) : [];
    case 'lift-account-suspension':
      return [];
    default:
      return contact.phone || contact.email ? asTab('contacts', t('go.contacts'), true) : [];
  }
}
