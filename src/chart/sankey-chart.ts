import {
  checkNameTexts,
  type Cell,
  checkNumber,
  checkOption,
  type Column,
  findColumn,
  InputError,
  isLabel,
  isList,
  label,
  type Language,
  type Name,
  nameText,
  nonNegative,
  say,
  type Table,
  type TableSource,
} from "../base/index.js";
import { formatNumber } from "../format/index.js";
import { type ChartOptions, readChart, some } from "./chart-options.js";
import { asTable, refused, titled, wordsOf } from "./chart-source.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
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

const OPTIONS = { gap: some(nonNegative) };

const READING = {
  where: "sankeyChart",
  write: 'sankeyChart({ nodes: [{ name: "需求" }, { name: "产出" }], flows: [{ from: 0, to: 1, value: 100 }] })',
};

/**
 * Sankey chart (桑基图): bands as wide as what flows, from left to right, with the amount at each node.
 *
 * @param data - nodes and flows, or a frame or a table with the columns `from`, `to` and `value`.
 * @throws {InputError} If a flow is negative, leads nowhere or back to where it starts.
 * @example
 * const data = { nodes: [{ name: "需求" }, { name: "产出" }], flows: [{ from: 0, to: 1, value: 100 }] };
 * sankeyChart(data).data[0].type; // => "sankey"
 */
export function sankeyChart(source: NamedFlows | TableSource, options: SankeyOptions = {}): Figure {
  const chosen = readChart<SankeyOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both", decimals = 1, gap = 34 } = chosen;
  const { data, ...read } = flowsOf(source);
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
    ...chosen,
    ...titled(chosen, read, chosen.label ?? label("流向图", "Flows")),
    height: chosen.height ?? SCREEN.height,
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

/** Flows as they were given, or of a table with a row for each. */
function flowsOf(source: NamedFlows | TableSource): { readonly data: NamedFlows } & ReturnType<typeof wordsOf> {
  const { nodes, flows } = (source ?? {}) as Partial<NamedFlows>;
  if (isList(nodes) && isList(flows)) {
    return { data: { nodes, flows }, title: undefined, source: undefined };
  }
  const given = asTable(READING, source);
  if (given === undefined) throw refused(READING, source);
  const find = (name: string): Column => findColumn(READING.where, "data", given.table.columns, name);
  const ends = [find("from"), find("to")];
  return { data: flowsOfTable(given.table, ends, find("value")), ...wordsOf(given) };
}

function flowsOfTable(table: Table, [from, to]: readonly Column[], amounts: Column): NamedFlows {
  const places = new Map<string, number>();
  const nodes: { readonly name: Name }[] = [];
  const place = (cell: Cell): number => {
    const name = cell !== null && isLabel(cell) ? cell : String(cell);
    const key = nameText(name);
    if (!places.has(key)) places.set(key, nodes.push({ name }) - 1);
    return places.get(key) as number;
  };
  const flows = Array.from({ length: table.length }, (_, i) => ({
    from: place(from.values[i]),
    to: place(to.values[i]),
    value: amounts.values[i] as number,
  }));
  return { nodes, flows };
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
  if (flows.length === 0) {
    throw new InputError(where, "flows", say("至少有一条流", "hold at least one flow"), flows);
  }
  checkNameTexts(
    where,
    "nodes",
    Array.from(nodes, (node) => node?.name),
  );
  Array.from(flows).forEach((flow, i) => {
    const { from, to, value } = flow ?? ({} as NamedFlows["flows"][number]);
    checkNumber(where, `flows[${i}].value`, value, nonNegative);
    const place = {
      words: say("是节点的序号，0 到 {last}", "be the place of a node, 0 to {last}", {
        last: nodes.length - 1,
      }),
      holds: (node: number) => Number.isInteger(node) && node >= 0 && node < nodes.length,
    };
    checkNumber(where, `flows[${i}].from`, from, place);
    checkNumber(where, `flows[${i}].to`, to, place);
    if (from === to) {
      throw new InputError(where, `flows[${i}].to`, say("是另一个节点", "be another node"), to);
    }
  });
}
