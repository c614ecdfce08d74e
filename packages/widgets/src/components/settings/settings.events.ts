import type { SectionName } from './settings-sections.ts';

/** In `pasar-select`: a section was opened, or in the audit trail what an entry is about. */
export interface SettingsPick {
  readonly section: SectionName;
  /** `request` and its id: a host that has a page of it can lead there. */
  readonly about?: { readonly kind: string; readonly id: string };
}
