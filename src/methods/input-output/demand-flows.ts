import { InputError, type Label, nameText, nonNegative, readOptions, say, toLabel, whole } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { type DemandFlow, DemandFlows, type FlowNode, type FlowNodeKind } from "./demand-flows-result.js";
import { atHome, SHOCK_OPTIONS, type Shock, type ShockOptions, shockVector } from "./shock.js";
import { dot, LeontiefSystem } from "./system.js";
import { perOutput } from "./per-output.js";
import type { InputOutputTable } from "./table.js";
import { FINAL_DEMAND, IMPORTS, VALUE_ADDED } from "./words.js";

/** What {@link demandFlows} takes beside the table and the shock. */
export interface DemandFlowOptions extends ShockOptions {
  /** How many rounds of suppliers are shown one by one; what comes later is one node. 1 by default. */
  readonly rounds?: number;
  /** How many suppliers of a round are shown, the largest first; the rest is one node. 7 by default. */
  readonly top?: number;
}

const where = "demandFlows";

const OPTIONS = {
  rounds: whole(0, 5, 1),
  top: whole(1, 100, 7),
  ...SHOCK_OPTIONS,
};

/**
 * Where a demand goes (一元需求的去向): from the buyer to the makers, from these to their suppliers, and in
 * the end, to the last fen, to value added and to imports.
 *
 *     Δf_j  = (1 − m_j)·Δf_j + m_j·Δf_j
 *     y_j   = v_j·y_j + Σᵢ m_i·a_ij·y_j + Σᵢ (1 − m_i)·a_ij·y_j       for each maker in each round
 *
 * What flows into a node flows out of it; it begins with the buyer where some of the demand is imported,
 * else with the makers; value added and imports together are the shock. Some suppliers
 * are the sector itself: parts makers buy parts.
 *
 * @param shock - amounts ≥ 0 by sector, as `{ "汽车零部件": 100 }` or one number for each.
 * @unit 与需求同单位 · that of the demand
 * @throws {InputError} If an amount is negative, all are 0, `rounds` or `top` are out of range, or the
 *   table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.4, §4.4.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * demandFlows(table, [100, 0]).ends; // => { valueAdded: 100, imports: 0 }
 */
export function demandFlows(table: InputOutputTable, shock: Shock, options: DemandFlowOptions = {}): DemandFlows {
  const { rounds, top, target, imports, ...choice } = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, imports);
  const demand = shockVector(where, table, shock, choice);
  const lost = demand.findIndex((amount) => amount < 0);
  if (lost >= 0) {
    const path = `shock[${JSON.stringify(nameText(table.sectors[lost]))}]`;
    throw new InputError(where, path, nonNegative.words, demand[lost]);
  }
  if (sumOf(demand) === 0) {
    throw new InputError(where, "shock", say("不全为 0", "not be all 0"), 0);
  }
  const { nodes, flows } = new Diagram(system, top).draw(demand, atHome(system, demand, target), rounds);
  return new DemandFlows(table, imports, rounds, nodes, flows);
}

/** Makers of one round that are one node: their output, zero for all that aren't among them. */
interface Makers {
  readonly node: number;
  readonly output: Float64Array;
}

/** The nodes and flows, drawn round by round. */
class Diagram {
  readonly nodes: FlowNode[] = [];
  readonly flows: DemandFlow[] = [];
  private readonly valueAdded: Float64Array;
  private readonly imported: Float64Array;
  private readonly ends: Readonly<Record<"valueAdded" | "imports", number>>;

  constructor(
    private readonly system: LeontiefSystem,
    private readonly top: number,
  ) {
    const { table, shares } = system;
    this.valueAdded = perOutput(where, "table.valueAdded", table, table.valueAddedOf());
    const imported = table.output.map((_, j) => dot(shares, table.flows.columnAt(j)));
    this.imported = perOutput(where, "table.flows", table, imported);
    this.ends = {
      valueAdded: this.node("valueAdded", VALUE_ADDED),
      imports: this.node("imports", IMPORTS),
    };
  }

  draw(demand: Float64Array, home: Float64Array, rounds: number): this {
    const lost = sumOf(demand) - sumOf(home);
    let makers = this.makersOf(home, 0);
    if (lost > 0) {
      const start = this.node("demand", FINAL_DEMAND);
      this.flow(start, this.ends.imports, lost);
      for (const { node, output } of makers) this.flow(start, node, sumOf(output));
    }
    for (let round = 1; round <= rounds; round++) {
      const suppliers = this.makersOf(this.inputsOf(this.total(makers)), round);
      for (const buyer of makers) this.buy(buyer, suppliers);
      makers = suppliers;
    }
    this.rest(makers);
    return this;
  }

  /** What a maker's money becomes: value added, imports, and the output of its suppliers. */
  private buy(buyer: Makers, suppliers: readonly Makers[]): void {
    this.end(buyer.node, buyer.output);
    const bought = this.inputsOf(buyer.output);
    for (const { node, output } of suppliers) {
      this.flow(buyer.node, node, sumOf(bought.map((value, i) => (output[i] > 0 ? value : 0))));
    }
  }

  /** All rounds that aren't shown: one node. */
  private rest(makers: readonly Makers[]): void {
    const first = this.inputsOf(this.total(makers));
    for (const { node, output } of makers) this.end(node, output);
    if (sumOf(first) === 0) return;
    const later = this.node("later", say("以后各轮", "later rounds"));
    for (const { node, output } of makers) {
      this.flow(node, later, sumOf(this.inputsOf(output)));
    }
    this.end(later, this.system.output(first));
  }

  private end(node: number, output: Float64Array): void {
    this.flow(node, this.ends.valueAdded, dot(this.valueAdded, output));
    this.flow(node, this.ends.imports, dot(this.imported, output));
  }

  /** The largest makers one by one, the others together. */
  private makersOf(output: Float64Array, round: number): readonly Makers[] {
    const order = [...output.keys()].filter((i) => output[i] > 0);
    order.sort((a, b) => output[b] - output[a]);
    const shown = order.length === this.top + 1 ? order : order.slice(0, this.top);
    const only = (members: readonly number[]): Float64Array =>
      output.map((value, i) => (members.includes(i) ? value : 0));
    const makers = shown.map((i) => ({
      node: this.node("sector", toLabel(this.system.table.sectors[i]), round),
      output: only([i]),
    }));
    const others = order.slice(shown.length);
    if (others.length === 0) return makers;
    const words = say("其他 {n} 个部门", "{n} other sectors", { n: others.length });
    return [...makers, { node: this.node("others", words, round), output: only(others) }];
  }

  /** A·y: what a round's output takes from home suppliers. */
  private inputsOf(output: Float64Array): Float64Array {
    const { n, coefficients } = this.system;
    return output.map((_, i) => dot(coefficients.subarray(i * n, (i + 1) * n), output));
  }

  private total(makers: readonly Makers[]): Float64Array {
    return this.imported.map((_, i) => sumOf(makers.map(({ output }) => output[i])));
  }

  private node(kind: FlowNodeKind, name: Label, round?: number): number {
    return this.nodes.push({ kind, name, round }) - 1;
  }

  private flow(from: number, to: number, value: number): void {
    if (value > 0) this.flows.push({ from, to, value });
  }
}
