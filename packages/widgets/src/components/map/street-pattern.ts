import type { BasemapShapes } from './basemap-layer.ts';

/**
 * A town that does not exist, for maps without tiles: streets, blocks, parks and rivers as a function of the place on
 * earth alone, so that panning, zooming back and another reader's screen all show the same. Any tile can be drawn by
 * itself; edges fit because nothing depends on the tile.
 *
 * Lengths are pixels of zoom 17 (`units`). Streets are lines of constant `s` or `t` of a grid that octaves of sines
 * bend (`warp`). Lines are numbered; a line's rank is how often two divides its number. From afar only the higher
 * ranks are drawn, so that every zoom shows a town of the same density and what was a street becomes an avenue.
 */
const BASE_ZOOM = 17;
/** Mean distance of neighbouring lines, in units. */
const CELL = 88;
const TOP = 14;
const TOP_SPAN = CELL * 2 ** TOP;

/** A number in [0, 1) from integers; the same on every machine. */
function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a | 0, 0x9e3779b1) ^ Math.imul(b | 0, 0x85ebca77) ^ Math.imul(c | 0, 0xc2b2ae3d);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32;
}

const OCTAVES = Array.from({ length: 6 }, (_, k) => {
  const wave = (2 * Math.PI) / (900 * 4.3 ** k);
  return { wave, sway: 0.075 / wave, phase: 1.7 * k + 0.4, turn: 0.9 * k };
});
const SLANT = { cos: Math.cos(0.14), sin: Math.sin(0.14) };

type Pair = readonly [x: number, y: number];

/** Grid to world. The sway's slopes sum below one, so that no two streets cross twice. */
function warp(s: number, t: number): Pair {
  let x = s * SLANT.cos - t * SLANT.sin;
  let y = s * SLANT.sin + t * SLANT.cos;
  for (const { wave, sway, phase, turn } of OCTAVES) {
    const along = Math.cos(turn);
    const across = Math.sin(turn);
    x += sway * Math.sin(wave * (t * along + s * across) + phase);
    y += sway * Math.sin(wave * (s * along - t * across) + 2 * phase);
  }
  return [x, y];
}

/** World to grid, by fixed-point iteration (the warp is a contraction away from a rotation). */
function unwarp(x: number, y: number): Pair {
  let s = x * SLANT.cos + y * SLANT.sin;
  let t = y * SLANT.cos - x * SLANT.sin;
  for (let i = 0; i < 12; i++) {
    const [wx, wy] = warp(s, t);
    s += (x - wx) * SLANT.cos + (y - wy) * SLANT.sin;
    t += (y - wy) * SLANT.cos - (x - wx) * SLANT.sin;
  }
  return [s, t];
}

/** Where a new line divides the way between two older ones: in the middle, more or less. */
function between(family: number, from: number, to: number, index: number): number {
  return from + (to - from) * (0.4 + 0.2 * hash(family, index, 7));
}

/** The place of line `index` of a family. */
function lineAt(family: number, index: number): number {
  let low = Math.floor(index / 2 ** TOP);
  let from = low * TOP_SPAN;
  let to = from + TOP_SPAN;
  low *= 2 ** TOP;
  for (let span = 2 ** TOP; low !== index; ) {
    span /= 2;
    const middle = between(family, from, to, low + span);
    if (index >= low + span) {
      low += span;
      from = middle;
    } else to = middle;
  }
  return from;
}

function rank(index: number): number {
  return index === 0 ? TOP : Math.min(TOP, 31 - Math.clz32(index & -index));
}

/** The last line of a family, of every `step`th, that does not lie beyond `at`. */
function lineBefore(family: number, at: number, step: number): number {
  let low = Math.floor(at / TOP_SPAN) * 2 ** TOP;
  let from = (low / 2 ** TOP) * TOP_SPAN;
  let to = from + TOP_SPAN;
  for (let span = 2 ** (TOP - 1); span >= step; span /= 2) {
    const middle = between(family, from, to, low + span);
    if (middle <= at) {
      low += span;
      from = middle;
    } else to = middle;
  }
  return low;
}

