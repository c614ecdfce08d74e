import { css, html, type TemplateResult } from 'lit';

/** Legal forms say nothing about a name: `PT`, `SARL`, `ООО` are left out of the initials. */
const FORMS = /^(pt|cv|ud|ooo|ооо|ао|пао|ип|sarl|sas|sasu|eurl|sa|ltd|llc|inc|gmbh)\.?$/i;

const HUES = 6;

/** Two letters of a name: `SJ` for “PT Sejuk Jaya”, `Р` for «ООО „Ремонт“». Code points, so that no emoji is halved. */
export function initials(name: string): string {
  const words = name
    .split(/[\s\-–—]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean);
  const telling = words.filter((word) => !FORMS.test(word));
  return (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toLocaleUpperCase();
}

/** Always the same hue for the same name. */
function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum += letter.charCodeAt(0);
  return sum % HUES;
}

/** A partner or person without a picture: initials on a colour of their own. The name stands beside it. Needs `monogramStyles`. */
export function monogram(name: string, size: '' | 'xs' | 'lg' = ''): TemplateResult {
  return html`<span class="mono m${hueOf(name)} ${size}" aria-hidden="true">${initials(name)}</span>`;
}

export const monogramStyles = css`
  .mono {
    --mono-hue: 250;
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 32px;
    height: 32px;
    border-radius: var(--pasar-radius-m);
    background: light-dark(oklch(0.92 0.04 var(--mono-hue)), oklch(0.36 0.05 var(--mono-hue)));
    color: light-dark(oklch(0.38 0.09 var(--mono-hue)), oklch(0.92 0.05 var(--mono-hue)));
    font: 600 12px/1 var(--pasar-font);
  }
  .mono.xs {
    width: 20px;
    height: 20px;
    border-radius: min(6px, var(--pasar-radius-m));
    font-size: 9px;
  }
  .mono.lg {
    width: 44px;
    height: 44px;
    font-size: 15px;
  }
  .m1 {
    --mono-hue: 230;
  }
  .m2 {
    --mono-hue: 150;
  }
  .m3 {
    --mono-hue: 45;
  }
  .m4 {
    --mono-hue: 310;
  }
  .m5 {
    --mono-hue: 95;
  }
`;
