import type { CommissionSetting, CommissionTarget, SettingReason } from '@pasar/core/commissions';

/** A rate as it is being set. */
export interface RateDraft {
  readonly level: SettingReason;
  readonly partner: string;
  readonly service: string;
  readonly kind: string;
  readonly text: string;
  /** For whom is settled: only the rate is asked. */
  readonly isFixed: boolean;
}

export const NEW_RATE: RateDraft = { level: 'partner', partner: '', service: '', kind: '', text: '', isFixed: false };

/** @returns undefined while nobody is chosen */
export function targetOf({ level, partner, service, kind }: RateDraft): CommissionTarget | undefined {
  const target = {
    organization: {},
    kind: kind && { kind },
    partner: partner && { partner },
    'partner-service': partner && service && { partner, service },
  }[level];
  return target === '' ? undefined : (target as CommissionTarget);
}

export function targetIn({ partner, service, kind }: CommissionSetting): CommissionTarget {
  return { ...(partner && { partner }), ...(service && { service }), ...(kind && { kind }) };
}
