import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../packages/widgets/src/provider/provider.define.ts';
import { type Answers, answering } from '../packages/widgets/src/testing/answers.ts';
import { type BrandName, brands } from '../packages/widgets/src/testing/brands.ts';
import { me } from '../packages/widgets/src/testing/people.ts';

const token = async () => 'token';

/** What a story may say of its surroundings, as `parameters`. */
export interface StorySurroundings {
  readonly answers?: Answers;
  /** CSS pixels; the whole page otherwise. */
  readonly width?: 320 | 390 | 768;
}

const preview: Preview = {
  initialGlobals: { locale: 'id', theme: 'light', brand: 'kemang' },
  globalTypes: {
    locale: {
      description: 'Language and direction',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'id', title: 'Bahasa Indonesia' },
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
          { value: 'ru', title: 'Русский' },
          { value: 'ar-XB', title: 'Right to left (pseudo)' },
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: { icon: 'mirror', dynamicTitle: true, items: ['light', 'dark'] },
    },
    brand: {
      description: 'Brand',
      toolbar: { icon: 'paintbrush', dynamicTitle: true, items: Object.keys(brands) },
    },
  },
  decorators: [
    (story, { globals, parameters, id }) => {
      const { locale, theme, brand } = globals as { locale: string; theme: 'light' | 'dark'; brand: BrandName };
      const { answers, width } = parameters as StorySurroundings;
      const fetch = answering({ 'brand.read': brands[brand], 'me.read': me, ...answers });
      return html`<div class="ground ${theme}" dir=${locale === 'ar-XB' ? 'rtl' : 'ltr'}>
        <div class=${width ? `w${width}` : ''}>
          ${keyed(
            `${id} ${locale} ${theme} ${brand}`,
            html`<pasar-provider api="" locale=${locale} theme=${theme} .fetchToken=${token} .fetch=${fetch}>
              ${story()}
            </pasar-provider>`,
          )}
        </div>
      </div>`;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: { storySort: { order: ['Customer', 'Partner', 'Organization', 'Parts'] } },
  },
};

const page = new CSSStyleSheet();
page.replaceSync(`
  .ground { min-height: 100vh; padding: 32px; box-sizing: border-box; background: #f8f7f5; color-scheme: light; }
  .ground.dark { background: #131210; color-scheme: dark; }
  .w320 { width: 320px } .w390 { width: 390px } .w768 { width: 768px }
`);
document.adoptedStyleSheets.push(page);

export default preview;
