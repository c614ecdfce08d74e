import type { LiveEvent } from '@pasar/core/live';
import { html, type TemplateResult } from 'lit';
import type { Failure } from '../../element/failure.ts';
import { PasarElement, type StateName } from '../../element/pasar-element.ts';
import type { WordSource } from '../../element/words.ts';

/** What a view lists: `Pages`, or a desk made of them. */
interface Desk {
  readonly answer: unknown;
  readonly failure: Failure | undefined;
  readonly isEmpty: boolean;
  ask(client: OperatorView['market']['client']): void;
}

/**
 * What the views of `pasar-operator` have in common: the list that each is about, its skeleton and states, and that it is read
 * again when something has changed or was missed.
 */
export abstract class OperatorView<Source extends WordSource = WordSource> extends PasarElement<Source> {
  /** The one that is shown now. */
  protected abstract desk(): Desk;
  /** Live updates after which it reads again. */
  protected abstract readonly hears: readonly LiveEvent['type'][];
  /** All that is shown, anew. */
  protected abstract refresh(): void;

  protected override hear({ type }: LiveEvent): void {
    if (type === 'reset' || this.hears.includes(type)) this.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure, isEmpty } = this.desk();
    return { loading: !answer && !failure, error: !answer && failure !== undefined, empty: isEmpty };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure) return;
    this.desk().ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    if (before && !before.online && this.market.online) this.refresh();
  }

  protected override renderLoading = (): TemplateResult => html`<div class="view">
    <i class="skeleton line"></i><i class="skeleton block"></i>
  </div>`;
}
