import {
  arranged,
  cellPath,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type NamedNumbers,
  nonNegative,
  positive,
  say,
} from "../../base/index.js";

/** Distances between the places that have masses, > 0 wherever they will be divided by. */
export function distancesLike(
  where: string,
  distances: MatrixInput,
  { names, values: masses }: NamedNumbers,
  diagonal = false,
): LabelledMatrix {
  const read = LabelledMatrix.from(where, "distances", distances, { requirement: nonNegative });
  const places = names ?? Array.from(masses, (_, i) => String(i + 1));
  const d = arranged(where, "distances", read, { rows: places, columns: places }, "`masses`");
  refuseZero(where, d, diagonal);
  return d;
}

/** Distances between places, in the order of the matrix. */
export function squareDistances(where: string, distances: MatrixInput, choice: ColumnChoice): LabelledMatrix {
  const checks = { requirement: nonNegative, choice };
  const d = LabelledMatrix.from(where, "distances", distances, checks);
  const n = d.rows.length;
  if (d.columns.length !== n) {
    const words = say("是方阵，地点 × 地点", "be square, places by places");
    throw new InputError(where, "distances", words, `${n} × ${d.columns.length}`);
  }
  refuseZero(where, d);
  return d;
}

/** Refuses a distance of zero that will be divided by. */
function refuseZero(where: string, d: LabelledMatrix, diagonal = false): void {
  const n = d.rows.length;
  const k = d.values.findIndex((value, at) => value === 0 && (diagonal || at % (n + 1) !== 0));
  if (k < 0) return;
  throw new InputError(where, cellPath("distances", d, k), positive.words, 0);
}
