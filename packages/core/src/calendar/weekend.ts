/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SATURDAY_SUNDAY = [6, 7] as const;
const FRIDAY_SATURDAY = [5, 6] as const;

/** As CLDR 45 has them; whoever is not here rests on Saturday and Sunday. */
const WEEKENDS: Readonly<Record<string, readonly Weekday[]>> = {
  AF: [4, 5],
  BH: FRIDAY_SATURDAY,
  DZ: FRIDAY_SATURDAY,
  EG: FRIDAY_SATURDAY,
  IL: FRIDAY_SATURDAY,
  IN: [7],
  IQ: FRIDAY_SATURDAY,
  IR: [5],
  JO: FRIDAY_SATURDAY,
  KW: FRIDAY_SATURDAY,
  LY: FRIDAY_SATURDAY,
  OM: FRIDAY_SATURDAY,
  QA: FRIDAY_SATURDAY,
  SA: FRIDAY_SATURDAY,
  SD: FRIDAY_SATURDAY,
  SY: FRIDAY_SATURDAY,
  UG: [7],
  YE: FRIDAY_SATURDAY,
};

/** @param country ISO 3166-1 alpha-2 */
export function weekendOf(country: string): readonly Weekday[] {
  return WEEKENDS[country] ?? SATURDAY_SUNDAY;
}
