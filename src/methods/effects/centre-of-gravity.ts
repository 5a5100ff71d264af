import {
  arranged,
  CHOICE,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
  oneOf,
  readOptions,
  sameName,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { type Centre, CentreOfGravity, type Move } from "./centre-of-gravity-result.js";
import { axesOf, checkPlaces } from "./coordinates.js";
import { EARTH_RADIUS, greatCircleDistances } from "./great-circle.js";

/** Options of {@link centreOfGravity}; rows and columns are those of the places. */
export interface CentreOfGravityOptions extends ColumnChoice {
  /**
   * `"degrees"`: longitude and latitude, distances then in km as the crow flies; `"plane"`: x and y in one unit;
   * `"degrees"` by default.
   */
  readonly coordinates?: "degrees" | "plane";
}

const where = "centreOfGravity";

const OPTIONS = { coordinates: oneOf("degrees", "plane"), ...CHOICE };

/**
 * Centre of gravity over the years (重心迁移): where an activity lies in the mean, and how far that moves.
 *
 *     x̄_t = Σ_i w_it x_i / Σ_i w_it,   ȳ_t likewise
 *     moved = haversine of (x̄_{t−1}, ȳ_{t−1}) and (x̄_t, ȳ_t)
 *
 * {@link standardEllipse} gives the same centre for one year, with the spread around it. Degrees are averaged as they
 * are, as papers do it: fair over a country that doesn't touch the date line.
 *
 * Reading: a centre need not lie where anybody works, and it stands still when two sides grow alike. Each region acts
 * from one point, its capital mostly, so that a move within a region isn't seen.
 *
 * @param places - places × 2 columns, longitude and latitude (or x and y); of a frame its columns `longitude` and
 *   `latitude` are read.
 * @param weights - regions × years in the order of time, such as a frame's `pivot`; each ≥ 0. Regions are found among
 *   the places by name; there may be more places.
 * @unit 经纬度为度（平面坐标与所给同单位），移动距离为千米 · degrees, or that of the plane; moved in km
 * @throws {InputError} If a region has no place, a year's weights are all zero, or degrees are none.
 * @see Grether, J.-M. & Mathys, N. A. (2010). Is the world's economic centre of gravity already in Asia? Area 42(1),
 *   47–50.
 * @example
 * const columns = ["longitude", "latitude"];
 * const places = { rows: ["甲", "乙"], columns, values: [[110, 30], [120, 30]] };
 * const output = { rows: ["甲", "乙"], columns: ["2010", "2011"], values: [[1, 1], [1, 3]] };
 * const path = centreOfGravity(places, output);
 * path.at("2011").x; // => 117.5
 * path.of("2011", "moved"); // => 240.74
 */
export function centreOfGravity(
  places: MatrixInput,
  weights: MatrixInput,
  options: CentreOfGravityOptions = {},
): CentreOfGravity {
  const { coordinates, rows, columns } = readOptions(where, options, OPTIONS);
  const choice = { rows, columns: columns ?? axesOf(places) };
  const table = LabelledMatrix.from(where, "places", places, { choice, units: "any" });
  checkPlaces(where, table, coordinates);
  const panel = LabelledMatrix.from(where, "weights", weights, { requirement: nonNegative });
  const spots = spotsOf(table, panel.rows);
  const centres = panel.columns.map((year, t) => centreOf(spots, panel.columnAt(t), year));
  return new CentreOfGravity({ names: panel.columns, centres, moves: movesOf(centres, coordinates), coordinates });
}

/** The places of the regions, in their order: x and y. */
function spotsOf(table: LabelledMatrix, regions: readonly Name[]): readonly [Float64Array, Float64Array] {
  const found = regions.map((region) => table.rows.findIndex((place) => sameName(place, region)));
  const missing = found.indexOf(-1);
  if (missing < 0) {
    const order = (j: number): Float64Array => Float64Array.from(found, (i) => table.values[2 * i + j]);
    return [order(0), order(1)];
  }
  if (found.every((i) => i < 0)) {
    const like = arranged(where, "weights.rows", table, { rows: regions, columns: table.columns }, "`places`");
    return [like.columnAt(0), like.columnAt(1)];
  }
  const words = say("含有每个地区的坐标（缺“{region}”）", "hold a place for each region ({region} is missing)", {
    region: regions[missing],
  });
  throw new InputError(
    where,
    "places",
    words,
    table.rows.map((name) => nameText(name)),
  );
}

function centreOf([x, y]: readonly [Float64Array, Float64Array], w: Float64Array, year: Name): Centre {
  const all = sumOf(w);
  if (!(all > 0)) {
    const path = `weights[…][${JSON.stringify(nameText(year))}]`;
    throw new InputError(where, path, say("合计 > 0", "have a sum > 0"), all);
  }
  const moments = [x, y].map((values) => sumOf(values.map((value, i) => (w[i] / all) * value)));
  return { x: moments[0], y: moments[1], weight: all };
}

/** From one to the next, and how far apart the first and the last are. */
function movesOf(
  centres: readonly Centre[],
  coordinates: "degrees" | "plane",
): { readonly steps: readonly Move[]; readonly net: Move } {
  const move = coordinates === "plane" ? acrossPlane : acrossEarth;
  const steps = centres.map((centre, t) => move(centres[Math.max(0, t - 1)], centre));
  return { steps, net: move(centres[0], centres[centres.length - 1]) };
}

function acrossPlane(from: Centre, to: Centre): Move {
  const [east, north] = [to.x - from.x, to.y - from.y];
  return { distance: Math.hypot(east, north), east, north };
}

function acrossEarth(from: Centre, to: Centre): Move {
  const radian = Math.PI / 180;
  const level = Math.cos(((from.y + to.y) / 2) * radian);
  const distances = greatCircleDistances([
    [from.x, from.y],
    [to.x, to.y],
  ]);
  return {
    distance: distances.values[1],
    east: EARTH_RADIUS * radian * level * (to.x - from.x),
    north: EARTH_RADIUS * radian * (to.y - from.y),
  };
}
