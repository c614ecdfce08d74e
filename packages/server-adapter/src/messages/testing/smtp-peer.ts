import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the peer meets the next mail. */
export type Behaviour = 'accept' | 'silence' | 'drop' | { readonly rcpt: number } | { readonly data: number };

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came: headers and parts. */
  readonly source: string;
  header(name: string): string | undefined;
}

/** A real SMTP server on a free port, which does as it is told; `accept` when it is told nothing. */
export async function smtpPeer() {
  const behaviours: Behaviour[] = [];
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let current: Behaviour = 'accept';
  let tries = 0;
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onMailFrom(_, __, done) {
      tries++;
      current = behaviours.shift() ?? 'accept';
      done();
    },
    onRcptTo({ address }, _, done) {
      // Like real ones, it names the person.
      if (typeof current === 'object' && 'rcpt' in current) done(refusal(current.rcpt, `no mailbox <${address}>`));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (current === 'silence') return;
        if (current === 'drop') return hangUp();
        if (typeof current === 'object' && 'data' in current) return done(refusal(current.data, 'not now'));
        const source = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source,
          header: (name) => headerOf(source, name),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** Mails that were begun, whatever became of them. */
    tries: () => tries,
    next: (...what: Behaviour[]) => void behaviours.push(...what),
    async close() {
      hangUp();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** Unfolded and decoded (RFC 2047). */
function headerOf(source: string, name: string): string | undefined {
  const headers = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = headers.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line
    ?.slice(name.length + 1)
    .trim()
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
      way.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    );
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The decoded text of the parts of one type. */
export function partOf({ source }: ReceivedMail, type: 'text/plain' | 'text/html'): string {
  const part = source.split(/\r\n--[^\r\n]+\r\n/).find((one) => one.includes(`Content-Type: ${type}`));
  if (!part) return '';
  const at = part.indexOf('\r\n\r\n');
  const [head, body] = [part.slice(0, at), part.slice(at + 4)];
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return /quoted-printable/i.test(head) ? quoted(body.replace(/=\r\n/g, '')) : body;
}
