import type { Instant } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../element/failure.ts';
import type { Formats } from '../../element/formats.ts';
import { iconCloudOff } from '../../icons/icons.ts';
import { notice } from '../../parts/notice.ts';
import type { InvoiceWords } from './invoices.words.ts';

interface Late {
  readonly failure: Failure | undefined;
  /** Milliseconds. */
  readonly asOf: number;
  readonly refresh: () => void;
}

/** What is shown may be old: as of when, and another try. */
export function lateNotice(
  { failure, asOf, refresh }: Late,
  { online }: { readonly online: boolean },
  {
    t,
    words,
    format,
    zone,
  }: { readonly t: InvoiceWords; readonly words: Words; readonly format: Formats; readonly zone: string },
): TemplateResult | typeof nothing {
  if (!failure && online) return nothing;
  return notice({
    icon: iconCloudOff,
    title: t('as-of', { time: format.time(new Date(asOf).toISOString() as Instant, zone) }),
    action: online ? { label: words('retry'), run: refresh } : undefined,
  });
}
