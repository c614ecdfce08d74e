import * as z from 'zod';
import { DayPart } from '../catalog/catalog.schema.ts';
import { LocalizedText } from '../kernel/kernel.schema.ts';
import { DEFAULT_WEIGHTS } from '../matching/ranking.ts';
import { SETTING_LIMITS } from '../places/setting-limits.ts';

const { waitDays, lapseDays, offerHours } = SETTING_LIMITS;
const Weight = z.number().min(0).max(100);

/** How an organization hands requests to partners. Every rule's default is a setting here. */
export const DispatchSettings = z.object({
  /** REQ-2: a new request goes out at once to all who are eligible; off, the organization sends each by hand. */
  broadcast: z.boolean().default(true),
  /** REQ-5 N. */
  proposalsRequired: z.number().int().min(1).max(10).default(3),
  /** REQ-5 D: after so many days the shortlist goes with those that have answered. */
  waitDays: z.number().int().min(waitDays.min).max(waitDays.max).default(2),
  /** REQ-5: a shortlist nobody chooses from lapses after so many days. */
  lapseDays: z.number().int().min(lapseDays.min).max(lapseDays.max).default(14),
  /** REQ-10: seconds in which a proposal or a taking can be undone at no cost. */
  undoSeconds: z.number().int().min(0).max(600).default(60),
  /** REQ-2: hours a `direct` request belongs to its one partner alone. */
  offerHours: z.number().min(offerHours.min).max(offerHours.max).default(12),
  /** REQ-4: how much each criterion counts; only proportions matter. */
  ranking: z
    .object({
      distance: Weight,
      rating: Weight,
      response: Weight,
      completion: Weight,
      price: Weight,
      tags: Weight,
    })
    .default(DEFAULT_WEIGHTS),
  /** REQ-12: a visit can be cancelled freely until so many hours before it. */
  cancelFreeHours: z.number().min(0).max(168).default(12),
  /** Wished windows start at least so many hours from now, and at most so many days ahead. */
  noticeHours: z.number().min(0).max(168).default(2),
  horizonDays: z.number().int().min(1).max(90).default(21),
  dayParts: z
    .array(DayPart)
    .min(1)
    .max(8)
    .default([
      { id: 'morning', start: '08:00', end: '11:00' },
      { id: 'midday', start: '11:00', end: '14:00' },
      { id: 'afternoon', start: '14:00', end: '17:00' },
      { id: 'evening', start: '17:00', end: '20:00' },
    ]),
  /** REQ-10: what a partner confirms before taking; the organization edits the list. */
  checklist: z.array(z.object({ id: z.string().max(40), label: LocalizedText })).max(12),
});
export type DispatchSettings = Readonly<z.output<typeof DispatchSettings>>;
