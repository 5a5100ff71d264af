import { checkNames, InputError, isList, type Name, nameText, say, textsOf } from "../../base/index.js";

/** A column as codes, and what they stand for. */
export interface Coded {
  readonly codes: Int32Array;
  readonly names: readonly Name[];
}

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
    return coded(where, field, column as readonly Name[], names);
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

/**
 * Codes for texts: by the names given, or in the order of first occurrence.
 *
 * @internal
 */
export function coded(
  where: string,
  field: "region" | "industry",
  column: readonly Name[],
  names: readonly Name[] | undefined,
): Coded {
  const places = new Map<string, number>();
  names?.forEach((name, i) => {
    for (const text of textsOf(name)) places.set(text, i);
  });
  const codes: Int32Array = new Int32Array(column.length);
  const found: Name[] = [...(names ?? [])];
  for (let k = 0; k < column.length; k++) {
    const name = column[k];
    const text = typeof name === "string" ? name : name?.zh;
    const place = places.get(text);
    if (place !== undefined) codes[k] = place;
    else {
      if (typeof text !== "string" || text.trim() === "") {
        const words = say("像第一项一样是文本", "be a text like the first");
        throw new InputError(where, `plants.${field}[${k}]`, words, name);
      }
      if (names) throw unknown(where, field, k, names, text);
      codes[k] = found.length;
      places.set(text, found.length);
      found.push(name);
    }
  }
  return { codes, names: found };
}

function unknown(where: string, field: string, k: number, names: readonly Name[], text: string): InputError {
  const known = names.slice(0, 5).map((name) => JSON.stringify(nameText(name)));
  const more = names.length > 5 ? say("，… 共 {n} 个", ", … {n} in all", { n: names.length }) : "";
  const words = say("的 {field} 是已知的（{known}{more}）", "have a {field} that is known ({known}{more})", {
    field,
    known: known.join(", "),
    more,
  });
  return new InputError(where, `plants[${k}]`, words, text);
}
