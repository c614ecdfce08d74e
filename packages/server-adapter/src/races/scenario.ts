import type { Patch } from '../torture/patched-copy.ts';
import type { Ground } from './ground.ts';

/** What keeps a race fair: a lock, a conditional statement, a constraint; by the patches that take it out. */
export interface Guard {
  /** `without …`, as it is told when it is out. */
  readonly name: string;
  /** With whatever would stand in for it: a constraint behind a lock goes too, so that the lock's own loss is seen. */
  readonly patches: readonly Patch[];
}

/** Brings the contenders to the start, lets them go at once, and answers what is wrong afterwards. */
export type Round = () => Promise<readonly string[]>;

/** A race of what the product does, on real PostgreSQL. It is shown to fail when its guard is taken out. */
export interface Scenario {
  /** With its rule's mark: `REQ-11 all take one request: one has it, the rest are told`. */
  readonly name: string;
  readonly guard: Guard;
  /** Makes what the rounds need, once for all of them. */
  arrange(ground: Ground): Promise<Round>;
}
