import {
  type ConvergenceData,
  type ConvergenceModel,
  type ConvergenceState,
  convergenceExplorable,
} from "../../src/explore/convergence.js";
import type { Pen } from "../marks/pen.js";
import { plane } from "../marks/plane.js";
import { textWidth } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type ConvergenceScene = Scene<ConvergenceData, ConvergenceState, ConvergenceModel>;

/** Growth over the start with a line that doesn't move, and the logs of both ends on one scale. */
const view: View<ConvergenceData, ConvergenceState, ConvergenceModel> = (pen, scene) =>
  strips(pen, scene, scatter(pen, scene));

const ends = (values: readonly number[], room: number): readonly [number, number] => [
  Math.min(...values) - room,
  Math.max(...values) + room,
];

function scatter(pen: Pen, { model, first, width, size, say }: ConvergenceScene): number {
  const { start, end, slope, intercept } = model;
  const growth = end.map((value, i) => value - start[i]);
  // As far as eight times the luck goes: the scale stays, and no dot leaves it.
  const off = first.end.map((value, i) => 8 * (value - start[i] - intercept - slope * start[i]));
  const [low, high] = ends(start.map((x, i) => intercept + slope * x + off[i]).concat(growth), 0.1);
  const height = 12 * size;
  const xs = ends(start, 0.05);
  const area = plane(pen, "growth", {
    left: 8,
    top: 1.6 * size,
    width: width - 16,
    height,
    xs,
    ys: [low, high],
    xTitle: say({ zh: "期初的对数", en: "log of the start" }),
    yTitle: say({ zh: "对数增长；直线不动", en: "log growth; the line doesn't move" }),
  });
  pen.path(
    "line",
    xs.map((x) => [area.x(x), area.y(intercept + slope * x)] as const),
    "curve dashed home",
  );
  growth.forEach((value, i) => {
    pen.circle(`dot-${i}`, area.x(start[i]), area.y(value), 3.5, "dot");
  });
  return 1.6 * size + height + 2.6 * size;
}

function strips(pen: Pen, { model, first, width, size, say }: ConvergenceScene, top: number): number {
  const rows = [
    { key: "first", words: say({ zh: "期初", en: "start" }), values: model.start, sigma: model.sigma[0] },
    { key: "last", words: say({ zh: "期末", en: "end" }), values: model.end, sigma: model.sigma[1] },
  ];
  const left = 10 + Math.max(...rows.map(({ words }) => textWidth(words, size)));
  const room = width - left - textWidth("σ = 0.000", size) - 14;
  const [low, high] = ends([...model.start, ...first.end], 1.6);
  const x = (value: number): number => left + Math.min(1, Math.max(0, (value - low) / (high - low))) * room;
  rows.forEach(({ key, words, values, sigma }, k) => {
    const y = top + (0.9 + k * 2.2) * size;
    pen.text(`${key}-word`, left - 6, y, words, "end");
    pen.line(`${key}-axis`, left, y, left + room, y, "axis");
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    pen.rect(`${key}-sigma`, x(mean - sigma), y - 0.7 * size, x(mean + sigma) - x(mean - sigma), 1.4 * size, "area");
    values.forEach((value, i) => {
      pen.line(`${key}-${i}`, x(value), y - 0.5 * size, x(value), y + 0.5 * size, "stroke");
    });
    pen.text(`${key}-number`, width - 6, y, `σ = ${sigma.toFixed(3)}`, k === 1 ? "end home" : "end");
  });
  return top + 4.4 * size;
}

export default paired(convergenceExplorable, view);
