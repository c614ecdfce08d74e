import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../provider/provider.define.ts';
import { type Answers, answering } from './answers.ts';
import { type BrandName, brands } from './brands.ts';
import { me } from './people.ts';

export type StoryPerson = 'resident' | 'partner' | 'other' | 'manager';

/** A marketplace that runs in the page with a day's work in it; the workshop brings it, stories only look. */
export interface StoryTown {
  readonly fetch: typeof globalThis.fetch;
  readonly tokens: Readonly<Record<StoryPerson, () => Promise<string>>>;
  /** A kind of service that is ordered, and a company's service of that kind. */
  readonly kind: string;
  readonly service: string;
  readonly orders: Readonly<Record<'waiting' | 'comparing' | 'assigned', string>>;
}

/** What a story says of its surroundings, as `parameters`. */
export interface StorySurroundings {
  /** Who looks at the town's marketplace; left out by stories of what a real server cannot be made to show. */
  readonly as?: StoryPerson;
  /** The widget's properties that name something in the town. */
  readonly pick?: (town: StoryTown) => object;
  /** Of a server that does as it is told. */
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

/** A host's page around a story; made anew when the toolbar changes. @param town for a story that says as whom it looks */
export function storyFrame(
  id: string,
  story: unknown,
  { as, answers, width }: StorySurroundings,
  { locale, theme, brand }: StoryToolbar,
  town?: StoryTown,
): TemplateResult {
  const fetch = town ? town.fetch : answering({ 'brand.read': brands[brand], 'me.read': me, ...answers });
  const fetchToken = (as && town?.tokens[as]) ?? token;
  return html`<div class="ground ${theme}" data-as=${as ?? nothing} dir=${locale === 'ar-XB' ? 'rtl' : 'ltr'}>
    <div class=${width ? `w${width}` : ''}>
      ${keyed(
        `${id} ${locale} ${theme} ${brand}`,
        html`<pasar-provider api="" locale=${locale} theme=${theme} .fetchToken=${fetchToken} .fetch=${fetch}>
          ${story}
        </pasar-provider>`,
      )}
    </div>
  </div>`;
}
