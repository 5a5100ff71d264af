import {
  arranged,
  cellPath,
  type ColumnChoice,
  InputError,
  isTableSource,
  LabelledMatrix,
  type MatrixInput,
  type NamedNumbers,
  nonNegative,
  positive,
  say,
  tableOf,
} from "../../base/index.js";

/** Of a table of places, that their distances are wanted. */
function refusePlaces(where: string, distances: unknown): void {
  const columns = isTableSource(distances) ? tableOf(distances).columns : [];
  if (!/longitude|latitude|经度|纬度/i.test(columns.map(({ name }) => name).join(" "))) return;
  const rows = columns.find(({ values }) => typeof values[0] !== "number")?.name ?? "province";
  const write = `greatCircleDistances(frame, { rows: ${JSON.stringify(rows)} })`;
  const words = say(
    "是距离矩阵；由经纬度请写 {write}",
    "be a matrix of distances; of longitudes and latitudes write {write}",
    { write },
  );
  throw new InputError(where, "distances", words, distances);
}

/** Distances between the places that have masses, > 0 wherever they will be divided by. */
export function distancesLike(
  where: string,
  distances: MatrixInput,
  { names, values: masses }: NamedNumbers,
  diagonal = false,
): LabelledMatrix {
  refusePlaces(where, distances);
  const read = LabelledMatrix.from(where, "distances", distances, { requirement: nonNegative });
  const places = names ?? Array.from(masses, (_, i) => String(i + 1));
  const d = arranged(where, "distances", read, { rows: places, columns: places }, "`masses`");
  refuseZero(where, d, diagonal);
  return d;
}

/** Distances between places, in the order of the matrix. */
export function squareDistances(where: string, distances: MatrixInput, choice: ColumnChoice): LabelledMatrix {
  const checks = { requirement: nonNegative, choice };
  refusePlaces(where, distances);
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
