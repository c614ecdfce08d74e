import { SessionError } from './errors.ts';

/** Where tokens come from: a publishable key as it stands, or the host's callback, asked when one is needed. */
export type TokenSource = string | (() => Promise<string>);

export interface Tokens {
  current(): Promise<string>;
  /** A token other than `spent`, or undefined when there cannot be one. Many callers at once cost the host one question. */
  renewed(spent: string): Promise<string | undefined>;
}

export function keepToken(source: TokenSource): Tokens {
  if (typeof source === 'string') {
    return { current: async () => source, renewed: async () => undefined };
  }
  let held: Promise<string> | undefined;
  const ask = () => {
    const asked = Promise.resolve()
      .then(source)
      .catch((cause) => {
        if (held === asked) held = undefined;
        throw new SessionError(cause);
      });
    held = asked;
    return asked;
  };
  const current = () => held ?? ask();
  return {
    current,
    async renewed(spent) {
      const before = held;
      if (before && (await before.catch(() => spent)) !== spent) return before;
      // Whoever else found the same token spent has asked meanwhile.
      return held && held !== before ? held : ask();
    },
  };
}
