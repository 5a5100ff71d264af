import { roundStep } from "../../src/chart/round-step.js";
import { growthCurves } from "../../src/methods/description/growth-curves.js";
import {
  type LifeCycleData,
  type LifeCycleModel,
  type LifeCycleState,
  lifeCycleExplorable,
} from "../../src/explore/life-cycle.js";
import { plane } from "../marks/plane.js";
import { paired, type View } from "../view.js";

/** How many years beyond the data the curve is followed. */
const BEYOND = 16;

/** Data, and the curve with its ceiling held at K: solid where there are data, dashed beyond. */
const view: View<LifeCycleData, LifeCycleState, LifeCycleModel> = (
  pen,
  { data, model, first, state, width, size, say, move },
) => {
  const { years, values, level: best } = data.fit;
  const [from, last] = [years[0], years[years.length - 1]];
  const until = last + BEYOND;
  const most = 1.25 * Math.max(best, ...values);
  const height = 18 * size;
  const step = Math.ceil((until - from) / 8 / 5) * 5;
  const rise = roundStep(most / 4);
  const area = plane(pen, "course", {
    left: 3.4 * size,
    top: 1.6 * size,
    width: width - 4.4 * size,
    height,
    xs: [from, until],
    ys: [0, most],
    xTicks: Array.from({ length: 12 }, (_, k) => Math.ceil(from / 5) * 5 + k * step).filter((year) => year <= until),
    yTicks: Array.from({ length: 1 + Math.floor(most / rise) }, (_, k) => Number((k * rise).toPrecision(9))),
    yTitle: say({
      zh: "产出；虚线是外推，灰的是 95% 区间两端的 K",
      en: "output; dashed: beyond the data, grey by K at both ends of its 95%",
    }),
  });
  const own = { level: state.level, rate: model.rate, inflection: model.inflection };
  const course = ({ level, rate, inflection }: typeof own, start: number, end: number): (readonly [number, number])[] =>
    Array.from({ length: 40 }, (_, k) => start + (k / 39) * (end - start))
      .map((year) => [year, level * growthCurves.logistic.share(rate * (year - inflection))] as const)
      .filter(([, value]) => value <= most)
      .map(([year, value]) => [area.x(year), area.y(value)] as const);
  // Never one forecast alone: the ends of what the data can't tell apart.
  for (const [k, end] of first.fan.entries()) pen.path(`fan-${k}`, course(end, last, until), "curve dashed");
  pen.path("fit", course(own, from, last), "curve home");
  pen.path("beyond", course(own, last, until), "curve home dashed");
  for (const [i, value] of values.entries()) pen.circle(`dot-${i}`, area.x(years[i]), area.y(value), 3.5, "dot");
  const turn = Math.min(until, Math.max(from, model.inflection));
  pen.line("turn", area.x(turn), 1.6 * size, area.x(turn), 1.6 * size + height, "rule");
  const words = `t₀ = ${model.inflection.toFixed(1)}${turn === model.inflection ? "" : " →"}`;
  pen.text("turn-word", area.x(turn) - 6, 2.6 * size, words, "end home");
  const ceiling = Math.min(most, state.level);
  pen.line("ceiling", area.x(from), area.y(ceiling), area.x(until), area.y(ceiling), "axis");
  pen.text(
    "ceiling-word",
    area.x(from) + 4,
    area.y(ceiling) + 0.8 * size,
    `K = ${state.level.toFixed(1)}${state.level > most ? " ↑" : ""}`,
    "",
  );
  pen.handle("grip", area.x(until) - 12, area.y(ceiling), (_, y) => {
    move({ level: Math.max(1.05 * Math.max(...values), area.valueY(y)) });
  });
  return 1.6 * size + height + 1.6 * size;
};

export default paired(lifeCycleExplorable, view);
