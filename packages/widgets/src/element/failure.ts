import { NetworkError, RefusalError, SessionError } from '@pasar/core/client';
import type { Problem } from '@pasar/core/contract';

/**
 * Why something could not be done, as a widget shows it. `offline`: nobody answered · `session`: the host gave no token ·
 * `forbidden`: this person may not · `unavailable`: nobody may, as the organization stands now · `refused`: the server's own
 * sentence · `broken`: the server's or our fault.
 */
export interface Failure {
  readonly kind: 'offline' | 'session' | 'forbidden' | 'unavailable' | 'refused' | 'broken';
  readonly problem?: Problem;
}

/** ORG-5, ORG-7, PRV-4: it is not about the person, nor about what was asked. */
const UNAVAILABLE = /^(module\.off|organization\.(suspended|closed)|support\.ended)$/;

/** Reads an error of the client. @throws what is no error of the client: a fault of ours must be seen. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NetworkError) return { kind: 'offline' };
  if (error instanceof SessionError) return { kind: 'session' };
  if (!(error instanceof RefusalError)) throw error;
  const { problem } = error;
  if (problem.code.startsWith('token.')) return { kind: 'session', problem };
  if (UNAVAILABLE.test(problem.code)) return { kind: 'unavailable', problem };
  if (problem.status === 403) return { kind: 'forbidden', problem };
  return { kind: problem.status >= 500 ? 'broken' : 'refused', problem };
}
