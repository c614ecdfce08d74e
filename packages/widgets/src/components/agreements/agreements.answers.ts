import type { AgreementTemplate, AgreementVersionView, AgreementView, Conditions } from '@pasar/core/agreements';
import type { Exchange } from '@pasar/core/contract';
import type { PartnerRow } from '@pasar/core/partners';
import type { Me } from '@pasar/core/people';
import type { Answers } from '../../testing/answers.ts';
import { testId } from '../../testing/people.ts';
import {
  accepted,
  agreementPage,
  ahead,
  drafted,
  evidence,
  furtherPreparation,
  manager,
  partnerMe,
  preparation,
  seenByPartner,
  superseded,
  versionOf,
  viewOf,
} from './agreements.samples.ts';

/** An API that keeps one agreement and does with it what it is told. */
export interface Desk {
  view: AgreementView;
}

export async function deskWith(versions?: readonly Promise<AgreementVersionView>[], told = {}): Promise<Desk> {
  return { view: viewOf(await Promise.all(versions ?? [drafted(), accepted(), superseded()]), told) };
}

/** The newest version otherwise. */
function changed({ view }: Desk, told: Partial<AgreementVersionView>, what?: AgreementVersionView['evidence'][number]) {
  const [newest, ...older] = view.versions;
  const kept = what ? [...newest!.evidence, { ...what, sha256: newest!.sha256 }] : newest!.evidence;
  return viewOf([{ ...newest!, ...told, evidence: kept }, ...older]);
}

/** The organization's side. */
export function staffAnswers(desk: Desk, me: Me = manager): Answers {
  const put = (view: AgreementView) => {
    desk.view = view;
    return view;
  };
  const edit = async (conditions: Conditions) => {
    const [newest, ...older] = desk.view.versions;
    const names = new Map(preparation().services.map(({ service, name }) => [service as string, name]));
    const isDraft = newest!.state === 'draft';
    const rated = conditions.services.map(({ service, rate }) => [names.get(service) ?? '', rate ?? 0] as const);
    const { until, noticeDays } = conditions;
    const made = await versionOf(newest!.version + (isDraft ? 0 : 1), rated, { until, noticeDays });
    return put(viewOf([made, ...(isDraft ? older : desk.view.versions)]));
  };
  return {
    'me.read': me,
    'agreements.list': ({ query }) => agreementPage(query),
    'agreements.read': () => (me.role === 'viewer' ? { ...desk.view, can: [] } : desk.view),
    'agreements.prepare': () => (desk.view.versions.length ? furtherPreparation() : preparation()),
    'agreements.draft': async ({ body }) => edit(body as Conditions),
    'agreements.edit': async ({ body }) => edit(body as Conditions),
    'agreements.send': ({ body }) => {
      const { answerWithinDays } = body as { answerWithinDays: number };
      const told = { state: 'sent', sentAt: ahead(0), answerBy: ahead(answerWithinDays) } as const;
      return put(changed(desk, told, evidence('sent', ahead(0))));
    },
    'agreements.withdraw': () =>
      put(changed(desk, { state: 'withdrawn', endedAt: ahead(0) }, evidence('withdrawn', ahead(0)))),
    'agreements.terminate': ({ body }) => {
      const { reason } = body as { reason: string };
      const versions = desk.view.versions.map((one) =>
        one.state === 'accepted'
          ? { ...one, notice: { by: 'organization' as const, at: ahead(0), reason, endsAt: ahead(60) } }
          : one,
      );
      return put(viewOf(versions));
    },
    'agreements.restore': () => put({ ...desk.view, restorable: 0, can: ['edit', 'terminate'] }),
    'templates.list': templates,
    'templates.save': ({ params, body }) => ({
      ...(body as { title: string; text: string }),
      locale: params.locale as AgreementTemplate['locale'],
      builtIn: false,
      updatedAt: ahead(0),
    }),
    'templates.preview': ({ body }) => {
      const { title, text } = body as { title: string; text: string };
      return { title: filled(title), text: filled(text) };
    },
    'partners.joining': ({ query }) => partnersPage(query.name, [WAITING]),
    'partners.list': ({ query }) => partnersPage(query.name, [OTHER]),
  };
}

