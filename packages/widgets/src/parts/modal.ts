import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class Modal extends Directive {
  render(_open: boolean): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [open]: [boolean]): typeof nothing {
    const dialog = element as HTMLDialogElement;
    // A first render runs before its nodes are in the page, where a dialog cannot be shown yet.
    queueMicrotask(() => {
      if (open && !dialog.open && dialog.isConnected) dialog.showModal();
      if (!open && dialog.open) dialog.close();
    });
    return nothing;
  }
}

/**
 * Opens and closes a `<dialog>` as state says. The browser keeps the focus inside, gives it back, and closes on Escape:
 * listen to `close`. `closedby="any"` closes it by a click beside it, too.
 *
 * @example html`<dialog class="sheet" closedby="any" ${modal(this.open)} @close=${() => (this.open = false)}>…</dialog>`
 */
export const modal = directive(Modal);
