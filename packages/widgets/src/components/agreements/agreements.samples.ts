import type {
  AgreementPage,
  AgreementPreparation,
  AgreementStands,
  AgreementSummary,
  AgreementVersionView,
  AgreementView,
  Evidence,
} from '@pasar/core/agreements';
import type { Instant } from '@pasar/core/kernel';
import type { Me } from '@pasar/core/people';
import { me, testId } from '../../testing/people.ts';

/** Agreements in the contract's shapes, for stories and tests. */

export const manager: Me = { ...me, role: 'manager', sites: [], tags: [] };
export const viewer: Me = { ...manager, role: 'viewer' };
export const partnerMe: Me = {
  ...manager,
  role: 'partner',
  partner: { id: testId(901), name: 'Climat-Master' },
  contact: { name: 'Budi Santoso', phone: '+6281355500190', email: 'budi@example.org' },
};

const DAY = 86_400_000;
export const ahead = (days: number): Instant => new Date(Date.now() + days * DAY).toISOString() as Instant;

export const AGREEMENT = testId<'agreement'>(700);
export const PARTNER = { id: testId<'partner'>(901), name: 'Climat-Master' };
const ORGANIZATION = { id: testId<'organization'>(1), name: 'Griya Kemang' };
const LEGAL_ENTITY = testId<'legal-entity'>(800);

const PARTIES = {
  organization: { name: 'PT Griya Kemang', lines: ['NPWP 01.234.567.8-013.000', 'Jl. Kemang Raya 24, Jakarta 12730'] },
  partner: { name: 'PT Climat Master Indonesia', lines: ['NPWP 02.345.678.9-014.000', 'Jl. Ampera 7, Jakarta 12560'] },
};

type Rated = readonly [name: string, rate: number];
export const SERVICES: readonly Rated[] = [
  ['Air-conditioning cleaning', 1200],
  ['Air-conditioning repair', 1200],
  ['Tap repair', 1050],
  ['Water heater service', 1200],
  ['Drain clearing', 1100],
];
export const NEW_RATES: readonly Rated[] = [
  ['Air-conditioning cleaning', 1200],
  ['Air-conditioning repair', 1000],
  ['Tap repair', 1050],
  ['Water heater service', 1000],
  ['Drain clearing', 1100],
  ['Fan installation', 1225],
];

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

/** As a server would fill its template. */
function textOf(services: readonly Rated[], version: number): string {
  const { organization, partner } = PARTIES;
  return [
    '## 1. Parties',
    `${organization.name}, ${organization.lines.join(', ')} (the organization), and ${partner.name}, ${partner.lines.join(', ')} (the partner), agree as follows. Version ${version}.`,
    '## 2. Subject',
    'The partner provides the services listed in section 3 to the customers of Griya Kemang. The organization shows these services to its customers, passes their requests on, and collects the commission agreed here.',
    '## 3. Services and commission',
    'The organization’s commission is a share of the amount the customer is charged for each completed order, discounts funded by the partner deducted:',
    services.map(([name, rate], index) => `${index + 1}. ${name}: ${percent.format(rate / 10_000)}`).join('\n'),
    '## 4. Term and notice',
    'The agreement holds until March 31, 2028. Either side may end it with 60 days’ notice. Orders assigned before its end are carried out and settled on its terms.',
    '## 5. Changes',
    'Other conditions make a new version, which takes effect once the partner has accepted it. Until then this version holds.',
  ].join('\n\n');
}

