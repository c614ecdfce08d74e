/**
 * `@tanstack/virtual-core` asks `process.env.NODE_ENV`, which no browser has. The package's build answers it by `define`;
 * this is for @web/dev-server, which serves sources to tests.
 */
export const noProcessInTests = {
  name: 'no-process',
  transform({ path, body }: { readonly path: string; readonly body: unknown }): string | undefined {
    if (!path.includes('/@tanstack/virtual-core/') || typeof body !== 'string') return undefined;
    return body.replaceAll('process.env.NODE_ENV', '"test"');
  },
};
