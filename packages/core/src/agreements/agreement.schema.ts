import * as z from 'zod';
import { BasisPoints, Commission, ExplainedCommission } from '../commissions/commission.schema.ts';
import { Instants, id, PageQuery, page } from '../kernel/kernel.schema.ts';

/** AGR-2: of one version. */
export const AgreementState = z.enum([
  'draft',
  'sent',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
  'terminated',
  'superseded',
]);
export type AgreementState = z.output<typeof AgreementState>;

/** Whose side somebody is on. */
export const AgreementSide = z.enum(['organization', 'partner']);
export type AgreementSide = z.output<typeof AgreementSide>;

/** What a person may do next with an agreement, by role and state. */
export const AgreementMove = z.enum(['edit', 'send', 'withdraw', 'accept', 'decline', 'terminate', 'restore']);
export type AgreementMove = z.output<typeof AgreementMove>;

/** AGR-1: all that is chosen; the rest comes from the template and the registers. */
export const Conditions = z
  .object({
    /** Of the organization. */
    legalEntity: id('legal-entity'),
    /** Without a rate: what PAR-12 proposes. */
    services: z
      .array(z.object({ service: id('service'), rate: BasisPoints.optional() }))
      .min(1)
      .max(200),
    /** The end of its term, exclusive; null: with no end. */
    until: Instants.nullable().default(null),
    /** Days between a notice and the end. */
    noticeDays: z.number().int().min(0).max(365).default(30),
    /** The language of the text; the organization's when left out. */
    locale: z.enum(['en', 'id', 'ru', 'fr']).optional(),
  })
  .meta({ id: 'AgreementConditions' });
export type Conditions = Readonly<z.output<typeof Conditions>>;

export const NewAgreement = Conditions.extend({ partner: id('partner') });
export type NewAgreement = z.output<typeof NewAgreement>;

