import { type BrandTokens, swatches, type Theme } from '@pasar/core/brand';

const WHITE: Readonly<Record<Theme, string>> = { light: '#fff', dark: 'oklch(0.93 0.01 250)' };

/**
 * A picture in a brand's colours: rules for the palette's classes go in front of the drawing (`a3` fills, `ka3` lines),
 * for the light theme and, in a media query, for the dark one. The classes that the drawing does not use are left out.
 */
export function paint(svg: string, brand: BrandTokens): string {
  const used = new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/)));
  const rules = (theme: Theme) =>
    [...swatches(brand, theme), { name: 'white', colour: WHITE[theme] }]
      .flatMap(({ name, colour }) => [
        used.has(name) ? `.${name}{fill:${colour}}` : '',
        used.has(`k${name}`) ? `.k${name}{stroke:${colour};fill:none}` : '',
      ])
      .join('');
  const style = `<style>${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}</style>`;
  return svg.replace(/<svg\b[^>]*>/, (tag) => tag + style);
}
