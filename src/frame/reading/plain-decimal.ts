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
  let point = end;
  for (let at = from; at < end; at++) {
    // "0" to "9" are 0x30 to 0x39: those bits away, every other byte is above 9.
    const digit = bytes[at] ^ ZERO;
    if (digit < 10) digits = digits * 10 + digit;
    else if (bytes[at] === POINT && point === end) point = at;
    else return Number.NaN;
  }
  const whole = point - from;
  if (whole === 0 || whole > 15 || (whole > 1 && bytes[from] === ZERO)) return Number.NaN;
  if (point === end) return isNegative ? -digits : digits;
  const decimals = end - point - 1;
  if (decimals === 0 || decimals > 15) return Number.NaN;
  // Both are whole numbers that a double holds: their quotient is rounded once, as the text would be.
  if (whole + decimals > 15) return Number(String.fromCharCode(...bytes.subarray(start, end)));
  return (isNegative ? -digits : digits) / POWERS[decimals];
}
