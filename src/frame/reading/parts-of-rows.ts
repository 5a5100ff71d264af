import { type Label, type Name, nameText, say } from "../../base/index.js";

/** What a yearbook writes before a part of the row above: 「#汽车制造业」, 「其中：汽车」. */
const PART = /^\s*([#＃]|其\s*中)/;

/** Tables that are looked through for rows which are sums of those below them; longer ones are lists. */
const [MOST_ROWS, LONGEST_RUN] = [400, 60];

/** The numbers of a column, and by how much the rounding of one of them can be off. */
interface Numbers {
  readonly values: readonly (number | null)[];
  readonly last: () => number;
}

/**
 * What would be counted twice, and can't be told from a unit with certainty: rows that are called a part of the row
 * above (#, 其中), and a row that is the sum of those below it in all of several columns (中部 above 江西, 湖北). They
 * stay, and it is said.
 *
 * @param gone - rows that were set aside as totals.
 * @internal
 */
export function partRemarks(
  names: readonly (Name | null)[],
  numbers: readonly Numbers[],
  gone: readonly number[],
): readonly Label[] {
  const parts = names.filter((name): name is Name => name !== null && PART.test(nameText(name)));
  const sums = numbers.length < 2 || names.length > MOST_ROWS ? [] : sumsOfRuns(names, numbers, gone);
  return [
    ...(parts.length === 0 ? [] : [partWords(parts)]),
    ...sums.map(([at, last]) =>
      say(
        "“{name}”等于其下到“{last}”各行之和，像是小计，仍在表里：合计时会重复（要另放，写 totals: [{quoted}]）。",
        "{name} is the sum of the rows below it up to {last}, perhaps a subtotal; it stays, and would be counted twice (to set it aside, write totals: [{quoted}]).",
        { name: at, last, quoted: JSON.stringify(nameText(at)) },
      ),
    ),
  ];
}

function partWords(parts: readonly Name[]): Label {
  return say(
    "“{first}”等 {n} 行是其上一行的一部分，仍在表里：合计时会重复（要另放，写 totals: [{quoted}]）。",
    "{n} row(s), {first} the first, are parts of the row above; they stay, and would be counted twice (to set them aside, write totals: [{quoted}]).",
    { first: parts[0], n: parts.length, quoted: parts.map((name) => JSON.stringify(nameText(name))).join(", ") },
  );
}

/** Each row that is a sum of a run of rows right below it, with the last of them. */
function sumsOfRuns(
  names: readonly (Name | null)[],
  numbers: readonly Numbers[],
  gone: readonly number[],
): readonly (readonly [Name, Name])[] {
  const found: (readonly [Name, Name])[] = [];
  for (const [at, name] of names.entries()) {
    const last = gone.includes(at) ? undefined : endOfRun(at, numbers, names.length);
    if (last !== undefined && name !== null && names[last] !== null) found.push([name, names[last]]);
  }
  return found;
}

/** Within the rounding of each part, as far as that is small beside the sum itself. */
function isNear(sum: number, wanted: number, rounding: number): boolean {
  const size = Math.abs(wanted);
  return Math.abs(sum - wanted) <= Math.min(rounding, size / 100) + 1e-9 * size;
}

function endOfRun(at: number, numbers: readonly Numbers[], length: number): number | undefined {
  const wanted = numbers.map(({ values }) => values[at]);
  if (wanted.some((value) => value === null || value === 0)) return undefined;
  const sums = wanted.map(() => 0);
  for (let k = at + 1; k < length && k <= at + LONGEST_RUN; k++) {
    for (const [j, { values }] of numbers.entries()) {
      const value = values[k];
      if (value === null) return undefined;
      sums[j] += value;
    }
    const isSum = numbers.every(({ last }, j) => isNear(sums[j], wanted[j] as number, ((k - at + 1) * last()) / 2));
    if (k > at + 1 && isSum) return k;
  }
  return undefined;
}
