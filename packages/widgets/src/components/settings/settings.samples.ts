import type { Exchange } from '@pasar/core/contract';
import type { Me, StaffRole } from '@pasar/core/people';
import type { Answers } from '../../testing/answers.ts';
import { brand, me, testId } from '../../testing/people.ts';

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
  module: true,
  state: 'active',
  suspended: null,
  can: ['edit', 'switch'],
};

/** As long as it comes. */
export const LONG_ORGANIZATION: Organization = {
  ...ORGANIZATION,
  name: 'Guillotière Résidences et Syndicats de copropriété du Rhône et de la Loire Société coopérative',
  privacyUrl: `https://www.guillotiere-residences.example/${'vie-privee/'.repeat(14)}`,
};

export type Signatory = Exchange<'legal-entities.list'>['answer']['items'][number];

export const SIGNATORIES: readonly Signatory[] = [
  {
    id: testId(801),
    entity: {
      country: 'ID',
      name: 'Griya Kemang Pengelola',
      fullName: 'PT Griya Kemang Pengelola',
      form: 'PT',
      taxId: '0013000666091000',
      address: 'Jl. Kemang Raya 24, Jakarta Selatan',
      phone: '+622155500142',
      supportEmail: 'kantor@griyakemang.example',
      bank: { name: 'Bank Mandiri', settlementAccount: '1230004567890' },
    },
    prefilled: ['name', 'fullName', 'taxId'],
    can: ['edit', 'remove'],
  },
  {
    id: testId(802),
    entity: {
      country: 'ID',
      name: 'Griya Ampera',
      taxId: '0013000666091000',
      address: 'Jl. Ampera Raya 7, Jakarta Selatan',
      bank: { name: 'Bank Mandiri', settlementAccount: '1230004567891' },
    },
    prefilled: [],
    can: ['edit', 'remove'],
  },
];

interface SettingsSample {
  readonly role?: StaffRole;
  readonly organization?: Organization;
  readonly signatories?: readonly Signatory[];
}

/** The whole desk; what is written is kept for as long as the answers. */
export function settingsAnswers({
  role = 'owner',
  organization = ORGANIZATION,
  signatories = SIGNATORIES,
}: SettingsSample = {}): Answers {
  return {
    'me.read': staffOf(role),
    ...organizationAnswers(role === 'owner', organization, signatories),
  };
}

function organizationAnswers(isOwner: boolean, organization: Organization, given: readonly Signatory[]): Answers {
  let kept: Organization = { ...organization, can: isOwner ? ['edit'] : [] };
  let signatories = given.map((one) => (isOwner ? one : { ...one, can: [] }));
  let count = 810;
  return {
    'organization.read': () => kept,
    'organization.edit': ({ body }) => {
      kept = { ...kept, ...(body as object) };
      return kept;
    },
    'legal-entities.list': () => ({ items: signatories, can: isOwner ? ['add'] : [] }),
    'legal-entities.create': ({ body }) => {
      const made = {
        ...(body as Signatory),
        id: testId<'legal-entity'>(count++),
        can: ['edit', 'remove'],
      } as Signatory;
      signatories = [...signatories, made];
      return made;
    },
    'legal-entities.edit': ({ params, body }) => {
      signatories = signatories.map((one) => (one.id === params.legalEntity ? { ...one, ...(body as object) } : one));
      return signatories.find(({ id }) => id === params.legalEntity)!;
    },
    'legal-entities.remove': ({ params }) => {
      signatories = signatories.filter(({ id }) => id !== params.legalEntity);
      return new Response(null, { status: 204 });
    },
    'registry.search': {
      items: [
        {
          country: 'ID',
          taxId: '0013000666091000',
          name: 'Griya Senopati',
          form: 'PT',
          address: 'Jakarta Selatan',
          state: 'active',
        },
      ],
    },
    'registry.read': {
      entity: { country: 'ID', taxId: '0013000666091000', name: 'Griya Senopati', form: 'PT', state: 'active' },
      prefill: {
        values: {
          country: 'ID',
          name: 'Griya Senopati',
          fullName: 'PT Griya Senopati',
          form: 'PT',
          taxId: '0013000666091000',
        },
        fromRegistry: ['country', 'name', 'fullName', 'form', 'taxId'],
      },
    },
  };
}
