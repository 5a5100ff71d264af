import { label, optional, whole } from "../base/index.js";
import type { HierarchicalClustering } from "../methods/classification/index.js";
import { type ChartOptions, checkResult, readChart, withoutAxis } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { PALETTE, QUIET } from "./palette.js";
import type { Trace } from "./trace.js";
import { estimatedWidth, nameOf, titleOf } from "./words.js";

/** How a dendrogram is drawn. */
export interface DendrogramOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {
  /** How many groups have colours of their own, 1 to the number of cases; 2 by default. */
  readonly groups?: number | undefined;
}

const OPTIONS = { groups: optional(whole(1, 1000)) };

const READING = { where: "dendrogramChart", write: "dendrogramChart(hierarchicalClustering(data))" };

/** Between two cases, in pixels. */
const ROW = 26;

/**
 * Dendrogram (树状图, 谱系图): the cases down the left, each merge a bracket that reaches as far to the right as the two
 * are apart. Merges inside one of the `groups` have its colour, those between groups are grey.
 *
 * @param tree - what `hierarchicalClustering` gives.
 * @throws {InputError} If there are more groups than cases.
 * @example
 * const data = { rows: ["甲", "乙", "丙", "丁"], columns: ["x"], values: [[1], [2], [8], [10]] };
 * dendrogramChart(hierarchicalClustering(data)).data.length; // => 3
 */
export function dendrogramChart(tree: HierarchicalClustering, options: DendrogramOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<DendrogramOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "tree", tree, ["names", "merges", "order", "linkage"]);
  const { language = "both", groups = 2 } = chosen;
  const { names, merges, order } = tree;
  const colours = coloursOf(tree, groups);
  const texts = order.map((i) => nameOf(names[i], language));
  const longest = Math.max(...texts.map((text) => estimatedWidth(text, TYPE.label)));
  const top = merges[merges.length - 1].height;
  return new Figure({
    ...withoutAxis(chosen),
    title: chosen.title ?? tree.title,
    alt: chosen.alt ?? tree.summary(),
    height: chosen.height ?? Math.max(380, ROW * names.length + 190),
    data: brackets(tree, colours),
    layout: {
      showlegend: false,
      margin: { l: Math.round(longest) + 24 },
      xaxis: {
        title: { text: titleOf(label("距离", "height"), undefined, language) },
        range: [0, 1.04 * (top || 1)],
        showline: true,
      },
      yaxis: {
        range: [names.length - 0.4, -0.6],
        tickvals: order.map((_, k) => k),
        ticktext: texts,
        showgrid: false,
        zeroline: false,
      },
    },
  });
}

/** A colour for each merge: its group's, or grey between groups. */
function coloursOf(tree: HierarchicalClustering, groups: number): readonly string[] {
  const numbers = tree.groupsAt(groups);
  const within = tree.names.length - groups;
  const caseOf = (node: number): number =>
    node < tree.names.length ? node : caseOf(tree.merges[node - tree.names.length].first);
  return tree.merges.map(({ first }, k) => (k < within ? PALETTE[numbers[caseOf(first)] % PALETTE.length] : QUIET));
}

/** One trace a merge. */
function brackets(tree: HierarchicalClustering, colours: readonly string[]): Trace[] {
  const n = tree.names.length;
  const rows = new Map(tree.order.map((i, k) => [i, k]));
  const heights = new Map<number, number>();
  return tree.merges.map(({ first, second, height, size }, k): Trace => {
    const [a, b] = [rows.get(first) ?? 0, rows.get(second) ?? 0];
    rows.set(n + k, (a + b) / 2);
    heights.set(n + k, height);
    return {
      type: "scatter",
      mode: "lines",
      x: [heights.get(first) ?? 0, height, height, heights.get(second) ?? 0],
      y: [a, a, b, b],
      line: { color: colours[k], width: 2.5 },
      hovertemplate: `%{x:.4g}, n = ${size}<extra></extra>`,
    };
  });
}
