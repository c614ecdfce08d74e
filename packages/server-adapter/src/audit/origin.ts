import { agentOf, clientAddress, networkOf } from '@pasar/core/audit';

/** PRV-3 "from where", as far as it is kept: no whole address, no text of the caller's. */
export interface Origin {
  readonly network: string | null;
  readonly agent: string | null;
  /** The origin of the page that a widget stands in. */
  readonly page: string | null;
}

/** What the server that took the connection knows of it. */
export interface Connection {
  /** Of whoever is at the other end of the socket: the client, or one's own nearest proxy. */
  readonly address?: string | undefined;
}

/** @param trustedProxies how many proxies of one's own stand before the server */
export function originOf({ headers }: Request, { address }: Connection, trustedProxies: number): Origin {
  return {
    network: networkOf(clientAddress(address, headers.get('x-forwarded-for'), trustedProxies)),
    agent: agentOf(headers.get('user-agent')),
    page: pageOf(headers.get('origin')),
  };
}

const LONGEST = 200;

function pageOf(origin: string | null): string | null {
  if (!origin || origin.length > LONGEST || !/^https?:\/\//.test(origin) || !URL.canParse(origin)) return null;
  return new URL(origin).origin;
}