/** The partner's side: it sees what was sent. */
export function partnerAnswers(desk: Desk, me: Me = partnerMe): Answers {
  const shown = () => seenByPartner(desk.view);
  const put = (view: AgreementView) => {
    desk.view = view;
    return shown();
  };
  return {
    'me.read': me,
    'agreements.list': ({ query }) =>
      agreementPage(
        query,
        [shown()].map(({ versions: _, restorable: __, ...one }) => one),
      ),
    'agreements.read': shown,
    'agreements.open': () => put(changed(desk, { openedAt: ahead(0) }, evidence('opened', ahead(0)))),
    'agreements.accept': () => {
      const view = changed(desk, { state: 'accepted', answeredAt: ahead(0) }, evidence('accepted', ahead(0)));
      const [newest, ...older] = view.versions;
      return put(
        viewOf([
          newest!,
          ...older.map((one) =>
            one.state === 'accepted' ? { ...one, state: 'superseded' as const, endedAt: ahead(0) } : one,
          ),
        ]),
      );
    },
    'agreements.decline': ({ body }) => {
      const { reason } = body as { reason: string };
      const told = { state: 'declined', answeredAt: ahead(0), endedAt: ahead(0), reason } as const;
      return put(changed(desk, told, evidence('declined', ahead(0))));
    },
  };
}

const TEXT = [
  '## 1. Parties',
  '{{organization}}, {{organization.details}}, and {{partner}}, {{partner.details}}, agree as follows. Date: {{date}}.',
  '## 2. Services and commission',
  'The commission is a share of the amount the customer is charged:',
  '{{services}}',
  '## 3. Term',
  'The agreement holds {{until}}. Either side may end it with {{notice}} days’ notice.',
].join('\n\n');

const FILLED: Readonly<Record<string, string>> = {
  organization: 'Example Estate Ltd',
  'organization.details': 'Tax number 000 000 000, 1 Example Street',
  partner: 'Example Repairs Ltd',
  'partner.details': 'Tax number 000 000 000, 1 Example Street',
  services: '1. Plumbing: 10%\n2. Locksmith: 12.5%',
  date: 'November 22, 2026',
  until: 'without a fixed end',
  notice: '30',
};
const filled = (text: string) => text.replace(/{{ ?([\w.-]+) ?}}/g, (blank, name: string) => FILLED[name] ?? blank);

export const templates: Exchange<'templates.list'>['answer'] = {
  items: (['en', 'id', 'ru', 'fr'] as const).map((locale) => ({
    locale,
    title: 'Agreement between {{organization}} and {{partner}}',
    text: TEXT,
    builtIn: locale !== 'id',
    updatedAt: locale === 'id' ? ahead(-40) : null,
  })),
  blanks: [
    ['organization', true],
    ['organization.details', false],
    ['partner', true],
    ['partner.details', false],
    ['services', true],
    ['brand', false],
    ['date', false],
    ['version', false],
    ['until', false],
    ['notice', false],
  ].map(([name, required]) => ({ name: name as string, required: required as boolean })),
};

const OTHER: PartnerRow = {
  id: testId(904),
  name: 'Air Bening',
  legalEntity: 'PT Air Bening Nusantara',
  account: 'active',
  relation: 'accepted',
  since: ahead(-200),
  services: { active: 3, all: 4 },
  rating: { mean: 4.6, count: 12 },
  next: null,
};
const WAITING: PartnerRow = {
  ...OTHER,
  id: testId(922),
  name: 'Rumah Sejuk',
  legalEntity: 'PT Rumah Sejuk',
  services: { active: 0, all: 2 },
  next: { step: 'send-agreement', by: 'organization', until: null },
};

function partnersPage(name: string | undefined, all: readonly PartnerRow[]): Exchange<'partners.list'>['answer'] {
  const items = all.filter((one) => one.name.toLowerCase().includes((name ?? '').toLowerCase()));
  return { items, next: null, total: items.length, counts: [] };
}
