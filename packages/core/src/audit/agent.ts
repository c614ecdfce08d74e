type Family = readonly [name: string, sign: RegExp];

/** Those that call themselves by another's name as well come before it. */
const PROGRAMS: readonly Family[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\/|\bOpera\b/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Yandex Browser', /\bYaBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
  ['curl', /^curl\//],
  ['Node.js', /^(?:node|undici)\b/i],
  ['Python', /^python|^httpx\//i],
  ['Go', /^Go-http-client\//],
  ['Java', /^(?:Java|okhttp|Apache-HttpClient)\//],
  ['PHP', /^(?:PHP|GuzzleHttp|Symfony)\b/i],
];
const SYSTEMS: readonly Family[] = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

/**
 * PRV-3 "from where": the family of what was used, `Firefox, Android`. Never the header itself, which is anybody's text and
 * tells people apart; null when it names none of these.
 */
export function agentOf(userAgent: string | null): string | null {
  const named = (families: readonly Family[]) => families.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  return [named(PROGRAMS), named(SYSTEMS)].filter(Boolean).join(', ') || null;
}
