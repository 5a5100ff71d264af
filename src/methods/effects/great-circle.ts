import {
  checkNumber,
  InputError,
  LabelledMatrix,
  label,
  type MatrixInput,
  nameText,
  positive,
} from "../../base/index.js";

/** What {@link greatCircleDistances} may be told. */
export interface GreatCircleOptions {
  /** The earth's radius in the unit that distances shall have; 6371.0088 km, the mean one, by default. */
  readonly radius?: number;
}

/**
 * Distances as the crow flies (大圆距离，直线距离) between places on a sphere, by the haversine formula,
 * which keeps its digits for places near each other.
 *
 *     d = 2 R asin √( sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2) )
 *
 * The earth is flattened: distances are right to about half a percent. Roads are longer.
 *
 * @param places - n places in rows; longitude λ and latitude φ in columns, in degrees, east and north.
 * @returns n × n distances in kilometres (or in the unit of `radius`), zero on the diagonal.
 * @throws {InputError} If there are not two columns, a longitude is beyond ±180 or a latitude beyond ±90.
 * @see Sinnott, R. W. (1984). Virtues of the haversine. Sky and Telescope 68(2), 159.
 * @example
 * greatCircleDistances([[0, 0], [90, 0]]).values; // => [0, 10007.5572, 10007.5572, 0]
 */
export function greatCircleDistances(
  places: MatrixInput,
  options: GreatCircleOptions = {},
): LabelledMatrix {
  const where = "greatCircleDistances";
  const { radius = 6371.0088 } = options;
  checkNumber(where, "options.radius", radius, positive);
  const { rows, values, columns } = LabelledMatrix.from(where, "places", places);
  if (columns.length !== 2) {
    throw new InputError(where, "places", "have two columns: longitude, latitude", columns.length);
  }
  rows.forEach((name, i) => {
    const place = `places[${JSON.stringify(nameText(name))}]`;
    refuseBeyond(where, `${place}[0]`, 180, values[2 * i]);
    refuseBeyond(where, `${place}[1]`, 90, values[2 * i + 1]);
  });
  const [east, north] = [0, 1].map((axis) => {
    return Float64Array.from(rows, (_, i) => (values[2 * i + axis] * Math.PI) / 180);
  });
  const n = rows.length;
  const distances = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    const across = Math.sin((east[j] - east[i]) / 2) ** 2;
    const up = Math.sin((north[j] - north[i]) / 2) ** 2;
    const haversine = up + Math.cos(north[i]) * Math.cos(north[j]) * across;
    return 2 * radius * Math.asin(Math.sqrt(Math.min(1, haversine)));
  });
  const unit = options.radius === undefined ? label("千米", "km") : undefined;
  return new LabelledMatrix(rows, rows, distances, unit);
}

function refuseBeyond(where: string, path: string, limit: number, degrees: number): void {
  if (Math.abs(degrees) <= limit) return;
  throw new InputError(where, path, `be from −${limit} to ${limit} degrees`, degrees);
}
