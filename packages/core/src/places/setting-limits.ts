/** ORG-1: between what a place's settings may lie: days, days, hours. */
export const SETTING_LIMITS = {
  waitDays: { min: 1, max: 30 },
  lapseDays: { min: 1, max: 90 },
  offerHours: { min: 0.1, max: 72 },
} as const;
