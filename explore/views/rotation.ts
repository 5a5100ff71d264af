import {
  type RotationData,
  type RotationModel,
  type RotationState,
  rotationExplorable,
} from "../../src/explore/rotation.js";
import type { Pen } from "../marks/pen.js";
import { textWidth, widest } from "../marks/text-width.js";
import { paired, type Scene, type View } from "../view.js";

type RotationScene = Scene<RotationData, RotationState, RotationModel>;

/** The indicators stay, the axes turn; their loadings on the axes, the larger of each row in bold. */
const view: View<RotationData, RotationState, RotationModel> = (pen, scene) => {
  const { width, size } = scene;
  const side = Math.min(20 * size, width - 8);
  const below = cross(pen, scene, side);
  const wide = width > side + 24 * size;
  return Math.max(below, loadings(pen, scene, wide ? side + 2 * size : 0, wide ? 0 : below));
};

function cross(pen: Pen, { data, model: _, state, size, say, move }: RotationScene, side: number): number {
  const [x, y, unit] = [side / 2 + 4, side / 2 + 4, side / 2 - 1.2 * size];
  pen.circle("unit", x, y, unit, "frame");
  data.analysis.loadings.forEach(([a, b], k) => {
    pen.line(`arrow-${k}`, x, y, x + a * unit, y - b * unit, "axis");
    pen.circle(`tip-${k}`, x + a * unit, y - b * unit, 3, "dot");
    pen.text(`tip-word-${k}`, x + a * unit + 5, y - b * unit - 5, `${k + 1}`, "note");
  });
  const turn = (degrees: number): readonly [number, number] => {
    const angle = (degrees * Math.PI) / 180;
    return [unit * Math.cos(angle), unit * Math.sin(angle)];
  };
  [state.angle, state.angle + 90].forEach((degrees, k) => {
    const [right, up] = turn(degrees);
    pen.line(`axis-${k}`, x - right, y + up, x + right, y - up, "needle");
    pen.text(`axis-word-${k}`, x + 1.06 * right, y - 1.06 * up, `F${k + 1}`, "middle home");
  });
  const [right, up] = turn(state.angle);
  pen.handle("grip", x + 0.4 * right, y - 0.4 * up, (atX, atY) => {
    const degrees = (Math.atan2(y - atY, atX - x) * 180) / Math.PI;
    move({ angle: Math.min(90, Math.max(-90, degrees)) });
  });
  pen.text("note", x, side + size, say({ zh: "点不动，轴在转", en: "the points stay, the axes turn" }), "middle note");
  return side + 2 * size;
}

function loadings(pen: Pen, { data, model, width, size, say }: RotationScene, left: number, top: number): number {
  const { indicators } = data.analysis;
  const names = indicators.map((label, k) => `${k + 1} ${say(label)}`);
  const column = textWidth("−0.000", size) + 1.4 * size;
  const x = left + Math.min(8 + widest(names, size), width - left - 3 * column);
  const row = Math.min(1.4 * size, (17 * size) / indicators.length);
  const heads = ["F1", "F2", "h²"];
  for (const [k, head] of heads.entries())
    pen.text(`head-${k}`, x + (k + 1) * column, top + 0.8 * size, head, "end note");
  names.forEach((name, k) => {
    const [f, g] = model.loadings[k];
    const y = top + 2 * size + k * row;
    pen.text(`name-${k}`, x, y, name, "end");
    const numbers = [f, g, f * f + g * g];
    numbers.forEach((value, j) => {
      const larger = j < 2 && Math.abs(value) === Math.max(Math.abs(f), Math.abs(g));
      const words = value.toFixed(3).replace("-", "−");
      pen.text(`number-${k}-${j}`, x + (j + 1) * column, y, words, larger ? "end home" : j === 2 ? "end note" : "end");
    });
  });
  const bar = top + 2.2 * size + indicators.length * row;
  const room = width - left - 12;
  pen.rect("share-0", left + 6, bar, model.shares[0] * room, 1.2 * size, "bar home");
  pen.rect("share-1", left + 6 + model.shares[0] * room, bar, model.shares[1] * room, 1.2 * size, "bar");
  const criterion = model.criterion.toFixed(4);
  const words = say({
    zh: `两个因子的份额；最大方差准则 ${criterion}`,
    en: `the factors' shares; varimax criterion ${criterion}`,
  });
  pen.text("share-word", left + 6, bar + 2.1 * size, words, "note");
  return bar + 3 * size;
}

export default paired(rotationExplorable, view);
