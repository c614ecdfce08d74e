import type { DispatchSettings } from './dispatch-settings.schema.ts';

/** REQ-10: the points of the organization's checklist that were not confirmed. */
export function unconfirmed(checklist: DispatchSettings['checklist'], confirmed: readonly string[]): readonly string[] {
  return checklist.map((point) => point.id).filter((id) => !confirmed.includes(id));
}
