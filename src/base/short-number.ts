/**
 * A number as it stands in a sentence or in a derivation: as it was given if it has at most two
 * decimals, else with five significant digits. (Tables are formatted by whoever shows them.)
 *
 * @example
 * shortNumber(576551.84); // => "576551.84"
 * shortNumber(0.79459014); // => "0.79459"
 */
export function shortNumber(value: number): string {
  const given = Number(value.toPrecision(12));
  const decimals = String(given).split(".")[1] ?? "";
  if (decimals.length <= 2) return String(given);
  return String(Number(value.toPrecision(5)));
}

/**
 * The same in TeX, with a power of ten for the very small and the very large.
 *
 * @example
 * texNumber(4.8e-49); // => "4.8 \\times 10^{-49}"
 */
export function texNumber(value: number): string {
  const [digits, power] = shortNumber(value).split("e");
  return power === undefined ? digits : `${digits} \\times 10^{${Number(power)}}`;
}

/**
 * A share in percent as it stands in a sentence, with at most two decimals.
 *
 * @example
 * shortPercent(0.377050456); // => "37.71%"
 */
export function shortPercent(share: number): string {
  return `${shortNumber(Number((100 * share).toFixed(2)))}%`;
}
