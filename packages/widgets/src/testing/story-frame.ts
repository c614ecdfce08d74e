import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../provider/provider.define.ts';
import { type Answers, answering } from './answers.ts';
import { type BrandName, brands } from './brands.ts';
import { me } from './people.ts';

/** What a story says of its surroundings, as `parameters`. */
export interface StorySurroundings {
  readonly answers?: Answers;
  /** CSS pixels; the whole page otherwise. */
  readonly width?: 320 | 390 | 768;
}

/** What the workshop's toolbar says. */
export interface StoryToolbar {
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  readonly brand: BrandName;
}

const token = async () => 'token';

const page = new CSSStyleSheet();
page.replaceSync(`
  .ground { min-height: 100vh; padding: 32px; box-sizing: border-box; background: #f8f7f5; color-scheme: light; }
  .ground.dark { background: #131210; color-scheme: dark; }
  .w320 { width: 320px } .w390 { width: 390px } .w768 { width: 768px }
`);
document.adoptedStyleSheets.push(page);

/** A host's page around a story; made anew when the toolbar changes. */
export function storyFrame(
  id: string,
  story: unknown,
  { answers, width }: StorySurroundings,
  { locale, theme, brand }: StoryToolbar,
): TemplateResult {
  const fetch = answering({ 'brand.read': brands[brand], 'me.read': me, ...answers });
  return html`<div class="ground ${theme}" dir=${locale === 'ar-XB' ? 'rtl' : 'ltr'}>
    <div class=${width ? `w${width}` : ''}>
      ${keyed(
        `${id} ${locale} ${theme} ${brand}`,
        html`<pasar-provider api="" locale=${locale} theme=${theme} .fetchToken=${token} .fetch=${fetch}>
          ${story}
        </pasar-provider>`,
      )}
    </div>
  </div>`;
}
