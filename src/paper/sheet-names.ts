/** The longest name of a sheet that Excel has. */
const LONGEST = 31;

/**
 * Names of sheets for names of results: without the signs that Excel forbids, cut to its length, each unlike the
 * others whatever their case.
 *
 * @param taken - names that other sheets have.
 */
export function sheetNames(names: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const plain = name
      .replace(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, "-")
      .replace(/^'+|'+$/g, "")
      .trim();
    const short = cut(plain === "" ? "-" : plain, LONGEST);
    let free = short;
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${cut(short, LONGEST - String(n).length - 1)}-${n}`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** The beginning of a text, in units of two bytes as Excel counts, without half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
