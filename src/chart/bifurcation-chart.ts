import { label } from "../base/index.js";
import type { CorePeriphery } from "../methods/formation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { SCREEN } from "./house-style.js";
import { GROUND, INK, LOUD, PALETTE } from "./palette.js";
import { referenceLine } from "./reference-line.js";
import type { Trace } from "./trace.js";
import { drawnNumber, nameOf, titleUp } from "./words.js";

/** How a bifurcation is drawn. */
export interface BifurcationChartOptions extends Omit<ChartOptions, "label" | "unit"> {}

const READING = {
  where: "bifurcationChart",
  write: "bifurcationChart(corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost: 1.7 }))",
};

/** Points of the branch that parts the ways. */
const POINTS = 40;

/** A way through the plane. */
interface Way {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Bifurcation chart (战斧分岔图): the shares of manufacturing in region 1 at which nobody moves, over trade costs.
 * What lasts is drawn through, what doesn't is dashed; the arrows are the loop that an economy goes when trade costs
 * fall and rise again (滞后), and the circles are where it can be at the trade cost of the model, hollow where unstable.
 *
 * @param model - what `corePeriphery` gives; a black hole has no loop.
 * @throws {InputError} If it is something else.
 * @example
 * const model = corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost: 1.7 });
 * bifurcationChart(model).data.length; // => 11
 */
export function bifurcationChart(model: CorePeriphery, options: BifurcationChartOptions = {}): Figure {
  const chosen = readChart<BifurcationChartOptions, object>(READING, options, {}, ["label", "unit"]);
  checkResult(READING, "model", model, ["breakPoint", "sustainPoint", "equilibria", "options"]);
  const { language = "both", decimals = 2 } = chosen;
  const { breakPoint, sustainPoint } = model;
  const range = rangeOf(model);
  const named = (zh: string, en: string, at: number | null) =>
    at === null ? [] : [referenceLine("x", at, label(`${zh} ${drawnNumber(at, decimals)}`, en), language, range)];
  const rules = [...named("突破点", "break", breakPoint), ...named("维持点", "sustain", sustainPoint)];
  return new Figure({
    ...chosen,
    title: chosen.title ?? label("集聚与分散：随贸易成本的分岔", "Core or spread: the bifurcation over trade costs"),
    alt: chosen.alt ?? model.summary(),
    height: chosen.height ?? SCREEN.height,
    above: rules.length === 0 ? 0 : 26,
    data: [...branches(model, range), ...loop(model, range), ...here(model)],
    layout: {
      showlegend: false,
      xaxis: {
        title: { text: nameOf(label("贸易成本 T", "trade cost T"), language) },
        range: [...range],
        showline: true,
      },
      yaxis: {
        title: { text: titleUp(label("1 区的制造业份额 λ", "share of region 1, λ"), undefined, language) },
        range: [-0.06, 1.06],
        tickvals: [0, 0.25, 0.5, 0.75, 1],
      },
      shapes: rules.flatMap(({ shapes }) =>
        shapes.map((shape) => ({ ...shape, line: { color: INK, width: 1, dash: "dot" } })),
      ),
      annotations: rules.flatMap(({ annotations }) => annotations),
    },
  });
}

function rangeOf({ breakPoint, sustainPoint, options }: CorePeriphery): readonly [number, number] {
  const { tradeCost } = options;
  if (breakPoint === null || sustainPoint === null) return [1, 2 * tradeCost - 1];
  const [low, high] = [Math.min(tradeCost, breakPoint), Math.max(tradeCost, sustainPoint)];
  const room = 1.5 * (high - low);
  return [Math.max(1, low - room), high + room];
}

/** What lasts, drawn through, and what doesn't, dashed. */
function branches(model: CorePeriphery, [low, high]: readonly [number, number]): readonly Trace[] {
  const { breakPoint, sustainPoint } = model;
  const level = (from: number, to: number, share: number): Way => ({ x: [from, to], y: [share, share] });
  const held = sustainPoint ?? high;
  const lasting = [level(low, held, 0), level(low, held, 1)];
  const passing = [level(low, breakPoint ?? high, 0.5)];
  if (breakPoint !== null && sustainPoint !== null) {
    lasting.push(level(breakPoint, high, 0.5));
    const upper = partingWay(model, breakPoint, sustainPoint);
    passing.push(upper, { x: upper.x, y: upper.y.map((share) => 1 - share) });
  }
  return [
    ...lasting.map((way) => branch(way, { color: PALETTE[0], width: 5 })),
    ...passing.map((way) => branch(way, { color: PALETTE[0], width: 3, dash: "dash" })),
  ];
}

/** The unstable shares between the even spread and the core: from which workers leave either way. */
function partingWay(model: CorePeriphery, from: number, to: number): Way {
  const inside = Array.from({ length: POINTS - 1 }, (_, k) => from + ((to - from) * (k + 1)) / POINTS);
  const shares = inside.map((cost) => model.equilibriaAt(cost)[3].share);
  return { x: [from, ...inside, to], y: [0.5, ...shares, 1] };
}

/** Down to the break point, up to the core, out to the sustain point, back to the even spread. */
function loop({ breakPoint, sustainPoint }: CorePeriphery, [, high]: readonly [number, number]): readonly Trace[] {
  if (breakPoint === null || sustainPoint === null) return [];
  const far = (high + sustainPoint) / 2;
  const ways: readonly Way[] = [
    { x: [far, breakPoint], y: [0.47, 0.47] },
    { x: [breakPoint, breakPoint], y: [0.53, 0.95] },
    { x: [breakPoint, sustainPoint], y: [0.96, 0.96] },
    { x: [sustainPoint, sustainPoint], y: [0.94, 0.54] },
  ];
  return ways.map(
    ({ x, y }): Trace => ({
      type: "scatter",
      mode: "lines+markers",
      x,
      y,
      line: { color: LOUD, width: 2 },
      marker: { color: LOUD, size: [0, 14], opacity: 1, symbol: "arrow", angleref: "previous" },
      hoverinfo: "skip",
    }),
  );
}

/** Where an economy can be at the model's own trade cost. */
function here({ equilibria, options }: CorePeriphery): readonly Trace[] {
  return [
    {
      type: "scatter",
      mode: "markers",
      x: equilibria.map(() => options.tradeCost),
      y: equilibria.map(({ share }) => share),
      marker: {
        size: 13,
        color: equilibria.map(({ stable }) => (stable ? INK : GROUND)),
        line: { color: INK, width: 2 },
      },
      cliponaxis: false,
      hovertemplate: "T %{x}: λ %{y:.4f}<extra></extra>",
    },
  ];
}

function branch({ x, y }: Way, line: Trace["line"]): Trace {
  return { type: "scatter", mode: "lines", x, y, line, hovertemplate: "T %{x:.3f}: λ %{y:.3f}<extra></extra>" };
}
