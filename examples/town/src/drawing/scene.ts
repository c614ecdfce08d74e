/**
 * The few words the pictures are drawn with. A picture is 320 × 192, flat, painted by palette classes only (see
 * pictures/README.md), so that a brand recolours all of it. Paint that must hold on white in both themes: a7, a8,
 * n8, n9, s9; steps 9–12 turn light in the dark theme and belong on the ground, not on white.
 */
export type Tone = 'a' | 's' | 'n';

const GROUND = { a: ['a3', 'a4', 'a5'], s: ['s3', 's5', 's5'], n: ['n3', 'n4', 'n5'] } as const;
const HALO = { a: 0.7, s: 0.45, n: 0.8 } as const;

export const WIDTH = 320;
export const HEIGHT = 192;

/** The ground, one large calm circle behind the hero, then the parts, back to front. */
export function scene(tone: Tone, [x, y, radius]: readonly [number, number, number], ...parts: string[]): string {
  const [ground, halo] = GROUND[tone];
  return [rect(0, 0, WIDTH, HEIGHT, 0, ground), circle(x, y, radius, halo, `opacity="${HALO[tone]}"`), ...parts].join(
    '\n',
  );
}

export function rect(x: number, y: number, width: number, height: number, radius: number, fill: string, more = '') {
  return `<rect class="${fill}" x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ''}${more && ` ${more}`}/>`;
}

export function circle(cx: number, cy: number, r: number, fill: string, more = '') {
  return `<circle class="${fill}" cx="${cx}" cy="${cy}" r="${r}"${more && ` ${more}`}/>`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more = '') {
  return `<ellipse class="${fill}" cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"${more && ` ${more}`}/>`;
}

export function path(d: string, fill: string, more = '') {
  return `<path class="${fill}" d="${d}"${more && ` ${more}`}/>`;
}

/** A stroke in one of the line classes, `ka9` and so on; round ends. */
export function line(d: string, stroke: string, width: number, more = '') {
  return `<path class="${stroke}" d="${d}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;
}

export function group(transform: string, ...parts: string[]) {
  return `<g transform="${transform}">${parts.join('')}</g>`;
}

/** The part of a white thing that lies away from the light. */
export const SHADE = 'opacity=".28"';

// Parts that stand in more than one scene.

export function floor(tone: Tone, y = 160) {
  return rect(0, y, WIDTH, HEIGHT - y, 0, GROUND[tone][2], 'opacity=".7"');
}

export function tiles(tone: Tone, to = 160, size = 48, from = -8) {
  let d = '';
  for (let row = 0; from + row * size < to; row++) {
    const y = from + row * size;
    d += `M0 ${y}h320`;
    for (let x = row % 2 ? 20 : 62; x < WIDTH; x += 84) d += `M${x} ${Math.max(0, y)}V${Math.min(to, y + size)}`;
  }
  return path(d, `k${GROUND[tone][2]}`, 'stroke-width="1.5" opacity=".8"');
}

export function sparkle(x: number, y: number, size: number, fill = 's9') {
  const s = size;
  const t = +(size * 0.27).toFixed(1);
  const u = +(s - t).toFixed(1);
  return path(`M${x} ${y - s}l${t} ${u} ${u} ${t} -${u} ${t} -${t} ${u} -${t} -${u} -${u} -${t} ${u} -${t}z`, fill);
}

export function drop(x: number, y: number, scale: number, fill = 'a8') {
  return group(`translate(${x} ${y}) scale(${scale})`, path('M0-12c5 7 7 10 7 13a7 7 0 0 1-14 0c0-3 2-6 7-13z', fill));
}

/** A pot with leaves standing at (x, y) = middle of its foot. */
export function plant(x: number, y: number, scale = 1) {
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    path('M0-32c-22-10-26-34-20-46 12 6 20 22 20 46zm0 0c0-30 6-46 20-54 6 18 0 42-20 54z', 'a8'),
    path('M0-32c-3-30 0-50 2-62 9 16 9 40-2 62z', 'a9'),
    path('M-17-24v-10h34v10l-4 24h-26z', 's9'),
  );
}

export function bolt(x: number, y: number, scale = 1, fill = 's9') {
  return group(`translate(${x} ${y}) scale(${scale})`, path('M4-26l-17 28h12l-5 24 20-32h-12l7-20z', fill));
}

/** An open-ended spanner lying along x, its jaw at (0, 0), pointing left; turn it with `turn` degrees. */
export function spanner(x: number, y: number, turn: number, fill = 's9', scale = 1) {
  return group(
    `translate(${x} ${y}) rotate(${turn}) scale(${scale})`,
    path('M-13-9l13 3v12l-13 3a17 17 0 0 0 26 0h56a8 8 0 0 0 0-18h-56a17 17 0 0 0-26 0z', fill),
    circle(66, 0, 4, 'a3'),
  );
}

export function screwdriver(x: number, y: number, turn: number, scale = 1) {
  return group(
    `translate(${x} ${y}) rotate(${turn}) scale(${scale})`,
    rect(0, -3, 42, 6, 2, 'n8'),
    path('M40-6h6l4-5h34a8 8 0 0 1 8 8v6a8 8 0 0 1-8 8h-34l-4-5h-6z', 's9'),
  );
}
