/**
 * The one rounding of Pasar: to the nearest whole, a tie to the even neighbour, so that halves do not add up to somebody's
 * gain. Call it once, at the end of an exact calculation in integers.
 *
 * @param denominator above zero
 * @example halfEven(5n, 2n) // 2n
 * @example halfEven(7n, 2n) // 4n
 */
export function halfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be above zero');
  const floor = floorDivide(numerator, denominator);
  const twice = 2n * (numerator - floor * denominator);
  if (twice === denominator) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > denominator ? floor + 1n : floor;
}

/** BigInt division goes towards zero. */
function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}
