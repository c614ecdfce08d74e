import { BLANKS, checkTemplate } from '@pasar/core/agreements';
import { type Result, refuse } from '@pasar/core/kernel';
import { type Call, route } from '../http/route.ts';
import { readRelatedPartner } from '../people/members.store.ts';
import { agreementWords } from './agreement-words.ts';
import type { TemplateText } from './default-templates.ts';
import { readHost, readOffered } from './drafting.ts';
import { partyOf, readLegalEntities } from './legal-entities.store.ts';
import { readTemplates, saveTemplate } from './templates.store.ts';
import { wordingOf } from './wording.ts';

/** AGR-1: the texts that agreements are made from. */
export const templateRoutes = [
  route('templates.list', async ({ tx, scope }) => ({
    items: [...(await readTemplates(tx, scope.organization!))],
    blanks: Object.entries(BLANKS).map(([name, need]) => ({ name, required: need === 'required' })),
  })),

  route('templates.save', async ({ tx, scope, params, body, now }) => {
    const checked = checkBoth(body);
    if (!checked.ok) return checked;
    return saveTemplate(tx, scope.organization!, { ...params, ...body }, now);
  }),

  route('templates.preview', async (call) => {
    const { params, body } = call;
    const checked = checkBoth(body);
    if (!checked.ok) return checked;
    const example = body.partner ? await actual(call, body.partner) : examples(params.locale);
    if (!example) return refuse('partner.unknown', { field: 'partner' });
    const { name: brand, zone } = await readHost(call.tx, call.scope.organization!);
    const { title, text } = await wordingOf(
      { lines: example.lines, until: null, noticeDays: 30 },
      { locale: params.locale, template: body, parties: example.parties, brand, zone, version: 1, now: call.now },
    );
    return { title, text };
  }),
];

function checkBoth({
  title,
  text,
}: TemplateText): Result<string, 'template.malformed' | 'template.blank-unknown' | 'template.blank-missing'> {
  const checked = checkTemplate(title, 'title');
  return checked.ok ? checkTemplate(text) : checked;
}

/** Nobody's: names that are plainly examples. */
function examples(locale: string) {
  const words = agreementWords(locale);
  const party = (name: 'example.organization' | 'example.partner') => ({
    name: words(name),
    lines: [words('example.details')],
  });
  return {
    parties: { organization: party('example.organization'), partner: party('example.partner') },
    lines: (['example.service-1', 'example.service-2'] as const).map((name, index) => lineOf(words(name), index)),
  };
}

async function actual({ tx, scope, params }: Call<'templates.preview'>, id: Parameters<typeof readRelatedPartner>[2]) {
  const owner = scope.organization!;
  const partner = await readRelatedPartner(tx, owner, id);
  if (!partner) return undefined;
  const { parties } = examples(params.locale);
  const [ours] = await readLegalEntities(tx, owner);
  const [theirs] = await readLegalEntities(tx, id);
  const services = await readOffered(tx, owner, id, params.locale);
  return {
    parties: {
      organization: ours ? partyOf(ours.entity, params.locale) : parties.organization,
      partner: theirs ? partyOf(theirs.entity, params.locale) : { name: partner.name, lines: [] },
    },
    lines: services.map(({ name }, index) => lineOf(name, index)),
  };
}

function lineOf(name: string, index: number) {
  return { line: index + 1, service: '' as never, kind: '' as never, name, commission: { rate: 1000 + 250 * index } };
}
