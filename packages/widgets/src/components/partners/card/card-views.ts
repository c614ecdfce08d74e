import type { PartnerCard } from '@pasar/core/partners';

export const CARD_TABS = [
  'services',
  'zone',
  'requests',
  'jobs',
  'prices',
  'contacts',
  'legal',
  'documents',
  'privacy',
  'messages',
  'settings',
] as const;
export type CardTab = (typeof CARD_TABS)[number];

/** What is behind a tab: an element of its own, whose code comes when the tab is opened. Several tabs may share one. */
export interface TabElement extends HTMLElement {
  card: PartnerCard;
  tab: CardTab;
}

interface TabCode {
  readonly element: string;
  readonly load: () => Promise<CustomElementConstructor>;
}

const SERVICES: TabCode = {
  element: 'partner-services',
  load: () => import('./services/partner-services.ts').then(({ PasarPartnerServices }) => PasarPartnerServices),
};
const ZONE: TabCode = {
  element: 'partner-zone',
  load: () => import('./zone/partner-zone.ts').then(({ PasarPartnerZone }) => PasarPartnerZone),
};
const WORK: TabCode = {
  element: 'partner-work',
  load: () => import('./work/partner-work.ts').then(({ PasarPartnerWork }) => PasarPartnerWork),
};
const PAPERS: TabCode = {
  element: 'partner-papers',
  load: () => import('./papers/partner-papers.ts').then(({ PasarPartnerPapers }) => PasarPartnerPapers),
};
const ABOUT: TabCode = {
  element: 'partner-about',
  load: () => import('./about/partner-about.ts').then(({ PasarPartnerAbout }) => PasarPartnerAbout),
};

export const TAB_CODE: Readonly<Record<CardTab, TabCode>> = {
  services: SERVICES,
  zone: ZONE,
  requests: WORK,
  jobs: WORK,
  prices: ABOUT,
  contacts: ABOUT,
  legal: PAPERS,
  documents: PAPERS,
  privacy: ABOUT,
  messages: ABOUT,
  settings: ABOUT,
};
