import { type FormField, visibleFields } from '@pasar/core/forms';
import { inLocale, type Window } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCircleAlert, iconCloudOff, iconEye, iconHardDrive, iconInfo } from '../../icons/icons.ts';
import { failureNotice } from '../../parts/failure.ts';
import { notice } from '../../parts/notice.ts';
import type { OrderDesk } from './desk.ts';
import { fieldOf, framed } from './fields.ts';
import type { Photos } from './photos.ts';
import type { FormScope } from './scope.ts';
import { contactSection, heading, type Where, where } from './sections.ts';
import { afterwards, priceSoFar, summary } from './summary.ts';
import { type WindowGrid, windowGrid, windowPager } from './window-grid.ts';

/** What the form's layout needs besides its state. */
export interface FormView {
  readonly picture: string;
  readonly privacyUrl: string | undefined;
  readonly where: Omit<Where, 'instructions' | 'instruct'>;
  readonly photos: Photos | undefined;
  readonly online: boolean;
  /** `preview`: as customers see it · `residents`: the reader is none. */
  readonly inert: 'preview' | 'residents' | undefined;
  /** What was said last to those who do not see it. */
  readonly spoken: string;
  grid(path: string, windows: readonly Window[], toggle: (window: Window) => void): WindowGrid;
  go(path: string): void;
  edit(): void;
  send(): void;
}

export function formView(scope: FormScope, desk: OrderDesk, view: FormView): TemplateResult {
  const { order, draft, phase } = desk;
  const { t } = scope;
  const fields = visibleFields(order.form, draft.answers);
  const price = priceSoFar(scope, order, draft.answers);
  const todo = todoLine(scope, desk, view);
  const waiting = phase === 'waiting';
  const send = html`<button type="submit" class="btn btn-primary btn-l" aria-disabled=${phase === 'sending' ? 'true' : nothing}
    >${t(waiting ? 'retry' : phase === 'sending' ? 'sending' : 'send')}</button>`;
  return html`<form class="cols" novalidate aria-label=${t('form', { kind: order.kind.name })}
    @submit=${(event: Event) => {
      event.preventDefault();
      view.send();
    }}>
    <p class="vh" role="status">${view.spoken}</p>
    <div class="card paper" part="form" ?inert=${waiting || phase === 'sending'}>
      ${view.inert ? html`<p class="strip info">${icon(view.inert === 'preview' ? iconEye : iconInfo, { size: 16 })}<span>${t(view.inert)}</span></p>` : nothing}
      ${heading(scope, order, view.picture)}
      ${
        fields.length > 0
          ? html`<section><h2 class="h16">${t('details')}</h2>
              <div class="fields">${fields.map((field) => anyField(scope, field, view))}</div></section>`
          : nothing
      }
      ${where(scope, {
        ...view.where,
        instructions: draft.instructions,
        instruct: (instructions) => desk.change('instructions', { ...desk.draft, instructions }),
      })}
      ${when(scope, desk, view)}
      ${contactSection(scope, {
        contact: draft.contact,
        consent: draft.consent,
        privacyUrl: view.privacyUrl,
        write: (part) =>
          desk.change(`contact.${Object.keys(part)[0]}`, {
            ...desk.draft,
            contact: { ...desk.draft.contact, ...part },
          }),
        agree: (consent) => desk.change('consent', { ...desk.draft, consent }),
      })}
    </div>
    <aside class="side" part="summary" aria-labelledby="summary">
      <div class="card box-sum">${summary(scope, order, draft.answers)} ${notices(scope, desk, view)}
        <div class="to-send">${send}${todo}</div></div>
      <div class="next">${afterwards(scope, order, desk.zone, desk.now)}</div>
      <p class="saved t12 q3">${
        desk.savedAt === undefined
          ? nothing
          : html`${icon(iconHardDrive, { size: 16 })}<span>${t('saved', { time: scope.clock(desk.savedAt) })}</span>`
      }</p>
    </aside>
    <div class="bar" part="bar">
      ${todo}
      <div><p><span class="t12 q">${price.label}</span><b class="num ${price.quoted ? 'h16' : 'h20'}">${price.amount}</b></p>${send}</div>
    </div>
  </form>`;
}

