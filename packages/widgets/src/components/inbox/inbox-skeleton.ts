import { html, type TemplateResult } from 'lit';

/** The cards' own shape, before they come. */
export function skeleton(): TemplateResult {
  return html`<ul class="rows wait" aria-hidden="true">${[1, 2, 3, 4, 5, 6].map(
    () => html`<li class="card-row"><span class="pic skeleton"></span><span class="who"><i class="skeleton a"></i><i class="skeleton b"></i></span
      ><i class="skeleton circle"></i><span class="facts"><i class="skeleton c"></i><i class="skeleton d"></i></span></li>`,
  )}</ul>`;
}
