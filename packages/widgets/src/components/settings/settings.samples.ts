import type { Exchange } from '@pasar/core/contract';
import type { Me, StaffRole } from '@pasar/core/people';
import type { Answers } from '../../testing/answers.ts';
import { brand, me } from '../../testing/people.ts';

/** An organization as its staff see it, in the contract's shapes, for stories and tests. */
const staffOf = (role: StaffRole): Me => ({ ...me, role, sites: [], tags: [] });
export const owner = staffOf('owner');

export type Organization = Exchange<'organization.read'>['answer'];

export const ORGANIZATION: Organization = {
  id: brand.organization!,
  name: 'Griya Kemang',
  privacyUrl: 'https://griyakemang.example/privacy',
  takesApplications: true,
  locale: 'id',
  currency: 'IDR',
  country: 'ID',
  zone: 'Asia/Jakarta',
  can: ['edit'],
};

/** As long as it comes. */
export const LONG_ORGANIZATION: Organization = {
  ...ORGANIZATION,
  name: 'Guillotière Résidences et Syndicats de copropriété du Rhône et de la Loire Société coopérative',
  privacyUrl: `https://www.guillotiere-residences.example/${'vie-privee/'.repeat(14)}`,
};

/** The whole desk; what is written is kept for as long as the answers. */
export function settingsAnswers({ role = 'owner', organization = ORGANIZATION } = {} as SettingsSample): Answers {
  const isOwner = role === 'owner';
  let kept: Organization = { ...organization, can: isOwner ? ['edit'] : [] };
  return {
    'me.read': staffOf(role),
    'organization.read': () => kept,
    'organization.edit': ({ body }) => {
      kept = { ...kept, ...(body as object) };
      return kept;
    },
  };
}

interface SettingsSample {
  readonly role?: StaffRole;
  readonly organization?: Organization;
}
