/**
 * What `pasar-operator` shows: each view is an element of its own, `pasar-operator-<name>`, in a folder beside this file,
 * with its own words; its code comes when it is opened. A further view is a line here, its tab `view.<name>` in the words.
 */
export const VIEWS = {
  queue: () => import('./queue/queue.ts').then(({ PasarOperatorQueue }) => PasarOperatorQueue),
  moderation: () => import('./moderation/moderation.ts').then(({ PasarOperatorModeration }) => PasarOperatorModeration),
  licences: () => import('./licences/licences.ts').then(({ PasarOperatorLicences }) => PasarOperatorLicences),
  accounts: () => import('./accounts/accounts.ts').then(({ PasarOperatorAccounts }) => PasarOperatorAccounts),
  organizations: () =>
    import('./organizations/organizations.ts').then(({ PasarOperatorOrganizations }) => PasarOperatorOrganizations),
} as const satisfies Record<string, () => Promise<CustomElementConstructor>>;

export type OperatorView = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as OperatorView[];
