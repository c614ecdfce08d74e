import { randomUUID } from 'node:crypto';
import { organizationId, type Persona, personas, townSeed, towns } from 'town';
import type { Handler } from './node-http.ts';

const secrets = new Map(townSeed().organizations.map(({ id, keys }) => [id, keys?.secret]));
const byId = new Map(personas.map((persona) => [persona.id, persona]));

/**
 * Says to the marketplace who is looking, with the organization's secret key, which never leaves this process. A real
 * portal takes the person from its own login; a demo lets anyone be anybody.
 */
export async function mintSession(api: Handler, apiUrl: string, personaId: unknown): Promise<Response> {
  const persona = typeof personaId === 'string' ? byId.get(personaId) : undefined;
  if (!persona) return Response.json({ error: 'no such persona' }, { status: 404 });
  return api(
    new Request(`${apiUrl}/v1/sessions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secrets.get(persona.organization)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(persona.session),
    }),
  );
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
  });
}

function personView(persona: Persona) {
  const { id, name, role } = persona;
  if (role === 'customer') return { id, name, role, site: persona.site };
  if (role === 'partner')
    return { id, name, role, company: persona.company, partner: persona.session.partner, kinds: persona.kinds };
  return { id, name, role };
}
