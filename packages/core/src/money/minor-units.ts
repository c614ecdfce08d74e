/**
 * ISO 4217's minor units. `Intl` is not asked: engines disagree (V8 gives the rupiah none, SpiderMonkey two), and an amount on
 * the wire must not mean a hundred times more in another browser.
 */
const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR = 'CLF UYW';

/** @returns how many decimal digits the currency's minor unit has: 2 for EUR, RUB and IDR, 0 for JPY, 3 for KWD */
export function minorDigits(currency: string): 0 | 2 | 3 | 4 {
  if (NONE.includes(currency)) return 0;
  if (THREE.includes(currency)) return 3;
  return FOUR.includes(currency) ? 4 : 2;
}
