import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

/** The workshop: every widget in every state; stories sit beside their components. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../packages/widgets/src/**/*.stories.ts'],
  // The server in a tab: `npm run build -w playground`, which the workshop's commands do first.
  staticDirs: [{ from: '../examples/playground/dist', to: '/playground' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  async viteFinal(options) {
    const { defaultClientConditions, mergeConfig } = await import('vite');
    return mergeConfig(options, {
      // Sources, not builds; decorators as `packages/widgets/tsconfig.json` has them.
      resolve: { conditions: ['@pasar/source', ...defaultClientConditions] },
      server: { fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] } },
      build: { target: 'es2023', chunkSizeWarningLimit: 4000 },
    });
  },
};

export default config;
