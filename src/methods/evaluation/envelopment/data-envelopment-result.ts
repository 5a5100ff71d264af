import {
  ByName,
  type Cell,
  type Column,
  indexOfName,
  type Label,
  LabelledMatrix,
  listed,
  type Name,
  type Step,
  say,
  sentences,
} from "../../../base/index.js";
import { mean } from "../../../math/index.js";
import { UNIT } from "./decision-units.js";
import { envelopmentSteps, superStep } from "./envelopment-steps.js";
import { type FarOff, farOffWords } from "./far-off.js";
import type { Orientation, Quantities, Technology } from "./technology.js";
import { efficiencyMeasures } from "./efficiency-measures.js";
import { fewWords, infeasibleWords, weakWords, zeroWords } from "./remarks.js";
import { ORIENTATIONS, RETURNS, type Returns, TECHNOLOGIES } from "./words.js";

export type { Returns } from "./words.js";

/** What {@link DataEnvelopment} is made of: finished numbers, one a unit. */
export interface EfficiencyParts extends Quantities {
  readonly orientation: Orientation;
  /** What was supposed of returns to scale. */
  readonly technology: Technology;
  /** By that technology. */
  readonly efficiency: Float64Array;
  /** By CCR (综合技术效率). */
  readonly technical: Float64Array;
  /** By BCC (纯技术效率). */
  readonly pure: Float64Array;
  /** `technical` / `pure` (规模效率). */
  readonly scale: Float64Array;
  readonly returnsToScale: readonly Returns[];
  /** What each input could be cut by and each output raised by at the frontier: units × inputs and outputs. */
  readonly slacks: LabelledMatrix;
  /** Units × efficient units that are a peer of some. */
  readonly lambdas: LabelledMatrix;
  /** The prices at which each unit looks best, v of inputs and u of outputs: units × inputs and outputs. */
  readonly prices: LabelledMatrix;
  /** u₀; 0 under constant returns. */
  readonly intercepts: Float64Array;
  /** If it was asked for; null where there is none. */
  readonly superEfficiency: readonly (number | null)[] | undefined;
  /** Numbers that are far off what a unit's others lead one to expect. */
  readonly farOff: readonly FarOff[];
}

/** The measures of {@link DataEnvelopment}; `efficiency` is there under NIRS and NDRS. */
export type EfficiencyMeasure = "technical" | "pure" | "scale" | "efficiency" | "superEfficiency";

export interface DataEnvelopment extends EfficiencyParts {}

/** Efficiencies with all that belongs to them: what {@link dataEnvelopment} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class DataEnvelopment extends ByName<EfficiencyMeasure> {
  /** Each input and output at the frontier: cut or raised in proportion, then by its slack. */
  readonly targets: LabelledMatrix;
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
    this.targets = targetsOf(parts);
    const slack = this.names.map((_, k) => parts.slacks.rowAt(k).some((value) => value > 0));
    const full = this.names.map((_, k) => parts.efficiency[k] === 1);
    this.efficient = this.names.filter((_, k) => full[k] && !slack[k]);
    this.weaklyEfficient = this.names.filter((_, k) => full[k] && slack[k]);
  }

  /** The efficient units that a unit is measured by, with their λ, the largest first. */
  peers(unit: string): readonly { readonly name: Name; readonly lambda: number }[] {
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

  private peersAt(k: number): readonly { readonly name: Name; readonly lambda: number }[] {
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

function targetsOf({ inputs, outputs, orientation, efficiency, slacks }: EfficiencyParts): LabelledMatrix {
  const m = inputs.columns.length;
  const values = inputs.rows.flatMap((_, k) => {
    const slack = slacks.rowAt(k);
    const cut = orientation === "input" ? efficiency[k] : 1;
    const raised = orientation === "output" ? 1 / efficiency[k] : 1;
    const used = inputs.rowAt(k).map((x, i) => x * cut - slack[i]);
    const made = outputs.rowAt(k).map((y, r) => y * raised + slack[m + r]);
    return [...used, ...made];
  });
  return new LabelledMatrix(inputs.rows, slacks.columns, Float64Array.from(values));
}

function peersInWords(peers: readonly { readonly name: Name; readonly lambda: number }[]): Label {
  return listed(peers.map(({ name, lambda }) => say("{name}（{lambda}）", "{name} ({lambda})", { name, lambda })));
}
