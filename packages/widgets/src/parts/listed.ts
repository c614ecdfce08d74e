import type { ListedProblem } from '@pasar/core/contract';
import { css, html, nothing, render } from 'lit';

/** As many at once are a list; more are a table that nobody asked for, and wait behind their number. */
const AT_ONCE = 5;

/** Shows what stands in the way, in its place in a notice: what it is, which one, when. */
export function showListed(place: HTMLElement, listed: readonly ListedProblem[]): void {
  const rest = listed.slice(AT_ONCE);
  const rows = (some: readonly ListedProblem[]) =>
    html`<ul>${some.map(
      ({ what, label, at, when }) =>
        html`<li>${what}${label ? html`: <b>${label}</b>` : nothing}${
          when ? html` · <time datetime=${at ?? nothing}>${when}</time>` : nothing
        }</li>`,
    )}</ul>`;
  const more = html`<details><summary>+ ${rest.length}</summary>${rows(rest)}</details>`;
  render(html`${rows(listed.slice(0, AT_ONCE))}${rest.length ? more : nothing}`, place);
  place.className = 'in-the-way';
  const root = place.getRootNode();
  const { styleSheet } = listedStyles;
  if (!(root instanceof ShadowRoot) || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets.push(styleSheet);
}

const listedStyles = css`
  .in-the-way ul {
    display: grid;
    gap: 6px;
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .in-the-way li {
    padding-inline-start: 10px;
    border-inline-start: 2px solid currentcolor;
  }
  .in-the-way b {
    font-weight: 600;
    color: var(--pasar-text);
  }
  .in-the-way summary {
    margin-top: 6px;
    font-weight: 500;
    cursor: pointer;
  }
`;
