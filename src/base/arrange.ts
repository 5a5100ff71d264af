import { InputError } from "./errors.js";
import { LabelledMatrix } from "./labelled-matrix.js";
import { type Name, nameText, textsOf } from "./label.js";
import { sameName } from "./names.js";
import { say } from "./say.js";

/**
 * A matrix with rows and columns in the order of the names that they must have, so that tables of the
 * same places fit each other whatever their order. Labels that were only counted ("1", "2" …), on either
 * side, are taken in their order.
 *
 * @param like - what the names belong to, for the message: "`before`".
 * @throws {InputError} If there are too few or too many, a name is missing, or there is one beyond.
 * @internal
 */
export function arranged(
  where: string,
  argument: string,
  matrix: LabelledMatrix,
  names: { readonly rows: readonly Name[]; readonly columns: readonly Name[] },
  like: string,
): LabelledMatrix {
  const down = placesOf(where, `${argument}.rows`, matrix.rows, names.rows, like);
  const across = placesOf(where, `${argument}.columns`, matrix.columns, names.columns, like);
  const width = matrix.columns.length;
  const asItIs = [down, across].every((places) => places.every((place, k) => place === k));
  const values = asItIs
    ? matrix.values
    : Float64Array.from(
        { length: down.length * width },
        (_, k) => matrix.values[down[Math.floor(k / width)] * width + across[k % width]],
      );
  return new LabelledMatrix(
    isCounted(names.rows) ? matrix.rows : names.rows,
    isCounted(names.columns) ? matrix.columns : names.columns,
    values,
    matrix.unit,
  );
}

/** Whether labels are the numbers that plain lists get. */
function isCounted(labels: readonly Name[]): boolean {
  return labels.every((label, i) => label === String(i + 1));
}

function placesOf(
  where: string,
  path: string,
  labels: readonly Name[],
  names: readonly Name[],
  like: string,
): readonly number[] {
  if (isCounted(labels) || isCounted(names)) {
    if (labels.length === names.length) return [...names.keys()];
    const words = say("为 {n} 个，与 {like} 一样", "number {n}, as in {like}", {
      n: names.length,
      like,
    });
    throw new InputError(where, path, words, labels.length);
  }
  const places = new Map(labels.flatMap((label, i) => textsOf(label).map((text) => [text, i])));
  const found = names.map((name) => {
    const place = textsOf(name).map((text) => places.get(text));
    const first = place.find((i) => i !== undefined);
    if (first !== undefined) return first;
    const words = say("含有 {like} 的全部名称（缺“{name}”）", "name all of {like} ({name} is missing)", {
      like,
      name,
    });
    throw new InputError(where, path, words, labels);
  });
  const stranger = labels.find((label) => !names.some((name) => sameName(name, label)));
  if (stranger === undefined) return found;
  const words = say("只含 {like} 中有的名称", "name only what {like} has", { like });
  throw new InputError(where, path, words, nameText(stranger));
}