function anyField(scope: FormScope, field: FormField, view: FormView): unknown {
  if (field.type === 'photos')
    return view.photos?.render(scope, field) ?? html`<div class="field wide photos-to-come"></div>`;
  if (field.type !== 'windows') return fieldOf(scope, field);
  const path = `answers.${field.id}`;
  const answer = (scope.answer(field.id) ?? []) as readonly Window[];
  const grid = view.grid(path, answer, (window) => scope.toggle(field.id, window));
  const label = inLocale(field.label, scope.language);
  return framed(
    scope,
    { path, label, group: true, wide: true, hint: field.hint && inLocale(field.hint, scope.language) },
    (at) => html`${windowPager(scope, grid)} ${windowGrid(scope, grid, at)}`,
  );
}

function when(scope: FormScope, desk: OrderDesk, view: FormView): TemplateResult {
  const grid = view.grid('windows', desk.draft.windows, (window) => scope.toggle(undefined, window));
  const fault = scope.fault('windows');
  return html`<section data-path="windows">
    <div class="when"><h2 class="h16" id="windows-label">${scope.t('when')}</h2>${windowPager(scope, grid)}</div>
    <p class="lead q" id="windows-lead">${scope.t('when.lead')}</p>
    ${windowGrid(scope, grid, {
      id: 'windows',
      labelledBy: 'windows-label',
      describedBy: fault ? 'windows-lead windows-fault' : 'windows-lead',
      invalid: fault ? 'true' : nothing,
    })}
    ${fault ? html`<p class="err" id="windows-fault">${icon(iconCircleAlert, { size: 16 })}<span>${fault}</span></p>` : nothing}
  </section>`;
}

/** “Complete 1 field first: phone number”, each a way to its field. */
function todoLine(scope: FormScope, desk: OrderDesk, { go }: FormView): unknown {
  const paths = [...desk.shown.keys()];
  if (paths.length === 0) return nothing;
  const links = paths
    .slice(0, 3)
    .map(
      (path, at) =>
        html`${at > 0 ? ', ' : ''}<button type="button" class="link" @click=${() => go(path)}>${labelOf(scope, desk, path)}</button>`,
    );
  return html`<p class="todo t13">${icon(iconCircleAlert, { size: 16 })}<span>${scope.t('todo', { count: paths.length })} ${links}${
    paths.length > 3 ? '…' : ''
  }</span></p>`;
}

export function labelOf(scope: FormScope, { order }: OrderDesk, path: string): string {
  const [head, id] = path.split('.');
  const field = head === 'answers' && order.form.fields.find((one) => one.id === id);
  // In a list of them, a question's own mark would only be in the way.
  if (field) return inLocale(field.label, scope.language).replace(/\s*[?:]$/, '');
  const words = {
    windows: 'when.short',
    consent: 'consent.short',
    site: 'site',
    instructions: 'instructions',
  } as const;
  return scope.t(head === 'contact' ? (id as 'phone') : words[path as 'site']);
}

/** What stands in the way of sending, and what becomes of the draft. */
function notices(scope: FormScope, desk: OrderDesk, { online, edit }: FormView): unknown {
  const { t } = scope;
  const { trouble } = desk;
  if (desk.phase === 'waiting') {
    const action = { label: t('waiting.edit'), run: edit };
    return notice({ tone: 'info', icon: iconCloudOff, title: t('waiting'), text: t('waiting.detail'), action });
  }
  if (desk.phase === 'sending') return nothing;
  if (trouble?.type === 'failed') return failureNotice(t as Words, trouble.failure);
  if (trouble)
    return notice({ tone: 'info', icon: iconInfo, title: t(trouble.type === 'preview' ? 'preview.done' : 'renewed') });
  return online ? nothing : notice({ icon: iconCloudOff, title: (t as Words)('offline.title'), text: t('kept') });
}
