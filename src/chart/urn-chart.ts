import { InputError, label, oneOf, say } from "../base/index.js";
import type { PolyaUrn } from "../methods/formation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { type EndLabel, spreadLabels } from "./end-labels.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { INK, LOUD, QUIET } from "./palette.js";
import type { Trace } from "./trace.js";
import { drawnNumber, estimatedWidth, nameOf, titleUp } from "./words.js";

/** How urns are drawn. */
export interface UrnChartOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** The HHI of each urn, or the share of the region that is followed; `"hhi"` by default. */
  readonly show?: "hhi" | "share" | undefined;
}

const OPTIONS = { show: oneOf("hhi", "share") };

const READING = { where: "urnChart", write: "urnChart(polyaUrn(frame, { balls: 400, random: seededRandom(2016) }))" };

/** From so many balls on: with fewer an HHI says hardly more than their number. */
const FIRST = 10;

/**
 * Urn chart (波利亚瓮路径图): the first 200 urns as grey lines, ball by ball on a logarithmic axis, and the real number
 * as a line across them; the HHI that is expected in the end, where it is known, is dashed.
 *
 * @param urn - what `polyaUrn` gives with a number of balls; an endless one has no way to draw.
 * @throws {InputError} If the urn is an endless one.
 * @example
 * const urn = polyaUrn([5, 3, 2], { balls: 40, draws: 20, random: seededRandom(1) });
 * urnChart(urn).data.length; // => 3
 */
export function urnChart(urn: PolyaUrn, options: UrnChartOptions = {}): Figure {
  const chosen = readChart<UrnChartOptions, typeof OPTIONS>(READING, options, OPTIONS, ["label", "unit"]);
  checkResult(READING, "urn", urn, ["looks", "paths", "drawn", "real"]);
  const { language = "both", show, decimals = 3 } = chosen;
  const first = Math.max(
    0,
    urn.looks.findIndex((balls) => balls >= FIRST),
  );
  const looks = urn.looks.slice(first);
  if (looks.length < 2) {
    const words = say("有至少 2 个球，而不是无穷个", "have at least 2 balls, and not be endless");
    throw new InputError(READING.where, "urn", words, urn.balls ?? "endless");
  }
  const paths = urn.paths[show].map((path) => Array.from(path.slice(first)));
  const marks = marksOf(urn, show);
  const most = Math.max(...paths.flat(), ...marks.map(({ at }) => at));
  const range = [0, show === "share" ? Math.min(1, 1.04 * most) : 1.04 * most] as const;
  const last = looks[looks.length - 1];
  const ends = marks.map(
    ({ at, name, colour }): EndLabel => ({
      x: Math.log10(last),
      y: at,
      colour,
      text: `${nameOf(name, language)} ${drawnNumber(at, decimals)}`,
    }),
  );
  const height = chosen.height ?? SCREEN.height;
  const longest = Math.max(...ends.map(({ text }) => estimatedWidth(text, TYPE.label)));
  const up =
    show === "hhi"
      ? label("HHI", "HHI")
      : label("{}的份额".replace("{}", nameOf(urn.follow, "zh")), `share of ${nameOf(urn.follow, "en")}`);
  return new Figure({
    ...chosen,
    title: chosen.title ?? urn.title,
    alt: chosen.alt ?? urn.summary(),
    height,
    data: [urnLines(looks, paths), ...marks.map(({ at, colour, dash }) => across([looks[0], last], at, colour, dash))],
    layout: {
      showlegend: false,
      margin: { r: Math.round(longest * 1.08) + 24 },
      xaxis: {
        type: "log",
        title: { text: nameOf(label("球数", "balls"), language) },
        range: [Math.log10(looks[0]), Math.log10(last)],
        tickmode: "array",
        tickvals: ticksOf(looks[0], last),
        showline: true,
      },
      yaxis: { title: { text: titleUp(up, undefined, language) }, range: [...range] },
      annotations: [...spreadLabels(ends, range, height - 190)],
    },
  });
}

function marksOf(urn: PolyaUrn, show: "hhi" | "share") {
  const real = label("实际", "real");
  if (show === "share") {
    return [{ at: urn.shares[urn.names.indexOf(urn.follow)], name: real, colour: LOUD, dash: "solid" }];
  }
  const { expectedHhi } = urn;
  const marks = [{ at: urn.real.hhi, name: real, colour: LOUD, dash: "solid" }];
  return expectedHhi === undefined
    ? marks
    : [{ at: expectedHhi, name: label("期望", "expected"), colour: INK, dash: "dash" }, ...marks];
}

/** All urns in one trace, parted by gaps. */
function urnLines(looks: readonly number[], paths: readonly (readonly number[])[]): Trace {
  return {
    type: "scatter",
    mode: "lines",
    x: paths.flatMap(() => [...looks, null]),
    y: paths.flatMap((path) => [...path, null]),
    line: { color: QUIET, width: 1 },
    opacity: 0.6,
    hoverinfo: "skip",
  };
}

function across(ends: readonly [number, number], at: number, colour: string, dash: string): Trace {
  const line = { color: colour, width: 4, dash };
  return { type: "scatter", mode: "lines", x: [...ends], y: [at, at], line, hovertemplate: "%{y:.4f}<extra></extra>" };
}

/** One, two and five of each power of ten. */
function ticksOf(low: number, high: number): readonly number[] {
  const powers = Array.from({ length: 7 }, (_, k) => 10 ** k);
  const round = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((tick) => tick >= low && tick <= high);
  return round.length > 8 ? round.filter((tick) => /^10*$/.test(String(tick))) : round;
}
