import { checkNames, type Coded, coded, InputError, isList, type Name, say } from "../../base/index.js";

/**
 * Codes of a column of codes or of texts.
 *
 * @param least - how many names there are at least, where codes have none.
 * @internal
 */
export function codes(
  where: string,
  field: "region" | "industry",
  column: ArrayLike<number> | readonly Name[],
  count: number,
  names: readonly Name[] | undefined,
  least: number,
): Coded {
  const path = `plants.${field}`;
  if (!isList(column) || column.length !== count) {
    const words = say("像 `plants.size` 一样有 {count} 项", "hold {count} entries like `plants.size`", {
      count,
    });
    throw new InputError(where, path, words, column);
  }
  if (typeof column[0] !== "number") {
    return coded(where, { argument: "plants", field, column: column as readonly Name[], known: names });
  }
  if (names) checkNames(where, field === "region" ? "plants.regions" : "plants.industries", names);
  const numbers = column as ArrayLike<number>;
  const limit = names ? names.length : 2 ** 24;
  const known = numbers instanceof Int32Array ? largestCode(numbers, limit) : undefined;
  if (known !== undefined) {
    return { codes: numbers as Int32Array, names: names ?? counted(Math.max(known, least - 1)) };
  }
  const checked = numbers instanceof Int32Array ? numbers : new Int32Array(count);
  let most = least - 1;
  for (let k = 0; k < count; k++) {
    const code = numbers[k];
    if (!(typeof code === "number" && code >= 0 && code < limit && code === Math.floor(code))) {
      const words = say("是 0 到 {most} 的整数", "be a whole number from 0 to {most}", {
        most: limit - 1,
      });
      throw new InputError(where, `${path}[${k}]`, words, code);
    }
    if (code > most) most = code;
    if (checked !== numbers) checked[k] = code;
  }
  return { codes: checked, names: names ?? counted(most) };
}

/** The largest code, or nothing if one lies outside 0 … limit − 1: a loop of integers only, for speed. */
function largestCode(codes: Int32Array, limit: number): number | undefined {
  let [least, most] = [0, -1];
  for (let k = 0; k < codes.length; k++) {
    const code = codes[k];
    if (code > most) most = code;
    if (code < least) least = code;
  }
  return least < 0 || most >= limit ? undefined : most;
}

/** The names of codes that have none: "0", "1" … */
function counted(most: number): readonly string[] {
  return Array.from({ length: most + 1 }, (_, k) => String(k));
}
