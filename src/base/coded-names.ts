import { InputError } from "./errors.js";
import { namesList } from "./names-list.js";
import { type Name, nameText, textsOf } from "./label.js";
import { say } from "./say.js";

/** A column as codes, and what they stand for. */
export interface Coded {
  readonly codes: Int32Array;
  readonly names: readonly Name[];
}

/** A column of names that is to be coded. @internal */
export interface NamesToCode {
  /** What the table is called that the column belongs to: "plants". */
  readonly argument: string;
  readonly field: "region" | "industry";
  readonly column: readonly Name[];
  /** The names that there may be. */
  readonly known?: readonly Name[] | undefined;
}

/**
 * Codes for names: by those that are known, or in the order of first occurrence.
 *
 * @throws {InputError} If an entry is no text, or none of the known names.
 * @internal
 */
export function coded(where: string, { argument, field, column, known }: NamesToCode): Coded {
  const places = new Map<string, number>();
  known?.forEach((name, i) => {
    for (const text of textsOf(name)) places.set(text, i);
  });
  const codes: Int32Array = new Int32Array(column.length);
  const found: Name[] = [...(known ?? [])];
  for (let k = 0; k < column.length; k++) {
    const name = column[k];
    const text = typeof name === "string" ? name : name?.zh;
    const place = places.get(text);
    if (place !== undefined) codes[k] = place;
    else {
      if (typeof text !== "string" || text.trim() === "") {
        const words = say("像第一项一样是文本", "be a text like the first");
        throw new InputError(where, `${argument}.${field}[${k}]`, words, name);
      }
      if (known) throw unknown(where, { argument, field, known }, k, text);
      codes[k] = found.length;
      places.set(text, found.length);
      found.push(name);
    }
  }
  return { codes, names: namesList(found) };
}

function unknown(
  where: string,
  { argument, field, known: names }: { argument: string; field: string; known: readonly Name[] },
  k: number,
  text: string,
): InputError {
  const known = names.slice(0, 5).map((name) => JSON.stringify(nameText(name)));
  const more = names.length > 5 ? say("，… 共 {n} 个", ", … {n} in all", { n: names.length }) : "";
  const words = say("的 {field} 是已知的（{known}{more}）", "have a {field} that is known ({known}{more})", {
    field,
    known: known.join(", "),
    more,
  });
  return new InputError(where, `${argument}[${k}]`, words, text);
}
