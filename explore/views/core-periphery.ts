import {
  type CorePeripheryData,
  type CorePeripheryModel,
  type CorePeripheryState,
  corePeripheryExplorable,
} from "../../src/explore/core-periphery.js";
import type { Pen } from "../marks/pen.js";
import { type Plane, plane } from "../marks/plane.js";
import { paired, type Scene, type View } from "../view.js";

type CoreScene = Scene<CorePeripheryData, CorePeripheryState, CorePeripheryModel>;

/** The gap of real wages by λ with the share as a ball on it, and what is stable by T. */
const view: View<CorePeripheryData, CorePeripheryState, CorePeripheryModel> = (pen, scene) => {
  const { width, size } = scene;
  const wide = width >= 40 * size;
  const half = wide ? width / 2 - 0.5 * size : width;
  const height = gaps(pen, scene, half);
  const below = tomahawk(pen, scene, wide ? half + size : 0, wide ? 0 : height, half);
  return Math.max(height, below);
};

const TICKS = [0, 0.25, 0.5, 0.75, 1];

function gaps(pen: Pen, { model, first, state, size, say, move }: CoreScene, width: number): number {
  const height = 15 * size;
  const top = 1.7 * size;
  // The scale is of the start, and grows where a move needs more.
  const highest = ({ gaps }: CorePeripheryModel): number => Math.max(...gaps.map(([, gap]) => Math.abs(gap)));
  const most = 1.15 * Math.max(highest(first), highest(model));
  const area = plane(pen, "gap", {
    left: 1.2 * size,
    top,
    width: width - 2.4 * size,
    height,
    xs: [0, 1],
    ys: [-most, most],
    xTicks: TICKS,
    xTitle: say({
      zh: "1 区的份额 λ（实心：稳定；空心：不稳定）",
      en: "share of region 1, λ (full: stable; hollow: not)",
    }),
    yTitle: say({ zh: "实际工资差 ω₁ − ω₂", en: "real-wage gap ω₁ − ω₂" }),
  });
  pen.line("zero", area.x(0), area.y(0), area.x(1), area.y(0), "axis");
  pen.path(
    "gap-curve",
    model.gaps.map(([share, gap]) => [area.x(share), area.y(gap)] as const),
    "curve home",
  );
  rests(pen, area, model, size);
  const gap = model.result.gap(state.share);
  tendency(pen, area, { share: state.share, end: model.result.tends(state.share), gap });
  pen.handle("ball", area.x(state.share), area.y(gap), (x) => move({ share: area.valueX(x) }));
  return top + height + 2.6 * size;
}

/** Where nobody moves: at the ends a core that holds lies off the zero line. */
function rests(pen: Pen, area: Plane, { result }: CorePeripheryModel, size: number): void {
  for (let k = 0; k < 5; k++) {
    const rest = result.equilibria[k];
    if (rest === undefined) continue;
    const y = rest.share === 0 || rest.share === 1 ? result.gap(rest.share) : 0;
    pen.circle(`rest-${k}`, area.x(rest.share), area.y(y), 0.4 * size, rest.stable ? "dot home" : "hollow");
  }
}

/** Which way it tends; no time is in the model, so nothing rolls. */
function tendency(
  pen: Pen,
  area: Plane,
  { share, end, gap }: { readonly share: number; readonly end: number; readonly gap: number },
): void {
  const way = Math.sign(end - share);
  const [from, y] = [area.x(share) + 14 * way, area.y(gap)];
  const to = way > 0 ? Math.min(area.x(end), from + 34) : Math.max(area.x(end), from - 34);
  if (way === 0 || (to - from) * way <= 6) return;
  pen.line("tend", from, y, to, y, "curve home");
  pen.path(
    "tend-head",
    [
      [to - 7 * way, y - 5],
      [to, y],
      [to - 7 * way, y + 5],
    ],
    "curve home",
  );
}

function tomahawk(
  pen: Pen,
  { model, state, size, say, move }: CoreScene,
  left: number,
  top: number,
  width: number,
): number {
  const height = 15 * size;
  const [low, high] = model.range;
  const steps = Array.from({ length: 5 }, (_, k) => Math.round((low + (k / 4) * (high - low)) * 10) / 10);
  const area = plane(pen, "fork", {
    left: left + 2.2 * size,
    top: top + 1.7 * size,
    width: width - 3.4 * size,
    height,
    xs: [low, high],
    ys: [0, 1],
    xTicks: steps.filter((tick) => tick >= low && tick <= high),
    yTicks: TICKS,
    xTitle: say({ zh: "贸易成本 T；实线稳定，虚线不稳定", en: "trade cost T; solid: stable, dashed: not" }),
    yTitle: say({ zh: "最后的 λ", en: "λ in the end" }),
  });
  const { breakPoint, sustainPoint } = model.result;
  const [from, until] = [breakPoint ?? high, sustainPoint ?? high];
  const level = (key: string, a: number, b: number, share: number, kind: string): void =>
    pen.line(key, area.x(a), area.y(share), area.x(b), area.y(share), kind);
  level("top", low, until, 1, "curve");
  level("bottom", low, until, 0, "curve");
  level("even-dashed", low, from, 0.5, "curve dashed");
  level("even", from, high, 0.5, "curve");
  for (const side of [1, -1]) {
    const points = model.tips.map(([T, share]) => [area.x(T), area.y(0.5 + side * (share - 0.5))] as const);
    pen.path(`tip-${side}`, points, "curve dashed");
  }
  const at = area.x(state.tradeCost);
  pen.line("here", at, area.y(0), at, area.y(1), "rule");
  const end = model.result.tends(state.share);
  pen.circle("end", at, area.y(end), 0.45 * size, "dot home");
  pen.handle("grip", at, area.y(state.share), (x, y) => move({ tradeCost: area.valueX(x), share: area.valueY(y) }));
  return top + 1.7 * size + height + 2.6 * size;
}

export default paired(corePeripheryExplorable, view);
