import { prefixOf } from './define.ts';

/**
 * What widgets tell the host page. Every event bubbles, crosses shadow roots and carries its `detail`; its type follows
 * the host's prefix: `pasar-success`, or `acme-success` for elements registered under `acme`.
 */
export class PasarEvent<Detail = undefined> extends Event {
  readonly detail: Detail;

  constructor(host: Element, name: string, detail: Detail, cancelable = false) {
    super(`${prefixOf(host)}-${name}`, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}

/** Cancelable: `preventDefault()` keeps the widget from sending; what was typed stays. */
export class BeforeSubmitEvent<Detail> extends PasarEvent<Detail> {
  constructor(host: Element, detail: Detail) {
    super(host, 'before-submit', detail, true);
  }
}

/** It is being sent. */
export class SubmitEvent<Detail> extends PasarEvent<Detail> {
  constructor(host: Element, detail: Detail) {
    super(host, 'submit', detail);
  }
}

/** The server has accepted it. */
export class SuccessEvent<Detail> extends PasarEvent<Detail> {
  constructor(host: Element, detail: Detail) {
    super(host, 'success', detail);
  }
}

/** It was refused or could not be done; the widget shows it by itself. */
export class ErrorEvent<Detail> extends PasarEvent<Detail> {
  constructor(host: Element, detail: Detail) {
    super(host, 'error', detail);
  }
}

/** Something was picked: a card, a marker, a request. */
export class SelectEvent<Detail> extends PasarEvent<Detail> {
  constructor(host: Element, detail: Detail) {
    super(host, 'select', detail);
  }
}
