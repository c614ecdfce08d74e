import type { JoiningStep, OwnRelation } from '@pasar/core/partners';

/** The one thing to do now; undefined when the next move is somebody else's. An application waits for what it needs. */
export function nextStep({ steps, can }: Pick<OwnRelation, 'steps' | 'can'>): JoiningStep | undefined {
  return steps.find(({ step, state }) => state === 'open' && (step !== 'application' || can.includes('apply')));
}
