import type { ProposalView } from '@pasar/core/proposals';

/**
 * The proposals in the order they were first seen in, so that no column moves while a person compares: what has joined
 * comes last, what was withdrawn stays in its place and says so.
 *
 * @param seen the columns as they stand
 * @param now the server's list, best ranked first; without those that were withdrawn
 */
export function steadyColumns(seen: readonly ProposalView[], now: readonly ProposalView[]): ProposalView[] {
  const left = new Map(now.map((proposal) => [proposal.id, proposal]));
  const stayed = seen.map((before): ProposalView => {
    const after = left.get(before.id);
    left.delete(before.id);
    return after ?? { ...before, state: 'withdrawn', best: [] };
  });
  return [...stayed, ...left.values()];
}
