import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import { epochMs, instantOf } from '@pasar/core/kernel';
import type { TemplateResult } from 'lit';
import { tabs } from '../../../parts/tabs.ts';
import { baseOf, type Changes, changesBetween } from '../changes.ts';
import { isNear, type ShownState, stateTag } from '../version-state.ts';
import type { DocumentReading } from './document-reading.ts';

/** The versions side by side, newest first: which one holds, which was before, which is to come. */
export function versionTabs(
  view: AgreementView,
  chosen: number,
  choose: (version: number) => void,
  reading: DocumentReading,
): TemplateResult {
  const { t } = reading;
  const all = view.versions.map((version) => ({
    name: `v${version.version}`,
    label: t('version', { version: version.version }),
    mark: stateTag(shownStateOf(version), t),
    detail: detailOf(view, version, reading),
  }));
  return tabs(all, `v${chosen}`, (name) => choose(Number(name.slice(1))), t('versions'));
}

function shownStateOf({ state, until, notice }: AgreementVersionView): ShownState {
  const ends = notice ? notice.endsAt : until;
  return state === 'accepted' && (notice !== null || isNear(ends)) ? 'ending' : state;
}

/** When it ends, by its term or by a notice, whichever is sooner. */
function endsAtOf({ until, notice }: AgreementVersionView): AgreementVersionView['until'] {
  if (!notice) return until;
  return until && until < notice.endsAt ? until : notice.endsAt;
}

function detailOf(view: AgreementView, version: AgreementVersionView, { t, format, zone }: DocumentReading): string {
  const day = (at: string | null) =>
    at ? format.date(instantOf(epochMs(at as never)), zone, { dateStyle: 'medium' }) : '';
  const { state, sentAt, answeredAt, endedAt, answerBy } = version;
  switch (state) {
    case 'draft': {
      const base = baseOf(view, version);
      return (
        changesInWords(changesBetween(base?.lines, version.lines), t) ||
        t('detail.draft', { day: day(version.createdAt) })
      );
    }
    case 'sent':
      return t('detail.sent', { day: day(answerBy) });
    case 'accepted': {
      const end = endsAtOf(version);
      return end
        ? t('detail.until', { day: day(instantOf(epochMs(end) - 1)) })
        : t('detail.accepted', { day: day(answeredAt) });
    }
    case 'superseded':
      return t('detail.span', { from: day(answeredAt), to: day(endedAt) });
    case 'declined':
      return t('detail.declined', { day: day(answeredAt) });
    case 'withdrawn':
      return t('detail.withdrawn', { day: day(endedAt) });
    default:
      return answeredAt
        ? t('detail.span', { from: day(answeredAt), to: day(endedAt) })
        : t('detail.expired', { day: day(endedAt ?? sentAt) });
  }
}

/** `2 rates changed, 1 service added`; empty when nothing is. */
function changesInWords({ rates, added, dropped }: Changes, t: DocumentReading['t']): string {
  return [
    rates ? t('changed', { count: rates }) : '',
    added ? t('added.count', { count: added }) : '',
    dropped ? t('dropped.count', { count: dropped }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
