import type { InvitationState, InvitationView } from '@pasar/core/partners';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { type IconPath, icon } from '../../../icons/icon.ts';
import { iconBan, iconCircleCheck, iconClock, iconMail, iconSend } from '../../../icons/icons.ts';
import { type MenuItem, menu } from '../../../parts/menu.ts';
import { table } from '../../../parts/table.ts';
import type { JoiningWords } from './joining.words.ts';

export interface InvitationRows {
  readonly t: JoiningWords;
  readonly format: Formats;
  /** IANA, the organization's. */
  readonly zone: string;
  /** ORG-3: those who may ask for partners. */
  readonly mayAsk: boolean;
  readonly onResend: (invitation: InvitationView) => void;
  readonly onWithdraw: (invitation: InvitationView) => void;
}

const LOOKS: Readonly<Record<InvitationState, readonly [tone: string, icon: IconPath]>> = {
  sent: ['info', iconMail],
  used: ['success', iconCircleCheck],
  expired: ['warning', iconClock],
  withdrawn: ['', iconBan],
};

export const nameOfInvited = ({ partner, name, address }: InvitationView, t: JoiningWords): string =>
  partner?.name ?? name ?? address ?? t('erased');

/** PAR-3: to whom, when, how it stands, until when; sent again or withdrawn from the row's menu. */
export function invitationRows(rows: readonly InvitationView[], about: InvitationRows): TemplateResult {
  const { t, format, zone, mayAsk } = about;
  return table<InvitationView>({
    label: t('invitations'),
    rows,
    keyOf: ({ id }) => id,
    endLabel: t('head.actions'),
    columns: [
      {
        name: 'address',
        label: t('head.address'),
        narrow: 'first',
        cell: ({ address, name, partner }) => {
          const called = partner?.name ?? name;
          return called
            ? html`${called}<span class="q t13 address">${address ?? t('erased')}</span>`
            : (address ?? t('erased'));
        },
      },
      {
        name: 'sent',
        label: t('head.sent'),
        narrow: 'none',
        cell: ({ sentAt, links }) =>
          html`${format.date(sentAt, zone)}${links > 1 ? html`<span class="q t13 address">${t('links', { count: links })}</span>` : nothing}`,
      },
      {
        name: 'state',
        label: t('head.state'),
        narrow: 'end',
        cell: ({ state }) => {
          const [tone, path] = LOOKS[state];
          return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`link.${state}`)}</span>`;
        },
      },
      { name: 'valid', label: t('head.valid'), cell: (invitation) => validity(invitation, about) },
    ],
    end: mayAsk ? (invitation) => rowMenu(invitation, about) : undefined,
  });
}

function validity({ state, expiresAt, usedAt }: InvitationView, { t, format, zone }: InvitationRows): string {
  if (state === 'used' && usedAt) return t('used.at', { date: format.date(usedAt, zone) });
  if (state === 'withdrawn') return '';
  return t(state === 'expired' ? 'valid.ended' : 'valid.until', { date: format.date(expiresAt, zone) });
}

function rowMenu(invitation: InvitationView, { t, onResend, onWithdraw }: InvitationRows): unknown {
  const items: Record<'resend' | 'withdraw', MenuItem> = {
    resend: { label: t('resend'), icon: iconSend, run: () => onResend(invitation) },
    withdraw: { label: t('withdraw'), icon: iconBan, isGrave: true, run: () => onWithdraw(invitation) },
  };
  if (!invitation.can.length) return nothing;
  return menu(
    `menu-${invitation.id}`,
    t('menu', { name: nameOfInvited(invitation, t) }),
    invitation.can.map((move) => items[move]),
  );
}
