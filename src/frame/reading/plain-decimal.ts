const [MINUS, POINT, ZERO] = [0x2d, 0x2e, 0x30];

/** Powers of ten that are doubles without a rounding. */
const POWERS = Array.from({ length: 16 }, (_, k) => 10 ** k);

/**
 * The number that some bytes are, as 86, -0.5 or 1203.25 are: what nearly every cell is. At most 15 digits on either
 * side of the point, none of a code (007).
 *
 * @returns `NaN` for everything else.
 * @internal
 */
export function plainDecimal(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS;
  const from = isNegative ? start + 1 : start;
  let digits = 0;
  let at = from;
  for (; at < end && isDigit(bytes[at]); at++) digits = digits * 10 + bytes[at] - ZERO;
  const whole = at - from;
  if (whole === 0 || whole > 15 || (whole > 1 && bytes[from] === ZERO)) return Number.NaN;
  if (at === end) return isNegative ? -digits : digits;
  if (bytes[at] !== POINT) return Number.NaN;
  const point = at++;
  for (; at < end && isDigit(bytes[at]); at++) digits = digits * 10 + bytes[at] - ZERO;
  const decimals = end - point - 1;
  if (at < end || decimals === 0 || decimals > 15) return Number.NaN;
  // Both are whole numbers that a double holds: their quotient is rounded once, as the text would be.
  if (whole + decimals > 15) return Number(String.fromCharCode(...bytes.subarray(start, end)));
  return (isNegative ? -digits : digits) / POWERS[decimals];
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}
