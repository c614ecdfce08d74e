import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const built = existsSync(new URL('../dist/index.js', import.meta.url));
const classes = Object.keys(manifest.exports).filter(
  (name) => !/\/define$|\/loader$|\.json$/.test(name) || name === './define',
);

describe.skipIf(!built)('the built package (skipped before the first build)', () => {
  it.each(classes)('%s can be imported where there is no browser', async (name) => {
    expect(globalThis).not.toHaveProperty('window');
    const module = await import(name.replace('.', '@pasar/widgets'));
    expect(Object.keys(module).length).toBeGreaterThan(0);
  });
});
