import * as z from 'zod';
import { CivilDate, Instants, id, PageQuery, page } from '../kernel/kernel.schema.ts';
import { ROLES } from '../people/role.ts';

/** `clock`: what time brought about by itself; `system`: the deployment's own command line. */
export const AuditRole = z.enum([...ROLES, 'clock', 'system']);
export type AuditRole = z.output<typeof AuditRole>;

/** Who acts, by the side they are on; `host`: the embedding platform's backend. */
export const AuditSide = z.enum(['customers', 'partners', 'staff', 'operator', 'host', 'clock', 'system']);
export type AuditSide = z.output<typeof AuditSide>;

/** One act (PRV-3): who, what, when, from where, and what it brought with it. Ids, states and names of fields only. */
export const AuditEntry = z
  .object({
    /** Of an act by the API the same as the answer's `Request-Id`. */
    id: z.uuid(),
    at: Instants,
    who: z.object({
      role: AuditRole,
      /** What `by` is asked with to see all that they did; null for the clock and the system. */
      by: z.string().nullable(),
      /** A customer's or staff member's id as the host knows it, a partner's member's, or a key's. */
      subject: z.string().nullable(),
      /** The company's. */
      partner: z.object({ id: id('partner'), name: z.string().nullable() }).nullable(),
    }),
    /** An endpoint of the contract, a timer or a command; `words` in the reader's language. */
    what: z.object({ action: z.string(), words: z.string() }),
    /** `code`: what people read aloud instead of the id. */
    about: z.object({ kind: z.string(), id: z.uuid(), words: z.string(), code: z.string() }),
    changed: z.object({
      fields: z.array(z.string()),
      ids: z.array(z.object({ name: z.string(), id: z.uuid() })),
      state: z.string().nullable(),
      /** Of a session: whom it lets in, `manager:anna`. */
      person: z.string().nullable(),
    }),
    /** PRV-4: the operator looked by this support, for this reason. */
    support: z.object({ id: id('support'), reason: z.string() }).optional(),
    /** What happened by it, as webhooks are told it. */
    events: z.array(z.object({ id: z.uuid(), type: z.string() })),
    /** JOB-4: whose contact was given to whom by it. */
    disclosures: z.array(
      z.object({
        of: z.enum(['customer', 'partner']),
        partner: z.object({ id: id('partner'), name: z.string().nullable() }),
        customer: id('customer'),
        request: id('request'),
      }),
    ),
    /** `network`: the address cut to /24 or /48; `agent`: the family of the program; `page`: the origin it was embedded in. */
    from: z.object({ network: z.string().nullable(), agent: z.string().nullable(), page: z.string().nullable() }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = Readonly<z.output<typeof AuditEntry>>;

/** `changes`: without the sessions that the host opens for each person all day; `disclosures`: what gave contact data away. */
export const AuditView = z.enum(['all', 'changes', 'disclosures']);
export type AuditView = z.output<typeof AuditView>;

export const AuditQuery = PageQuery.extend({
  view: AuditView.default('all'),
  who: AuditSide.optional(),
  /** One person or company, as entries have it in `who.by`. */
  by: z.string().min(1).max(100).optional(),
  /** An action. */
  what: z.string().min(1).max(80).optional(),
  /** An id of anything an act concerns, or the code that people read aloud: `K7F-2QX`. */
  about: z.string().trim().min(1).max(60).optional(),
  /** Days of the organization's calendar, both included. */
  from: CivilDate.optional(),
  to: CivilDate.optional(),
});
export type AuditQuery = z.output<typeof AuditQuery>;

/** Newest first. */
export const AuditPage = page(AuditEntry)
  .extend({
    /** The organization's IANA zone: days are read in it. */
    zone: z.string(),
    /** All there are, in words, to choose one from; on a first page only. */
    actions: z.array(z.object({ action: z.string(), words: z.string() })),
  })
  .meta({ id: 'AuditTrail' });
export type AuditPage = Readonly<z.output<typeof AuditPage>>;
