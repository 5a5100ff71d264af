import { checkNames, InputError, isList, type Name, nameText } from "../../base/index.js";

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
  column: ArrayLike<number> | readonly string[],
  count: number,
  names: readonly Name[] | undefined,
  least: number,
): Coded {
  const path = `plants.${field}`;
  if (!isList(column) || column.length !== count) {
    const words = `hold ${count} entries like \`plants.size\``;
    throw new InputError(where, path, words, column);
  }
  if (typeof column[0] === "string") {
    return coded(where, field, column as readonly string[], names);
  }
  if (names)
    checkNames(
      where,
      `${path === "plants.region" ? "plants.regions" : "plants.industries"}`,
      names,
    );
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
    if (!(code >= 0 && code < limit && code === Math.floor(code))) {
      const words = `be a whole number from 0 to ${limit - 1}`;
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
  column: readonly string[],
  names: readonly Name[] | undefined,
): Coded {
  const places = new Map<string, number>();
  names?.forEach((name, i) => {
    for (const text of typeof name === "string" ? [name] : [name.zh, name.en]) places.set(text, i);
  });
  const codes: Int32Array = new Int32Array(column.length);
  const found: Name[] = [...(names ?? [])];
  for (let k = 0; k < column.length; k++) {
    const text = column[k];
    const place = places.get(text);
    if (place !== undefined) codes[k] = place;
    else {
      if (typeof text !== "string" || text.trim() === "") {
        throw new InputError(where, `plants.${field}[${k}]`, "be a text like the first", text);
      }
      if (names) throw unknown(where, field, k, names, text);
      codes[k] = found.length;
      places.set(text, found.length);
      found.push(text);
    }
  }
  return { codes, names: found };
}

function unknown(
  where: string,
  field: string,
  k: number,
  names: readonly Name[],
  text: string,
): InputError {
  const known = names.slice(0, 5).map((name) => JSON.stringify(nameText(name)));
  const more = names.length > 5 ? `, … ${names.length} in all` : "";
  const words = `have a ${field} that is known (${known.join(", ")}${more})`;
  return new InputError(where, `plants[${k}]`, words, text);
}
