import type { Point } from '@pasar/core/places';
import type { Handle } from '../../components/map/zone-handles.ts';
import type { ZoneDraft } from './zone-draft.ts';
import type { ZoneWords } from './zone-editor.words.ts';
import { type CornerAt, halfway } from './zone-edits.ts';

/** More corners than that, and there is no room between them to add one. */
const MOST_WITH_MIDDLES = 60;

export interface ZoneHandle extends Handle {
  readonly at?: CornerAt;
}

const keyOf = (kind: string, { polygon, ring, corner }: CornerAt) => `${kind}:${polygon}.${ring}.${corner}`;

/** What an area is changed by on the map. @param edge of a circle: where its edge is taken hold of */
export function handlesOf(draft: ZoneDraft, edge: Point | undefined, t: ZoneWords): readonly ZoneHandle[] {
  const { zone, begun, chosen } = draft;
  if (begun) {
    return begun.map((point, at) => {
      const isClosing = at === 0 && draft.canClose;
      return {
        key: `begun:${at}:${isClosing}`,
        kind: isClosing ? 'first' : 'corner',
        point,
        label: isClosing ? t('draw.close') : t('corner', { number: at + 1, of: begun.length }),
      };
    });
  }
  if (zone?.type === 'radius') {
    return [
      { key: 'centre', kind: 'centre', point: zone.centre, label: t('centre') },
      ...(edge ? [{ key: 'edge', kind: 'edge' as const, point: edge, label: t('edge') }] : []),
    ];
  }
  const count = draft.polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  return draft.polygons.flatMap((rings, polygon) =>
    rings.flatMap((points, ring) =>
      points.flatMap((point, corner): ZoneHandle[] => {
        const at = { polygon, ring, corner };
        const isChosen = chosen?.polygon === polygon && chosen.ring === ring && chosen.corner === corner;
        const own: ZoneHandle = {
          key: keyOf('corner', at),
          kind: 'corner',
          at,
          point,
          label: t('corner', { number: corner + 1, of: points.length }),
          isChosen,
        };
        const middle: ZoneHandle = {
          key: keyOf('middle', at),
          kind: 'middle',
          at,
          point: halfway(point, points[(corner + 1) % points.length]!),
          label: t('corner.add', { number: corner + 1 }),
        };
        return count > MOST_WITH_MIDDLES ? [own] : [own, middle];
      }),
    ),
  );
}
