import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `stored`: the server says so of what it keeps · `here`: this browser has hashed the text by itself. */
interface Proven {
  readonly matches: boolean;
  readonly by: 'stored' | 'here';
}

/** AGR-5: shows that the stored text is the one that was accepted, by asking for it anew and hashing it here. */
export class TextProof implements ReactiveController {
  isChecking = false;
  /** It could not be asked for. */
  hasFailed = false;

  readonly #host: ReactiveControllerHost;
  readonly #checked = new Map<string, Proven>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#checked.clear();
  }

  of(version: AgreementVersionView): Proven {
    return this.#checked.get(keyOf(version)) ?? { matches: version.proven, by: 'stored' };
  }

  /** @param read asks the server for the agreement anew */
  async verify(
    { version: number }: AgreementVersionView,
    read: () => Promise<AgreementView | undefined>,
  ): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    this.hasFailed = false;
    this.#host.requestUpdate();
    const version = (await read())?.versions.find((one) => one.version === number);
    if (version) this.#checked.set(keyOf(version), await proofOf(version));
    this.hasFailed = version === undefined;
    this.isChecking = false;
    this.#host.requestUpdate();
  }
}

async function proofOf(version: AgreementVersionView): Promise<Proven> {
  const accepted = version.evidence.findLast(({ what }) => what === 'accepted');
  const kept = version.proven && (!accepted || accepted.sha256 === version.sha256);
  // Browsers hash on pages with TLS only.
  if (!globalThis.crypto.subtle) return { matches: kept, by: 'stored' };
  return { matches: kept && (await sha256Of(version.text)) === version.sha256, by: 'here' };
}

async function sha256Of(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const keyOf = ({ version, sha256 }: AgreementVersionView) => `${version} ${sha256}`;
