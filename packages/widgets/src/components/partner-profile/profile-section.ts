import type { LiveEvent } from '@pasar/core/live';
import { property } from 'lit/decorators/property.js';
import { PasarSection } from '../../element/pasar-section.ts';
import type { WordSource } from '../../element/words.ts';
import { ChangedEvent } from './partner-profile.events.ts';

/** A section of `pasar-partner-profile`; not to be used by itself. */
export abstract class ProfileSection<Words extends WordSource = WordSource> extends PasarSection<Words> {
  /** ORG-6: an owner of the company's account; others look. */
  @property({ type: Boolean }) owner = false;

  protected override readonly hears: readonly LiveEvent['type'][] = ['relation.changed'];

  /** It is done: says so, and tells the checklist. */
  protected override done(told: string): void {
    super.done(told);
    this.emit(new ChangedEvent(this));
  }
}
