import {
  type QuadrilateralData,
  type QuadrilateralModel,
  type QuadrilateralState,
  quadrilateralExplorable,
} from "../../src/explore/quadrilateral.js";
import type { SwotGroup } from "../../src/methods/swot/swot-factors.js";
import type { Pen } from "../marks/pen.js";
import { paired, type Scene, type View } from "../view.js";

type QuadScene = Scene<QuadrilateralData, QuadrilateralState, QuadrilateralModel>;

/** The quadrilateral true to scale, and a lens on its centre, which is nearly at the origin. */
const view: View<QuadrilateralData, QuadrilateralState, QuadrilateralModel> = (pen, scene) => {
  const { width, size } = scene;
  const side = Math.min(17 * size, (width - 3 * size) / 2);
  corners(pen, scene, { x: side / 2 + 4, y: side / 2 + 1.4 * size }, side / 2);
  lens(pen, scene, { x: Math.max(width * 0.72, 1.5 * side + 3 * size), y: side / 2 + 1.4 * size }, side / 2 - size);
  return side + 3 * size;
};

interface Point {
  readonly x: number;
  readonly y: number;
}

function corners(pen: Pen, scene: QuadScene, at: Point, radius: number): void {
  const { model, size, say, move } = scene;
  const unit = (radius - 1.6 * size) / 5;
  const { strengths, weaknesses, opportunities, threats } = model.totals;
  const points = [
    [at.x + strengths * unit, at.y],
    [at.x, at.y - opportunities * unit],
    [at.x + weaknesses * unit, at.y],
    [at.x, at.y - threats * unit],
  ] as const;
  pen.line("across", at.x - radius, at.y, at.x + radius, at.y, "axis");
  pen.line("up", at.x, at.y - radius, at.x, at.y + radius, "axis");
  pen.path("area", points, "area", "Z");
  pen.path("edge", points, "curve", "Z");
  const written = (letter: string, total: number): string => `${letter} ${total.toFixed(2).replace("-", "−")}`;
  const words = [written("S", strengths), written("O", opportunities), written("W", weaknesses), written("T", threats)];
  pen.text("s", at.x + radius - 2, at.y - 1.5 * size, words[0], "end");
  pen.text("o", at.x + 5, at.y - radius + 0.6 * size, words[1], "");
  pen.text("w", at.x - radius + 2, at.y - 1.5 * size, words[2], "");
  pen.text("t", at.x + 5, at.y + radius - 0.6 * size, words[3], "");
  // A corner is a sum of scores: dragged, all of its group move by one ratio.
  const handles: readonly (readonly [SwotGroup, (x: number, y: number) => number])[] = [
    ["strengths", (x) => (x - at.x) / unit],
    ["opportunities", (_, y) => (at.y - y) / unit],
    ["weaknesses", (x) => (x - at.x) / unit],
    ["threats", (_, y) => (at.y - y) / unit],
  ];
  for (const [k, [group, total]] of handles.entries()) {
    pen.handle(`corner-${group}`, ...points[k], (x, y) => move(scoresAt(scene, group, total(x, y))));
  }
  pen.circle("centre", at.x + model.centre[0] * unit, at.y - model.centre[1] * unit, 3, "dot home");
  const caption = say({ zh: "真实比例，四角可拖；圆点是重心", en: "true to scale, drag the corners; dot: the centre" });
  pen.text("true", 4, at.y + radius + size, caption, "note");
}

/** The scores of a group with which it sums to a total, as far as the scale goes. */
function scoresAt({ data, model, state }: QuadScene, group: SwotGroup, total: number): QuadrilateralState {
  const [now, factors] = [model.totals[group], data.factors[group]];
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0);
  const [least, most] = group === "strengths" || group === "opportunities" ? [0, 5] : [-5, 0];
  const held = (score: number): number => Math.min(most, Math.max(least, score));
  return Object.fromEntries(
    factors.map((_, k) => {
      const key = `${group}-${k}`;
      return [key, held(Math.abs(now) < 1e-9 ? total / weights : (state[key] * total) / now)];
    }),
  );
}

const EIGHTHS = [
  { zh: "实力型", en: "strength-led" },
  { zh: "机会型", en: "opportunity-led" },
  { zh: "进取型", en: "advancing" },
  { zh: "调整型", en: "adjusting" },
  { zh: "退却型", en: "retreating" },
  { zh: "回避型", en: "avoiding" },
  { zh: "调整型", en: "adjusting" },
  { zh: "进取型", en: "advancing" },
];

function lens(pen: Pen, { model, size, say }: QuadScene, at: Point, radius: number): void {
  pen.circle("ring", at.x, at.y, radius, "frame");
  EIGHTHS.forEach((words, k) => {
    const edge = (k * Math.PI) / 4;
    pen.line(`edge-${k}`, at.x, at.y, at.x + radius * Math.cos(edge), at.y - radius * Math.sin(edge), "axis");
    const middle = edge + Math.PI / 8;
    // Outside of the ring, where an English word has room.
    const [x, y] = [at.x + 1.08 * radius * Math.cos(middle), at.y - 1.08 * radius * Math.sin(middle)];
    const side = Math.cos(middle) < 0 ? "end" : "start";
    const here = Math.floor(model.degrees / 45) % 8 === k;
    pen.text(`type-${k}`, x, y, say(words), `${side} ${here ? "home" : "note"}`);
  });
  const angle = (model.degrees * Math.PI) / 180;
  pen.line("arrow", at.x, at.y, at.x + 0.5 * radius * Math.cos(angle), at.y - 0.5 * radius * Math.sin(angle), "needle");
  pen.circle("tip", at.x + 0.5 * radius * Math.cos(angle), at.y - 0.5 * radius * Math.sin(angle), 4, "dot home");
  const words = say({ zh: "透镜：只看方向，不看长短", en: "a lens: direction only, not length" });
  pen.text("lens", at.x, at.y + radius + 2 * size, words, "middle note");
}

export default paired(quadrilateralExplorable, view);
