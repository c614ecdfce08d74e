import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What chance begins with: the same in every run of one tree. */
    seed: number;
  }
}

// Before each test file: properties are tried on the same cases. `npm run torture:rules` tries others, round after round.
fc.configureGlobal({ seed: inject('seed') });
