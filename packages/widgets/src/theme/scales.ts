/**
 * The twelve-step colour scales, in OKLCH, from a hue and a chroma the brand sets. Steps: 1–2 grounds · 3–5 fills
 * (rest, hover, pressed) · 6–8 lines (quiet, plain, control) · 9–10 solid (rest, hover) · 11 quiet text · 12 text.
 * Steps 11 and 12 pass AA on 1–4; on-accent passes AA on 9 and 10, in both themes.
 */

/** Lightness (0–1) and share of the brand's chroma; light theme, then dark. */
type Step = readonly [light: number | string, lightShare: number, dark: number, darkShare: number];

const NEUTRAL: readonly Step[] = [
  [0.992, 0.35, 0.165, 1],
  [0.978, 0.6, 0.2, 1],
  [0.958, 0.8, 0.238, 1.2],
  [0.935, 1, 0.27, 1.3],
  [0.91, 1, 0.3, 1.4],
  [0.902, 1, 0.315, 1.4],
  [0.85, 1.2, 0.385, 1.5],
  [0.655, 1.6, 0.56, 1.6],
  [0.58, 1.8, 0.64, 1.6],
  [0.515, 1.8, 0.705, 1.6],
  [0.45, 1.8, 0.77, 1.4],
  [0.225, 1.8, 0.955, 0.6],
];

const ACCENT: readonly Step[] = [
  [0.992, 0.04, 0.175, 0.25],
  [0.978, 0.1, 0.21, 0.32],
  [0.956, 0.2, 0.26, 0.45],
  [0.93, 0.3, 0.295, 0.52],
  [0.9, 0.4, 0.33, 0.58],
  [0.865, 0.48, 0.375, 0.62],
  [0.8, 0.62, 0.45, 0.7],
  [0.64, 0.85, 0.58, 0.85],
  ['var(--pasar-solid)', 1, 0.775, 0.95],
  ['calc(var(--pasar-solid) - .05)', 1, 0.825, 0.85],
  [0.43, 1, 0.84, 0.75],
  [0.29, 0.7, 0.94, 0.28],
];

/** Only the steps that pictures and the brand's mark use. */
const SECOND: Readonly<Record<number, Step>> = {
  3: [0.955, 0.25, 0.29, 0.4],
  5: [0.89, 0.55, 0.42, 0.6],
  9: [0.74, 1, 0.77, 0.95],
  11: [0.47, 0.8, 0.84, 0.8],
};

/** Tint, line, text, solid of a meaning: lightness, chroma, hue; light theme, then dark. Text on tint passes AA. */
const MEANINGS: Readonly<Record<string, string>> = {
  success: '.962 .03 155/.265 .045 155/.86 .065 155/.4 .07 155/.42 .095 155/.84 .11 155/.54 .125 155/.74 .14 155',
  warning: '.968 .04 85/.275 .045 80/.865 .095 82/.43 .075 78/.44 .09 65/.86 .11 82/.72 .15 70/.8 .14 78',
  danger: '.965 .022 25/.27 .06 25/.86 .07 25/.43 .1 25/.46 .165 27/.84 .095 22/.54 .195 27/.7 .165 24',
  info: '.964 .024 245/.27 .05 250/.865 .06 245/.42 .08 250/.44 .115 252/.84 .085 245/.55 .145 250/.73 .125 248',
};

const both = (light: string, dark: string): string => `light-dark(oklch(${light}),oklch(${dark}))`;

function scale(name: string, suffix: string, steps: readonly Step[] | Readonly<Record<number, Step>>): string {
  const first = Array.isArray(steps) ? 1 : 0;
  return Object.entries(steps as Readonly<Record<string, Step>>)
    .map(([at, [light, lightShare, dark, darkShare]]) => {
      const step = Number(at) + first;
      // Pinks and yellows shout: the brand's tint softens the light fills and quiet lines.
      const tint = name === 'accent' && step > 1 && step < 7 ? '*var(--pasar-tint)' : '';
      const tone = (lightness: number | string, share: string) =>
        `${lightness} calc(var(--pasar-chroma${suffix})*${share}) var(--pasar-hue${suffix})`;
      return `--pasar-${name}-${step}:${both(tone(light, lightShare + tint), tone(dark, `${darkShare}`))};`;
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
    scale('neutral', '-n', NEUTRAL) +
    scale('accent', '', ACCENT) +
    scale('second', '-2', SECOND) +
    Object.entries(MEANINGS)
      .map(([name, values]) => meaning(name, values))
      .join('')
  );
}
