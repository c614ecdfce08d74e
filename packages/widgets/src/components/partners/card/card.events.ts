import { PasarEvent } from '../../../element/events.ts';
import type { CardTab } from './card-views.ts';

/** Which agreement is to be made or changed. */
export interface ConditionsWish {
  readonly partner: string;
  /** Whose row it was asked from. */
  readonly service?: string;
}

/** AGR-1: an agreement's conditions are wanted: the host opens `pasar-agreements` with them. */
export class ConditionsEvent extends PasarEvent<ConditionsWish> {
  constructor(host: Element, detail: ConditionsWish) {
    super(host, 'conditions', detail);
  }
}

/** Another tab of the same card. */
export class TabEvent extends PasarEvent<CardTab> {
  constructor(host: Element, detail: CardTab) {
    super(host, 'tab', detail);
  }
}
