import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  KINDS,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  type NumbersOrColumn,
  oneOf,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { EARTH_RADIUS } from "./great-circle.js";
import { type EllipseSize, StandardEllipse } from "./standard-ellipse-result.js";

/** Options of {@link standardEllipse}. */
export interface StandardEllipseOptions extends ColumnChoice {
  /** How much each place weighs, ≥ 0: a list, or another column of the same frame; all alike by default. */
  readonly weights?: NumbersOrColumn | undefined;
  /**
   * How long the axes are: `"sqrt2"`, √2 standard deviations (ArcGIS since version 10), `"plain"`, one standard
   * deviation, or `"crimestat"`, √2 with n − 2 for n; `"sqrt2"` by default.
   */
  readonly size?: EllipseSize;
  /** `"plane"`: x and y in one unit. `"degrees"`: longitude and latitude, the axes then in km; `"plane"` by default. */
  readonly coordinates?: "plane" | "degrees";
}

const where = "standardEllipse";

const OPTIONS = {
  weights: given<NumbersOrColumn>(),
  size: oneOf("sqrt2", "plain", "crimestat"),
  coordinates: oneOf("plane", "degrees"),
  ...CHOICE,
};

/**
 * Centre of gravity and standard deviational ellipse (重心与标准差椭圆): where an activity lies, how far it spreads, and
 * along which line.
 *
 *     x̄ = Σ wx/Σw,   ȳ = Σ wy/Σw
 *     tan θ = (A + √(A² + 4C²)) / (2C),   A = Σ w x̃² − Σ w ỹ²,   C = Σ w x̃ỹ
 *     axes: f √(Σ w (x̃ sin θ + ỹ cos θ)²/Σw) along θ, and across it
 *
 * θ is counted clockwise from north. Programs agree on it and differ in the size f of the axes: 1, √2, or √2 with
 * n − 2; the result names which. Degrees are laid flat around the centre, which is fair over a country and not over a
 * hemisphere.
 *
 * @param places - at least 3 places × 2 columns, x (east) and y (north); or a frame with two columns chosen.
 * @unit 坐标的单位；经纬度的轴长为千米；θ 为度 · that of the coordinates, axes in kilometres for degrees; θ in degrees
 * @throws {InputError} If there are fewer than 3 places or not two columns, weights are all zero, or all lies in one
 *   point; if longitudes or latitudes are none.
 * @see Lefever, D. W. (1926). Measuring geographic concentration by means of the standard deviational ellipse.
 *   American Journal of Sociology 32(1), 88–94.
 * @example
 * const ellipse = standardEllipse([[0, 0], [2, 2], [4, 4], [2, 1], [2, 3]]);
 * ellipse.centre; // => [2, 2]
 * ellipse.rotation; // => 41.4375
 */
export function standardEllipse(places: MatrixInput, options: StandardEllipseOptions = {}): StandardEllipse {
  const { weights, size, coordinates, ...choice } = readOptions(where, options, OPTIONS);
  const table = LabelledMatrix.from(where, "places", places, { choice, units: "any" });
  checkPlaces(table, coordinates);
  const checks = { kind: KINDS.region, requirement: nonNegative, of: places, choice: { rows: choice.rows } };
  const w = weights === undefined ? table.rows.map(() => 1) : readTotals(where, "weights", weights, table.rows, checks);
  const all = sumOf(w);
  if (!(all > 0)) throw new InputError(where, "weights", say("合计 > 0", "have a sum > 0"), w);
  const centre = [0, 1].map((j) => sumOf(table.columnAt(j).map((value, i) => value * w[i])) / all) as [number, number];
  const [east, north] = [0, 1].map((j) => unitsFrom(table.columnAt(j), centre, j, coordinates));
  const moment = (a: Float64Array, b: Float64Array): number => sumOf(a.map((value, i) => w[i] * value * b[i])) / all;
  const [xx, yy, xy] = [moment(east, east), moment(north, north), moment(east, north)];
  if (!(xx + yy > 0)) {
    throw new InputError(where, "places", say("不都在一点", "not all lie in one point"), table.rows.length);
  }
  return new StandardEllipse({ count: table.rows.length, centre, moments: [xx, yy, xy], size, coordinates });
}

function checkPlaces(table: LabelledMatrix, coordinates: "plane" | "degrees"): void {
  if (table.columns.length !== 2) {
    const words = say(
      '有两列坐标，先东后北（数据框请选列，如 { columns: ["longitude", "latitude"] }）',
      'have two columns, east and north (of a frame choose them: { columns: ["longitude", "latitude"] })',
    );
    throw new InputError(where, "places", words, table.columns.map(String));
  }
  if (table.rows.length < 3) {
    throw new InputError(where, "places", say("至少有 3 个地点", "hold at least 3 places"), table.rows.length);
  }
  if (coordinates === "plane") return;
  [180, 90].forEach((most, j) => {
    const wrong = table.columnAt(j).find((value) => Math.abs(value) > most);
    if (wrong === undefined) return;
    const words = say("是先经度后纬度（不超过 ±{most}）", "be longitude, then latitude (within ±{most})", { most });
    throw new InputError(where, `places.columns[${j}]`, words, wrong);
  });
}

/** How far east (0) or north (1) of the centre, in km where coordinates are degrees. */
function unitsFrom(
  values: Float64Array,
  centre: readonly [number, number],
  j: number,
  coordinates: "plane" | "degrees",
): Float64Array {
  if (coordinates === "plane") return values.map((value) => value - centre[j]);
  const radian = Math.PI / 180;
  const length = EARTH_RADIUS * radian * (j === 0 ? Math.cos(centre[1] * radian) : 1);
  return values.map((value) => (value - centre[j]) * length);
}
