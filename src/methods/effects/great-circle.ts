import {
  CHOICE,
  type ColumnChoice,
  InputError,
  isCalled,
  isTableSource,
  LabelledMatrix,
  type MatrixInput,
  numeric,
  optional,
  pathTo,
  positive,
  readOptions,
  say,
  tableOf,
} from "../../base/index.js";

/** The mean radius of the earth in km. @internal */
export const EARTH_RADIUS = 6371.0088;

/** Options of {@link greatCircleDistances}. */
export interface GreatCircleOptions extends ColumnChoice {
  /** The earth's radius in the unit that distances shall have; 6371.0088 km, the mean one, by default. */
  readonly radius?: number;
}

const where = "greatCircleDistances";

const OPTIONS = { radius: optional(numeric(positive)), ...CHOICE };

const AXES = [say("经度", "longitude"), say("纬度", "latitude")];

/**
 * Distances as the crow flies (大圆距离，直线距离) between places on a sphere, by the haversine formula,
 * which keeps its digits for places near each other.
 *
 *     d = 2 R asin √( sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2) )
 *
 * The earth is flattened: distances are right to about half a percent. Roads are longer.
 *
 * @param places - n places in rows; longitude λ and latitude φ in columns, in degrees, east and north. Of
 * a frame its columns `longitude` and `latitude` are read.
 * @returns n × n distances in kilometres (or in the unit of `radius`), zero on the diagonal.
 * @unit 千米，或 radius 的单位 · kilometres, or the unit of `radius`
 * @throws {InputError} If there are not two columns, a longitude is beyond ±180 or a latitude beyond ±90.
 * @see Sinnott, R. W. (1984). Virtues of the haversine. Sky and Telescope 68(2), 159.
 * @example
 * greatCircleDistances([[0, 0], [90, 0]]).values; // => [0, 10007.5572, 10007.5572, 0]
 * greatCircleDistances(dataset("provincial-capitals"), { rows: "province" }).at("江西", "湖北");
 * // => 261.8
 */
export function greatCircleDistances(places: MatrixInput, options: GreatCircleOptions = {}): LabelledMatrix {
  const { radius, rows: names, columns: given } = readOptions(where, options, OPTIONS);
  const choice = { rows: names, columns: given ?? axesOf(places) };
  const read = LabelledMatrix.from(where, "places", places, { choice, units: "any" });
  const { rows, values, columns } = read;
  if (columns.length !== 2) {
    const words = say("有两列：经度、纬度", "have two columns: longitude, latitude");
    throw new InputError(where, "places", words, columns.length);
  }
  rows.forEach((name, i) => {
    const place = pathTo("places", [[name, i]]);
    refuseBeyond(`${place}[0]`, 180, values[2 * i]);
    refuseBeyond(`${place}[1]`, 90, values[2 * i + 1]);
  });
  const distances = haversines(values).map((angle) => (radius ?? EARTH_RADIUS) * angle);
  return new LabelledMatrix(rows, rows, distances, radius === undefined ? say("千米", "km") : undefined);
}

/** The columns of a frame that are called longitude and latitude. */
function axesOf(places: MatrixInput): readonly string[] | undefined {
  if (!isTableSource(places)) return undefined;
  const { columns } = tableOf(places);
  const found = AXES.map((axis) =>
    columns.find(({ name, label }) => [name, label.zh, label.en].some((text) => isCalled(axis, text))),
  );
  return found.every((column) => column !== undefined) ? found.map(({ name }) => name) : undefined;
}

/** The angles between places, n × n, in radians. */
function haversines(degrees: Float64Array): Float64Array {
  const n = degrees.length / 2;
  const [east, north] = [0, 1].map((axis) =>
    Float64Array.from({ length: n }, (_, i) => (degrees[2 * i + axis] * Math.PI) / 180),
  );
  return Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    const across = Math.sin((east[j] - east[i]) / 2) ** 2;
    const up = Math.sin((north[j] - north[i]) / 2) ** 2;
    const haversine = up + Math.cos(north[i]) * Math.cos(north[j]) * across;
    return 2 * Math.asin(Math.sqrt(Math.min(1, haversine)));
  });
}

function refuseBeyond(path: string, limit: number, degrees: number): void {
  if (Math.abs(degrees) <= limit) return;
  const words = say("在 −{limit} 到 {limit} 度之间", "be from −{limit} to {limit} degrees", {
    limit,
  });
  throw new InputError(where, path, words, degrees);
}
