import { civilDate, epochMs, HOUR, type Instant, instantAt, later, type Window } from '@pasar/core/kernel';

/** Pieces of a wished window in which a partner can come: of two hours, the last one longer rather than under one. */
const PIECE = 2 * HOUR;

/** @param now pieces that have begun are left out */
export function piecesOf(window: Window, now: Instant): Window[] {
  const pieces: Window[] = [];
  for (let { start } = window; start < window.end; ) {
    const end = later(start, PIECE);
    const isLast = epochMs(window.end) - epochMs(end) < HOUR;
    const piece = { start, end: isLast ? window.end : end };
    if (start > now) pieces.push(piece);
    start = piece.end;
  }
  return pieces;
}

/** Clock times on a window's first day, which must lie inside it. @returns undefined when they do not */
export function windowAt(window: Window, from: string, to: string, zone: string): Window | undefined {
  if (!/^\d\d:\d\d$/.test(from) || !/^\d\d:\d\d$/.test(to)) return undefined;
  const day = civilDate(window.start, zone);
  const chosen = { start: instantAt(day, from, zone), end: instantAt(day, to, zone) };
  const lies = chosen.start < chosen.end && chosen.start >= window.start && chosen.end <= window.end;
  return lies ? chosen : undefined;
}

export function sameWindow(a: Window | undefined, b: Window | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
