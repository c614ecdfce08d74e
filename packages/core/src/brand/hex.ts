/**
 * `#rrggbb` of an `oklch(…)` of the scales, for readers that know no other colours: mail programs, PDF. A colour that no screen
 * of sRGB has loses chroma until one has it; its lightness and hue stay.
 */
export function hexOf(oklch: string): string {
  const [lightness = 0, chroma = 0, hue = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number);
  let rgb = linearRgb(lightness, chroma, hue);
  for (let share = 0.98; !isShown(rgb) && share > 0; share -= 0.02) rgb = linearRgb(lightness, chroma * share, hue);
  return `#${rgb.map((value) => byteOf(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Ottosson's OKLab matrices. */
function linearRgb(lightness: number, chroma: number, hue: number): readonly number[] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Within what rounding to bytes forgives. */
function isShown(rgb: readonly number[]): boolean {
  return rgb.every((value) => value > -0.0005 && value < 1.0005);
}

function byteOf(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
}