/** The lines of a family, every `step`th, that cover [from, to]. */
function linesOver(family: number, from: number, to: number, step: number): { index: number; at: number }[] {
  const lines = [];
  for (let index = lineBefore(family, from, step); ; index += step) {
    const at = lineAt(family, index);
    lines.push({ index, at });
    if (at > to) return lines;
  }
}

/**
 * @param x world pixels of the tile's left edge at `zoom`; @param y of its top; @param size its side
 * @returns path data in the tile's pixels; above zoom 17 in pixels of zoom 17 (`scale` says by how much to enlarge)
 */
export function streetPattern(x: number, y: number, size: number, zoom: number): BasemapShapes {
  const scale = 2 ** Math.max(0, zoom - BASE_ZOOM);
  const level = Math.max(0, BASE_ZOOM - zoom);
  const step = 2 ** level;
  const unit = 2 ** (BASE_ZOOM - zoom);
  const [left, top, side] = [x * unit, y * unit, size * unit];
  const shapes = { block: '', park: '', street: '', road: '', avenue: '', river: '' };

  const pen = (points: readonly Pair[], close = '') =>
    `M${points.map(([px, py]) => `${((px - left) / step).toFixed(1)} ${((py - top) / step).toFixed(1)}`).join('L')}${close}`;

  const rim = [0, 0.5, 1].flatMap((u) => [0, 0.5, 1].map((v) => unwarp(left + u * side, top + v * side)));
  const margin = CELL * step;
  const ss = rim.map(([s]) => s);
  const ts = rim.map(([, t]) => t);
  const columns = linesOver(1, Math.min(...ss) - margin, Math.max(...ss) + margin, step);
  const rows = linesOver(2, Math.min(...ts) - margin, Math.max(...ts) + margin, step);

  const rivers = riversOver(columns[0]!.at, columns.at(-1)!.at, level);
  const wet = (s: number, t: number, reach: number) =>
    rivers.some((river) => Math.abs(river.at(t) - s) < river.breadth / 2 + reach);

  for (const [i, column] of columns.entries()) {
    for (const [j, row] of rows.entries()) {
      const east = columns[i + 1];
      const south = rows[j + 1];
      if (!east || !south) continue;
      const corner = (u: number, v: number) =>
        warp(column.at + (east.at - column.at) * u, row.at + (south.at - row.at) * v);
      const [middleS, middleT] = [(column.at + east.at) / 2, (row.at + south.at) / 2];
      // A street ends where a river or, now and then, a larger block is in its way.
      if (rank(column.index) < level + 2 && !wet(column.at, middleT, 0.5 * margin))
        if (rank(column.index) > level || hash(column.index, row.index, 3) > 0.24)
          shapes.street += pen([corner(0, 0), corner(0, 0.5), corner(0, 1)]);
      if (rank(row.index) < level + 2 && !wet(middleS, row.at, 0.55 * margin))
        if (rank(row.index) > level || hash(column.index, row.index, 4) > 0.24)
          shapes.street += pen([corner(0, 0), corner(0.5, 0), corner(1, 0)]);
      if (!wet(middleS, middleT, 0.8 * margin)) shapes.block += houses(column.index, row.index, corner, pen);
    }
  }

  // A park fills a cell of its own rank and stays while one zooms in, until it is larger than the screen.
  for (let up = 0; up < 3; up++) {
    const stride = step * 2 ** up;
    for (const column of linesOver(1, columns[0]!.at, columns.at(-1)!.at, stride))
      for (const row of linesOver(2, rows[0]!.at, rows.at(-1)!.at, stride)) {
        if (hash(column.index, row.index, 11 + level + up) > 0.022) continue;
        const [east, south] = [lineAt(1, column.index + stride), lineAt(2, row.index + stride)];
        const inset = 5 * step;
        if (wet((column.at + east) / 2, (row.at + south) / 2, (east - column.at) / 2 + 0.2 * margin)) continue;
        const edge = (u: number, v: number) =>
          warp(
            column.at + inset + (east - column.at - 2 * inset) * u,
            row.at + inset + (south - row.at - 2 * inset) * v,
          );
        const turns = [0, 0.25, 0.5, 0.75];
        shapes.park += pen(
          [
            ...turns.map((u) => edge(u, 0)),
            ...turns.map((v) => edge(1, v)),
            ...turns.map((u) => edge(1 - u, 1)),
            ...turns.map((v) => edge(0, 1 - v)),
          ],
          'Z',
        );
      }
  }

  const widths: Record<string, string> = {};
  for (const river of rivers) {
    const course = (shift: number) => {
      const points: Pair[] = [];
      for (let t = rows[0]!.at; t <= rows.at(-1)!.at; t += margin / 3) points.push(warp(river.at(t) + shift, t));
      return pen(points);
    };
    const breadth = Math.round(river.breadth / step);
    widths[breadth] = (widths[breadth] ?? '') + course(0);
    shapes.street += course(river.breadth / 2 + 12 * step) + course(-river.breadth / 2 - 12 * step);
  }

  for (const { index, at } of columns) {
    if (rank(index) < level + 2) continue;
    const kind = rank(index) >= level + 4 ? 'avenue' : 'road';
    for (const [j, row] of rows.entries()) {
      const south = rows[j + 1];
      // Where the river runs along, its bank has the road.
      if (!south || wet(at, row.at, 0.4 * margin) || wet(at, south.at, 0.4 * margin)) continue;
      shapes[kind] += pen([warp(at, row.at), warp(at, (row.at + south.at) / 2), warp(at, south.at)]);
    }
  }
  for (const { index, at } of rows)
    if (rank(index) >= level + 2)
      shapes[rank(index) >= level + 4 ? 'avenue' : 'road'] += pen(columns.map((column) => warp(column.at, at)));

  return { ...shapes, rivers: widths, labels: [], scale };
}

