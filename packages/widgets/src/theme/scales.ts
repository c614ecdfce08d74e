import { ACCENT_SCALE, NEUTRAL_SCALE, type ScaleStep, SECOND_SCALE } from '@pasar/core/brand';

/**
 * The brand's colour scales as custom properties that follow its hues and chromas. Steps 11 and 12 pass AA on 1–4;
 * on-accent passes AA on 9 and 10, in both themes.
 */

/** Tint, line, text, solid of a meaning: lightness, chroma, hue; light theme, then dark. Text on tint passes AA. */
const MEANINGS: Readonly<Record<string, string>> = {
  success: '.962 .03 155/.265 .045 155/.86 .065 155/.4 .07 155/.42 .095 155/.84 .11 155/.54 .125 155/.74 .14 155',
  warning: '.968 .04 85/.275 .045 80/.865 .095 82/.43 .075 78/.44 .09 65/.86 .11 82/.72 .15 70/.8 .14 78',
  danger: '.965 .022 25/.27 .06 25/.86 .07 25/.43 .1 25/.46 .165 27/.84 .095 22/.54 .195 27/.7 .165 24',
  info: '.964 .024 245/.27 .05 250/.865 .06 245/.42 .08 250/.44 .115 252/.84 .085 245/.55 .145 250/.73 .125 248',
};

const both = (light: string, dark: string): string => `light-dark(oklch(${light}),oklch(${dark}))`;

function scale(
  name: string,
  suffix: string,
  steps: readonly ScaleStep[] | Readonly<Record<number, ScaleStep>>,
): string {
  const first = Array.isArray(steps) ? 1 : 0;
  return Object.entries(steps as Readonly<Record<string, ScaleStep>>)
    .map(([at, [light, lightShare, dark, darkShare]]) => {
      const step = Number(at) + first;
      // Pinks and yellows shout: the brand's tint softens the light fills and quiet lines.
      const tint = name === 'accent' && step > 1 && step < 7 ? '*var(--pasar-tint)' : '';
      const tone = (lightness: number | string, share: string) =>
        `${lightness} calc(var(--pasar-chroma${suffix})*${share}) var(--pasar-hue${suffix})`;
      // Where a scale counts from the brand's own lightness, the property carries it.
      const lightness = light > 0 ? light : `calc(var(--pasar-solid) + ${light})`;
      return `--pasar-${name}-${step}:${both(tone(lightness, lightShare + tint), tone(dark, `${darkShare}`))};`;
    })
    .join('');
}

function meaning(name: string, values: string): string {
  const tones = values.split('/');
  return ['tint', 'line', 'text', 'solid']
    .map((part, i) => `--pasar-${name}-${part}:${both(tones[2 * i] as string, tones[2 * i + 1] as string)};`)
    .join('');
}

/** Every scale as custom property declarations. */
export function scaleDeclarations(): string {
  return (
    scale('neutral', '-n', NEUTRAL_SCALE) +
    scale('accent', '', ACCENT_SCALE) +
    scale('second', '-2', SECOND_SCALE) +
    Object.entries(MEANINGS)
      .map(([name, values]) => meaning(name, values))
      .join('')
  );
}
