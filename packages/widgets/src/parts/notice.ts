import { html, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../icons/icon.ts';

export interface Notice {
  /** `blank`: instead of content, in the middle of the room it leaves. */
  readonly tone?: 'plain' | 'blank' | 'info' | 'success' | 'warning' | 'danger';
  readonly icon: IconPath;
  readonly title: string;
  readonly text?: string | undefined;
  /** What it is about, one by one: what stands in the way. */
  readonly list?: Element | undefined;
  /** Small print: a reference for support. */
  readonly footnote?: string | undefined;
  readonly action?: { readonly icon?: IconPath; readonly label: string; readonly run: () => void } | undefined;
  /** Interrupts a screen reader; otherwise it is said when there is a pause. */
  readonly urgent?: boolean;
}

/** A message in the flow of a page, with at most one thing to do. Needs `noticeStyles`. */
export function notice({
  tone = 'plain',
  icon: path,
  title,
  text,
  list,
  footnote,
  action,
  urgent,
}: Notice): TemplateResult {
  return html`<div class="note ${tone}" role=${urgent ? 'alert' : 'status'}>
    ${icon(path)}
    <div class="note-text">
      <p class="note-title">${title}</p>
      ${text && html`<p>${text}</p>`} ${list} ${footnote && html`<p class="note-foot">${footnote}</p>`}
    </div>
    ${
      action &&
      html`<button type="button" class="note-action" @click=${action.run}>
          ${action.icon && icon(action.icon, { size: 16 })} ${action.label}
        </button>`
    }
  </div>`;
}
