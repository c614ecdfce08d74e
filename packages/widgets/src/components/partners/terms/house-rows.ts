import type { HouseDocument } from '@pasar/core/documents';
import { inLocale } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { iconBan, iconEye, iconPencil, iconUsers } from '../../../icons/icons.ts';
import { type MenuItem, menu } from '../../../parts/menu.ts';
import { table } from '../../../parts/table.ts';
import type { TermsWords } from './terms.words.ts';

export interface HouseRows {
  readonly t: TermsWords;
  readonly format: Formats;
  readonly locale: string;
  /** IANA, the organization's. */
  readonly zone: string;
  readonly mayChange: boolean;
  readonly onRead: (document: HouseDocument) => void;
  readonly onWho: (document: HouseDocument) => void;
  readonly onRevise: (document: HouseDocument) => void;
  readonly onRetire: (document: HouseDocument) => void;
}

/** PAR-6: what partners accept, in which version, and how many have. */
export function houseRows(documents: readonly HouseDocument[], about: HouseRows): TemplateResult {
  const { t, format, locale, zone } = about;
  return table<HouseDocument>({
    label: t('house'),
    rows: documents,
    keyOf: ({ id }) => id,
    open: about.onRead,
    endLabel: t('head.actions'),
    columns: [
      {
        name: 'title',
        label: t('house.head.title'),
        narrow: 'first',
        cell: ({ title, kind, retired }) =>
          html`${inLocale(title, locale)}<span class="q t13 under">${t(`kind.${kind}`)}${
            retired ? html`<i class="dot"></i>${t('retired')}` : nothing
          }</span>`,
      },
      {
        name: 'version',
        label: t('house.head.version'),
        cell: ({ version, publishedAt }) => t('version', { version, date: format.date(publishedAt, zone) }),
      },
      {
        name: 'accepted',
        label: t('house.head.accepted'),
        narrow: 'end',
        cell: ({ accepted, open }) =>
          html`<span class="tag ${open ? 'warning' : 'success'}">${t('accepted', { accepted, all: accepted + open })}</span>`,
      },
    ],
    end: (document) => rowMenu(document, about),
  });
}

function rowMenu(document: HouseDocument, about: HouseRows): TemplateResult {
  const { t, locale, mayChange, onRead, onWho, onRevise, onRetire } = about;
  const looking: MenuItem[] = [
    { label: t('read'), icon: iconEye, run: () => onRead(document) },
    { label: t('who'), icon: iconUsers, run: () => onWho(document) },
  ];
  const changing: MenuItem[] = [
    { label: t('revise'), icon: iconPencil, run: () => onRevise(document) },
    { label: t('retire'), icon: iconBan, isGrave: true, run: () => onRetire(document) },
  ];
  const name = inLocale(document.title, locale);
  return menu(`menu-${document.id}`, t('menu', { name }), [
    ...looking,
    ...(mayChange && !document.retired ? changing : []),
  ]);
}
