/** ORG-3: who one can be. Staff roles hold those before them; `host` is a secret key, `public` a publishable one. */
export const ROLES = [
  'customer',
  'partner',
  'viewer',
  'manager',
  'community-manager',
  'owner',
  'operator',
  'host',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

/** ORG-3: each holds those before it. */
export const STAFF_ROLES = ['viewer', 'manager', 'community-manager', 'owner'] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];
