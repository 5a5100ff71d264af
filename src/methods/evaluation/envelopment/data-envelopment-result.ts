import {
  ByName,
  type Cell,
  type Column,
  indexOfName,
  type Label,
  listed,
  type Name,
  type Step,
  say,
  sentences,
} from "../../../base/index.js";
import { mean } from "../../../math/index.js";
import { UNIT } from "./decision-units.js";
import { envelopmentSteps, superStep } from "./envelopment-steps.js";
import { efficiencyMeasures } from "./efficiency-measures.js";
import type { EfficiencyMeasure, EfficiencyParts, Peer } from "./efficiency-parts.js";
import { farOffWords } from "./far-off.js";
import { fewWords, infeasibleWords, weakWords, zeroWords } from "./remarks.js";
import { ORIENTATIONS, RETURNS, TECHNOLOGIES } from "./words.js";

export type { EfficiencyMeasure, EfficiencyParts, Peer } from "./efficiency-parts.js";
export type { Returns } from "./words.js";

export interface DataEnvelopment extends EfficiencyParts {}

/** Efficiencies with all that belongs to them: what {@link dataEnvelopment} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class DataEnvelopment extends ByName<EfficiencyMeasure> {
  /** Efficiency 1 without any slack (有效). */
  readonly efficient: readonly Name[];
  /** Efficiency 1 with some slack (弱有效). */
  readonly weaklyEfficient: readonly Name[];

  /** @internal */
  constructor(parts: EfficiencyParts) {
    super({
      title: say("数据包络分析（{form}，{way}）", "Data envelopment analysis ({form}, {way})", {
        form: TECHNOLOGIES[parts.technology],
        way: ORIENTATIONS[parts.orientation],
      }),
      kind: UNIT,
      names: parts.inputs.rows,
      measures: efficiencyMeasures(parts),
      main: parts.technology === "constant" ? "technical" : parts.technology === "variable" ? "pure" : "efficiency",
    });
    Object.assign(this, parts);
    const slack = this.names.map((_, k) => parts.slacks.rowAt(k).some((value) => value > 0));
    const full = this.names.map((_, k) => parts.efficiency[k] === 1);
    this.efficient = this.names.filter((_, k) => full[k] && !slack[k]);
    this.weaklyEfficient = this.names.filter((_, k) => full[k] && slack[k]);
  }

  /** The efficient units that a unit is measured by, with their λ, the largest first. */
  peers(unit: string): readonly Peer[] {
    return this.peersAt(indexOfName("DataEnvelopment.peers", "unit", this.names, unit));
  }

  override summary(): Label {
    return sentences(
      this.verdict(),
      weakWords(this.weaklyEfficient),
      infeasibleWords(this),
      zeroWords(this.inputs),
      fewWords(this),
      farOffWords(this.farOff),
    );
  }

  protected override columns(): readonly Column[] {
    const returns: Column = {
      name: "returnsToScale",
      label: say("规模报酬", "returns to scale"),
      values: this.returnsToScale.map((which) => RETURNS[which]),
    };
    const peers = this.names.map((_, k): Cell => peersInWords(this.peersAt(k)));
    return [...super.columns(), returns, { name: "peers", label: say("参照单元（λ）", "peers (λ)"), values: peers }];
  }

  protected override firstSteps(k: number): readonly Step[] {
    return envelopmentSteps(this, this.peersAt(k), k);
  }

  protected override stepsAt(k: number): readonly Step[] {
    return [...super.stepsAt(k), ...superStep(this, k)];
  }

  private peersAt(k: number): readonly Peer[] {
    const lambdas = this.lambdas.rowAt(k);
    const peers = this.lambdas.columns.map((name, e) => ({ name, lambda: lambdas[e] }));
    return peers.filter(({ lambda }) => lambda > 0).sort((a, b) => b.lambda - a.lambda);
  }

  private verdict(): Label {
    const order = this.order();
    const last = order[order.length - 1];
    return say(
      "{title}：{n} 个决策单元，投入为{inputs}，产出为{outputs}；有效的 {count} 个（{names}），平均效率 {mean}，最低的是{last}（{least}）。",
      "{title}; units: {n}; inputs: {inputs}; outputs: {outputs}; efficient: {count} ({names}); mean efficiency {mean}, least {last} ({least}).",
      {
        title: this.title,
        n: this.names.length,
        inputs: listed(this.inputs.columns),
        outputs: listed(this.outputs.columns),
        count: this.efficient.length,
        names: listed(this.efficient.slice(0, 12)),
        mean: mean(this.efficiency),
        last: this.names[last],
        least: this.efficiency[last],
      },
    );
  }
}

function peersInWords(peers: readonly Peer[]): Label {
  return listed(peers.map(({ name, lambda }) => say("{name}（{lambda}）", "{name} ({lambda})", { name, lambda })));
}
