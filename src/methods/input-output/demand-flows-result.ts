import {
  type Label,
  label,
  Result,
  shortNumber,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type ImportTreatment, treatmentLabel } from "./imports.js";
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
  readonly title: Label = label("需求的去向", "Where a demand goes");
  /** What the whole demand becomes; together they are the demand. */
  readonly ends: { readonly valueAdded: number; readonly imports: number };

  /** @internal */
  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    /** How many rounds of suppliers are shown one by one. */
    readonly rounds: number,
    readonly nodes: readonly FlowNode[],
    readonly flows: readonly DemandFlow[],
  ) {
    super();
    const arriving = (kind: FlowNodeKind): number =>
      this.into(nodes.findIndex((n) => n.kind === kind));
    this.ends = { valueAdded: arriving("valueAdded"), imports: arriving("imports") };
  }

  /** What flows into a node. */
  into(node: number): number {
    return this.flows.reduce((sum, { to, value }) => (to === node ? sum + value : sum), 0);
  }

  /** What flows out of a node. */
  outOf(node: number): number {
    return this.flows.reduce((sum, { from, value }) => (from === node ? sum + value : sum), 0);
  }

  summary(): Label {
    const { valueAdded, imports } = this.ends;
    const [all, added, abroad] = [valueAdded + imports, valueAdded, imports].map(shortNumber);
    const { zh, en } = treatmentLabel(this.imports);
    return label(
      `需求 ${all}，最终成为增加值 ${added} 和进口 ${abroad}（${zh}）。`,
      `Of ${all} demanded, ${added} become value added and ${abroad} imports (${en}).`,
    );
  }

  toTable(): Table {
    const place = (node: number): Label => {
      const { name, round } = this.nodes[node];
      if (round === undefined) return name;
      return label(`${name.zh}（第 ${round} 轮）`, `${name.en} (round ${round})`);
    };
    return new Table({
      title: this.title,
      columns: [
        { name: "from", label: label("从", "from"), values: this.flows.map((f) => place(f.from)) },
        { name: "to", label: label("到", "to"), values: this.flows.map((f) => place(f.to)) },
        { name: "value", label: label("数值", "value"), values: this.flows.map((f) => f.value) },
      ],
      note: this.summary(),
    });
  }

  /** Each node's money: what comes in, and what it becomes. */
  steps(): Steps {
    const spending = [...this.nodes.keys()].filter((node) => this.outOf(node) > 0);
    return new Steps(
      this.title,
      spending.map((node): Step => {
        const leaving = this.flows.filter(({ from }) => from === node);
        const words = (language: "zh" | "en"): string =>
          leaving
            .map(({ to, value }) => `${this.nodes[to].name[language]} ${shortNumber(value)}`)
            .join(language === "zh" ? "，" : ", ");
        return {
          title: this.nodes[node].name,
          formula: "y_j = v_j y_j + \\sum_i m_i a_{ij} y_j + \\sum_i (1 - m_i) a_{ij} y_j",
          numbers: `${texNumber(this.outOf(node))} = ${leaving.map(({ value }) => texNumber(value)).join(" + ")}`,
          note: label(words("zh"), words("en")),
        };
      }),
    );
  }
}
