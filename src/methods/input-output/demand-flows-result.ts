import { type Label, listed, Result, say, type Step, Steps, Table, texNumber } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";
import type { InputOutputTable } from "./table.js";

/** What a node of {@link DemandFlows} stands for. */
export type FlowNodeKind = "demand" | "sector" | "others" | "later" | "valueAdded" | "imports";

/** A place where the money of a demand comes by. */
export interface FlowNode {
  readonly kind: FlowNodeKind;
  readonly name: Label;
  /** The round in which a sector makes its output, 0 for the makers of the product itself. */
  readonly round: number | undefined;
}

/** What goes from one node to another, both by their place among the nodes. */
export interface DemandFlow {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Where a demand goes, from the buyer to value added and imports; see {@link demandFlows}. */
export class DemandFlows extends Result {
  readonly title: Label = say("需求的去向", "Where a demand goes");
  /** What the whole demand becomes; together they are the demand. */
  readonly ends: { readonly valueAdded: number; readonly imports: number };

  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    /** How many rounds of suppliers are shown one by one. */
    readonly rounds: number,
    readonly nodes: readonly FlowNode[],
    readonly flows: readonly DemandFlow[],
  ) {
    super();
    const arriving = (end: FlowNodeKind): number => this.into(nodes.findIndex(({ kind }) => kind === end));
    this.ends = { valueAdded: arriving("valueAdded"), imports: arriving("imports") };
  }

  /** What flows into a node. */
  into(node: number): number {
    return sumOf(this.flows.filter(({ to }) => to === node).map(({ value }) => value));
  }

  /** What flows out of a node. */
  outOf(node: number): number {
    return sumOf(this.leaving(node).map(({ value }) => value));
  }

  summary(): Label {
    const { valueAdded, imports } = this.ends;
    return say(
      "需求 {all}，最终成为增加值 {valueAdded} 和进口 {imports}（{treatment}）。",
      "Of {all} demanded, {valueAdded} become value added and {imports} imports ({treatment}).",
      { all: valueAdded + imports, valueAdded, imports, treatment: TREATMENTS[this.imports] },
    );
  }

  toTable(): Table {
    const { flows } = this;
    const place = (node: number): Label => {
      const { name, round } = this.nodes[node];
      if (round === undefined) return name;
      return say("{name}（第 {round} 轮）", "{name} (round {round})", { name, round });
    };
    return new Table({
      title: this.title,
      columns: [
        { name: "from", label: say("从", "from"), values: flows.map(({ from }) => place(from)) },
        { name: "to", label: say("到", "to"), values: flows.map(({ to }) => place(to)) },
        { name: "value", label: say("数值", "value"), values: flows.map(({ value }) => value) },
      ],
      note: this.summary(),
      main: "value",
    });
  }

  /** Each node's money: what comes in, and what it becomes. */
  steps(): Steps {
    const spending = [...this.nodes.keys()].filter((node) => this.outOf(node) > 0);
    return new Steps(
      this.title,
      spending.map((node): Step => {
        const leaving = this.leaving(node);
        const parts = leaving.map(({ to, value }) =>
          say("{name} {value}", "{name} {value}", { name: this.nodes[to].name, value }),
        );
        return {
          title: this.nodes[node].name,
          formula: "y_j = v_j y_j + \\sum_i m_i a_{ij} y_j + \\sum_i (1 - m_i) a_{ij} y_j",
          numbers: `${texNumber(this.outOf(node))} = ${leaving.map(({ value }) => texNumber(value)).join(" + ")}`,
          note: listed(parts),
        };
      }),
    );
  }

  private leaving(node: number): readonly DemandFlow[] {
    return this.flows.filter(({ from }) => from === node);
  }
}
