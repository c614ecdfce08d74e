/** Who makes a transition happen. `clock`: time alone does. `system`: it follows from something else that happened. */
export type Actor = 'customer' | 'partner' | 'organization' | 'operator' | 'clock' | 'system';

/** One row of a life: in any state of `from`, `event` leads to `to`. `why` cites the rule. */
export interface Transition<State extends string, Event extends string> {
  readonly event: Event;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Actor[];
  readonly why?: string;
}

/**
 * The whole life of something as a table. `initial`: where a life may begin. `final`: where it may end for good; rows
 * that leave a final state are corrections. An event has at most one row per state.
 */
export interface LifeCycleDefinition<State extends string, Event extends string> {
  readonly name: string;
  readonly initial: readonly NoInfer<State>[];
  readonly states: readonly State[];
  readonly final: readonly NoInfer<State>[];
  readonly transitions: readonly Transition<NoInfer<State>, Event>[];
}

export interface LifeCycle<State extends string, Event extends string> extends LifeCycleDefinition<State, Event> {
  /** Where `event` leads from `state`; undefined where it cannot happen. */
  next(state: State, event: Event): State | undefined;
  /** What can happen in `state`, in the table's order. */
  allowed(state: State): readonly Event[];
  isFinal(state: State): boolean;
}

/**
 * @example
 * const life = defineLifeCycle({
 *   name: 'door', initial: ['shut'], states: ['shut', 'open'], final: ['shut'],
 *   transitions: [
 *     { event: 'open', from: ['shut'], to: 'open', by: ['customer'] },
 *     { event: 'shut', from: ['open'], to: 'shut', by: ['customer'] },
 *   ],
 * });
 * life.next('shut', 'open'); // 'open'
 */
export function defineLifeCycle<const State extends string, const Event extends string>(
  definition: LifeCycleDefinition<State, Event>,
): LifeCycle<State, Event> {
  const rowsFrom = (state: State) => definition.transitions.filter((row) => row.from.includes(state));
  return {
    ...definition,
    next: (state, event) => rowsFrom(state).find((row) => row.event === event)?.to,
    allowed: (state) => rowsFrom(state).map((row) => row.event),
    isFinal: (state) => definition.final.includes(state),
  };
}