/** `answerWithinDays`: how long the offer stands, 14 when left out. */
export const Sending = z.object({ answerWithinDays: z.number().int().min(1).max(90).default(14) });
/** AGR-5: which text is answered, by its number and its SHA-256 (hexadecimal) as it was read. */
export const Accepting = z.object({ version: z.number().int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export const Declining = z.object({
  version: z.number().int().min(1),
  reason: z.string().trim().min(1).max(1000),
});
export const Terminating = z.object({ reason: z.string().trim().min(1).max(1000) });
export const Opening = z.object({ version: z.number().int().min(1) });

/** A legal entity as the text names it, and as it was then. */
export const AgreementParty = z.object({ name: z.string(), lines: z.array(z.string()) }).meta({ id: 'AgreementParty' });
export type AgreementParty = Readonly<z.output<typeof AgreementParty>>;

/** One service and what the organization takes of it. */
export const AgreementLine = z
  .object({
    /** From 1, as the text counts them. */
    line: z.number().int().min(1),
    service: id('service'),
    kind: id('kind'),
    name: z.string(),
    commission: Commission,
  })
  .meta({ id: 'AgreementLine' });

/** AGR-5: what is kept of each step: who, when, from where, and of which text. */
export const Evidence = z
  .object({
    what: z.enum(['sent', 'opened', 'accepted', 'declined', 'withdrawn', 'notice']),
    at: Instants,
    side: AgreementSide,
    /** Of the partner's member; null for staff, whom the host knows, or once erased. */
    name: z.string().nullable(),
    /** As far as the audit trail keeps it: the network, the kind of program, and the page's origin. */
    from: z.object({ network: z.string().nullable(), agent: z.string().nullable(), page: z.string().nullable() }),
    sha256: z.string(),
  })
  .meta({ id: 'AgreementEvidence' });
export type Evidence = z.output<typeof Evidence>;

/** One version: its conditions, its exact text, and what became of it. */
export const AgreementVersion = z
  .object({
    version: z.number().int().min(1),
    state: AgreementState,
    /** The organization's legal entity. */
    legalEntity: id('legal-entity').nullable(),
    lines: z.array(AgreementLine),
    parties: z.object({ organization: AgreementParty, partner: AgreementParty }),
    locale: z.string(),
    title: z.string(),
    /** The exact text: `# ` and `## ` begin headings, an empty line a paragraph. */
    text: z.string(),
    /** SHA-256 of the text in UTF-8, hexadecimal. */
    sha256: z.string(),
    /** AGR-5: the text as it is stored still has this hash. */
    proven: z.boolean(),
    until: Instants.nullable(),
    noticeDays: z.number().int(),
    createdAt: Instants,
    sentAt: Instants.nullable(),
    /** Until when a sent one can be answered. */
    answerBy: Instants.nullable(),
    /** When the partner first opened it; it cannot be accepted unread. */
    openedAt: Instants.nullable(),
    answeredAt: Instants.nullable(),
    notice: z.object({ by: AgreementSide, at: Instants, reason: z.string(), endsAt: Instants }).nullable(),
    /** Why it was declined. */
    reason: z.string().nullable(),
    endedAt: Instants.nullable(),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'AgreementVersion' });
export type AgreementVersion = z.output<typeof AgreementVersion>;

/** An agreement in a list: as its version in force has it, else the newest the reader may see. */
export const AgreementSummary = z
  .object({
    id: id('agreement'),
    partner: z.object({ id: id('partner'), name: z.string() }),
    organization: z.object({ id: id('organization'), name: z.string() }),
    state: AgreementState,
    /** Of the version in force; null without one. */
    inForce: z.number().int().nullable(),
    /** The newest that the reader may see, and its state. */
    newest: z.object({ version: z.number().int(), state: AgreementState }),
    legalEntity: z.string(),
    /** Named in the reader's language, with their rates in basis points. */
    services: z.array(z.object({ service: id('service'), name: z.string(), rate: BasisPoints })),
    /** When it ends, by its term or by notice; null: not foreseen. */
    endsAt: Instants.nullable(),
    updatedAt: Instants,
    can: z.array(AgreementMove),
  })
  .meta({ id: 'AgreementSummary' });
export type AgreementSummary = z.output<typeof AgreementSummary>;

/** An agreement with its versions, newest first. A partner sees none that were never sent. */
export const AgreementView = AgreementSummary.extend({
  versions: z.array(AgreementVersion).min(1),
  /** AGR-6: activations that went off with it and could be switched on again. */
  restorable: z.number().int(),
}).meta({ id: 'Agreement' });
export type AgreementView = z.output<typeof AgreementView>;

/**
 * What a list is narrowed by: a newest version that is a draft, or waits for its answer; one in force; one whose end is
 * near; none that holds or could.
 */
export const AgreementStands = z.enum(['draft', 'offered', 'in-force', 'ending', 'ended']);
export type AgreementStands = z.output<typeof AgreementStands>;

export const AgreementQuery = PageQuery.extend({
  partner: id('partner').optional(),
  state: AgreementState.optional(),
  stands: AgreementStands.optional(),
  /** Part of the partner's name; case-blind. */
  name: z.string().trim().max(100).optional(),
});

export const AgreementPage = page(AgreementSummary).extend({
  /** How many there are of each, as the list is narrowed by name and partner alone. One can stand in two. */
  counts: z.object({
    all: z.number().int(),
    draft: z.number().int(),
    offered: z.number().int(),
    'in-force': z.number().int(),
    ending: z.number().int(),
    ended: z.number().int(),
  }),
});
export type AgreementPage = z.output<typeof AgreementPage>;

/** The window in which conditions are chosen: what there is to choose from, for one partner. */
export const AgreementPreparation = z
  .object({
    partner: z.object({ id: id('partner'), name: z.string(), legalEntity: z.string().nullable() }),
    /** Of the organization. */
    legalEntities: z.array(z.object({ id: id('legal-entity'), name: z.string() })),
    services: z.array(
      z.object({
        service: id('service'),
        kind: id('kind'),
        name: z.string(),
        proposed: ExplainedCommission.nullable(),
        /** Of the agreement in force. */
        applies: ExplainedCommission.nullable(),
      }),
    ),
    /** The agreement whose conditions would be changed; null: a first one is made. */
    agreement: id('agreement').nullable(),
    conditions: Conditions.nullable(),
  })
  .meta({ id: 'AgreementPreparation' });
export type AgreementPreparation = z.output<typeof AgreementPreparation>;

/** AGR-1: the organization's text in one language. */
export const AgreementTemplate = z
  .object({
    locale: z.enum(['en', 'id', 'ru', 'fr']),
    title: z.string(),
    text: z.string(),
    /** The house's own text, as long as the organization has saved none. */
    builtIn: z.boolean(),
    updatedAt: Instants.nullable(),
  })
  .meta({ id: 'AgreementTemplate' });
export type AgreementTemplate = z.output<typeof AgreementTemplate>;

export const AgreementTemplates = z
  .object({
    items: z.array(AgreementTemplate),
    /** The blanks a text may have, and those it must have. */
    blanks: z.array(z.object({ name: z.string(), required: z.boolean() })),
  })
  .meta({ id: 'AgreementTemplates' });

export const TemplateText = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(60_000),
});

/** The text with its blanks filled: for a partner and conditions, or with examples. */
export const TemplateTrial = TemplateText.extend({ partner: id('partner').optional() });
export const TemplatePreview = z.object({ title: z.string(), text: z.string() }).meta({ id: 'AgreementPreview' });
