/**
 * National numbering plans in one line each, enough to tell a person how many digits are missing and to group what is
 * shown. Calling code; trunk prefix (`-`: none); fewest and most digits of the national number without trunk; an example as
 * people write it, whose groups are the country's. Lengths are those of subscribers, mobile and fixed; service numbers are
 * not listed. Source: ITU-T national numbering plans (E.129). Where a regulator reserves numbers for fiction (FR, GB, US,
 * AU, IE), the example is one of them.
 */
const PLANS = `
AE 971 0 8-9 050 123 4567
AT 43 0 7-13 0664 123456
AU 61 0 9-9 0491 570 156
BE 32 0 8-9 0470 12 34 56
BR 55 0 10-11 011 96123 4567
BY 375 80 9-9 8029 491 19 11
CA 1 1 10-10 506 234 5678
CH 41 0 9-9 078 123 45 67
CZ 420 - 9-9 601 123 456
DE 49 0 7-12 01512 345 6789
ES 34 - 9-9 612 34 56 78
FR 33 0 9-9 06 39 98 12 34
GB 44 0 9-10 07700 900 123
GE 995 0 9-9 0555 12 34 56
HU 36 06 8-9 06 20 123 4567
ID 62 0 9-12 0812 3456 7890
IE 353 0 7-9 020 910 1234
IN 91 0 10-10 081234 56789
IT 39 - 6-11 312 345 6789
JP 81 0 9-10 090 1234 5678
KR 82 0 8-10 010 2000 0000
KZ 7 8 10-10 8 771 000 99 98
LU 352 - 6-11 628 123 456
MX 52 - 10-10 222 123 4567
MY 60 0 8-10 012 345 6789
NL 31 0 9-9 06 1234 5678
PH 63 0 8-10 0905 123 4567
PL 48 - 9-9 512 345 678
PT 351 - 9-9 912 345 678
RU 7 8 10-10 8 912 345 67 89
SG 65 - 8-8 8123 4567
TH 66 0 8-9 081 234 5678
TR 90 0 10-10 0501 234 56 78
UA 380 0 9-9 050 123 45 67
US 1 1 10-10 202 555 0123
UZ 998 - 9-9 91 234 56 78
VN 84 0 9-10 0912 345 678
`
  .trim()
  .split('\n');

export interface PhonePlan {
  /** Without `+`. */
  readonly code: string;
  /** What is dialled before a national number inside the country; empty where nothing is. */
  readonly trunk: string;
  /** Digits of the national number without trunk prefix. */
  readonly min: number;
  readonly max: number;
  readonly example: string;
}

/** @param country ISO 3166-1 alpha-2 */
export function planOf(country: string): PhonePlan | undefined {
  return parsePlan(PLANS.find((row) => row.startsWith(`${country} `)));
}

/**
 * Of countries that share a code (RU and KZ, US and CA) the first is taken: they share lengths and groups.
 *
 * @param digits an international number without `+`
 */
export function planOfNumber(digits: string): PhonePlan | undefined {
  for (const length of [3, 2, 1]) {
    const row = PLANS.find((plan) => plan.startsWith(`${digits.slice(0, length)} `, 3));
    if (row) return parsePlan(row);
  }
  return undefined;
}

function parsePlan(row: string | undefined): PhonePlan | undefined {
  const [, code, trunk, min, max, example] = /^.. (\d+) (\S+) (\d+)-(\d+) (.*)$/.exec(row ?? '') ?? [];
  if (!code) return undefined;
  return { code, trunk: trunk === '-' ? '' : trunk!, min: +min!, max: +max!, example: example! };
}
