import {
  checkNumber,
  checkOption,
  InputError,
  label,
  type Language,
  type Name,
  nonNegative,
} from "../base/index.js";
import { formatNumber } from "../format/index.js";
import type { ChartOptions } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { INK, LOUD, PALETTE, QUIET } from "./palette.js";
import { nameOf } from "./words.js";

/** Nodes, and what goes from one to another, both by their place in the list. */
export interface NamedFlows {
  readonly nodes: readonly FlowNodeShown[];
  readonly flows: readonly {
    readonly from: number;
    readonly to: number;
    readonly value: number;
  }[];
}

/** A node: where money, goods or people come by. */
export interface FlowNodeShown {
  readonly name: Name;
  /** `"plain"` by default. */
  readonly tone?: NodeTone | undefined;
  /** Its middle, as shares of the width from the left and of the height from the top; by default Plotly's. */
  readonly at?: readonly [number, number] | undefined;
}

/** What a node is coloured for: whence all comes, what stays, what is lost, what is left undivided. */
export type NodeTone = "source" | "plain" | "gain" | "loss" | "rest";

const TONES: Readonly<Record<NodeTone, string>> = {
  source: LOUD,
  plain: PALETTE[0],
  gain: PALETTE[2],
  loss: PALETTE[3],
  rest: QUIET,
};

/** How flows are drawn. */
export interface SankeyOptions extends ChartOptions {
  /** Pixels between nodes; with places given, what makes the bands thinner. 34 by default. */
  readonly gap?: number | undefined;
}

/**
 * Sankey chart (桑基图): bands as wide as what flows, from left to right, with the amount at each node.
 *
 * @throws {InputError} If a flow is negative, leads nowhere or back to where it starts.
 * @example
 * const data = { nodes: [{ name: "需求" }, { name: "产出" }], flows: [{ from: 0, to: 1, value: 100 }] };
 * sankeyChart(data).data[0].type; // => "sankey"
 */
export function sankeyChart(data: NamedFlows, options: SankeyOptions = {}): Figure {
  const { language = "both", decimals = 1, gap = 34 } = options;
  checkFlows(data);
  const amounts = data.nodes.map((_, node) => amountAt(data, node));
  const tones = data.nodes.map(({ tone = "plain" }, i) => {
    return checkOption("sankeyChart", `nodes[${i}].tone`, tone, Object.keys(TONES) as NodeTone[]);
  });
  const words = data.nodes.map(({ name }, i) => {
    return `${twoLines(name, language)} ${formatNumber(amounts[i], { decimals })}`;
  });
  const placed = data.nodes.every(({ at }) => at !== undefined);
  const [x, y] = [0, 1].map((axis) => data.nodes.map(({ at }) => at?.[axis]));
  return new Figure({
    ...options,
    title: options.title ?? options.label ?? label("流向图", "Flows"),
    height: options.height ?? 640,
    above: 10,
    below: 20,
    data: [
      {
        type: "sankey",
        arrangement: placed ? "fixed" : "snap",
        valueformat: `,.${decimals}f`,
        textfont: { size: TYPE.label - 1, color: INK, shadow: "none" },
        node: {
          label: words,
          color: tones.map((tone) => TONES[tone]),
          ...(placed ? { x, y } : {}),
          pad: gap,
          thickness: 16,
          line: { width: 0 },
        },
        link: {
          source: data.flows.map(({ from }) => from),
          target: data.flows.map(({ to }) => to),
          value: data.flows.map(({ value }) => value),
          color: data.flows.map(({ to }) => `${TONES[tones[to]]}59`),
        },
      },
    ],
  });
}

/** Chinese over English, since bands leave room for short lines only. */
function twoLines(name: Name, language: Language): string {
  if (language !== "both") return nameOf(name, language);
  const [zh, en] = [nameOf(name, "zh"), nameOf(name, "en")];
  return zh === en ? zh : `${zh}<br>${en}`;
}

/** What comes by at a node: what flows in or, where nothing does, what flows out. */
function amountAt(data: NamedFlows, node: number): number {
  const sum = (end: "from" | "to"): number =>
    data.flows.reduce((total, flow) => (flow[end] === node ? total + flow.value : total), 0);
  return Math.max(sum("to"), sum("from"));
}

function checkFlows({ nodes, flows }: NamedFlows): void {
  const where = "sankeyChart";
  if (flows.length === 0) throw new InputError(where, "flows", "hold at least one flow", flows);
  flows.forEach(({ from, to, value }, i) => {
    checkNumber(where, `flows[${i}].value`, value, nonNegative);
    const place = {
      words: `be the place of a node, 0 to ${nodes.length - 1}`,
      holds: (node: number) => Number.isInteger(node) && node >= 0 && node < nodes.length,
    };
    checkNumber(where, `flows[${i}].from`, from, place);
    checkNumber(where, `flows[${i}].to`, to, place);
    if (from === to) throw new InputError(where, `flows[${i}].to`, "be another node", to);
  });
}
