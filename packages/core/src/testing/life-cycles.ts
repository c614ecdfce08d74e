import type { LifeCycle } from '../kernel/transitions.ts';

/**
 * What is wrong with a table: a state that is named twice or nowhere, cannot be reached, or is a trap (not final, and no
 * final state can be reached from it); an event with two rows for one state; a state nothing leads out of that is not
 * final. Empty: the life is sound.
 */
export function flawsOf<State extends string>(life: LifeCycle<State, string>): readonly string[] {
  const { states, initial, final, transitions } = life;
  const flaws: string[] = [];
  if (new Set(states).size < states.length) flaws.push('a state is listed twice');
  for (const state of [...initial, ...final, ...transitions.flatMap((row) => [...row.from, row.to])]) {
    if (!states.includes(state)) flaws.push(`${state} is not among the states`);
  }
  const reached = closure(initial, (state) =>
    transitions.filter(({ from }) => from.includes(state)).map(({ to }) => to),
  );
  const ends = closure(final, (state) => transitions.filter(({ to }) => to === state).flatMap(({ from }) => [...from]));
  for (const state of states) {
    if (!reached.has(state)) flaws.push(`${state} cannot be reached`);
    if (!ends.has(state)) flaws.push(`${state} is a trap: no end can be reached from it`);
    const events = life.allowed(state);
    if (new Set(events).size < events.length) flaws.push(`an event leads two ways from ${state}`);
  }
  for (const { event, by, from } of transitions) {
    if (by.length === 0) flaws.push(`nobody makes ${event} happen`);
    if (from.length === 0) flaws.push(`${event} starts nowhere`);
  }
  return flaws;
}

function closure<State>(start: readonly State[], onward: (state: State) => readonly State[]): ReadonlySet<State> {
  const seen = new Set(start);
  for (const state of seen) for (const next of onward(state)) seen.add(next);
  return seen;
}
