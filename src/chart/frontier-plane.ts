import { InputError, type Label, label, type LabelledMatrix, say } from "../base/index.js";
import type { DataEnvelopment } from "../methods/evaluation/index.js";
import { PALETTE } from "./palette.js";
import { titleOf } from "./words.js";

/** A frontier as a line, and what it is called. */
export interface Line {
  readonly name: Label;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly colour: string;
}

type Point = readonly [x: number, y: number];

/** What is drawn: a point a unit, the targets, the frontiers. */
export interface Plane {
  readonly x: readonly number[];
  readonly y: readonly number[];
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
  if (m === 2 && s === 1) return ratios(result, result.inputs, result.outputs, "inputs");
  if (m === 1 && s === 2) return ratios(result, result.outputs, result.inputs, "outputs");
  const words = say(
    "是一投入一产出、两投入一产出或一投入两产出（更多的投入、产出请用 rankingChart 画效率）",
    "have one input and one output, two and one, or one and two (of more draw the efficiencies with rankingChart)",
  );
  throw new InputError(where, "result", words, { inputs: m, outputs: s });
}

/** One input across, one output up. */
function quantities(result: DataEnvelopment): Plane {
  const { inputs, outputs, technical, pure, technology, targets } = result;
  const [x, y] = [inputs.columnAt(0), outputs.columnAt(0)].map((values) => [...values]);
  const [right, slope] = [1.12 * Math.max(...x), Math.max(...x.map((value, k) => y[k] / value))];
  const variable = inOrder(x, y, (k) => pure[k] === 1, 1);
  const [first, last] = [variable[0], variable[variable.length - 1]];
  const ccr = { name: label("CCR", "CCR"), x: [0, right], y: [0, slope * right], colour: PALETTE[0] };
  const bcc = {
    name: label("BCC", "BCC"),
    x: [first[0], ...variable.map(([at]) => at), right],
    y: [0, ...variable.map(([, value]) => value), last[1]],
    colour: PALETTE[2],
  };
  const by = technology === "constant" ? technical : technology === "variable" ? pure : result.efficiency;
  return {
    x,
    y,
    across: axisOf(inputs),
    up: axisOf(outputs),
    on: x.map((_, k) => by[k] === 1),
    ways: x.map((_, k) => {
      const [cut, raised] = result.orientation === "input" ? [by[k], 1] : [1, 1 / by[k]];
      const target = targets.rowAt(k);
      return [
        [x[k] * cut, y[k] * raised],
        [target[0], target[1]],
      ];
    }),
    lines: [ccr, bcc],
  };
}

function axisOf({ columns: [name], unit }: LabelledMatrix): Label {
  const both = typeof name === "string" ? label(name, name) : name;
  return { zh: titleOf(both, unit, "zh"), en: titleOf(both, unit, "en") };
}

/** Both columns of a side, each over the only column of the other: the frontier of constant returns. */
function ratios(result: DataEnvelopment, two: LabelledMatrix, one: LabelledMatrix, side: "inputs" | "outputs"): Plane {
  const { technical, technology, targets, names } = result;
  const per = (row: ArrayLike<number>, by: number): Point => [row[0] / by, row[1] / by];
  const points = names.map((_, k) => per(two.rowAt(k), one.rowAt(k)[0]));
  const [x, y] = [points.map(([at]) => at), points.map(([, value]) => value)];
  const [right, top] = [x, y].map((values) => 1.05 * Math.max(...values));
  const best = inOrder(x, y, (k) => technical[k] === 1, -1);
  const [first, last] = [best[0], best[best.length - 1]];
  const ends =
    side === "inputs"
      ? [[first[0], top] as const, [right, last[1]] as const]
      : [[0, first[1]] as const, [last[0], 0] as const];
  const line = [ends[0], ...best, ends[1]];
  const called = (j: number): Label =>
    say("每单位{one}的{two}", "{two} per unit of {one}", { one: one.columns[0], two: two.columns[j] });
  const target = (row: Float64Array): Point => (side === "inputs" ? per(row, row[2]) : per(row.subarray(1), row[0]));
  const cut = (k: number): Point => per(points[k], side === "inputs" ? 1 / technical[k] : technical[k]);
  return {
    x,
    y,
    across: called(0),
    up: called(1),
    on: x.map((_, k) => technical[k] === 1),
    ways: technology === "constant" ? names.map((_, k) => [cut(k), target(targets.rowAt(k))]) : undefined,
    lines: [
      {
        name: label("CCR", "CCR"),
        x: line.map(([at]) => at),
        y: line.map(([, value]) => value),
        colour: PALETTE[0],
      },
    ],
  };
}

/** The points that are on a frontier from left to right; one above the other upwards (1) or downwards (−1). */
function inOrder(
  x: readonly number[],
  y: readonly number[],
  isOn: (k: number) => boolean,
  upwards: 1 | -1,
): readonly Point[] {
  const on = x.map((at, k) => [at, y[k]] as const).filter((_, k) => isOn(k));
  return on.sort((a, b) => a[0] - b[0] || upwards * (a[1] - b[1]));
}
