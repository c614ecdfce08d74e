import { randomUUID } from 'node:crypto';
import { operator, organizationId, type Persona, personas, townSeed, towns } from 'town';
import type { Handler } from './node-http.ts';

const seed = townSeed();
const secrets = new Map(seed.organizations.map(({ id, keys }) => [id as string, keys?.secret]));
const byId = new Map(personas.map((persona) => [persona.id, persona]));

/** Who has come by an invitation's link: known here by the link, in a real portal by a login of their own. */
interface Newcomer {
  readonly subject: string;
  /** Once the link has been used: whose member they are. */
  partner?: string;
}
const newcomers = new Map<string, Newcomer>();

/** What the page may ask for: one of the town's people, or whoever holds an invitation. */
export interface Wanted {
  readonly persona?: unknown;
  readonly town?: unknown;
  readonly invitation?: unknown;
}

/**
 * Says to the marketplace who is looking, with a secret key, which never leaves this process. A real portal takes the
 * person from its own login; a demo lets anyone be anybody.
 */
export async function mintSession(api: Handler, apiUrl: string, wanted: Wanted): Promise<Response> {
  const mint = (secret: string | undefined, body: object) =>
    api(
      new Request(`${apiUrl}/v1/sessions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify(body),
      }),
    );
  const { persona, town, invitation } = wanted;
  if (persona === operator.id) return mint(seed.operator?.secret, operator.session);
  if (typeof invitation === 'string') {
    const plan = towns.find(({ slug }) => slug === town);
    if (!plan) return Response.json({ error: 'no such town' }, { status: 404 });
    return mintNewcomer((body) => mint(secrets.get(organizationId(plan)), body), invitation);
  }
  const known = typeof persona === 'string' ? byId.get(persona) : undefined;
  if (!known) return Response.json({ error: 'no such persona' }, { status: 404 });
  return mint(secrets.get(known.organization), known.session);
}

/** The link is used once; from then on the login knows its partner. */
async function mintNewcomer(mint: (body: object) => Promise<Response>, invitation: string): Promise<Response> {
  const newcomer: Newcomer = newcomers.get(invitation) ?? { subject: `newcomer-${randomUUID()}` };
  const { subject, partner } = newcomer;
  const response = await mint({ role: 'partner', subject, ...(partner ? { partner } : { invitation }) });
  if (response.ok && !partner) {
    const session = (await response.clone().json()) as { partner?: string };
    newcomers.set(invitation, { subject, ...(session.partner && { partner: session.partner }) });
  }
  return response;
}

/** Who there is in a town, without secrets: for the switches of the page. */
export function peopleOf(slug: string | null): Response {
  const town = towns.find((one) => one.slug === slug);
  if (!town) return Response.json({ error: 'no such town' }, { status: 404 });
  return Response.json({
    slug: town.slug,
    name: town.name,
    organization: town.organization,
    organizationId: organizationId(town),
    locale: town.locale,
    people: personas.filter((persona) => persona.town === slug).map(personView),
    operator: { id: operator.id, name: operator.name },
  });
}

function personView(persona: Persona) {
  const { id, name, role } = persona;
  if (role === 'customer') return { id, name, role, site: persona.site };
  if (role === 'partner')
    return { id, name, role, company: persona.company, partner: persona.session.partner, kinds: persona.kinds };
  return { id, name, role };
}