/**
 * Rivers of an order follow every 2^(order+1)th column, sway once in about ten blocks of that order, and are seen from
 * the order of the level on.
 */
function riversOver(from: number, to: number, level: number): { breadth: number; at(t: number): number }[] {
  const rivers = [];
  for (let order = level + 4; order < Math.min(TOP, level + 9); order++) {
    const block = CELL * 2 ** (order - 4);
    for (const { index } of linesOver(1, from - 24 * block, to + 8 * block, 2 ** order)) {
      if (rank(index) !== order) continue;
      // Five lines off, where no avenue ever runs.
      const home = lineAt(1, index + 5 * 2 ** (order - 4));
      const wave = (2 * Math.PI) / (block * 9.5);
      const breadth = (30 + 9 * Math.min(3, order - level - 4)) * 2 ** level;
      if (home < from - block - breadth || home > to + block + breadth) continue;
      rivers.push({ breadth, at: (t: number) => home + (0.42 / wave) * Math.sin(wave * t + index) });
    }
  }
  return rivers;
}

/** Two rows of houses with gaps between them, some missing: the texture of a block. */
function houses(
  i: number,
  j: number,
  corner: (u: number, v: number) => Pair,
  pen: (points: readonly Pair[], close: string) => string,
): string {
  let path = '';
  for (let side = 0; side < 2; side++) {
    const count = 2 + Math.floor(hash(i, j, 20 + side) * 2.4);
    let from = 0.12;
    for (let n = 0; n < count; n++) {
      const width = ((0.88 - 0.12) / count) * (0.8 + 0.4 * hash(i + n, j, 30 + side));
      const to = Math.min(0.88, from + width);
      const depth = 0.25 + 0.1 * hash(i, j + n, 40 + side);
      const [near, far] = side === 0 ? [0.12, 0.12 + depth] : [0.88, 0.88 - depth];
      if (to - from > 0.1 && hash(i + n, j - n, 50 + side) > 0.14)
        path += pen([corner(from, near), corner(to - 0.035, near), corner(to - 0.035, far), corner(from, far)], 'Z');
      from = to;
    }
  }
  return path;
}
