import { transaction } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';

/** Shorter ones are found by chance; and what is shown of a name before disclosure has no full stop to it. */
const SHORTEST = 6;

interface Reader {
  readonly role: string;
  /** `organization/person`. */
  readonly person: string;
  readonly partner?: string;
}

/**
 * JOB-4, on every answer of every test: what customers say of themselves (contact, instructions, phones, emails and
 * addresses among their answers) is remembered as it goes in, and found in no answer to anybody else, unless the
 * database says that it was disclosed to that partner.
 */
export function privacyWatch(house: Pick<House, 'database'>, fetch: (request: Request) => Promise<Response>) {
  const known = new Map<string, Set<string>>();

  function learn(person: string, said: unknown): void {
    for (const text of personalIn(said)) known.set(text, (known.get(text) ?? new Set()).add(person));
  }

  async function isDisclosed(partner: string, people: ReadonlySet<string>): Promise<boolean> {
    const rows = await transaction(house.database, DEPLOYMENT, (tx) =>
      tx
        .selectFrom('disclosures')
        .select(['owner', 'customer'])
        .where('partner', '=', partner as never)
        .execute(),
    );
    return rows.some(({ owner, customer }) => people.has(`${owner}/${customer}`));
  }

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const [, what] = /\/v1\/(sessions|requests)$/.exec(pathname) ?? [];
    const said = what && request.method === 'POST' ? await request.clone().text() : undefined;
    const response = await fetch(request);
    // Exports as well, whatever they are written in; a photo shows what it shows.
    if (/^image\//.test(response.headers.get('content-type') ?? '')) return response;
    const reader = readerOf(request.headers.get('authorization')?.slice('Bearer '.length) ?? '');
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      return new Response(response.body?.pipeThrough(listening((text) => find(text))), response);
    }

    async function find(text: string): Promise<void> {
      for (const [value, people] of known) {
        if (!text.includes(value) || (reader && people.has(reader.person))) continue;
        if (reader?.partner && (await isDisclosed(reader.partner, people))) continue;
        throw new Error(`JOB-4 ${request.method} ${pathname} tells ${reader?.role ?? 'anybody'} "${value}"`);
      }
    }
    const text = await response.clone().text();
    if (response.ok && said !== undefined) {
      // The host says who a person is; from then on it is the person's.
      const speaker = what === 'sessions' ? readerOf(JSON.parse(text).token ?? '') : reader;
      if (speaker?.role === 'customer') learn(speaker.person, JSON.parse(said));
    }
    await find(text);
    return response;
  };
}

/** Of an order or a session: what names its customer. */
function personalIn(said: unknown): readonly string[] {
  const { contact, instructions, answers } = said as Record<string, Record<string, unknown> | string | undefined>;
  const told = Object.values((answers ?? {}) as Record<string, unknown>).flatMap((answer) => {
    if (typeof answer === 'string') return /^\+\d{7,}$|^\S+@\S+\.\S+$/.test(answer) ? [answer] : [];
    return typeof (answer as { text?: unknown } | null)?.text === 'string' ? [(answer as { text: string }).text] : [];
  });
  const all = [...Object.values((contact ?? {}) as Record<string, unknown>), instructions, ...told];
  return all.filter((text): text is string => typeof text === 'string' && text.trim().length >= SHORTEST);
}

/** Whom a token lets in, as it says itself; keys are nobody's in particular. */
function readerOf(token: string): Reader | undefined {
  try {
    const { role, org, sub, partner } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return { role, person: `${org}/${sub}`, ...(partner && { partner }) };
  } catch {
    return undefined;
  }
}

function listening(hear: (text: string) => Promise<void>) {
  const decoder = new TextDecoder();
  return new TransformStream<Uint8Array, Uint8Array>({
    async transform(chunk, controller) {
      await hear(decoder.decode(chunk, { stream: true }));
      controller.enqueue(chunk);
    },
  });
}
