import { InputError, type Label, label, type LabelledMatrix, say } from "../base/index.js";
import type { DataEnvelopment } from "../methods/evaluation/index.js";
import { PALETTE } from "./palette.js";
import { titleOf } from "./words.js";

/** A place in the plane. */
export type Point = readonly [x: number, y: number];

/** A frontier as a line, and what it is called. */
export interface Line {
  readonly name: Label;
  readonly points: readonly Point[];
  readonly colour: string;
  /** On which side of it no unit can be: there is room for its name. */
  readonly free: "above" | "below";
}

/** What is drawn: a point a unit, its way to the target, the frontiers. */
export interface Plane {
  readonly points: readonly Point[];
  readonly across: Label;
  readonly up: Label;
  /** Who lies on the frontier. */
  readonly on: readonly boolean[];
  /** Where each unit gets by proportion, and where its target stands; none where a plane of ratios doesn't show it. */
  readonly ways: readonly (readonly [cut: Point, target: Point])[] | undefined;
  readonly lines: readonly Line[];
}

/**
 * What a frontier chart draws.
 *
 * @throws {InputError} If there are more inputs and outputs than a plane can show.
 */
export function planeOf(where: string, result: DataEnvelopment): Plane {
  const [m, s] = [result.inputs.columns.length, result.outputs.columns.length];
  if (m === 1 && s === 1) return quantities(result);
  if (m === 2 && s === 1) return ratios(result, "inputs");
  if (m === 1 && s === 2) return ratios(result, "outputs");
  const words = say(
    "是一投入一产出、两投入一产出或一投入两产出（更多的投入、产出请用 rankingChart 画效率）",
    "have one input and one output, two and one, or one and two (of more draw the efficiencies with rankingChart)",
  );
  throw new InputError(where, "result", words, { inputs: m, outputs: s });
}

/** One input across, one output up. */
function quantities({ inputs, outputs, pure, efficiency, targets, orientation }: DataEnvelopment): Plane {
  const points = inputs.rows.map((_, k): Point => [inputs.values[k], outputs.values[k]]);
  const right = 1.12 * Math.max(...inputs.values);
  return {
    points,
    across: axisOf(inputs),
    up: axisOf(outputs),
    on: points.map((_, k) => efficiency[k] === 1),
    ways: points.map(([x, y], k) => {
      const cut: Point = orientation === "input" ? [x * efficiency[k], y] : [x, y / efficiency[k]];
      return [cut, [targets.values[2 * k], targets.values[2 * k + 1]]];
    }),
    lines: [
      { name: label("CCR", "CCR"), points: ray(points, right), colour: PALETTE[0], free: "above" },
      { name: label("BCC", "BCC"), points: hull(points, pure, right), colour: PALETTE[2], free: "above" },
    ],
  };
}

/** From the origin through the best of all. */
function ray(points: readonly Point[], right: number): readonly Point[] {
  const slope = Math.max(...points.map(([x, y]) => y / x));
  return [
    [0, 0],
    [right, slope * right],
  ];
}

/** Up from the axis to the first of the efficient units, through all of them, and on to the right. */
function hull(points: readonly Point[], pure: Float64Array, right: number): readonly Point[] {
  const best = inOrder(points, (k) => pure[k] === 1, 1);
  return [[best[0][0], 0], ...best, [right, best[best.length - 1][1]]];
}

function axisOf({ columns: [name], unit }: LabelledMatrix): Label {
  const both = typeof name === "string" ? label(name, name) : name;
  return { zh: titleOf(both, unit, "zh"), en: titleOf(both, unit, "en") };
}

/** Both columns of a side, each over the only column of the other: the frontier of constant returns. */
function ratios(result: DataEnvelopment, side: "inputs" | "outputs"): Plane {
  const { inputs, outputs, technical, technology, targets } = result;
  const [two, one] = side === "inputs" ? [inputs, outputs] : [outputs, inputs];
  const point = ([a, b, c]: Float64Array): Point => (side === "inputs" ? [a / c, b / c] : [b / a, c / a]);
  const points = inputs.rows.map((_, k) => point(Float64Array.of(...inputs.rowAt(k), ...outputs.rowAt(k))));
  const cut = ([x, y]: Point, k: number): Point => {
    const factor = side === "inputs" ? technical[k] : 1 / technical[k];
    return [x * factor, y * factor];
  };
  const called = (j: number): Label =>
    say("每单位{one}的{two}", "{two} per unit of {one}", { one: one.columns[0], two: two.columns[j] });
  const constant = technology === "constant";
  return {
    points,
    across: called(0),
    up: called(1),
    on: points.map((_, k) => technical[k] === 1),
    ways: constant ? points.map((from, k) => [cut(from, k), point(targets.rowAt(k))]) : undefined,
    lines: [
      {
        name: label("CCR", "CCR"),
        points: isoquant(points, technical, side),
        colour: PALETTE[0],
        free: side === "inputs" ? "below" : "above",
      },
    ],
  };
}

/** The efficient units in order, with an end straight up and one to the right; or one to each axis. */
function isoquant(points: readonly Point[], technical: Float64Array, side: "inputs" | "outputs"): readonly Point[] {
  const best = inOrder(points, (k) => technical[k] === 1, -1);
  const [first, last] = [best[0], best[best.length - 1]];
  if (side === "outputs") return [[0, first[1]], ...best, [last[0], 0]];
  const [right, top] = [0, 1].map((axis) => 1.05 * Math.max(...points.map((point) => point[axis])));
  return [[first[0], top], ...best, [right, last[1]]];
}

/** The points that are on a frontier from left to right; one above the other upwards (1) or downwards (−1). */
function inOrder(points: readonly Point[], isOn: (k: number) => boolean, upwards: 1 | -1): readonly Point[] {
  const on = points.filter((_, k) => isOn(k));
  return on.sort((a, b) => a[0] - b[0] || upwards * (a[1] - b[1]));
}
