import type { Problem } from '../contract/problem.schema.ts';
import type { RefusalCode } from '../contract/table.ts';

/** The server said no (ERR-1). `problem.detail` is a sentence for a person, in the client's locale. */
export class RefusalError extends Error {
  readonly problem: Problem & { readonly code: RefusalCode };

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'RefusalError';
    this.problem = problem as RefusalError['problem'];
  }
}

/** Nobody answered: offline, name not found, connection cut, or too slow. Whether a write took effect is unknown; its key tells. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'NetworkError';
  }
}

/** The host's token callback failed: the session is over until the host can give a token again. */
export class SessionError extends Error {
  constructor(cause: unknown) {
    super('no token from the host', { cause });
    this.name = 'SessionError';
  }
}
