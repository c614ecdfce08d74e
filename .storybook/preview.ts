import type { Preview } from '@storybook/web-components-vite';
import { brands } from '../packages/widgets/src/testing/brands.ts';
import { type StorySurroundings, type StoryToolbar, storyFrame } from '../packages/widgets/src/testing/story-frame.ts';

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
    (story, { id, globals, parameters }) =>
      storyFrame(id, story(), parameters as StorySurroundings, globals as unknown as StoryToolbar),
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: { storySort: { order: ['Customer', 'Partner', 'Organization', 'Parts'] } },
  },
};

export default preview;
