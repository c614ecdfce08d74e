import type { Agreement, AgreementVersion } from '@pasar/core/agreements';
import type { Selectable } from 'kysely';
import { json } from '../database/json.ts';
import type { Tables } from '../database/tables.ts';

/** How rows become what the rules read, and back. */

export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

export function agreementOf(
  { id, owner, partner }: Pick<Row<'agreements'>, 'id' | 'owner' | 'partner'>,
  versions: readonly Row<'agreement_versions'>[],
  lines: readonly Row<'agreement_lines'>[],
): Agreement {
  const own = versions.filter(({ agreement }) => agreement === id).sort((a, b) => a.version - b.version);
  return { id, organization: owner, partner, versions: own.map((version) => versionOf(version, lines)) };
}

function versionOf(row: Row<'agreement_versions'>, lines: readonly Row<'agreement_lines'>[]): AgreementVersion {
  const own = lines
    .filter(({ agreement, version }) => agreement === row.agreement && version === row.version)
    .sort((a, b) => a.line - b.line);
  return {
    version: row.version,
    state: row.state,
    legalEntity: row.legal_entity,
    lines: own.map(({ line, service, kind, name, rate }) => ({ line, service, kind, name, commission: { rate } })),
    parties: row.parties,
    locale: row.locale,
    title: row.title,
    text: row.text,
    sha256: row.sha256,
    until: row.until,
    noticeDays: row.notice_days,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    answerBy: row.answer_by,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    notice: row.notice,
    reason: row.reason,
    endedAt: row.ended_at,
    warned: row.warned,
  };
}

export function columnsOf(version: AgreementVersion) {
  return {
    state: version.state,
    legal_entity: version.legalEntity,
    parties: json(version.parties),
    locale: version.locale,
    title: version.title,
    text: version.text,
    sha256: version.sha256,
    until: version.until,
    notice_days: version.noticeDays,
    sent_at: version.sentAt,
    answer_by: version.answerBy,
    opened_at: version.openedAt,
    answered_at: version.answeredAt,
    notice: version.notice && json(version.notice),
    reason: version.reason,
    ended_at: version.endedAt,
    warned: version.warned,
  };
}

export function lineRows({ organization: owner, id: agreement }: Agreement, { version, lines }: AgreementVersion) {
  return lines.map(({ commission: { rate }, ...line }) => ({ owner, agreement, version, ...line, rate }));
}
