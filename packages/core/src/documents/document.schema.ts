import * as z from 'zod';
import { CivilDate, Instants, id, LocalizedText, PageQuery, page } from '../kernel/kernel.schema.ts';
import { DOCUMENT_LIFE } from './document-life.ts';
import { DOCUMENT_MEDIA, DOCUMENT_TYPES } from './document-type.ts';

export const DocumentTypes = z.enum(DOCUMENT_TYPES);

/** Bytes: the largest document that is taken. */
export const DOCUMENT_LIMIT = 25 * 1024 * 1024;

/** PAR-5: what an organization asks its applicants for. */
export const Requirement = z.object({
  type: DocumentTypes,
  /** It has a last day, which is asked for with it. */
  expires: z.boolean(),
});
export const Requirements = z.object({ items: z.array(Requirement).max(DOCUMENT_TYPES.length) });
export type Requirement = z.output<typeof Requirement>;

/** What comes with the bytes. */
export const NewDocument = z.object({
  type: DocumentTypes,
  /** As the person's computer calls it; for people only. */
  name: z.string().trim().min(1).max(200),
  /** Its last day; asked for where a requirement of the type says so. */
  validUntil: CivilDate.optional(),
});
export type NewDocument = z.output<typeof NewDocument>;

export const PartnerDocument = z
  .object({
    id: id('document'),
    type: DocumentTypes,
    name: z.string(),
    contentType: z.enum(DOCUMENT_MEDIA),
    bytes: z.number().int(),
    validUntil: CivilDate.nullable(),
    /** Days until it lapses, today being 0; null when it does not, or has. */
    daysLeft: z.number().int().nullable(),
    state: z.enum(DOCUMENT_LIFE.states),
    createdAt: Instants,
  })
  .meta({ id: 'PartnerDocument' });
export type PartnerDocument = z.output<typeof PartnerDocument>;

/** One requirement and what the partner has for it. */
export const RequiredDocument = Requirement.extend({
  document: PartnerDocument.nullable(),
  state: z.enum(['missing', 'valid', 'lapsing', 'lapsed']),
});

/** PAR-10: documents of a partner as it or the organization sees them. */
export const PartnerDocuments = z.object({
  required: z.array(RequiredDocument),
  /** Given without being asked for, or of types nobody asks for any more. */
  others: z.array(PartnerDocument),
  /** In good order until then; null when something is missing. */
  validUntil: Instants.nullable(),
});
export type PartnerDocuments = z.output<typeof PartnerDocuments>;

export const HOUSE_DOCUMENT_KINDS = ['terms', 'guide', 'charter', 'other'] as const;

/** PAR-6: what partners read and accept. Text by language: paragraphs parted by empty lines, `# ` before a heading. */
export const HouseDocumentText = z.object({ title: LocalizedText, text: LocalizedText });
export const NewHouseDocument = HouseDocumentText.extend({ kind: z.enum(HOUSE_DOCUMENT_KINDS) });
export type NewHouseDocument = z.output<typeof NewHouseDocument>;

export const HouseDocument = z
  .object({
    id: id('house-document'),
    kind: z.enum(HOUSE_DOCUMENT_KINDS),
    version: z.number().int(),
    title: LocalizedText,
    text: LocalizedText,
    publishedAt: Instants,
    retired: z.boolean(),
    /** The partner's own: when it accepted the version in force; null when it has not, or for staff. */
    acceptedAt: Instants.nullable(),
    /** For staff: partners in good relation that have, and those that have not yet. */
    accepted: z.number().int(),
    open: z.number().int(),
  })
  .meta({ id: 'HouseDocument' });
export type HouseDocument = z.output<typeof HouseDocument>;
export const HouseDocuments = z.object({ items: z.array(HouseDocument) });

/** The version that was read: a newer one asks again. */
export const HouseAcceptance = z.object({ version: z.number().int().min(1) });

export const AcceptanceQuery = PageQuery;
export const AcceptancePage = page(
  z.object({
    partner: z.object({ id: id('partner'), name: z.string() }),
    version: z.number().int(),
    /** The member's name, where it is known. */
    by: z.string().nullable(),
    at: Instants,
    from: z.string().nullable(),
  }),
);
