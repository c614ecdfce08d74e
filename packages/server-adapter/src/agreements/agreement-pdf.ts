import type { AgreementVersion, AgreementView } from '@pasar/core/agreements';
import { type Brand, hexOf, swatches } from '@pasar/core/brand';
import { percentOf } from '@pasar/core/commissions';
import { epochMs, type Instant, refuse, shortCode } from '@pasar/core/kernel';
import { readBrand } from '../brand/brand.store.ts';
import type { Call } from '../http/route.ts';
import type { PdfBlock, PdfDocument } from '../pdf/pdf.ts';
import { viewOf } from './agreement-view.ts';
import { agreementWords } from './agreement-words.ts';

type ViewedVersion = AgreementView['versions'][number];

/** AGR-1: a version to download, for whoever may read it. */
export async function printAgreement(call: Call<'agreements.pdf'>) {
  const { house, params, asSystem, tx, scope } = call;
  const view = await viewOf(call, params.agreement);
  const version = view?.versions.find((one) => one.version === params.version);
  if (!view || !version) return refuse('agreement.unknown');
  if (!house.pdf) return refuse('pdf.unavailable');
  const brand = await asSystem(() => readBrand(tx, scope.organization!));
  const bytes = await house.pdf(agreementDocument(view, version, brand));
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${shortCode(view.id)}-v${version.version}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A version as a document in its own language: who, what, the exact text, and who has accepted it. */
export function agreementDocument(view: AgreementView, version: ViewedVersion, brand: Brand): PdfDocument {
  const { locale, parties, sha256 } = version;
  const words = agreementWords(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: brand.zone });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: brand.zone });
  const day = (at: Instant) => dates.format(epochMs(at));
  const accepted = version.evidence.find(({ what }) => what === 'accepted');
  const acceptance = accepted && [
    { heading: words('heading.acceptance'), level: 1 } as const,
    {
      facts: [
        [words('acceptance.by'), [accepted.name, parties.partner.name].filter(Boolean).join(', ')],
        [words('acceptance.at'), moments.format(epochMs(accepted.at))],
        [words('acceptance.from'), Object.values(accepted.from).filter(Boolean).join(' · ')],
        ['SHA-256', accepted.sha256],
      ].filter(([, value]) => value) as [string, string][],
    } as const,
  ];
  return {
    title: version.title || `${parties.organization.name} / ${parties.partner.name}`,
    locale,
    author: parties.organization.name,
    at: version.sentAt ?? version.createdAt,
    brand: { name: brand.name, accent: accentOf(brand) },
    blocks: [
      { facts: factsOf(view, version, { words, day }) },
      {
        parties: [
          { role: words('party.organization'), ...parties.organization },
          { role: words('party.partner'), ...parties.partner },
        ],
      },
      { heading: words('heading.conditions'), level: 1 },
      {
        columns: [
          { title: words('table.line') },
          { title: words('table.service') },
          { title: words('table.rate'), align: 'end' },
        ],
        rows: version.lines.map(({ line, name, commission }) => [
          String(line),
          name,
          percentOf(commission.rate, locale),
        ]),
      },
      ...(version.text ? [{ heading: words('heading.text'), level: 1 } as const, ...blocksOf(version.text)] : []),
      ...(acceptance ?? []),
    ],
    footer: words('footer', { sha256 }),
  };
}

function factsOf(
  { id }: Pick<AgreementView, 'id'>,
  version: ViewedVersion,
  { words, day }: { readonly words: ReturnType<typeof agreementWords>; readonly day: (at: Instant) => string },
): readonly (readonly [string, string])[] {
  const { until, noticeDays: count, sentAt } = version;
  return [
    [words('fact.number'), shortCode(id)],
    [words('fact.version'), String(version.version)],
    [words('fact.state'), words(`state.${version.state}`)],
    ...(sentAt ? [[words('fact.sent'), day(sentAt)] as const] : []),
    [words('fact.until'), until ? words('until.day', { day: day(until) }) : words('fact.until-open')],
    [words('fact.notice'), words('fact.days', { count })],
  ];
}

/** The exact text: a line that begins with `# ` or `## ` is a heading, an empty line parts paragraphs. */
export function blocksOf(text: AgreementVersion['text']): readonly PdfBlock[] {
  return text.split(/\n{2,}/).flatMap((paragraph): PdfBlock[] => {
    const [, marks, heading, rest] = /^(#{1,2}) ([^\n]+)(?:\n([\s\S]*))?$/.exec(paragraph) ?? [];
    if (!heading) return [{ text: paragraph }];
    return [{ heading, level: marks === '#' ? 1 : 2 }, ...(rest ? [{ text: rest }] : [])];
  });
}

/** WL-1: the brand's solid colour, as printers know colours. */
function accentOf({ tokens }: Brand): string {
  const accent = swatches(tokens, 'light').find(({ name }) => name === 'a9');
  return accent ? hexOf(accent.colour) : '#333333';
}