/** SHA-256 of the texts below, as `sha256sum` says it. */
async function sha256Of(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function linesOf(services: readonly Rated[]): AgreementVersionView['lines'] {
  return services.map(([name, rate], index) => ({
    line: index + 1,
    service: testId(600 + SERVICE_ORDER.indexOf(name)),
    kind: testId(650 + SERVICE_ORDER.indexOf(name)),
    name,
    commission: { rate },
  }));
}
const SERVICE_ORDER = NEW_RATES.map(([name]) => name);

const FROM = { network: '203.0.113.0/24', agent: 'Firefox, Windows', page: 'https://partner.griyakemang.example' };
const STAFF_FROM = { network: '182.253.12.0/24', agent: 'Chrome, macOS', page: 'https://desk.griyakemang.example' };

export function evidence(what: Evidence['what'], at: string, name: string | null = null): Evidence {
  const isPartners = what === 'opened' || what === 'accepted' || what === 'declined';
  return {
    what,
    at: at as Instant,
    side: isPartners ? 'partner' : 'organization',
    name: isPartners ? (name ?? 'Budi Santoso') : name,
    from: isPartners ? FROM : STAFF_FROM,
    sha256: '',
  };
}

export async function versionOf(
  version: number,
  services: readonly Rated[],
  told: Partial<AgreementVersionView> = {},
): Promise<AgreementVersionView> {
  const text = textOf(services, version);
  const sha256 = await sha256Of(text);
  return {
    version,
    state: 'draft',
    legalEntity: LEGAL_ENTITY,
    lines: linesOf(services),
    parties: PARTIES,
    locale: 'en',
    title: 'Agreement between PT Griya Kemang and PT Climat Master Indonesia',
    text,
    sha256,
    proven: true,
    until: '2028-03-31T17:00:00.000Z' as Instant,
    noticeDays: 60,
    createdAt: ahead(-1),
    sentAt: null,
    answerBy: null,
    openedAt: null,
    answeredAt: null,
    notice: null,
    reason: null,
    endedAt: null,
    ...told,
    evidence: (told.evidence ?? []).map((one) => ({ ...one, sha256 })),
  };
}

const ACCEPTED_AT = '2026-03-12T02:41:07.000Z' as Instant;

export const superseded = () =>
  versionOf(1, [['Air-conditioning cleaning', 1400], ...SERVICES.slice(1, 3)], {
    state: 'superseded',
    createdAt: '2024-03-10T03:00:00.000Z' as Instant,
    sentAt: '2024-03-11T03:00:00.000Z' as Instant,
    answerBy: '2024-03-25T03:00:00.000Z' as Instant,
    openedAt: '2024-03-13T03:00:00.000Z' as Instant,
    answeredAt: '2024-03-14T03:00:00.000Z' as Instant,
    endedAt: ACCEPTED_AT,
    evidence: [
      evidence('sent', '2024-03-11T03:00:00.000Z'),
      evidence('opened', '2024-03-13T03:00:00.000Z'),
      evidence('accepted', '2024-03-14T03:00:00.000Z'),
    ],
  });

export const accepted = (told: Partial<AgreementVersionView> = {}) =>
  versionOf(2, SERVICES, {
    state: 'accepted',
    createdAt: '2026-03-01T03:00:00.000Z' as Instant,
    sentAt: '2026-03-02T03:10:00.000Z' as Instant,
    answerBy: '2026-03-16T03:10:00.000Z' as Instant,
    openedAt: '2026-03-12T02:30:00.000Z' as Instant,
    answeredAt: ACCEPTED_AT,
    evidence: [
      evidence('sent', '2026-03-02T03:10:00.000Z'),
      evidence('opened', '2026-03-12T02:30:00.000Z'),
      evidence('accepted', ACCEPTED_AT),
    ],
    ...told,
  });

export const drafted = () => versionOf(3, NEW_RATES);
export const offered = (told: Partial<AgreementVersionView> = {}) =>
  versionOf(3, NEW_RATES, {
    state: 'sent',
    sentAt: ahead(-1),
    answerBy: ahead(13),
    evidence: [evidence('sent', ahead(-1))],
    ...told,
  });

type Told = Partial<Pick<AgreementView, 'can' | 'restorable' | 'endsAt'>>;

/** @param versions newest first */
export function viewOf(versions: readonly AgreementVersionView[], told: Told = {}): AgreementView {
  const holding = versions.find(({ state }) => state === 'accepted');
  const shown = holding ?? versions[0]!;
  return {
    id: AGREEMENT,
    partner: PARTNER,
    organization: ORGANIZATION,
    state: shown.state,
    inForce: holding?.version ?? null,
    newest: { version: versions[0]!.version, state: versions[0]!.state },
    legalEntity: shown.parties.organization.name,
    services: shown.lines.map(({ service, name, commission }) => ({ service, name, rate: commission.rate })),
    endsAt: holding ? (holding.notice?.endsAt ?? holding.until) : null,
    updatedAt: ahead(-1),
    can: canOf(versions),
    versions: [...versions],
    restorable: 0,
    ...told,
  };
}

/** What a manager may do, as the server says it. */
function canOf([newest, ...older]: readonly AgreementVersionView[]): AgreementView['can'] {
  const holding = [newest!, ...older].find(({ state }) => state === 'accepted');
  return [
    'edit',
    ...(newest!.state === 'draft' ? (['send'] as const) : []),
    ...(newest!.state === 'draft' || newest!.state === 'sent' ? (['withdraw'] as const) : []),
    ...(holding && !holding.notice ? (['terminate'] as const) : []),
  ];
}

/** As a partner sees it: what was sent, and what an owner of the account may do. */
export function seenByPartner(view: AgreementView): AgreementView {
  const versions = view.versions.filter(({ sentAt }) => sentAt !== null);
  const isOpen = versions[0]?.state === 'sent';
  const can: AgreementView['can'] = [
    ...(isOpen ? (['accept', 'decline'] as const) : []),
    ...(view.inForce === null ? [] : (['terminate'] as const)),
  ];
  return { ...viewOf(versions), can };
}

function summary(number: number, name: string, told: Partial<AgreementSummary> = {}): AgreementSummary {
  return {
    id: testId(700 + number),
    partner: { id: testId(900 + number), name },
    organization: ORGANIZATION,
    state: 'accepted',
    inForce: 1,
    newest: { version: 1, state: 'accepted' },
    legalEntity: 'PT Griya Kemang',
    services: linesOf(SERVICES).map(({ service, name: of, commission }) => ({
      service,
      name: of,
      rate: commission.rate,
    })),
    endsAt: ahead(480),
    updatedAt: ahead(-number),
    can: ['edit', 'terminate'],
    ...told,
  };
}

/** Last changed first; one in each state that has something to be done about it. */
export const LISTED: readonly AgreementSummary[] = [
  {
    ...summary(0, 'Climat-Master', { inForce: 2, newest: { version: 3, state: 'draft' } }),
    can: ['edit', 'send', 'withdraw', 'terminate'],
  },
  summary(2, 'Lampu Terang', {
    state: 'sent',
    inForce: null,
    newest: { version: 1, state: 'sent' },
    endsAt: null,
    can: ['edit', 'withdraw'],
  }),
  summary(3, 'Depo Guntur Multi Servis dan Perbaikan Rumah Tangga Jakarta Selatan', { endsAt: ahead(12) }),
  summary(4, 'Air Bening', { endsAt: null, services: [{ service: testId(601), name: 'Drain clearing', rate: 1250 }] }),
  summary(5, 'Kunci Sakti', {
    inForce: 1,
    newest: { version: 2, state: 'declined' },
    can: ['edit', 'terminate'],
  }),
  summary(6, 'Jaya Taman', {
    state: 'terminated',
    inForce: null,
    newest: { version: 1, state: 'terminated' },
    endsAt: null,
    can: ['edit'],
  }),
];

const STANDS: Readonly<Record<AgreementStands, (one: AgreementSummary) => boolean>> = {
  draft: ({ newest }) => newest.state === 'draft',
  offered: ({ newest }) => newest.state === 'sent',
  'in-force': ({ state }) => state === 'accepted',
  ending: ({ state, endsAt }) => state === 'accepted' && endsAt !== null && endsAt < ahead(30),
  ended: ({ state, newest }) => state !== 'accepted' && newest.state !== 'draft' && newest.state !== 'sent',
};

/** The answer to `agreements.list`. */
export function agreementPage(
  query: Readonly<Record<string, string>>,
  all: readonly AgreementSummary[] = LISTED,
): AgreementPage {
  const named = all.filter(({ partner }) => partner.name.toLowerCase().includes((query.name ?? '').toLowerCase()));
  const found = named.filter((one) => !query.stands || STANDS[query.stands as AgreementStands](one));
  const from = Number(query.cursor ?? 0);
  const to = from + Number(query.limit);
  const count = (holds: (one: AgreementSummary) => boolean) => named.filter(holds).length;
  return {
    items: [...found.slice(from, to)],
    next: to < found.length ? String(to) : null,
    counts: {
      all: named.length,
      draft: count(STANDS.draft),
      offered: count(STANDS.offered),
      'in-force': count(STANDS['in-force']),
      ending: count(STANDS.ending),
      ended: count(STANDS.ended),
    },
  };
}

const SENTENCES = {
  organization: 'because that is the organization’s default rate',
  kind: 'because that is the rate for this kind of service',
};

/** A partner with services of which one has no rate, one a rate of its kind's. */
export function preparation(told: Partial<AgreementPreparation> = {}): AgreementPreparation {
  const lines = linesOf(NEW_RATES);
  return {
    partner: { ...PARTNER, legalEntity: 'PT Climat Master Indonesia' },
    legalEntities: [{ id: LEGAL_ENTITY, name: 'PT Griya Kemang' }],
    services: lines.map(({ service, kind, name }, index) => {
      const because = index === 1 ? 'kind' : 'organization';
      const rate = index === 1 ? 1500 : 1250;
      return {
        service,
        kind,
        name,
        proposed: {
          rate,
          because,
          agreement: null,
          sentence: `${percent.format(rate / 10_000)} ${SENTENCES[because]}`,
        },
        applies: null,
      };
    }),
    agreement: null,
    conditions: null,
    ...told,
  };
}

/** Conditions of the version in force, as the next one begins. */
export function furtherPreparation(): AgreementPreparation {
  const held = new Map(
    linesOf(SERVICES).map(({ service, line, commission }) => [service as string, { line, ...commission }]),
  );
  const first = preparation();
  return {
    ...first,
    agreement: AGREEMENT,
    conditions: {
      legalEntity: LEGAL_ENTITY,
      services: linesOf(SERVICES).map(({ service, commission: { rate } }) => ({ service, rate })),
      until: '2028-03-31T17:00:00.000Z' as Instant,
      noticeDays: 60,
      locale: 'en',
    },
    services: first.services.map((one) => {
      const line = held.get(one.service);
      return {
        ...one,
        applies: line
          ? {
              rate: line.rate,
              because: 'agreement',
              agreement: { id: AGREEMENT, version: 2, line: line.line },
              sentence: `${percent.format(line.rate / 10_000)} because agreement v2, line ${line.line}`,
            }
          : null,
      };
    }),
  };
}
