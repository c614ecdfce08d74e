import type { Preview } from '@storybook/web-components-vite';
import { brands } from '../packages/widgets/src/testing/brands.ts';
import {
  type StorySurroundings,
  type StoryToolbar,
  type StoryTown,
  storyFrame,
} from '../packages/widgets/src/testing/story-frame.ts';

/** The toolbar's brands are the demo town's organizations. */
const TOWNS: Readonly<Record<StoryToolbar['brand'], string>> = { kemang: 'jakarta', bellecour: 'lyon', dom: 'moscow' };
const open = new Map<string, Promise<StoryTown>>();

/** The server in this page: the playground's, built beside the stories, which import neither it nor its town. */
async function townOf(brand: StoryToolbar['brand']): Promise<StoryTown> {
  const address = new URL('playground/workday.js', document.baseURI).href;
  const { openWorkday } = await import(/* @vite-ignore */ address);
  const slug = TOWNS[brand];
  const town = open.get(slug) ?? openWorkday(slug);
  open.set(slug, town);
  return town;
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
  loaders: [
    async ({ parameters, globals }) => ({
      town: (parameters as StorySurroundings).as && (await townOf((globals as unknown as StoryToolbar).brand)),
    }),
  ],
  decorators: [
    (story, { id, args, globals, parameters, loaded }) => {
      const surroundings = parameters as StorySurroundings;
      const town = loaded.town as StoryTown | undefined;
      const picked = town && surroundings.pick?.(town);
      const content = story({ args: { ...args, ...picked } });
      return storyFrame(id, content, surroundings, globals as unknown as StoryToolbar, town);
    },
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: { storySort: { order: ['Customer', 'Partner', 'Organization', 'Parts'] } },
  },
};

export default preview;
